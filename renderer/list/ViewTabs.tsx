import { Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatNumber } from '../../db/contract/text/format.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { dateOf } from '../../db/contract/kinds/dates.ts'
import type { Period } from '../../db/contract/periods.ts'
import { call } from '../api/queries.ts'
import { useKept } from '../api/kept.ts'
import type { Columns } from './columns.ts'
import classes from './List.module.css'
import { changeList, useListState } from './listState.ts'
import { type Question, callOf, periodView } from './question.ts'
import { type View, allView, shippedViews, undatedView } from './views.ts'

const questionOf = (kind: KindName, view: View): Question => ({ find: view.find ?? '', where: view.where ?? {}, sort: view.sort ?? anyKind(kind).sort, wholePeriod: view.wholePeriod, ...(view.figure ? { figure: view.figure } : {}), ...(view.title === undefined ? {} : { title: view.title }) })

/** Ways of looking at the list as tabs: the period's, those shipped, her own, and all years. */
export function ViewTabs({ kind, period, columns, onColumns }: { kind: KindName; period: Period; columns: Columns; onColumns(columns: Columns): void }) {
  const { question, view: current } = useListState(kind)
  const [own, keepOwn] = useKept<View[]>(`views:${kind}`, [])
  const dated = dateOf[kind] !== undefined
  const views: View[] = [
    ...(dated ? [{ id: 'period', label: periodView(period), wholePeriod: true }] : []), ...(shippedViews[kind] ?? []), ...own, ...undatedView(kind), dated ? allView : { ...allView, label: 'Tất cả' },
  ]
  const counts = useQueries({
    queries: views.map(view => {
      const input = { ...callOf(kind, questionOf(kind, view), period), limit: 0 }
      return { queryKey: ['record.list', input], queryFn: () => call('record.list', input) }
    }),
  })
  const open = (view: View) => {
    changeList(kind, { question: questionOf(kind, view), view: view.id, at: 0, scroll: 0, selected: new Set(), from: null })
    if (view.columns) onColumns({ names: view.columns, widths: columns.widths })
  }
  const shown = views.some(view => view.id === current) ? current : question.title || current === 'asked' ? 'asked' : views[0]?.id
  const asked = shown === 'asked'
  const viewed = views.find(view => view.id === shown)
  const changed = asked || (viewed !== undefined && JSON.stringify(callOf(kind, questionOf(kind, viewed), period)) !== JSON.stringify(callOf(kind, question, period)))
  return (
    <div className={classes.views}>
      <div className={classes.tabs} role="tablist" aria-label="Cách xem">
        {asked && <button type="button" role="tab" aria-selected className={classes.tab}>{question.title ?? 'Theo con số vừa mở'}</button>}
        {views.map((view, index) => {
          const total = counts[index]?.data?.total
          if (view.id === 'undated' && !total && view.id !== shown) return null
          return <button key={view.id} type="button" role="tab" aria-selected={view.id === shown} className={classes.tab} onClick={() => open(view)}>{view.label}{total !== undefined && <small>{formatNumber(total)}</small>}</button>
        })}
      </div>
      {viewed !== undefined && own.includes(viewed) && (
        <button type="button" className={classes.tab} aria-label={`Bỏ cách xem ${viewed.label}`} title="Bỏ cách xem này" onClick={() => { keepOwn(own.filter(each => each.id !== viewed.id)); open(views[0] ?? allView) }}><IconX size={14} aria-hidden /></button>
      )}
      {changed && (
        <SaveView onSave={label => {
          const view: View = { id: crypto.randomUUID(), label, where: question.where, find: question.find, sort: question.sort, wholePeriod: question.wholePeriod, columns: columns.names, ...(question.figure ? { figure: question.figure } : {}), ...(question.title === undefined ? {} : { title: question.title }) }
          keepOwn([...own, view])
          changeList(kind, { view: view.id })
        }}
        />
      )}
    </div>
  )
}

function SaveView({ onSave }: { onSave(label: string): void }) {
  const [opened, setOpened] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const save = () => {
    const label = name.current?.value.trim() ?? ''
    if (label === '') return
    setOpened(false)
    onSave(label)
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target><button type="button" className={`${classes.tab} ${classes.save}`} onClick={() => setOpened(!opened)}><IconBookmark size={16} aria-hidden />Lưu cách xem này</button></Popover.Target>
      <Popover.Dropdown aria-label="Lưu cách xem này">
        <form className={classes.editor} onSubmit={event => { event.preventDefault(); save() }}>
          <TextInput ref={name} label="Tên cách xem" description="Ví dụ: Thiếu minh chứng." maxLength={60} data-autofocus />
          <Button type="submit" size="xs">Lưu cách xem</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
