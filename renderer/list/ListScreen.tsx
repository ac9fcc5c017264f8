import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { type KindName, anyKind, isKind } from '../../db/contract/kinds/index.ts'
import { dateOf } from '../../db/contract/kinds/dates.ts'
import { useKept } from '../api/kept.ts'
import { type ListQuery, recordPlace } from '../app/places.ts'
import { usePeriod } from '../app/period.tsx'
import { useCrumbs } from '../frame/crumbs.tsx'
import { BrokenScreen } from '../parts/BrokenScreen.tsx'
import { Key } from '../parts/Key.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Screen } from '../parts/Screen.tsx'
import { wordsFor } from '../words/kinds.ts'
import { BulkBar } from './BulkBar.tsx'
import { defaultColumns } from './columns.ts'
import { type Exporting, ExportList } from './ExportList.tsx'
import classes from './List.module.css'
import { changeList, useListState } from './listState.ts'
import { ListTable, type TableHandle } from './ListTable.tsx'
import { callOf, questionFrom } from './question.ts'
import { SearchBar } from './SearchBar.tsx'
import { useRows } from './useRows.ts'
import { ViewTabs } from './ViewTabs.tsx'

/** The list of one kind. */
export function ListScreen() {
  const { kind = '' } = useParams()
  return isKind(kind) ? <KindList key={kind} kind={kind} /> : <BrokenScreen />
}

/** An address may have been cut or typed by hand: what cannot be read asks nothing. */
function readQuestion(text: string): ListQuery {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}

/** A question in the address is taken over once; the same one again means coming back. */
function useQuestionOfAddress(kind: KindName): void {
  const [search] = useSearchParams()
  const asked = search.get('q')
  const { from } = useListState(kind)
  useEffect(() => {
    if (asked === null || asked === from) return
    changeList(kind, { question: questionFrom(kind, readQuestion(asked)), view: 'asked', from: asked, at: 0, scroll: 0, selected: new Set() })
  }, [asked, from, kind])
}

const BEYOND = 30

function KindList({ kind: name }: { kind: KindName }) {
  const kind = anyKind(name)
  const words = wordsFor(name)
  const navigate = useNavigate()
  const { period } = usePeriod()
  useQuestionOfAddress(name)
  const state = useListState(name)
  const [columns, keepColumns] = useKept(`columns:${name}`, defaultColumns(name, kind, window.innerWidth))
  const [seen, setSeen] = useState({ first: 0, last: BEYOND })
  const [exporting, setExporting] = useState<Exporting | null>(null)
  const table = useRef<TableHandle>(null)
  const call = callOf(name, state.question, period)
  const rows = useRows(call, seen.first - BEYOND, seen.last + BEYOND)
  useCrumbs([{ label: name === 'proposal' ? 'Tổng hợp' : 'Sổ' }, { label: words.menu }])
  const chosen = state.selected.size
  const open = useCallback((id: string) => void navigate(recordPlace(name, id)), [name, navigate])
  return (
    <Screen
      title={words.title}
      actions={(
        <>
          <Button variant="default" leftSection={<IconFileSpreadsheet size={16} />} onClick={() => setExporting({ as: 'xlsx' })}>Xuất Excel</Button>
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => setExporting({ as: 'pdf' })}>In danh sách này</Button>
          <Button component={Link} to={recordPlace(name, 'new')} leftSection={<IconPlus size={16} />} rightSection={<Key onAccent>Alt N</Key>}>Thêm {words.one}</Button>
        </>
      )}
    >
      <ViewTabs kind={name} period={period} columns={columns} onColumns={keepColumns} />
      <SearchBar kind={name} total={rows.waiting ? undefined : rows.total} columns={columns} onColumns={keepColumns} onDown={() => table.current?.focus()} />
      {rows.error && <div className={classes.error}><ErrorNote error={rows.error} /></div>}
      <div className={classes.card}>
        <ListTable ref={table} kind={name} rows={rows} columns={columns} onColumns={keepColumns} onSeen={setSeen} onOpen={open} question={call}>
          {chosen > 0 && <BulkBar kind={name} selected={state.selected} onExport={ids => setExporting({ as: 'xlsx', ids })} />}
        </ListTable>
      </div>
      {exporting && <ExportList kind={name} question={call} columns={columns.names} exporting={exporting} title={state.question.title ?? (state.question.wholePeriod && dateOf[name] !== undefined ? `${words.title}, ${period.label}` : words.title)} onDone={() => setExporting(null)} />}
    </Screen>
  )
}
