import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Progress } from './usePreview.ts'
import classes from './Reports.module.css'

const QUIET_MS = 500
const LONG_MS = 3000

/** A thin bar while a paper is being made; after three seconds with words, how far it is, and a way to stop it. */
export function Composing({ what, progress, onStop }: { what: string; progress: Progress | null; onStop(): void }) {
  const [waited, setWaited] = useState(0)
  useEffect(() => {
    const started = Date.now()
    const timer = setInterval(() => setWaited(Date.now() - started), 250)
    return () => clearInterval(timer)
  }, [])
  if (waited < QUIET_MS) return null
  const share = progress === null ? null : Math.round(progress.done * 100)
  return (
    <div className={classes.composing}>
      <div className={classes.thinBar} role="progressbar" aria-label={what} aria-valuemin={0} aria-valuemax={100} aria-valuenow={share ?? undefined} data-open={share === null || undefined}><i style={share === null ? undefined : { width: `${share}%` }} /></div>
      {waited >= LONG_MS && (
        <div className={classes.composingWords}>
          <span>{what}, đã {Math.floor(waited / 1000)} giây{share === null ? '' : ` · ${share} %`}{progress?.what ? ` · ${progress.what}` : ''}</span>
          <Button size="xs" variant="default" onClick={onStop}>Dừng</Button>
        </div>
      )}
    </div>
  )
}
