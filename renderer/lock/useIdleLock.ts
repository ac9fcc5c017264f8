import { useEffect } from 'react'
import { call, useCall } from '../api/queries.ts'

const NAME = 'so-dan-van-last-touched'
const [NOTE_EVERY_MS, LOOK_EVERY_MS] = [2000, 5000]
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

const lastTouched = () => Number(localStorage.getItem(NAME) ?? 0)

/**
 * Locks when nobody has touched any window for as many minutes as the register says. The moment is kept where all windows see
 * it; a machine that slept is looked at as soon as it wakes, for the clock went on.
 */
export function useIdleLock(enabled: boolean): void {
  const { data } = useCall('lock.state', {}, { enabled })
  const minutes = enabled && data?.set ? data.minutes : null
  useEffect(() => {
    if (minutes === null) return undefined
    let noted = 0
    const touch = () => {
      if (Date.now() - noted < NOTE_EVERY_MS) return
      // Whoever comes back too late finds it locked, even where no timer ran meanwhile.
      if (noted !== 0) look()
      noted = Date.now()
      localStorage.setItem(NAME, String(noted))
    }
    const look = () => {
      if (Date.now() - lastTouched() > minutes * 60_000) void call('program.lock', {}).catch(() => undefined)
    }
    touch()
    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true })
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const name of touches) window.removeEventListener(name, touch, { capture: true })
    }
  }, [minutes])
}
