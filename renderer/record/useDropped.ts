import { useEffect, useEffectEvent, useState } from 'react'

/** A pasted picture has no name of its own; the minute tells it from others. */
function named(file: File): File {
  if (file.name !== 'image.png') return file
  const [now, two] = [new Date(), (part: number) => String(part).padStart(2, '0')]
  return new File([file], `Ảnh dán ${two(now.getDate())}-${two(now.getMonth() + 1)}-${now.getFullYear()} ${two(now.getHours())}.${two(now.getMinutes())}.png`, { type: file.type })
}

/** Takes files dropped anywhere on a page and pictures pasted into it; true while something hangs over the page. With null nothing is taken, and nothing replaces the page either. */
export function useDropped(take: ((files: readonly File[]) => void) | null): boolean {
  const [over, setOver] = useState(false)
  const taken = useEffectEvent((files: readonly File[]) => take?.(files))
  const takes = take !== null
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(takes)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      taken([...event.dataTransfer?.files ?? []])
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...event.clipboardData?.files ?? []]
      // Excel and Word lay a picture of what was copied beside its words; whoever pastes words means the words.
      if (files.length === 0 || event.defaultPrevented || event.clipboardData?.getData('text/plain') !== '') return
      event.preventDefault()
      taken(files.map(named))
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
  }, [takes])
  return over
}
