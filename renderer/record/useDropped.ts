import { type RefObject, useEffect, useState } from 'react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { attach } from './attach.ts'

/** Takes files dropped anywhere on a record's page and pictures pasted into it; true while something hangs over the page. */
export function useDropped(page: RefObject<HTMLElement | null>, kind: KindName, id: string | null): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (id === null) return undefined
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      void attach(kind, id, [...event.dataTransfer?.files ?? []])
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...event.clipboardData?.files ?? []]
      if (files.length === 0) return
      event.preventDefault()
      void attach(kind, id, files)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [page, kind, id])
  return over
}
