import { expect, test } from 'vitest'
import { ownAddress, wireAddress } from '../support/standIn/addresses.ts'
import { createCodec } from '../support/standIn/codec.ts'
import { knownEvents, onlyKnown, strict } from '../support/standIn/strict.ts'

test('what the stand-in does not know it refuses, by name', () => {
  const app = strict('app', { quit: () => 'bye' }) as { quit(): string } & Record<string, unknown>
  expect(app.quit()).toBe('bye')
  expect(() => app['relaunch']).toThrow('app.relaunch')
  expect(() => { app['badge'] = 1 }).toThrow('app.badge')
  expect(() => onlyKnown('BrowserWindow', { width: 1, kiosk: true }, ['width'])).toThrow('BrowserWindow: kiosk')
  const events = knownEvents('webContents', ['destroyed'])
  expect(() => events.on('did-finish-load', () => undefined)).toThrow("'did-finish-load' of webContents")
  let heard = 0
  events.once('destroyed', () => { heard += 1 })
  events.emit('destroyed')
  events.emit('destroyed')
  expect(heard).toBe(1)
})

test('values cross as Electron lets them cross', () => {
  const { pack, unpack } = createCodec()
  const value = { text: 'Đối thoại', nothing: undefined, none: null, list: [1, -0, Number.NaN, undefined], bytes: new Uint8Array([1, 255]), $: 'undefined', deep: { $: { v: 1 } } }
  expect(unpack(pack(value))).toEqual(value)
  expect(Object.hasOwn(unpack(pack({ a: undefined })) as object, 'a')).toBe(true)
  for (const foreign of [() => 1, Symbol('x'), new Map(), new Date(), new (class Thing {})()]) expect(() => pack({ foreign })).toThrow('could not be cloned')
})

test('addresses of the program and of the wire are each other, and strangers stay strangers', () => {
  for (const url of ['app://so/', 'app://so/assets/x.js?y#z', 'app://so']) expect(ownAddress(wireAddress(url))).toBe(url)
  expect(ownAddress('blob:https://so.app.standin/1-2')).toBe('blob:app://so/1-2')
  for (const url of ['https://example.com/', 'https://so.app.standin.example.com/', 'data:,x']) expect(ownAddress(wireAddress(url))).toBe(url)
})
