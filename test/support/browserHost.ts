import { mkdirSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Result } from '../../db/contract/errors.ts'
import { type BrowserHost, startBrowserHost } from '../../electron/browser/host.ts'
import { emptyFolder } from './register.ts'
import { someScreens } from './session.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; result: Result<unknown> }
export type Asking = { method?: string; path: string; headers?: Record<string, string | string[]>; body?: string | Buffer; token?: string | null }

/** The program for browsers on folders of its own, ended after the test. */
export async function newHost(): Promise<BrowserHost & { folder: string; ask(asking: Asking): Promise<Answer>; call(name: string, input?: unknown): Promise<Result<unknown>> }> {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'documents'))
  const host = await startBrowserHost({ userData: join(folder, 'user'), documents: join(folder, 'documents'), renderer: someScreens(folder), today: '2025-12-01' })
  onTestFinished(() => host.close())
  const ask = (asking: Asking) => askOver(host.server.origin, { token: host.server.token, ...asking })
  return { ...host, folder, ask, call: async (name, input = {}) => (await ask({ method: 'POST', path: `/call/${name}`, body: JSON.stringify(input) })).result }
}

/** One request exactly as told: no header is added but Host and the token, no path is tidied. */
function askOver(origin: string, { method = 'GET', path, headers = {}, body, token }: Asking): Promise<Answer> {
  const { hostname, port, host } = new URL(origin)
  const authorization = token == null ? {} : { authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers: { host, ...authorization, ...headers }, agent: false }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, get result() { return JSON.parse(text) as Result<unknown> } })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
