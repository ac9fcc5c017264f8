import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import { answer } from './headers.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf',
  '.json': 'application/json', '.wasm': 'application/wasm', '.pdf': 'application/pdf', '.bcmap': 'application/octet-stream',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What a browser may show in place; everything else is saved, so that no text is ever run as a page. */
const shownInPlace = /^(application\/pdf|image\/(png|jpeg|tiff))$/

/**
 * The screens: `/`, `/index.html` and files below `/assets/`, each only from inside the folder of the built screens.
 * Undefined when the address names none of them.
 */
export async function screenAnswer(renderer: string, pathname: string): Promise<Response | undefined> {
  const path = pathname === '/' || pathname === '/index.html' ? 'index.html' : assetPath(pathname)
  const type = path === undefined ? undefined : types[extname(path)]
  if (path === undefined || type === undefined) return undefined
  const file = await inside(renderer, path)
  if (file === undefined) return undefined
  // Names of assets carry a hash of what is in them.
  const caching = path === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable'
  return answer(await readFile(file), 200, { 'content-type': type, 'cache-control': caching })
}

/** The path of an asset: plain names under `assets/`, whatever they were disguised as in the address. */
function assetPath(pathname: string): string | undefined {
  const plain = /^\/assets((?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+)$/.exec(pathname)?.[1]
  return plain === undefined ? undefined : join('assets', ...plain.split('/'))
}

/** The real path of a file when it lies in a folder, links followed; undefined when it does not or is not there. */
async function inside(folder: string, path: string): Promise<string | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/** A file as a stream, with the name it is saved under; undefined when it is not there. */
export async function fileAnswer(path: string, { name, mediaType, download }: { name: string; mediaType?: string; download: boolean }): Promise<Response | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const type = mediaType ?? types[extname(path)] ?? 'application/octet-stream'
  const place = download || !shownInPlace.test(type) ? 'attachment' : 'inline'
  return answer(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
    'content-type': type, 'content-length': String(found.size), 'cache-control': 'no-store', 'content-disposition': `${place}; ${fileNameParameter(name)}`,
  })
}

/** RFC 5987: the name in UTF-8, and for old programs one of plain letters. */
function fileNameParameter(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9. _-]/g, '_')
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `filename="${plain}"; filename*=UTF-8''${whole}`
}
