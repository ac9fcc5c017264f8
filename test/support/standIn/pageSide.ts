import type { createCodec } from './codec.ts'

type Wire = (text: string) => Promise<string>
type Listener = (event: unknown, ...values: unknown[]) => void

/** The name under which the wire lies on every frame until the preload of the main frame has taken it away. */
export const WIRE = '__standInWire'
/** Where the program finds the listeners of the page. */
export const DISPATCH = 'standIn.dispatch'

/**
 * Runs in the page before its own scripts: gives the preload its `require('electron')` and keeps the wire out of the page's
 * reach. Frames inside the page keep the bare wire, as a frame would that had broken out, so that a test can let one speak.
 * Its text is run in the page: no imports.
 */
export function standInPage(names: { wire: string; dispatch: string }, codecOf: typeof createCodec, preload: string): void {
  if (window !== window.top) return
  const codec = codecOf()
  const here = window as unknown as Record<string | symbol, unknown>
  const wire = here[names.wire] as Wire
  delete here[names.wire]
  const listeners = new Map<string, Listener[]>()
  const unknown = (what: string) => new Error(`the stand-in does not know ${what}`)

  const strict = <T extends object>(name: string, target: T): T => new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol') return Reflect.get(object, key) as unknown
      throw unknown(`${name}.${key}`)
    },
  })

  const ipcRenderer = strict('ipcRenderer', {
    async invoke(channel: string, ...values: unknown[]) {
      const answer = codec.unpack(await wire(codec.pack(['invoke', channel, values]))) as { error?: string; value?: unknown }
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
      return answer.value
    },
    send: (channel: string, ...values: unknown[]) => void wire(codec.pack(['send', channel, values])),
    on: (channel: string, listener: Listener) => void listeners.set(channel, [...listeners.get(channel) ?? [], listener]),
  })

  Object.defineProperty(window, Symbol.for(names.dispatch), {
    value: (channel: string, packed: string) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...codec.unpack(packed) as unknown[])
    },
  })

  // The bridge copies what crosses it and wraps functions, so that the page shares no object with the preload.
  function cross(value: unknown): unknown {
    if (typeof value === 'function') return (...values: unknown[]) => cross((value as (...all: unknown[]) => unknown)(...values.map(cross)))
    if (value instanceof Promise) return value.then(cross)
    if (value === null || typeof value !== 'object' || value instanceof File || value instanceof Uint8Array) return value
    if (Array.isArray(value)) return value.map(cross)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)]))
  }

  const electron = strict('electron', {
    ipcRenderer,
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (name: string, api: object) => Object.defineProperty(window, name, { value: Object.freeze(cross(api)), enumerable: true }),
    }),
    // A page cannot learn where a file lies; a file made by a page lies nowhere in Electron either.
    webUtils: strict('webUtils', { getPathForFile: () => '' }),
  })

  window.open = url => {
    void wire(codec.pack(['open', new URL(String(url ?? 'about:blank'), location.href).href, []]))
    return null
  }

  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  // A sandboxed preload has `require` for Electron alone.
  // oxlint-disable-next-line no-implied-eval, no-new-func -- the preload is a text here
  new Function('require', 'module', 'exports', preload)(require, { exports: {} }, {})
}
