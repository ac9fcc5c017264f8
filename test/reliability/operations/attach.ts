import { deepEqual } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation, Step } from '../harness/operation.ts'
import { type Session, places, scriptId } from '../harness/session.ts'
import { aModel, create } from './records.ts'

/** Names of papers that lie beside the register, and how many lines each has. */
const papers: Readonly<Record<string, number>> = { 'to-trinh.pdf': 40, 'bien-ban.pdf': 90, 'hinh-anh.pdf': 9000 }
const bytesOf = (name: string) => `%PDF-1.4\n${`Dòng của ${name}\n`.repeat(papers[name] ?? 0)}`
const hashes = new Map(Object.keys(papers).map(name => [name, createHash('sha256').update(bytesOf(name)).digest('hex')]))

const attached = async (session: Session, expected: readonly string[]) => {
  const { rows } = await session.call<{ rows: { name: string; sha256: string }[] }>('record.list', { kind: 'attachment', where: { record: `model:${scriptId(1)}` }, limit: 100 })
  deepEqual(rows.map(({ name }) => name).toSorted(), [...expected].toSorted())
  for (const { name, sha256 } of rows) {
    deepEqual(sha256, hashes.get(name))
    const held = join(places(session.root).register, 'attachments', sha256)
    deepEqual(existsSync(held) && readFileSync(held, 'utf8'), bytesOf(name))
  }
}

const adding = (names: readonly string[], expected: readonly string[]): Step => ({
  act: session => session.call('attachment.add', { kind: 'model', id: scriptId(1), files: names.map(name => join(places(session.root).papers, name)) }),
  holds: session => attached(session, expected),
})

export const attach: Operation = {
  id: 'attach',
  name: 'attach files',
  prepare: async session => {
    for (const name of Object.keys(papers)) writeFileSync(join(places(session.root).papers, name), bytesOf(name))
    await create(session, 'model', [aModel('Nụ cười công sở')], 1)
  },
  steps: [
    adding(['to-trinh.pdf'], ['to-trinh.pdf']),
    adding(['bien-ban.pdf', 'hinh-anh.pdf'], ['to-trinh.pdf', 'bien-ban.pdf', 'hinh-anh.pdf']),
    adding(['to-trinh.pdf'], ['to-trinh.pdf', 'to-trinh.pdf', 'bien-ban.pdf', 'hinh-anh.pdf']),
  ],
}
