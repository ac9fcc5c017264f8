import { Button } from '@mantine/core'
import { IconHistory, IconShieldCheck, IconUsb } from '@tabler/icons-react'
import { useState } from 'react'
import { Screen } from '../parts/Screen.tsx'
import { NewPackage } from './NewPackage.tsx'
import { PackageResult } from './PackageResult.tsx'
import { SentPackages } from './SentPackages.tsx'
import { VerifyPackage } from './VerifyPackage.tsx'
import { useWriting } from './writing.ts'

type View = 'new' | 'verify' | 'sent'

/** Packages for the stick: make one, check one, look at those sent. */
export function UsbScreen() {
  const [view, setView] = useState<View>('new')
  const writing = useWriting()
  const actions = (
    <>
      {view !== 'new' && <Button variant="default" leftSection={<IconUsb size={16} />} onClick={() => setView('new')}>Làm gói mới</Button>}
      {view !== 'verify' && <Button variant="default" leftSection={<IconShieldCheck size={16} />} onClick={() => setView('verify')}>Kiểm tra một gói</Button>}
      {view !== 'sent' && <Button variant="default" leftSection={<IconHistory size={16} />} onClick={() => setView('sent')}>Các gói đã gửi</Button>}
    </>
  )
  return (
    <Screen title="Gói gửi qua USB" actions={actions} scroll>
      {view === 'new' && (writing.state === 'written' ? <PackageResult parcel={writing.parcel} result={writing.result} kept={writing.passwordKept} /> : <NewPackage />)}
      {view === 'verify' && <VerifyPackage />}
      {view === 'sent' && <SentPackages />}
    </Screen>
  )
}
