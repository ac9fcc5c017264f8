import { MAX_ATTACHMENT_BYTES, attachmentTooLarge } from '../../db/contract/attachmentSize.ts'
import type { Result } from '../../db/contract/errors.ts'
import { listenTogether } from './listening.ts'

/** What the program tells its windows unasked. */
export type ProgramEvent =
  | { type: 'changed' } | { type: 'register' } | { type: 'drives' } | { type: 'health' } | { type: 'lock' }
  /** The window itself notices that the program went away or is back. */
  | { type: 'lost' } | { type: 'found' }
  | { type: 'progress'; call: string; done: number; what: string }

export type CallOptions = { onProgress?: (done: number, what: string) => void; signal?: AbortSignal }

/** What the preload of the desktop shell lays on the window. */
type ShellBridge = {
  call(name: string, input: unknown, id: string): Promise<Result<unknown>>
  cancel(id: string): void
  onEvent(listener: (event: ProgramEvent) => void): () => void
  /** Where a dropped file lies on the disk. */
  pathOf(file: File): string
}
declare global {
  interface Window { soDanVan?: ShellBridge }
}

/** The way to the program: messages inside the desktop shell, HTTP to this machine in a plain browser. */
export type Bridge = {
  call(name: string, input: unknown, options?: CallOptions): Promise<Result<unknown>>
  onEvent(listener: (event: ProgramEvent) => void): () => void
  /** Hands a file to the program; the path is where the program finds it. @throws Error with a Vietnamese message */
  upload(file: File): Promise<string>
  /** Reads an address the program gave, such as `/files/attachment/…`. */
  file(url: string): Promise<Blob>
}

const lost = (): Result<never> => ({
  ok: false,
  error: { code: 'internal', number: 901, message: 'Mất liên lạc với chương trình. Phần đang sửa vẫn còn trên màn hình này. Hãy mở lại chương trình rồi thử lại.' },
})

function follow(subscribe: Bridge['onEvent'], id: string, { onProgress }: CallOptions): () => void {
  if (!onProgress) return () => undefined
  return subscribe(event => {
    if (event.type === 'progress' && event.call === id) onProgress(event.done, event.what)
  })
}

function shellBridge(shell: ShellBridge): Bridge {
  return {
    ...fileAccess(() => ({})),
    onEvent: listener => shell.onEvent(listener),
    async call(name, input, options = {}) {
      const id = crypto.randomUUID()
      const unfollow = follow(shell.onEvent, id, options)
      options.signal?.addEventListener('abort', () => shell.cancel(id), { once: true })
      try {
        return await shell.call(name, input, id)
      } catch {
        return lost()
      } finally {
        unfollow()
      }
    },
    upload: async file => shell.pathOf(file) || fileAccess(() => ({})).upload(file),
  }
}

function fileAccess(headers: () => Record<string, string>): Pick<Bridge, 'file' | 'upload'> {
  return {
    async file(url) {
      const answer = await fetch(url, { headers: headers() }).catch(() => undefined)
      if (!answer?.ok) throw new Error('Không đọc được tệp này. Tệp trên máy không bị đụng tới.')
      return answer.blob()
    },
    async upload(file) {
      if (file.size > MAX_ATTACHMENT_BYTES) throw attachmentTooLarge(file.name)
      const result = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', headers: headers(), body: file })
        .then(answer => answer.json() as Promise<Result<{ path: string }>>, lost)
      if (!result.ok) throw new Error(result.error.message)
      return result.value.path
    },
  }
}

const TOKEN = 'so-dan-van-token'

/** The token comes once behind the # of the address, where no log and no other site sees it, and stays with this origin. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given !== null) {
    localStorage.setItem(TOKEN, given)
    history.replaceState(null, '', `${location.pathname}#/`)
  }
  return given ?? localStorage.getItem(TOKEN) ?? ''
}

function browserBridge(): Bridge {
  let token = takeToken()
  const headers = () => ({ authorization: `Bearer ${token}` })
  // The program was started anew at the same address: another window has brought its token to this origin.
  const refused = () => {
    const before = token
    token = localStorage.getItem(TOKEN) ?? token
    return token !== before
  }
  const listeners = new Set<(event: ProgramEvent) => void>()
  const onEvent: Bridge['onEvent'] = listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const hear = (event: ProgramEvent) => {
    for (const listener of listeners) listener(event)
  }
  void listenTogether<ProgramEvent>(tell => listen(headers, refused, tell), hear, { type: 'register' })
  return {
    ...fileAccess(headers),
    onEvent,
    async call(name, input, options = {}) {
      const id = crypto.randomUUID()
      const unfollow = follow(onEvent, id, options)
      const cancel = () => void fetch(`/cancel/${id}`, { method: 'POST', headers: headers() }).catch(() => undefined)
      options.signal?.addEventListener('abort', cancel, { once: true })
      try {
        const ask = () => fetch(`/call/${name}`, {
          method: 'POST', headers: { ...headers(), 'content-type': 'application/json', 'x-call-id': id }, body: JSON.stringify(input),
        })
        const answer = await ask()
        return await (answer.status === 401 && refused() ? await ask() : answer).json() as Result<unknown>
      } catch {
        return lost()
      } finally {
        unfollow()
      }
    },
  }
}

const RETRY_MS = 1000

/** Reads the stream of events, one JSON document a line, and takes it up again when it breaks. */
async function listen(headers: () => Record<string, string>, refused: () => unknown, tell: (event: ProgramEvent) => void): Promise<never> {
  for (let broken = false; ; broken = true) {
    try {
      const { body, ok, status } = await fetch('/events', { headers: headers() })
      if (status === 401) refused()
      if (!ok || !body) throw new Error('no stream')
      tell({ type: 'found' })
      // What was missed while the line was down is made up by reading everything anew.
      if (broken) tell({ type: 'register' })
      let rest = ''
      for await (const text of chunks(body.pipeThrough(new TextDecoderStream()))) {
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) if (line.trim() !== '') tell(JSON.parse(line) as ProgramEvent)
      }
    } catch {
      // The program may be closing or starting again.
    }
    tell({ type: 'lost' })
    await new Promise(resolve => setTimeout(resolve, RETRY_MS))
  }
}

async function* chunks(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}

export const bridge: Bridge = window.soDanVan ? shellBridge(window.soDanVan) : browserBridge()
