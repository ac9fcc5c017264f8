import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDatabase, IconX } from '@tabler/icons-react'
import type { ProgramOutput } from '../../db/contract/program.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useProgramState } from '../app/programState.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { spokenTime } from '../words/time.ts'
import type { Lost } from './Rescue.tsx'
import classes from './Start.module.css'

type Recent = ProgramOutput<'program.recents'>[number]
type Deeds = { busy: string | null; onOpen(folder: string, name: string): void; onBackups(lost: Lost): void; onFind(folder: string): void; onForget(folder: string): void }

/** The registers opened on this machine, the newest first. One that is missing is said, with what can be done, and stays. */
export function Recents({ recents, ...deeds }: Deeds & { recents: readonly Recent[] | undefined }) {
  if (recents === undefined) return <GreyBars rows={2} height={64} />
  const first = recents.find(({ problem }) => problem === null)
  return (
    <ul className={classes.recents}>
      {recents.length === 0 && (
        <li className={classes.recent}><IconDatabase size={16} stroke={1.75} aria-hidden /><div className={classes.about}>Chưa mở sổ nào trên máy này. Lập sổ mới, hoặc xem sổ mẫu trước.</div></li>
      )}
      {recents.map(recent => (recent.problem === null
        ? <Ready key={recent.folder} recent={recent} first={recent === first} {...deeds} />
        : <Missing key={recent.folder} recent={recent} problem={recent.problem} first={first === undefined && recent === recents[0]} {...deeds} />))}
    </ul>
  )
}

function Ready({ recent: { folder, name, records, lastOpened }, first, busy, onOpen }: Deeds & { recent: Recent; first: boolean }) {
  const { today } = useProgramState()
  const facts = [folder, ...(records === null ? [] : [`${formatNumber(records)} hồ sơ`]), `mở lần cuối ${spokenTime(lastOpened, today)}`]
  return (
    <li className={classes.recent}>
      <IconDatabase size={16} stroke={1.75} aria-hidden />
      <div className={classes.about}><b>{name}</b><small>{facts.join(' · ')}</small></div>
      <Button size="xs" variant={first ? 'filled' : 'default'} data-first={first || undefined} loading={busy === folder} onClick={() => onOpen(folder, name)} aria-label={`Mở ${name}`}>Mở</Button>
    </li>
  )
}

function Missing({ recent: { folder, name }, problem, first, busy, onOpen, onBackups, onFind, onForget }: Deeds & { recent: Recent; problem: string; first: boolean }) {
  return (
    <li className={classes.recent} data-problem>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <div className={classes.about}><b>{name}</b><small>{folder}</small><span>{problem}</span></div>
      <Button size="xs" variant="default" loading={busy === folder} onClick={() => onOpen(folder, name)} aria-label={`Thử lại, mở ${name}`}>Thử lại</Button>
      <Button size="xs" variant="default" onClick={() => onBackups({ folder, name, problem: { message: problem } })} aria-label={`Xem bản sao lưu của ${name}`}>Bản sao lưu</Button>
      <Button size="xs" variant="default" data-first={first || undefined} onClick={() => onFind(folder)} aria-label={`Chỉ chỗ mới của ${name}`}>Chỉ chỗ mới</Button>
      <button type="button" className={classes.close} onClick={() => onForget(folder)} aria-label={`Bỏ ${name} khỏi danh sách này, sổ không bị xóa`} title="Bỏ khỏi danh sách này, sổ không bị xóa"><IconX size={16} stroke={1.75} aria-hidden /></button>
    </li>
  )
}
