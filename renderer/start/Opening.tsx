import { IconChevronRight, IconEye, IconFolderOpen, IconLock, IconPlus, IconRestore, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { AppError, errorCodes } from '../../db/contract/errors.ts'
import { stateSecretNotice } from '../../db/contract/stateSecrets.ts'
import { call, queryClient, useCall } from '../api/queries.ts'
import { FolderPicker } from '../parts/FolderPicker.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Recents } from './Recents.tsx'
import { type Lost, isLost } from './Rescue.tsx'
import classes from './Start.module.css'

/** A folder is being chosen, in place of one that is missing or of none. */
type Picking = { instead: string | null } | 'backups'

/** The registers of this machine, and the ways to begin. */
export function Opening({ onSetUp, onLost }: { onSetUp(): void; onLost(lost: Lost): void }) {
  const { data: recents } = useCall('program.recents', {})
  const [picking, setPicking] = useState<Picking | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const newest = useRef<HTMLDivElement>(null)
  const known = recents !== undefined
  useEffect(() => {
    // Enter opens what was open last; where that is missing it asks where it is now. Only on a new machine it begins a new register.
    if (known) newest.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [known])
  const run = async (what: string, work: () => Promise<unknown>) => {
    if (busy !== null) return
    setBusy(what)
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(AppError.of(thrown, 'Chưa mở được sổ. Sổ không bị thay đổi.'))
      void queryClient.invalidateQueries({ queryKey: ['program.recents'] })
    }
    setBusy(null)
  }
  /** Opens a register; one that is lost leads to its backups. */
  const open = (folder: string, name: string | undefined, afterwards: () => Promise<void> = () => Promise.resolve()) => run(folder, async () => {
    await call('program.openRegister', { folder }).catch(async (thrown: unknown) => {
      if (thrown instanceof AppError && isLost(thrown.code) && (name !== undefined || await hasBackups(folder))) onLost({ folder, name, problem: { message: thrown.message, code: errorCodes[thrown.code] } })
      throw thrown
    })
    await afterwards()
  })
  const pick = (folder: string) => {
    const asked = picking
    setPicking(null)
    if (asked === 'backups') return onLost({ folder })
    const instead = asked?.instead ?? null
    return void open(folder, undefined, async () => {
      if (instead !== null && instead !== folder) await call('program.forget', { folder: instead })
    })
  }
  return (
    <div className={classes.columns} ref={newest}>
      <section aria-label="Sổ đã mở gần đây">
        <h1>Sổ đã mở gần đây</h1>
        {error && <div className={classes.gap}><ErrorNote error={error} /></div>}
        <Recents
          recents={recents} busy={busy} onOpen={(folder, name) => void open(folder, name)} onBackups={onLost} onFind={folder => setPicking({ instead: folder })}
          onForget={folder => void run('', async () => queryClient.setQueryData(['program.recents', {}], await call('program.forget', { folder })))}
        />
        <p className={classes.secret}><IconLock size={20} stroke={1.75} aria-hidden /><span>{stateSecretNotice}</span></p>
      </section>
      <section aria-label="Bắt đầu">
        <h2>Bắt đầu</h2>
        <div className={classes.ways}>
          <Way icon={IconPlus} title="Lập sổ mới" detail="Ba bước, khoảng hai phút" onClick={onSetUp} first={known && recents.length === 0} />
          <Way icon={IconFolderOpen} title="Mở sổ có sẵn" detail="Chọn thư mục sổ trên máy này" onClick={() => setPicking({ instead: null })} />
          <Way icon={IconRestore} title="Khôi phục từ bản sao lưu" detail="Khi máy hỏng hoặc đổi máy" onClick={() => setPicking('backups')} />
          <Way icon={IconEye} title="Xem sổ mẫu" detail={busy === 'sample' ? 'Đang lập sổ mẫu, vài giây' : 'Số liệu bịa, để riêng một chỗ'} onClick={() => void run('sample', () => call('program.openSample', {}))} />
        </div>
      </section>
      <FolderPicker opened={picking !== null} title={picking === 'backups' ? 'Chọn thư mục có các bản sao lưu' : picking?.instead == null ? 'Chọn thư mục sổ' : 'Sổ này nay ở đâu?'} onClose={() => setPicking(null)} {...(picking === 'backups' ? {} : { label: 'Mở sổ này' })} onPick={pick} />
    </div>
  )
}

/** A folder that was chosen by mistake has none. */
const hasBackups = (folder: string) => call('program.backupsOf', { folder }).then(({ backups }) => backups.length > 0, () => false)

function Way({ icon: Icon, title, detail, onClick, first }: { icon: TablerIcon; title: string; detail: string; onClick(): void; first?: boolean }) {
  return (
    <button type="button" className={classes.way} onClick={onClick} data-first={first || undefined}>
      <span className={classes.tile}><Icon size={20} stroke={1.75} aria-hidden /></span><span><b>{title}</b><small>{detail}</small></span><IconChevronRight size={16} stroke={1.75} aria-hidden />
    </button>
  )
}
