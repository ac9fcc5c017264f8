import { equal } from 'node:assert/strict'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../harness/operation.ts'
import { type Session, places, scriptId } from '../harness/session.ts'
import { aModel, create, read } from './records.ts'

/** Words nothing else says, of one person each. */
const [first, second] = ['Phạm Thị Không Còn Ghi', 'Đỗ Văn Xin Được Quên']

const aPetition = (sender: string) => ({
  receivedOn: '2025-11-10', category: 'recommendation', summary: `Đơn của ${sender}`, source: 'direct', competent: true, answeredOnSpot: false, status: 'received', sender,
})

const prepare = async (session: Session) => {
  const file = join(places(session.root).papers, 'don.pdf')
  writeFileSync(file, `%PDF-1.4\n${`${first} kính đơn\n`.repeat(60)}`)
  await create(session, 'petition', [aPetition(first), aPetition(second)], 1)
  await session.call('attachment.add', { kind: 'petition', id: scriptId(1), files: [file] })
  await session.call('record.update', { kind: 'petition', id: scriptId(2), revision: 1, draft: { note: `Đã gọi cho ${second}` } })
}

/** Words that were erased and still stand somewhere in the register, its journal or its files. Backups made before keep them for a while. */
function leftOver(root: string, words: readonly string[]): string[] {
  const { register } = places(root)
  const files = readdirSync(register).filter(name => name.startsWith('register.sqlite')).map(name => join(register, name))
  const attached = readdirSync(join(register, 'attachments')).map(name => join(register, 'attachments', name))
  return [...files, ...attached].flatMap(path => words.filter(word => readFileSync(path).includes(word)).map(word => `"${word}" was erased and stands in ${path.slice(root.length)}`))
}

export const erasure: Operation = {
  id: 'erase',
  name: 'erase what is held on a person',
  prepare,
  steps: [
    {
      act: session => session.call('privacy.erase', { records: [{ kind: 'petition', id: scriptId(1) }], reason: 'Đơn số 5', evenIf: true }),
      holds: async session => equal((await session.call<{ total: number }>('privacy.find', { text: first })).total, 0),
    },
    {
      act: session => session.call('privacy.erase', {
        fields: ['sender', 'summary', 'note'].map(field => ({ kind: 'petition', id: scriptId(2), field })), reason: 'Đơn số 6', evenIf: true,
      }),
      holds: async session => equal((await session.call<{ total: number }>('privacy.find', { text: second })).total, 0),
    },
    { act: session => create(session, 'model', [aModel('Sau khi xóa')], 3), holds: async session => equal((await read(session, 'model', 3)).name, 'Sau khi xóa') },
  ],
  after: async (root, acknowledged) => leftOver(root, [first, second].slice(0, acknowledged)),
}
