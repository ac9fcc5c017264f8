import type { Input } from '../../db/contract/api.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { usePeriod } from '../app/period.tsx'
import { longWork } from '../app/progress.tsx'
import { SavePicker } from '../parts/FolderPicker.tsx'
import { wordsFor } from '../words/kinds.ts'
import { deed } from './deeds.ts'

export type Exporting = { as: 'xlsx' | 'pdf'; ids?: string[] }

/** What is seen, as a workbook or a paper: asks where to, then works on while other screens stay usable. */
export function ExportList({ kind, question, columns, exporting, title, onDone }: {
  kind: KindName; question: Omit<Input<'record.list'>, 'limit' | 'offset'>; columns: string[]; exporting: Exporting; title: string; onDone(): void
}) {
  const { period } = usePeriod()
  const { find, where, sort, figure } = question
  const save = (out: string) => deed(async () => {
    const made = await longWork(exporting.as === 'xlsx' ? 'Đang xuất Excel' : 'Đang in danh sách', 'list.export', {
      kind, columns, title, as: exporting.as, out, ...(find ? { find } : {}), ...(where ? { where } : {}), ...(sort ? { sort } : {}), ...(figure ? { figure } : {}), ...(exporting.ids ? { ids: exporting.ids } : {}),
    })
    if (made) notify(`Đã lưu ${made.file.split(/[\\/]/).at(-1) ?? made.file}.`, { action: { label: 'Mở thư mục', run: () => void deed(async () => { await call('program.show', { path: made.file }) }) } })
  })
  return (
    <SavePicker
      opened title={exporting.as === 'xlsx' ? 'Xuất danh sách ra Excel' : 'In danh sách ra PDF'} name={`${wordsFor(kind).menu.replaceAll(/[\\/:*?"<>|,]/g, '')} ${period.code.replaceAll(/[^\w.-]/g, '-')}.${exporting.as}`} extension={exporting.as}
      onClose={onDone} onPick={out => { onDone(); void save(out) }}
    />
  )
}
