import { useState } from 'react'
import { useProgramState } from '../app/programState.tsx'
import { Opening } from './Opening.tsx'
import { type Lost, Rescue } from './Rescue.tsx'
import { SetUp } from './SetUp.tsx'
import { StartFrame } from './StartFrame.tsx'

/** What stands in the window while no register is open. */
export function StartScreen() {
  const { version } = useProgramState()
  const [settingUp, setSettingUp] = useState(false)
  const [lost, setLost] = useState<Lost | null>(null)
  if (lost) return <Rescue lost={lost} onBack={() => setLost(null)} />
  if (settingUp) return <SetUp onBack={() => setSettingUp(false)} />
  return (
    <StartFrame title="Sổ Dân vận" aside={`Phiên bản ${version} · chạy trên máy này, không cần mạng`}>
      <Opening onSetUp={() => setSettingUp(true)} onLost={setLost} />
    </StartFrame>
  )
}
