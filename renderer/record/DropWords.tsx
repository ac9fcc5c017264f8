import classes from './Record.module.css'

/** A ring round the page and what letting go would do, while files hang over it. */
export function DropWords() {
  return <div className={classes.dropWords}><span>Thả để đính kèm vào hồ sơ này</span></div>
}
