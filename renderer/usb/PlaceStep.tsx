import { Button, Radio } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { queryClient, useCall } from '../api/queries.ts'
import { FolderPicker } from '../parts/FolderPicker.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { formatBytes } from './words.ts'
import classes from './Usb.module.css'

export type Place = { path: string; label: string; onStick: boolean; freeBytes: number | null }

const REFRESH_MS = 3000
const RETURNED_MS = 60

/** The stick, seen as soon as it is put in but never chosen by itself, or a folder. */
export function PlaceStep({ chosen, onChoose, onBack, onNext }: { chosen: Place | null; onChoose(place: Place): void; onBack(): void; onNext(): void }) {
  const drives = useCall('program.drives', {})
  const [picking, setPicking] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: ['program.drives'] }), REFRESH_MS)
    return () => clearInterval(timer)
  }, [])
  const [folder, next] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  const [picked, setPicked] = useState(chosen === null ? 0 : 1)
  useEffect(() => {
    // A folder was chosen, so Enter goes on; the dialog gives the focus back to its own button first.
    const timer = setTimeout(() => (picked > 0 ? next : folder).current?.focus(), picked > 0 ? RETURNED_MS : 0)
    return () => clearTimeout(timer)
  }, [picked])
  const sticks: Place[] = (drives.data ?? []).filter(drive => drive.type === 'removable')
    .map(drive => ({ path: drive.path, label: `USB ${drive.label.includes(drive.path.replace(/\\$/, '')) ? drive.label : `${drive.label} (${drive.path})`}`, onStick: true, freeBytes: drive.freeBytes }))
  const places = chosen && !sticks.some(stick => stick.path === chosen.path) ? [...sticks, chosen] : sticks
  const gone = chosen !== null && chosen.onStick && drives.data !== undefined && !sticks.some(stick => stick.path === chosen.path)
  return (
    <Card title="Nơi ghi">
      <form onSubmit={event => { event.preventDefault(); if (chosen && !gone) onNext() }}>
        <div className={classes.body}>
          {drives.error && <ErrorNote error={drives.error} />}
          {sticks.length === 0 && <Note title="Chưa thấy USB nào." detail="Cắm USB vào, màn hình tự nhận." />}
          {gone && <Note tone="warn" title="USB đã chọn không còn ở đây." detail="Cắm lại hoặc chọn nơi khác. Chưa ghi gì." />}
          {places.length > 0 && (
            <Radio.Group value={chosen?.path ?? null} onChange={path => { const place = places.find(found => found.path === path); if (place) onChoose(place) }} aria-label="Nơi ghi">
              <div className={classes.places}>
                {places.map(place => (
                  <div key={place.path} className={classes.place} data-chosen={place.path === chosen?.path || undefined}>
                    <Radio value={place.path} label={place.label} description={place.freeBytes === null ? undefined : `Còn trống ${formatBytes(place.freeBytes)}`} />
                  </div>
                ))}
              </div>
            </Radio.Group>
          )}
          <div><Button ref={folder} variant="default" leftSection={<IconFolder size={16} />} onClick={() => setPicking(true)}>Chọn thư mục khác</Button></div>
        </div>
        <div className={classes.foot}>
          {!chosen && <span className={classes.footWords}>Chọn một nơi ghi để đi tiếp.</span>}
          <Button variant="default" onClick={onBack}>Quay lại</Button>
          <Button ref={next} type="submit" disabled={!chosen || gone}>Xem trước gói</Button>
        </div>
      </form>
      <FolderPicker
        opened={picking} title="Chọn thư mục để ghi gói" onClose={() => setPicking(false)}
        onPick={path => { setPicking(false); setPicked(picked + 1); onChoose({ path, label: path, onStick: false, freeBytes: null }) }}
      />
    </Card>
  )
}
