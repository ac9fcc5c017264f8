import { EventEmitter } from 'node:events'

/** Made of names the real thing has, so that nothing is made up. */
export type Names<T> = { [K in keyof T]?: unknown }

/** Asked for by languages and loaders rather than by a program. */
const harmless = new Set(['then', 'toJSON', '__esModule', 'default'])

/**
 * An object that has exactly what it shows: reading or setting anything else throws. A program that uses an API the stand-in
 * does not know must fail, not pass.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || harmless.has(key)) return Reflect.get(object, key)
      throw unknown(`${name}.${key}`)
    },
    set(object, key, value) {
      if (!(key in object)) throw unknown(`${name}.${String(key)}`)
      return Reflect.set(object, key, value)
    },
  })
}

export const unknown = (what: string) => new Error(`the stand-in does not know ${what}`)

/** @throws Error when `given` has a key that is not among `keys` */
export function onlyKnown(what: string, given: object, keys: readonly string[]): void {
  for (const key of Object.keys(given)) if (!keys.includes(key)) throw unknown(`${what}: ${key}`)
}

/** An emitter that takes listeners only for events the stand-in emits, or of which it knows that they do not happen here. */
export function knownEvents(name: string, events: readonly string[]): EventEmitter {
  const emitter = new EventEmitter()
  const check = (event: string | symbol) => {
    if (!events.includes(String(event))) throw unknown(`the event '${String(event)}' of ${name}`)
  }
  for (const method of ['on', 'once', 'off', 'emit'] as const) {
    const plain = emitter[method].bind(emitter) as (event: string | symbol, ...rest: never[]) => unknown
    Object.assign(emitter, {
      [method](event: string | symbol, ...rest: never[]) {
        check(event)
        return plain(event, ...rest)
      },
    })
  }
  return emitter
}

/** An event that a listener may prevent. */
export function preventable<T extends object>(details: T): T & { preventDefault(): void; defaultPrevented: boolean } {
  return Object.assign(details, { defaultPrevented: false, preventDefault(this: { defaultPrevented: boolean }) { this.defaultPrevented = true } })
}
