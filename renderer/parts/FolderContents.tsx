import { IconCornerLeftUp, IconDatabase, IconFile, IconFolder } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useCall } from '../api/queries.ts'
import { ErrorNote } from './Note.tsx'
import classes from './FolderPicker.module.css'

type Looking = {
  /** Null for where the program thinks best to begin. */
  folder: string | null
  onFolder(path: string): void
  files: boolean
  extensions?: string[]
  chosen: string | null
  onChoose(path: string): void
}

/** What lies in a folder of this machine, with the places people begin at. */
export function FolderContents({ folder, onFolder, files, extensions, chosen, onChoose }: Looking) {
  // Nothing tells when a file comes or goes, so that every look is a new one.
  const { data, error } = useCall('program.browse', { path: folder, ...(files ? { extensions: extensions ?? [] } : {}) }, { fresh: true })
  useEffect(() => {
    if (folder === null && data) onFolder(data.path)
  }, [folder, data, onFolder])
  const entries = data?.entries.filter(entry => files || entry.type === 'folder') ?? []
  return (
    <div className={classes.columns}>
      <ul className={classes.places} aria-label="Nơi hay dùng">
        {data?.places.map(place => <li key={`${place.label} ${place.path}`}><button type="button" onClick={() => onFolder(place.path)} aria-current={place.path === data.path || undefined}>{place.label}</button></li>)}
      </ul>
      <div className={classes.inside}>
        {error && <ErrorNote error={error} />}
        <div className={classes.path}>{data?.path}</div>
        <ul className={classes.entries} aria-label="Trong thư mục này">
          {data?.parent != null && <li><button type="button" onClick={() => { if (data.parent !== null) onFolder(data.parent) }}><IconCornerLeftUp size={16} aria-hidden />Lên một thư mục</button></li>}
          {entries.map(entry => (
            <li key={entry.path}>
              <button type="button" aria-pressed={entry.type === 'file' ? entry.path === chosen : undefined} onClick={() => (entry.type === 'folder' ? onFolder(entry.path) : onChoose(entry.path))}>
                {entry.isRegister ? <IconDatabase size={16} aria-hidden /> : entry.type === 'folder' ? <IconFolder size={16} aria-hidden /> : <IconFile size={16} aria-hidden />}
                {entry.name}{entry.isRegister && <span className={classes.tag}>sổ dân vận</span>}
              </button>
            </li>
          ))}
          {data && entries.length === 0 && <li className={classes.none}>{files ? 'Không có tệp nào như vậy ở đây.' : 'Không có thư mục con nào.'}</li>}
        </ul>
      </div>
    </div>
  )
}
