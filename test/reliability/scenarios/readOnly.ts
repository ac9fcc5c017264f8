import { chmodSync, chownSync, existsSync, lstatSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../../db/contract/errors.ts'
import { type DriveType, openRegister } from '../../../db/index.ts'
import { startPress } from '../../../electron/workers/press.ts'
import { type Contender, canBeNobody, startContender } from '../harness/contenders.ts'
import type { FromContender } from '../harness/contender.ts'
import { freshCopy } from '../harness/rehearsal.ts'
import { makeTemplate, places } from '../harness/session.ts'
import type { Outcome, RunOptions, Scenario } from '../scenario.ts'

const NOBODY = 65534

function giveTo(path: string, owner: number): void {
  chownSync(path, owner, owner)
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), owner)
}

/** Parts of a register folder that cannot be written to, and whether the program may still open it. */
const forbidden: Readonly<Record<string, { close(folder: string): void; refuses: boolean }>> = {
  'the folder and all in it': { refuses: true, close: folder => { for (const name of ['register.sqlite', 'attachments', 'backups', 'log', '']) chmodSync(join(folder, name), name === 'register.sqlite' ? 0o444 : 0o555) } },
  'the folder alone': { refuses: true, close: folder => chmodSync(folder, 0o555) },
  'the file of the register': { refuses: true, close: folder => chmodSync(join(folder, 'register.sqlite'), 0o444) },
  'a file of the register nobody may read': { refuses: true, close: folder => chmodSync(join(folder, 'register.sqlite'), 0o000) },
  'the lock': { refuses: true, close: folder => chmodSync(join(folder, 'register.lock'), 0o444) },
  'attached files, backups and the log': { refuses: false, close: folder => { for (const name of ['attachments', 'backups', 'log']) chmodSync(join(folder, name), 0o555) } },
}

const fingerprint = (folder: string) => createHash('sha256').update(readFileSync(join(folder, 'register.sqlite'))).digest('hex')
const isIn = (answer: FromContender | undefined) => answer !== undefined && 'inside' in answer

type Tried = { refused: string | null; saved: number; changed: boolean; fresh: boolean }

async function tryAs(contender: Contender, template: string, root: string, close: (folder: string) => void): Promise<Tried> {
  freshCopy(template, root)
  giveTo(root, NOBODY)
  const { register } = places(root)
  const before = fingerprint(register)
  close(register)
  const answer = await contender.tell({ do: 'enter', root, first: 1, records: 2 })
  if (isIn(answer)) await contender.tell({ do: 'leave' })
  return {
    refused: answer && 'refused' in answer ? answer.refused : null, saved: answer && 'saved' in answer ? answer.saved : 0,
    changed: fingerprint(register) !== before, fresh: readdirSync(register).some(name => name.endsWith('.sqlite') && name !== 'register.sqlite'),
  }
}

async function withoutRights(template: string, root: string): Promise<{ right: number; explained: number; tried: number; harmed: number; control: boolean; note: string }> {
  const contender = await startContender({ nobody: true })
  let [right, explained, harmed] = [0, 0, 0]
  const notes: string[] = []
  for (const [name, { close, refuses }] of Object.entries(forbidden)) {
    const { refused, saved, changed, fresh } = await tryAs(contender, template, root, close)
    const asWished = refuses ? refused !== null && !changed : refused === null && saved === 2
    right += asWished ? 1 : 0
    explained += refused === null || ['readOnlyPlace', 'readFailed'].includes(refused) ? 1 : 0
    harmed += fresh || (refuses && changed) ? 1 : 0
    if (!asWished) notes.push(`${name}: ${refused ?? `opened, ${saved} saved`}`)
  }
  const free = await tryAs(contender, template, root, () => undefined)
  await contender.kill()
  return { right, explained, harmed, tried: Object.keys(forbidden).length, control: free.refused === null && free.saved === 2, note: notes.join('; ') }
}

/** Kinds of places a register must not be on, and one that is gone: each refused by its own name, nothing made. */
function refusals(template: string, root: string): { refused: number; tried: number } {
  const wrong: readonly (readonly [string, DriveType, string])[] = [['networkPlace', 'network', root], ['removablePlace', 'removable', root], ['syncedPlace', 'fixed', join(root, 'OneDrive')], ['missingRegister', 'fixed', join(root, 'da-chuyen-di')]]
  const right = wrong.filter(([code, driveType, place]) => {
    freshCopy(template, place)
    const { register } = places(place)
    if (code === 'missingRegister') rmSync(register, { recursive: true })
    const before = existsSync(register) ? fingerprint(register) : null
    try {
      openRegister(register, { driveType }).close()
      return false
    } catch (error) {
      return error instanceof AppError && error.code === code && (existsSync(join(register, 'register.sqlite')) ? fingerprint(register) : null) === before
    }
  })
  return { refused: right.length, tried: wrong.length }
}

async function run({ folder }: RunOptions): Promise<Outcome> {
  const [template, root, press] = [join(folder, 'start'), join(folder, 'root'), startPress()]
  chmodSync(folder, 0o755)
  await (await makeTemplate(template, press, 10)).close()
  await press.close()
  const { refused, tried } = refusals(template, join(folder, 'places'))
  const found = await withoutRights(template, root)
  return {
    rows: [
      {
        id: 'R6', name: 'a register another user may not write to', tried: found.tried, ...(found.note === '' ? {} : { note: found.note }),
        figures: { 'refused, or opened where it can be': found.right, 'told in words': found.explained, 'changed or made anew': found.harmed },
        ok: found.right === found.tried && found.explained === found.tried && found.harmed === 0,
      },
      { id: 'R6', name: 'network, stick, synchronised and missing folders', tried, figures: { 'refused by name, nothing made': refused }, ok: refused === tried },
    ],
    controls: [{ name: 'the same folder with the right to write is opened and written to', caught: found.control, figures: { opened: found.control ? 1 : 0 } }],
  }
}

export const scenario: Scenario = {
  id: 'R6', title: 'Without the right to write', needs: ['root', 'setpriv'],
  run: options => (canBeNobody ? run(options) : Promise.resolve({ rows: [], controls: [], skipped: 'no other user can be taken on here' })),
}
