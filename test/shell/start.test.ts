import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fitPlace, keepPlace, readPlace } from '../../electron/shell/windowPlace.ts'
import { readShellWords } from '../../electron/shell/words.ts'
import { emptyFolder } from '../support/register.ts'

test('words of the program are found among those of Chromium, in any order', () => {
  const words = ['SoDanVan.exe', '--allow-file-access', '--register=D:\\Sổ 2025', '--original-process-start-time=1', '--today=2025-12-01', '--user-data=C:\\x', '--renderer=C:\\y']
  expect(readShellWords(words, false)).toEqual({ register: 'D:\\Sổ 2025', today: '2025-12-01', userData: 'C:\\x', renderer: 'C:\\y' })
  expect(readShellWords(words.toReversed(), true)).toEqual({ register: 'D:\\Sổ 2025', today: '2025-12-01', userData: 'C:\\x', renderer: undefined })
  expect(readShellWords(['SoDanVan.exe', '--register', '--user-data-dir=x', 'https://example.com'], true)).toEqual({ register: undefined, today: undefined, userData: undefined, renderer: undefined })
})

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1366, height: 728 }

test('the first window has the usual size, or that of a smaller screen', () => {
  expect(fitPlace({ maximized: false }, [screen])).toEqual({ width: 1366, height: 768 })
  expect(fitPlace({ maximized: false }, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({ width: 1366, height: 728 })
  expect(fitPlace({ maximized: false }, [])).toEqual({ width: 1366, height: 768 })
})

test('a window comes back where it lay, also on a second screen', () => {
  const bounds = { x: 2000, y: 10, width: 1200, height: 700 }
  expect(fitPlace({ bounds, maximized: false }, [screen, right])).toEqual(bounds)
})

test('a window whose screen is gone comes to the first one, a hidden title comes back', () => {
  expect(fitPlace({ bounds: { x: 2000, y: 10, width: 1200, height: 700 }, maximized: false }, [screen])).toEqual({ width: 1200, height: 700 })
  expect(fitPlace({ bounds: { x: 100, y: 1035, width: 1200, height: 700 }, maximized: false }, [screen])).toEqual({ width: 1200, height: 700 })
  expect(fitPlace({ bounds: { x: -50, y: -20, width: 1200, height: 700 }, maximized: false }, [screen])).toEqual({ x: 0, y: 0, width: 1200, height: 700 })
  expect(fitPlace({ bounds: { x: 0, y: 0, width: 10, height: 10 }, maximized: false }, [screen])).toMatchObject({ width: 1024, height: 640 })
  expect(fitPlace({ bounds: { x: 0, y: 0, width: 90_000, height: 90_000 }, maximized: false }, [screen])).toMatchObject({ width: 1920, height: 1040 })
})

test('the place of a window is remembered; what cannot be understood is passed over', () => {
  const folder = emptyFolder()
  expect(readPlace(folder)).toEqual({ maximized: false })
  const place = { bounds: { x: 5, y: 6, width: 1300, height: 700 }, maximized: true }
  keepPlace(folder, place)
  expect(readPlace(folder)).toEqual(place)
  for (const text of ['', 'null', '{"bounds":{"x":1e99}}', '{"bounds":{"x":0,"y":0,"width":"1"},"maximized":true}']) {
    writeFileSync(join(folder, 'window.json'), text)
    expect(readPlace(folder)).toEqual({ maximized: false })
  }
  keepPlace(join(folder, 'not there'), place)
})

test('main and preload stay thin', () => {
  for (const name of ['main.ts', 'preload.ts']) {
    expect(readFileSync(join(import.meta.dirname, '../../electron', name), 'utf8').split('\n').length).toBeLessThan(40)
  }
})
