import { ActionIcon } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { bridge } from '../api/bridge.ts'
import { call, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { useProgramState } from '../app/programState.tsx'
import { deed } from '../list/deeds.ts'
import { formatBytes } from '../usb/words.ts'
import { attach } from './attach.ts'
import classes from './Record.module.css'

/** The files of a record: pictures as pictures, the others by name. */
export function FilesPart({ kind, id, readOnly, hint = 'Kéo tệp thả vào trang này, hoặc Ctrl V để dán ảnh.' }: { kind: KindName; id: string; readOnly: boolean; /** Said where there are none. */ hint?: string }) {
  const { host } = useProgramState()
  const { data } = useCall('record.list', { kind: 'attachment', where: { record: `${kind}:${id}` }, limit: 500 })
  const input = useRef<HTMLInputElement>(null)
  const files = data?.rows ?? []
  const pictures = files.filter(file => String(file.mediaType).startsWith('image/'))
  const open = (file: string) => deed(async () => {
    if (host === 'electron') await call('attachment.open', { id: file })
    else {
      const address = URL.createObjectURL(await bridge.file(`/files/attachment/${file}`))
      window.open(address, '_blank', 'noopener')
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    }
  })
  const remove = (file: string, name: string) => deed(async () => {
    const { changeset } = await call('record.trash', { kind: 'attachment', id: file })
    notify(`Đã bỏ tệp ${name} vào thùng rác.`, { changeset })
  })
  return (
    <section className={classes.sidePart} aria-label="Tệp">
      <div className={classes.sideHead}>
        <h2>Tệp</h2><small>{files.length === 0 ? '0' : `${files.length} · ${formatBytes(files.reduce((sum, file) => sum + Number(file.bytes), 0))}`}</small>
        {!readOnly && <ActionIcon variant="subtle" color="gray" aria-label="Đính kèm tệp" title="Đính kèm tệp" onClick={() => input.current?.click()}><IconPlus size={16} /></ActionIcon>}
        <input ref={input} type="file" multiple hidden aria-label="Tệp để đính kèm" onChange={event => { const chosen = [...event.currentTarget.files ?? []]; event.currentTarget.value = ''; void attach(kind, id, chosen) }} />
      </div>
      {files.length === 0 && <p className={classes.none}>{hint}</p>}
      {!readOnly && <p className={classes.none}>Không đính kèm tài liệu mật.</p>}
      {pictures.length > 0 && <div className={classes.thumbs}>{pictures.slice(0, 9).map(file => <Thumb key={file.id} id={file.id} name={String(file.name)} onOpen={() => void open(file.id)} />)}</div>}
      {files.map(file => (
        <div key={file.id} className={classes.file}>
          <button type="button" className={classes.name} onClick={() => void open(file.id)}>{String(file.name)}</button>
          <small>{formatBytes(Number(file.bytes))}</small>
          {!readOnly && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Bỏ tệp ${String(file.name)}`} onClick={() => void remove(file.id, String(file.name))}><IconX size={14} /></ActionIcon>}
        </div>
      ))}
    </section>
  )
}

function Thumb({ id, name, onOpen }: { id: string; name: string; onOpen(): void }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let gone = false
    void bridge.file(`/files/attachment/${id}`).then(blob => {
      if (gone) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    }).catch(() => undefined)
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [id])
  return <button type="button" className={classes.thumb} onClick={onOpen} aria-label={`Mở ảnh ${name}`}>{address && <img src={address} alt="" loading="lazy" decoding="async" />}</button>
}
