import { ActionIcon } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { formatBytes } from '../usb/words.ts'
import classes from './Record.module.css'
import type { Waiting } from './useWaitingFiles.ts'

/** The files a new record will get when it is saved. */
export function WaitingFiles({ files: waiting }: { files: Waiting }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className={classes.sidePart} aria-label="Tệp">
      <div className={classes.sideHead}>
        <h2>Tệp</h2><small>{waiting.files.length}</small>
        <ActionIcon variant="subtle" color="gray" aria-label="Đính kèm tệp" title="Đính kèm tệp" onClick={() => input.current?.click()}><IconPlus size={16} /></ActionIcon>
        <input ref={input} type="file" multiple hidden aria-label="Tệp để đính kèm" onChange={event => { const chosen = [...event.currentTarget.files ?? []]; event.currentTarget.value = ''; waiting.add(chosen) }} />
      </div>
      <p className={classes.none}>{waiting.files.length === 0 ? 'Kéo tệp thả vào trang này, hoặc Ctrl V để dán ảnh.' : 'Đính kèm khi lưu hồ sơ.'}</p>
      {waiting.files.map((file, index) => (
        <div key={`${file.name} ${index}`} className={classes.file}>
          <span>{file.name}</span><small>{formatBytes(file.size)}</small>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Bỏ tệp ${file.name}`} onClick={() => waiting.drop(file)}><IconX size={14} /></ActionIcon>
        </div>
      ))}
    </section>
  )
}
