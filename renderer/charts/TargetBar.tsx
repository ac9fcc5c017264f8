import { targetScale } from './target.ts'
import classes from './Charts.module.css'

/** A flat bar from 0, with a black mark at the threshold. It only repeats what the words beside it say. */
export function TargetBar({ value, threshold, unit, met }: { value: number | null; threshold: number; unit: string; met: boolean | null }) {
  const { filled, mark } = targetScale({ value, threshold, unit })
  return (
    <span className={classes.bullet} data-met={met ?? undefined} aria-hidden>
      <i style={{ width: `${filled}%` }} />
      <b style={{ left: `calc(${mark}% - ${mark < 1 ? 0 : 2}px)` }} />
    </span>
  )
}
