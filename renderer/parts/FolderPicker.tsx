import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { call } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { FolderContents } from './FolderContents.tsx'
import classes from './FolderPicker.module.css'

type Picked = { opened: boolean; title: string; onPick(path: string): void; onClose(): void }

/** Asks for a folder: by the system's dialog where the host has one, otherwise by a look through this machine. */
export const FolderPicker = (ask: Picked & { label?: string }) => <Picker {...ask} what="folder" />

/** Asks for a file that is there. `extensions` without dots. */
export const FilePicker = (ask: Picked & { extensions?: string[] }) => <Picker {...ask} what="file" />

/** Asks where a new file goes. `name` is proposed; nothing is written over. */
export const SavePicker = ({ extension, ...ask }: Picked & { name: string; extension: string }) => <Picker {...ask} what="save" extensions={[extension]} />

type Ask = Picked & { what: 'folder' | 'file' | 'save'; label?: string; name?: string; extensions?: string[] }

function Picker(ask: Ask) {
  const { canChoose } = useProgramState()
  return canChoose ? <SystemDialog {...ask} /> : <Browser {...ask} />
}

function SystemDialog({ opened, what, title, name, extensions, onPick, onClose }: Ask) {
  const choose = useEffectEvent(async () => {
    const { path } = await call('program.choose', { what, title, ...(name ? { name } : {}), ...(extensions ? { extensions } : {}) }).catch(() => ({ path: null }))
    if (path === null) onClose()
    else onPick(path)
  })
  useEffect(() => {
    if (opened) void choose()
  }, [opened])
  return null
}

function Browser({ opened, title, onClose, ...ask }: Ask) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={800}>
      {opened && <BrowserBody {...ask} onClose={onClose} />}
    </Modal>
  )
}

const withExtension = (name: string, extension: string | undefined) =>
  (extension === undefined || name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`)

function BrowserBody({ what, label, name, extensions, onPick, onClose }: Omit<Ask, 'opened' | 'title'>) {
  const [folder, setFolder] = useState<string | null>(null)
  const [file, setFile] = useState<string | null>(null)
  const named = useRef<HTMLInputElement>(null)
  const join = (inner: string) => `${folder ?? ''}${folder?.includes('\\') ? '\\' : '/'}${inner}`.replace(/^\/\//, '/')
  const finish = () => {
    if (what === 'file') {
      if (file !== null) onPick(file)
    } else if (folder !== null) {
      const typed = named.current?.value.trim() ?? ''
      if (what === 'folder') onPick(folder)
      else if (typed !== '') onPick(join(withExtension(typed, extensions?.[0])))
    }
  }
  return (
    <form onSubmit={event => { event.preventDefault(); finish() }}>
      <FolderContents folder={folder} onFolder={path => { setFolder(path); setFile(null) }} files={what === 'file'} extensions={extensions} chosen={file} onChoose={setFile} />
      {what === 'save' && <TextInput ref={named} label="Tên tệp" defaultValue={name} mt="sm" onFocus={event => event.currentTarget.select()} data-autofocus />}
      <div className={classes.foot}>
        <span className={classes.where}>{what === 'file' ? file ?? 'Chọn một tệp.' : folder}</span>
        <Button variant="default" onClick={onClose}>Bỏ qua</Button>
        <Button type="submit" disabled={what === 'file' ? file === null : folder === null}>{label ?? { folder: 'Chọn thư mục này', file: 'Chọn tệp này', save: 'Lưu vào đây' }[what]}</Button>
      </div>
    </form>
  )
}
