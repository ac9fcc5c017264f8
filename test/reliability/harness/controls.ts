import { type Result, AppError } from '../../../db/contract/errors.ts'
import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Register } from '../../../db/index.ts'
import type { Core } from '../../../electron/core/createCore.ts'
import type { Operation } from './operation.ts'
import { places, scriptId } from './session.ts'

/** A rule broken on purpose: the harness must see it, or it proves nothing. */
type Control = { tune?: (register: Register) => void; core?: (core: Core) => Core; operation?: Operation }

const silent: Core['call'] = async () => ({ ok: true, value: {} })

/** The service answers "saved" whatever the disk said. */
const swallowing = (core: Core): Core => ({
  ...core,
  call: async (name, input, watch): Promise<Result<unknown>> => {
    const result = await core.call(name, input, watch)
    return result.ok || !['record.save', 'record.update', 'record.trash', 'record.restore'].includes(name) ? result : silent(name, input)
  },
})

/** A change of many records made one by one: killed in the middle, half of it is done. */
const oneByOne: Operation = {
  id: 'control-one-by-one',
  name: 'change many records without one transaction',
  prepare: session => session.call('record.save', { records: Array.from({ length: 40 }, (_, index) => ({ ref: scriptId(index + 1), kind: 'unit', draft: { name: `Phòng ${index}`, category: 'office', position: index } })) }),
  steps: [{
    act: async session => {
      for (let number = 1; number <= 40; number += 1) await session.call('record.update', { kind: 'unit', id: scriptId(number), revision: 1, draft: { note: 'đổi tên' } })
    },
    holds: async () => undefined,
  }],
}

const listed = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']

/** A file replaced by a new one that was never flushed: after a power cut it may be empty. */
const unflushed: Operation = {
  id: 'control-unflushed',
  name: 'replace a file without flushing it',
  steps: listed.map((word, index) => ({
    act: async session => {
      const [file, part] = [join(places(session.root).papers, 'ghi.txt'), join(places(session.root).papers, 'ghi.part')]
      const handle = openSync(part, 'w')
      writeSync(handle, word.repeat(400))
      closeSync(handle)
      renameSync(part, file)
      await session.call('draft.keep', { key: scriptId(600), kind: 'petition', record: null, title: word, body: { index } })
    },
    holds: async session => {
      if (readFileSync(join(places(session.root).papers, 'ghi.txt'), 'utf8') !== word.repeat(400)) throw new AppError('writeFailed', word)
    },
  })),
  after: async (root, acknowledged) => {
    if (acknowledged === 0) return []
    try {
      const text = readFileSync(join(places(root).papers, 'ghi.txt'), 'utf8')
      return listed.slice(acknowledged - 1).some(word => text === word.repeat(400)) ? [] : ['the file is torn']
    } catch {
      return ['the file is gone']
    }
  },
}

export const controls = {
  unflushedCommits: { tune: register => { register.db.pragma('synchronous = NORMAL') } },
  swallowedFailures: { core: swallowing },
  oneByOne: { operation: oneByOne },
  unflushedFile: { operation: unflushed },
} satisfies Record<string, Control> as Readonly<Record<'unflushedCommits' | 'swallowedFailures' | 'oneByOne' | 'unflushedFile', Control>>
