import { Button } from '@mantine/core'
import { AppError } from '../../db/contract/errors.ts'
import { type AnyProcedure, type InputOf, type OutputOf, call } from '../api/queries.ts'
import { notify } from './notify.tsx'
import classes from './progress.module.css'
import { timeLeft } from './timeLeft.ts'
import { SHOW_AFTER_MS, type Work, begin, end, update, useWorks } from './works.ts'

/**
 * Runs a call that may take long: after half a second a card shows how far it is and offers to stop it, whichever screen is
 * open. Undefined when it was stopped. @throws AppError
 */
export async function longWork<P extends AnyProcedure>(title: string, name: P, input: InputOf<P>): Promise<OutputOf<P> | undefined> {
  const id = crypto.randomUUID()
  const stop = new AbortController()
  begin({ id, title, done: 0, what: '', started: performance.now(), shown: false, stop })
  const timer = setTimeout(() => update(id, { shown: true }), SHOW_AFTER_MS)
  try {
    return await call(name, input, { signal: stop.signal, onProgress: (done, what) => update(id, { done, what }) })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'cancelled')) throw error
    notify('Đã dừng theo yêu cầu. Sổ không bị thay đổi.')
    return undefined
  } finally {
    clearTimeout(timer)
    end(id)
  }
}

/** The cards of what is under way. */
export function Progress() {
  const shown = useWorks().filter(work => work.shown)
  if (shown.length === 0) return null
  return (
    <section className={classes.cards} aria-label="Việc đang chạy">
      {shown.map(work => <WorkCard key={work.id} work={work} />)}
    </section>
  )
}

function WorkCard({ work: { id, title, done, what, started, stop } }: { work: Work }) {
  if (!stop) {
    return (
      <div className={classes.card} role="group" aria-label={title}>
        <div className={classes.line} role="status">{title}</div>
        <div className={classes.bar} role="progressbar" aria-label={title}><i data-unknown /></div>
        <div className={classes.line}><span className={classes.what}>Xong sẽ báo. Xin đừng tắt máy.</span></div>
      </div>
    )
  }
  const percent = Math.floor(done * 100)
  const stopping = stop.signal.aborted
  const told = [what, timeLeft(done, performance.now() - started)].filter(Boolean).join(', ')
  return (
    <div className={classes.card} role="group" aria-label={title}>
      <div className={classes.line}><span>{title}</span><span className="numeric">{percent} %</span></div>
      <div className={classes.bar} role="progressbar" aria-label={title} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}><i style={{ width: `${percent}%` }} /></div>
      <div className={classes.line}>
        <span className={classes.what}>{stopping ? 'Đang dừng' : told}</span>
        <Button size="xs" variant="default" disabled={stopping} aria-label={`Dừng: ${title}`} onClick={() => { stop.abort(); update(id, {}) }}>Dừng</Button>
      </div>
    </div>
  )
}
