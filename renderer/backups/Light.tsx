import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleHalf2, IconRefresh } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import { useProgramState } from '../app/programState.tsx'
import { type Light, lightOf, useHealth } from './health.ts'
import classes from './Light.module.css'

const shapes = { ok: IconCircleCheckFilled, running: IconRefresh, warn: IconCircleHalf2, danger: IconAlertTriangleFilled } as const

/** When the last backup was made and read back, on every screen; it leads to the backups. `inHead` beside the title of a screen. */
export function BackupLight({ inHead }: { inHead?: boolean }) {
  const { data } = useHealth()
  const { today } = useProgramState()
  const { pathname } = useLocation()
  if (!data) return null
  const light = lightOf(data, today)
  return (
    <Link
      to="/backups" className={inHead ? classes.inHead : classes.light} data-tone={light.tone} aria-current={!inHead && pathname.startsWith('/backups') ? 'page' : undefined}
      title={told(light)}
    >
      <LightShape tone={light.tone} />
      <span className={classes.words}><b>{light.word}</b><small>{light.detail}</small></span>
    </Link>
  )
}

const told = ({ word, detail }: Light) => (detail === '' ? word : `${word}. ${detail}`)

function LightShape({ tone }: { tone: Light['tone'] }) {
  const Shape = shapes[tone]
  return <Shape size={18} stroke={2} aria-hidden className={classes.shape} />
}
