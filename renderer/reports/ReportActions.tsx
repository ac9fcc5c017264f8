import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls, IconPrinter } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { call } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { longWork } from '../app/progress.tsx'
import { SavePicker } from '../parts/FolderPicker.tsx'
import { printPaper } from '../parts/printPaper.ts'
import type { PreviewOf } from './usePreview.ts'

type Format = PreviewOf['as']
const words = {
  pdf: { label: 'Lưu PDF', icon: IconFileTypePdf }, docx: { label: 'Lưu Word', icon: IconFileTypeDocx }, xlsx: { label: 'Lưu Excel', icon: IconFileTypeXls },
} as const

type Asked = { input: PreviewOf | null; formats: readonly Format[]; shown: { url: string; name: string } | null; onError(error: AppError | null): void }

/** What can be done with the paper: files in three formats, and the printer. Nothing is ever written over. */
export function ReportActions({ input, formats, shown, onError }: Asked) {
  const [picking, setPicking] = useState<Format | null>(null)
  const run = (work: () => Promise<void>) => {
    onError(null)
    work().catch((error: unknown) => onError(asAppError(error)))
  }
  const save = (asked: PreviewOf, as: Format, out: string) => run(async () => {
    const saved = await longWork(`Đang lưu ${asNamed(out)}`, 'document.print', { ...asked, as, out })
    if (saved) notify(`Đã lưu ${asNamed(saved.file)}.`, { action: { label: 'Mở thư mục', run: () => void showFolder(saved.file) } })
  })
  const print = () => run(async () => {
    if (shown) await printPaper(shown.url)
  })
  useKeys({ onPrint: print, onSave: () => input && setPicking('pdf') })
  const stem = (shown?.name ?? 'Văn bản').replace(/\.[a-z]+$/, '')
  return (
    <>
      {(['docx', 'xlsx'] as const).filter(format => formats.includes(format)).map(format => {
        const { label, icon: Icon } = words[format]
        return <Button key={format} size="sm" variant="default" leftSection={<Icon size={16} stroke={1.75} />} disabled={!input} onClick={() => setPicking(format)}>{label}</Button>
      })}
      <Button size="sm" variant="default" leftSection={<IconPrinter size={16} stroke={1.75} />} disabled={!shown} onClick={print} title="In (Ctrl P)">In</Button>
      <Button size="sm" leftSection={<IconFileTypePdf size={16} stroke={1.75} />} disabled={!input} onClick={() => setPicking('pdf')} title="Lưu PDF (Ctrl S)">Lưu PDF</Button>
      {picking && (
        <SavePicker
          opened title={words[picking].label} name={`${stem}.${picking}`} extension={picking} onClose={() => setPicking(null)}
          onPick={out => {
            setPicking(null)
            if (input) save(input, picking, out)
          }}
        />
      )}
    </>
  )
}

const asNamed = (path: string) => path.split(/[\\/]/).at(-1) ?? path
const asAppError = (error: unknown) => (error instanceof AppError ? error : new AppError('internal', 'Chưa làm được. Sổ và bản xem trước vẫn còn nguyên. Hãy thử lại.'))

async function showFolder(path: string): Promise<void> {
  await call('program.show', { path }).catch((error: unknown) => notify(asAppError(error).message))
}

/** Ctrl+P and Ctrl+S mean the paper on this screen, not the page of the window. */
function useKeys({ onPrint, onSave }: { onPrint(): void; onSave(): void }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!event.ctrlKey || event.altKey || event.shiftKey || (key !== 'p' && key !== 's')) return
    event.preventDefault()
    if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
    if (key === 'p') onPrint()
    else onSave()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
