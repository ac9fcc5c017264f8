import { equal } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { restoreRegister } from '../../../db/backups/restore.ts'
import { backUpAtClose } from '../../../electron/core/backups.ts'
import { program } from '../../../electron/core/program.ts'
import type { Operation, Step } from '../harness/operation.ts'
import { type Session, places, scriptId } from '../harness/session.ts'
import { type State, differences, readState } from '../harness/state.ts'
import { aModel, create, edit, read } from './records.ts'

type Beside = { sha256: string; attachments: string[] }
type Kept = { name: string; state: State; whole: boolean }

const known = new Map<string, { state: State; whole: boolean }>()
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** What a backup says, read by plain SQL; each file only once, however often it is met. */
function lookInto(file: string): { state: State; whole: boolean; hash: string } {
  const hash = hashOf(file)
  const before = known.get(hash)
  if (before) return { ...before, hash }
  const db = new Database(file, { readonly: true })
  const read = { state: readState(db), whole: db.pragma('integrity_check', { simple: true }) === 'ok' }
  db.close()
  known.set(hash, read)
  return { ...read, hash }
}

/** The backups of a register that would be listed as good. @throws what reading one of them throws */
function listedBackups(folder: string): Kept[] {
  const place = join(folder, 'backups')
  const names = readdirSync(place).filter(name => /^\d{6}-.*\.sqlite$/.test(name) && existsSync(join(place, name.replace(/sqlite$/, 'json'))))
  return names.map(name => {
    const { sha256, attachments } = JSON.parse(readFileSync(join(place, name.replace(/sqlite$/, 'json')), 'utf8')) as Beside
    const { state, whole, hash } = lookInto(join(place, name))
    const files = attachments.every(attached => existsSync(join(place, 'attachments', attached)) && hashOf(join(place, 'attachments', attached)) === attached)
    return { name, state, whole: whole && hash === sha256 && files }
  })
}

/** Each backup that is listed opens, is whole and holds one moment of the register; `wanted` are moments that one of them must hold. */
function backupsHold(root: string, wanted: readonly State[], states: readonly State[]): string[] {
  const kept = listedBackups(places(root).register)
  const same = (a: State, b: State) => differences(a, b).length === 0
  return [
    ...kept.filter(({ whole }) => !whole).map(({ name }) => `backup ${name} is listed and not whole`),
    ...kept.filter(({ state }) => !states.some(one => same(one, state))).map(({ name }) => `backup ${name} holds no moment of the register`),
    ...wanted.filter(state => !kept.some(backup => same(backup.state, state))).map(() => 'a backup that was acknowledged is not there'),
  ]
}

const attachOne = async (session: Session) => {
  const file = join(places(session.root).papers, 'don.pdf')
  writeFileSync(file, `%PDF-1.4\n${'Kính gửi Sở\n'.repeat(500)}`)
  await create(session, 'model', [aModel('Trước khi sao lưu')], 1)
  await session.call('attachment.add', { kind: 'model', id: scriptId(1), files: [file] })
}

const backingUp: Step = {
  act: session => session.call('backup.make', {}),
  holds: async session => equal((await session.call<{ backups: { state: string }[] }>('backup.list', {})).backups.every(({ state }) => state === 'verified'), true),
}

const changing = (revision: number, area: string): Step => ({ act: edit('model', 1, revision, { area }), holds: async session => equal((await read(session, 'model', 1)).area, area) })

const closing: Step = {
  act: session => {
    backUpAtClose(session.register, session.now())
    return session.reopen()
  },
  holds: backingUp.holds,
}

/** The newest backup acknowledged; older ones may have been thinned since. */
const newestAcknowledged = (acknowledged: number): number | undefined => [0, 2, 4].filter(step => step < acknowledged).at(-1)

export const backup: Operation = {
  id: 'backup',
  own: true,
  name: 'back up',
  prepare: attachOne,
  steps: [backingUp, changing(1, 'Phường 1'), backingUp, changing(2, 'Phường 2'), closing],
  after: async (root, acknowledged, states) => {
    const newest = newestAcknowledged(acknowledged)
    return backupsHold(root, newest === undefined ? [] : [states[newest + 1] ?? {}], states)
  },
}

const firstBackup = (folder: string): string => {
  const place = join(folder, 'backups')
  return join(place, readdirSync(place).filter(name => name.endsWith('.sqlite')).toSorted()[0] ?? '')
}

const restoring: Step = {
  act: session => session.reopen(() => {
    const { register } = places(session.root)
    restoreRegister(register, firstBackup(register), { driveType: 'fixed', at: session.now(), program: program.version })
  }),
  holds: async session => equal((await read(session, 'model', 1)).area, null),
}

export const restore: Operation = {
  id: 'restore',
  own: true,
  name: 'restore a backup',
  prepare: async session => {
    await attachOne(session)
    await session.call('backup.make', {})
    await edit('model', 1, 1, { area: 'Phường 3' })(session)
  },
  steps: [
    { act: session => create(session, 'model', [aModel('Sau khi sao lưu')], 2), holds: async session => equal((await read(session, 'model', 2)).name, 'Sau khi sao lưu') },
    restoring,
    { act: session => create(session, 'model', [aModel('Sau khi khôi phục')], 3), holds: async session => equal((await read(session, 'model', 3)).name, 'Sau khi khôi phục') },
  ],
  // The register that was replaced is kept as a backup, and what was restored is that of the first.
  after: async (root, acknowledged, states) => backupsHold(root, acknowledged > 1 ? [states[1] ?? {}, states[2] ?? {}] : [states[2] ?? {}], states),
}
