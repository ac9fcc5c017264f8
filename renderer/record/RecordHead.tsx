import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconDeviceFloppy, IconDots, IconFileText, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { listPlace, recordPlace } from '../app/places.ts'
import { usePeriod } from '../app/period.tsx'
import { useProgramState } from '../app/programState.tsx'
import type { Form } from '../form/form.ts'
import type { Editor } from '../form/useEditor.ts'
import { deed } from '../list/deeds.ts'
import type { Neighbours } from '../list/neighbours.ts'
import { Key } from '../parts/Key.tsx'
import { paperPlace } from '../reports/paperPlace.ts'
import { printPaper } from '../parts/printPaper.ts'
import { statusOf } from '../parts/status.ts'
import { StatusWord } from '../parts/StatusWord.tsx'
import { wordsFor } from '../words/kinds.ts'
import { localClock } from '../words/time.ts'
import { holdCopy } from './copy.ts'
import classes from './Record.module.css'

type Props = { kind: KindName; editor: Editor; form: Form; heading: string; neighbours: Neighbours | null; readOnly: boolean; onStep(by: 1 | -1): void; onSaveAndNext(): void }

/** Name, place in the list, state of the record and of the draft, and the deeds. Saving is always at the same place. */
export function RecordHead({ kind, editor, form, heading, neighbours, readOnly, onStep, onSaveAndNext }: Props) {
  const { today } = useProgramState()
  const base = form.base()
  const status = base ? statusOf(kind, base, today) : undefined
  return (
    <>
      <header className={classes.head}>
        <h1>{heading}</h1>
        <PlaceInList neighbours={neighbours} onStep={onStep} />
      </header>
      <div className={classes.bar}>
        {status && <StatusWord status={status} pill />}
        <DraftState editor={editor} />
        <div className={classes.actions}>
          {base && <OtherDeeds kind={kind} form={form} readOnly={readOnly} />}
          {readOnly
            ? <Button onClick={() => void restore(kind, base?.id ?? '')}>Lấy lại</Button>
            : (
              <>
                <Button variant="default" onClick={onSaveAndNext}>{base ? 'Lưu và sang hồ sơ sau' : 'Lưu và thêm tiếp'}</Button>
                <Button leftSection={<IconDeviceFloppy size={16} />} rightSection={<Key onAccent>Ctrl S</Key>} loading={editor.saving} onClick={() => void editor.save()}>Lưu</Button>
              </>
            )}
        </div>
      </div>
    </>
  )
}

export const restore = (kind: KindName, id: string) => deed(async () => {
  const { changeset } = await call('record.restore', { kind, id })
  notify(`Đã lấy lại ${wordsFor(kind).one}.`, { changeset })
})

/** Where the record stands in its list, and the ways to the ones beside it. */
export function PlaceInList({ neighbours, onStep }: { neighbours: Neighbours | null; onStep(by: 1 | -1): void }) {
  return neighbours && (
    <span className={classes.place}>
      Hồ sơ {formatNumber(neighbours.position)} / {formatNumber(neighbours.total)}
      <ActionIcon variant="subtle" color="gray" aria-label="Hồ sơ trước" title="Hồ sơ trước (Alt ↑)" disabled={neighbours.position <= 1} onClick={() => onStep(-1)}><IconArrowUp size={16} /></ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Hồ sơ sau" title="Hồ sơ sau (Alt ↓)" disabled={neighbours.position >= neighbours.total} onClick={() => onStep(1)}><IconArrowDown size={16} /></ActionIcon>
    </span>
  )
}

/** What is typed but not saved, as a sentence. */
export function DraftState({ editor }: { editor: Editor }) {
  const { changed, kept } = editor
  if (kept.failed) return <span className={classes.state} role="status">Chưa giữ được bản nháp: {kept.failed}</span>
  if (changed === 0) return null
  return <span className={classes.state} role="status"><IconPencil size={14} aria-hidden />Đã sửa {changed} chỗ{kept.at ? `, nháp giữ lúc ${localClock(kept.at)}` : ''}</span>
}

/** What is done with a record now and then; `more` stands first. */
export function OtherDeeds({ kind, form, readOnly, more }: { kind: KindName; form: Form; readOnly: boolean; more?: ReactNode }) {
  const navigate = useNavigate()
  const { period } = usePeriod()
  const id = form.id() ?? ''
  const { data: documents } = useCall('document.list', {})
  const papers = (documents ?? []).filter(({ about, id: document }) => document !== 'record-sheet' && about?.includes(kind))
  const base = form.base()
  const print = () => deed(async () => printPaper((await call('document.preview', { document: 'record-sheet', period: period.code, record: id, as: 'pdf' })).url))
  const trash = () => deed(async () => {
    const { changeset } = await call('record.trash', { kind, id })
    notify(`Đã bỏ ${wordsFor(kind).one} này vào thùng rác.`, { changeset })
    void navigate(listPlace(kind))
  })
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target><Button variant="default" leftSection={<IconDots size={16} />}>Việc khác</Button></Menu.Target>
      <Menu.Dropdown>
        {more}
        <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => void print()}>In phiếu hồ sơ</Menu.Item>
        {kind === 'document' && base && <Menu.Item leftSection={<IconFileText size={16} />} onClick={() => void navigate(paperPlace(base))}>Mở ở Báo cáo, tờ trình</Menu.Item>}
        {papers.map(({ id: document, name }) => (
          <Menu.Item key={document} leftSection={<IconFileText size={16} />} onClick={() => void navigate(`/reports?document=${document}&record=${id}`)}>{name}</Menu.Item>
        ))}
        {!readOnly && <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void navigate(`${recordPlace(kind, 'new')}?copy=${holdCopy(form)}`)}>Sao chép thành hồ sơ mới</Menu.Item>}
        {!readOnly && <Menu.Item color="var(--sdv-danger)" leftSection={<IconTrash size={16} />} onClick={() => void trash()}>Bỏ vào thùng rác</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
