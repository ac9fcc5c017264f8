import type { KindName } from '../../db/contract/kinds/index.ts'
import { bridge } from '../api/bridge.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'

/** Attaches files to a record; what cannot be attached says why, the others are attached all the same. */
export async function attach(kind: KindName, id: string, files: readonly File[]): Promise<void> {
  let done = 0
  for (const file of files) {
    try {
      const path = await bridge.upload(file)
      await call('attachment.add', { kind, id, files: [path] })
      done += 1
    } catch (error) {
      notify(error instanceof Error ? error.message : `Chưa đính kèm được ${file.name}.`)
    }
  }
  if (done > 0) notify(done === 1 ? `Đã đính kèm ${files.length === 1 ? files[0]?.name ?? 'tệp' : '1 tệp'}.` : `Đã đính kèm ${done} tệp.`)
}
