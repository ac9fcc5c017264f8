import { equal } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { verifyPackage } from '../../../electron/usb/verifyPackage.ts'
import type { Operation, Step } from '../harness/operation.ts'
import { places } from '../harness/session.ts'

const password = 'mat-khau-cua-goi-du-lieu'

type Sent = { sequence: number; file: string; sha256: string; deliveredAt: string | null }

const writing = (level: string, expected: number): Step => ({
  act: session => session.call('package.write', { period: '2025', to: places(session.root).stick, level, password }),
  holds: async session => {
    const sent = await session.call<Sent[]>('package.log', {})
    equal(sent.filter(({ deliveredAt }) => deliveredAt !== null).length, expected)
    equal(readdirSync(places(session.root).stick).length, expected)
  },
})

const sound = new Map<string, boolean>()

/** Whether a package opens and says what its sender sealed; each only once, however often it is met. */
async function isWhole(file: string): Promise<boolean> {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
  const known = sound.get(hash)
  if (known !== undefined) return known
  const { ok, opened } = await verifyPackage(file, { password })
  sound.set(hash, ok && opened)
  return ok && opened
}

/** Every file that bears the name of a package is one, and what the register calls delivered lies there. */
async function lookAtStick(root: string, acknowledged: number): Promise<string[]> {
  const { stick, register } = places(root)
  const wrong: string[] = []
  for (const name of readdirSync(stick).filter(name => name.endsWith('.zip'))) {
    if (!await isWhole(join(stick, name))) wrong.push(`${name} bears the name of a package and is none`)
  }
  const db = new Database(join(register, 'register.sqlite'))
  const delivered = db.prepare<[], Sent>('SELECT * FROM package WHERE deliveredAt IS NOT NULL').all()
  db.close()
  if (delivered.length < acknowledged) wrong.push(`${acknowledged} packages were said to be delivered, the register knows of ${delivered.length}`)
  for (const { file, sha256 } of delivered) {
    const path = join(stick, file)
    if (!existsSync(path)) wrong.push(`${file} was delivered and is not there`)
    else if (createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256) wrong.push(`${file} is not what was delivered`)
  }
  return wrong
}

export const packages: Operation = {
  id: 'package', own: true, name: 'write packages to a stick', slow: true, steps: [writing('figures', 1), writing('full', 2)], after: lookAtStick,
}
