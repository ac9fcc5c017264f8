import { useState } from 'react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { attach } from './attach.ts'

/** Files chosen for a record yet to be made. */
export type Waiting = { files: readonly File[]; add(files: readonly File[]): void; drop(file: File): void; attachTo(id: string): Promise<void> }

/** Holds files until their record is saved, because a file belongs to a record that is there. */
export function useWaitingFiles(kind: KindName): Waiting {
  const [files, setFiles] = useState<readonly File[]>([])
  return {
    files,
    add: more => setFiles(known => [...known, ...more]),
    drop: file => setFiles(known => known.filter(each => each !== file)),
    async attachTo(id) {
      if (files.length === 0) return
      setFiles([])
      await attach(kind, id, files)
    },
  }
}
