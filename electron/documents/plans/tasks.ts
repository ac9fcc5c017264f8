import type { Database } from 'better-sqlite3'
import { officialShortDate } from '../../../db/contract/text/format.ts'
import { type DraftFor, kinds } from '../../../db/contract/kinds/index.ts'
import type { Annex, Block, Column } from '../content.ts'
import { dash } from '../paper/blocks.ts'
import type { FieldWords, RecordOf } from '../records.ts'
import { recordsWith } from '../records.ts'
import { curly, inside, oneLine, sentence } from '../sentences/text.ts'

export type PlanTask = RecordOf<'planTask'>
export type Chapter = DraftFor<'planTask'>['chapter']

/** The tasks of one plan of a year, in the order she gave them, then by deadline. */
export const tasksOf = (db: Database, plan: PlanTask['plan'], year: number): PlanTask[] =>
  recordsWith(db, 'planTask', 'year', year, 'position IS NULL, position, dueOn IS NULL, dueOn, seq').filter(task => task.plan === plan)

const line = (text: string | null) => curly(oneLine(text ?? '')).replace(/[\s.;,]+$/u, '')

function sharing({ unit, partners, dueOn }: PlanTask, words: FieldWords): string {
  const parts = [
    ...(unit === null ? [] : [`chủ trì: ${line(words('planTask', 'unit', unit))}`]), ...(partners === null ? [] : [`phối hợp: ${inside(line(partners))}`]),
    ...(dueOn === null ? [] : [`hoàn thành chậm nhất ngày ${officialShortDate(dueOn)}`]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

/** The tasks of a chapter as dashes, each with who does it and by when. */
export const taskDashes = (tasks: readonly PlanTask[], chapter: Chapter, words: FieldWords): Block[] =>
  tasks.filter(task => task.chapter === chapter).flatMap(task => dash(`task.${task.id}`, sentence(`${line(task.name)}${sharing(task, words)}`)))

const columns: Column[] = [
  { title: 'TT', width: { mm: 12 }, align: 'center' }, { title: 'Nhiệm vụ', width: { share: 2.6 } }, { title: 'Đơn vị chủ trì', width: { share: 1.3 } },
  { title: 'Đơn vị phối hợp', width: { share: 1.3 } }, { title: 'Thời hạn', width: { mm: 27 }, align: 'center' }, { title: 'Sản phẩm', width: { share: 1.4 } },
]

/** Who does what by when, as an annex; without tasks it has no rows and is left out. */
export function taskAnnex(tasks: readonly PlanTask[], words: FieldWords): Annex {
  let number = 0
  const chapters = Object.entries(kinds.planTask.fields.chapter.options ?? {})
  return {
    key: 'tasks', title: 'Phân công nhiệm vụ', orientation: 'landscape',
    blocks: [{
      type: 'table', key: 'tasks.table', columns,
      rows: chapters.flatMap(([chapter, label]) => {
        const found = tasks.filter(task => task.chapter === chapter)
        if (found.length === 0) return []
        return [{ type: 'group' as const, text: curly(label) }, ...found.map(task => ({
          type: 'row' as const,
          cells: [
            String(number += 1), line(task.name), line(words('planTask', 'unit', task.unit)), line(task.partners),
            task.dueOn === null ? 'Thường xuyên' : officialShortDate(task.dueOn), line(task.product),
          ],
        }))]
      }),
    }],
  }
}

export const taskRecords = (tasks: readonly PlanTask[]) => tasks.map(({ id }) => ({ kind: 'planTask', id }))
