import { Button, Modal } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useProgramState } from '../app/programState.tsx'
import { recordPlace } from '../app/places.ts'
import { wordsFor } from '../words/kinds.ts'
import { spokenTime } from '../words/time.ts'
import classes from './DraftsFound.module.css'
import { Strip } from './Strip.tsx'
import { type Draft, dropDraft } from './useOrphans.ts'

/** After a crash: says what was typed and not saved, and leads to it. Nothing where there is nothing. */
export function DraftsStrip({ drafts, onShow }: { drafts: readonly Draft[]; onShow(): void }) {
  const { today } = useProgramState()
  const [later, setLater] = useState(false)
  const newest = drafts.reduce((latest, { at }) => (at > latest ? at : latest), '')
  if (newest === '' || later) return null
  return (
    <Strip
      tone="accent" icon={IconHistory}
      actions={<><Button size="xs" onClick={() => { setLater(true); onShow() }}>Xem và lưu</Button><Button size="xs" variant="default" onClick={() => setLater(true)}>Để sau</Button></>}
    >
      <b>Còn {drafts.length} bản nháp chưa lưu{drafts.length === 1 ? '' : ', mới nhất'} từ {spokenTime(newest, today)}.</b>
    </Strip>
  )
}

/** The drafts nobody is typing into, each to be looked at and saved, or dropped. */
export function DraftsDialog({ drafts, opened, onClose }: { drafts: readonly Draft[]; opened: boolean; onClose(): void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Bản nháp chưa lưu" size={800}>
      {drafts.length === 0 && <p>Không còn bản nháp nào.</p>}
      <ul className={classes.list}>{drafts.map(draft => <DraftLine key={draft.key} draft={draft} onOpen={onClose} />)}</ul>
    </Modal>
  )
}

function DraftLine({ draft, onOpen }: { draft: Draft; onOpen(): void }) {
  const { today } = useProgramState()
  const [sure, setSure] = useState(false)
  const navigate = useNavigate()
  const title = draft.title.trim() === '' ? 'Chưa có tên' : draft.title
  return (
    <li className={classes.draft}>
      <div>
        <b>{title}</b>
        <div className={classes.when}>{wordsFor(draft.kind).menu} · {draft.record === null ? 'hồ sơ mới' : 'đang sửa'} · giữ lúc {spokenTime(draft.at, today)}</div>
      </div>
      {sure
        ? (
          <>
            <span>Bỏ rồi không lấy lại được.</span>
            <Button size="xs" variant="default" autoFocus onClick={() => setSure(false)}>Giữ lại</Button>
            <Button size="xs" color="gach" aria-label={`Bỏ hẳn bản nháp ${title}`} onClick={() => void dropDraft(draft.key)}>Bỏ hẳn</Button>
          </>
        )
        : (
          <>
            <Button variant="subtle" color="gach" size="xs" aria-label={`Bỏ bản nháp ${title}`} onClick={() => setSure(true)}>Bỏ</Button>
            <Button
              size="xs" variant="default" aria-label={`Xem và lưu ${title}`}
              onClick={() => { onOpen(); void navigate(`${recordPlace(draft.kind, draft.record ?? 'new')}?draft=${draft.key}`) }}
            >
              Xem và lưu
            </Button>
          </>
        )}
    </li>
  )
}
