import { Button, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/**
 * Asks before typed words are left behind. `onSave` answers whether it succeeded; a kept draft stays for later, a dropped one
 * is gone. Whoever leaves while a save is under way waits for it, and is asked only if it fails.
 */
export function Guard({ when, saving, onSave, onDrop, onLeave }: { when: () => boolean; saving: boolean; onSave(): Promise<boolean>; onDrop(): Promise<void>; onLeave(): void }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && when())
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (when()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [when])
  useEffect(() => {
    if (blocker.state !== 'blocked' || when()) return
    onLeave()
    blocker.proceed()
  }, [blocker, when, onLeave])
  if (blocker.state !== 'blocked' || saving || !when()) return null
  const leave = () => {
    onLeave()
    blocker.proceed()
  }
  return (
    <Modal opened onClose={() => blocker.reset()} title="Hồ sơ này còn phần chưa lưu" size={560}>
      <p>Lưu bây giờ, hoặc giữ lại làm bản nháp để sửa tiếp sau.</p>
      <div style={{ display: 'flex', gap: 8, marginTop: 20, flexWrap: 'wrap' }}>
        <Button variant="subtle" color="gray" mr="auto" pl={0} onClick={() => blocker.reset()}>Quay lại sửa tiếp</Button>
        <Button variant="default" color="gach" onClick={() => void onDrop().then(leave)}>Bỏ phần sửa</Button>
        <Button variant="default" onClick={leave}>Giữ bản nháp</Button>
        <Button data-autofocus onClick={() => void onSave().then(saved => (saved ? leave() : blocker.reset()))}>Lưu rồi đi</Button>
      </div>
    </Modal>
  )
}
