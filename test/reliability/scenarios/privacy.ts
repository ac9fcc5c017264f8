import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { foundOf, planter, tracesIn } from '../planted.ts'
import { type Office, aFile, copyRegister, fileOf, openOffice } from '../registers.ts'
import { type Control, type Outcome, type Scenario, times } from '../scenario.ts'

type Made = { id: string; revision: number }
type Person = { id: string; draft: string; wholly: boolean }

/** One citizen's petition with everything around it that says who he is: fields, what stood there before, unsaved words, a file and its name. */
async function plant({ ask, folder }: Office, values: ReturnType<typeof planter>, index: number): Promise<Person> {
  const wholly = index % 4 !== 0
  const draft = {
    receivedOn: '2025-11-10', category: 'recommendation', summary: 'Đề nghị nạo vét kênh', source: 'direct', competent: true, answeredOnSpot: false, status: 'received',
    sender: values.word('Trần Văn '), address: values.word('Ấp Chợ, xã '), identityNumber: values.digits(12, '08'), phone: values.digits(10, '09'), note: values.word('Vợ là bà '),
  }
  const { id, revision } = await ask('record.create', { kind: 'petition', draft }) as Made
  await ask('record.update', { kind: 'petition', id, revision, draft: { address: values.word('Khóm Mới, phường ') } })
  const key = randomUUID()
  await ask('draft.keep', { key, kind: 'petition', record: id, title: 'Đơn đang sửa', body: { note: values.word('Con trai là ') } })
  await ask('screen.set', { name: `views.${id}`, value: { find: draft.sender } })
  if (wholly) {
    const file = aFile(join(folder, '..', 'giấy tờ'), values.word('đơn của '), values.word('Tôi tên là '))
    await ask('attachment.add', { kind: 'petition', id, files: [file] })
    if (index % 4 === 1) await ask('record.trash', { kind: 'petition', id })
  }
  return { id, draft: key, wholly }
}

const personal = ['sender', 'address', 'identityNumber', 'phone', 'note']

async function eraseAll({ ask }: Office, people: readonly Person[]): Promise<void> {
  const record = ({ id }: Person) => ({ kind: 'petition', id })
  await ask('privacy.erase', {
    records: people.filter(one => one.wholly).map(record), drafts: people.map(one => one.draft), reason: 'theo yêu cầu', evenIf: true,
    fields: people.filter(one => !one.wholly).flatMap(one => personal.map(field => ({ ...record(one), field }))),
  })
}

/** Everything deleted by plain SQL, as a program would that never thought of what deleting leaves behind. */
function deleteOnly(folder: string, how: { secure: boolean; words: string }): void {
  const db = new Database(fileOf(folder))
  db.pragma(`secure_delete = ${how.secure ? 'ON' : 'OFF'}`)
  db.pragma('foreign_keys = OFF')
  for (const table of ['petition', 'attachment', 'change', 'draft', 'screen_state']) db.exec(`DELETE FROM ${table}`)
  for (const table of ['petition', 'attachment']) db.exec(how.words.replaceAll('WORDS', `${table}_search`))
  if (how.secure) db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

const emptied = `INSERT INTO WORDS(WORDS) VALUES ('delete-all')`

/** The same values, erased carelessly: the bytes must still be found, or nothing would be proved by not finding them. */
function careless(before: string, folder: string, values: ReturnType<typeof planter>): Control[] {
  const ways = [
    { name: 'deleted with secure_delete off', how: { secure: false, words: emptied } },
    { name: 'search rows deleted without making the index anew', how: { secure: true, words: 'DELETE FROM WORDS' } },
  ]
  return ways.map(({ name, how }, index) => {
    const copy = copyRegister(before, join(folder, `cẩu thả ${index}`))
    deleteOnly(copy, how)
    const left = foundOf(tracesIn(copy, values.all).filter(({ file }) => file.startsWith('register.sqlite')))
    return { name, caught: left > 0, figures: { 'values left': left } }
  })
}

export const scenario: Scenario = {
  id: 'R21',
  title: 'personal data erased',
  async run({ scale, seed, folder }): Promise<Outcome> {
    const values = planter(seed)
    let office = openOffice(join(folder, 'sổ'), { create: true })
    await office.ask('content.sample', { records: 120, seed })
    const people: Person[] = []
    for (let index = 0; index < times(64, scale, 8); index += 1) people.push(await plant(office, values, index))
    await office.ask('backup.make', {})
    await office.close()
    const planted = foundOf(tracesIn(office.folder, values.all))
    const before = copyRegister(office.folder, join(folder, 'trước'))

    office = openOffice(office.folder)
    await eraseAll(office, people)
    const running = tracesIn(office.folder, values.all).filter(({ file }) => !file.startsWith('backups/'))
    await office.ask('backup.make', {})
    await office.ask('backup.forgetErased', {})
    const check = await office.ask('register.check', {}) as { ok: boolean }
    const found = await office.ask('privacy.find', { text: values.all[0]?.value ?? '' }) as { total: number }
    await office.close()
    const left = tracesIn(office.folder, values.all)
    return {
      rows: [{
        id: 'R21', name: 'personal values planted in records, history, drafts, views, files and a backup, then erased; every byte of the folder searched', tried: values.all.length,
        figures: { 'found before': planted, 'found after, program running': foundOf(running), 'found after, new backup included': foundOf(left), 'register sound': check.ok ? 'yes' : 'no' },
        ok: planted === values.all.length && foundOf(running) === 0 && foundOf(left) === 0 && check.ok && found.total === 0,
        ...(left.length + running.length === 0 ? {} : { note: `in ${[...new Set([...running, ...left].map(({ file }) => file))].slice(0, 4).join(', ')}` }),
      }],
      controls: careless(before, folder, values),
    }
  },
}
