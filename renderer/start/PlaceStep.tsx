import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ProgramOutput } from '../../db/contract/program.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { FolderPicker } from '../parts/FolderPicker.tsx'
import classes from './SetUp.module.css'

export type Place = ProgramOutput<'program.checkPlace'>
const OWN_FOLDER = 'SoDanVan'
const GIB = 1024 ** 3

/** A folder that is in use keeps its files: the register gets one of its own inside. */
async function folderFor(picked: string): Promise<string> {
  const inside = `${picked.replace(/[\\/]$/, '')}${picked.includes('\\') ? '\\' : '/'}${OWN_FOLDER}`
  const { usable } = await call('program.checkPlace', { folder: picked }).catch(() => ({ usable: false }))
  return usable ? picked : inside
}

/** Where the register will lie. */
export function PlaceStep({ folder, place, onFolder }: { folder: string; place: Place | undefined; onFolder(folder: string): void }) {
  const [picking, setPicking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = async (picked: string) => {
    setPicking(false)
    const chosen = await folderFor(picked)
    if (input.current) input.current.value = chosen
    onFolder(chosen)
    input.current?.focus()
  }
  return (
    <>
      <h1>Chỗ để sổ</h1>
      <p className={classes.about}>Sổ là một thư mục trên ổ cứng của máy này. Sau này chuyển chỗ được.</p>
      <div className={classes.fields}>
        <TextInput
          ref={input} className={classes.whole} label="Thư mục của sổ" defaultValue={folder} data-autofocus data-field="folder" autoComplete="off" spellCheck={false}
          error={place !== undefined && !place.usable ? place.message ?? 'Chưa để sổ ở đây được.' : undefined} onInput={event => onFolder(event.currentTarget.value)}
        />
        <div className={classes.whole}>
          <Button variant="default" onClick={() => setPicking(true)}>Chọn thư mục khác</Button>
          {place?.usable && (
            <p className={classes.good}>
              <IconCheck size={16} stroke={1.75} aria-hidden />
              {place.exists ? 'Thư mục này trống, dùng được.' : 'Chưa có thư mục này, sẽ lập khi xong bước 3.'}
              {place.freeBytes !== null && ` Ổ còn trống ${formatNumber(place.freeBytes / GIB, 1)} GB.`}
            </p>
          )}
        </div>
      </div>
      <FolderPicker opened={picking} title="Chọn chỗ để sổ" onClose={() => setPicking(false)} onPick={picked => void take(picked)} />
    </>
  )
}

/** What will lie there, and why not elsewhere. */
export function PlaceAdvice() {
  return (
    <div className={classes.side}>
      <h2>Trong thư mục này sẽ có</h2>
      <dl className={classes.contents}>
        <dt>register.sqlite</dt><dd>Mọi hồ sơ, lịch sử sửa</dd>
        <dt>attachments</dt><dd>Tệp đính kèm</dd>
        <dt>backups</dt><dd>Các bản sao lưu, tự làm mỗi ngày</dd>
        <dt>log</dt><dd>Ghi chép lỗi, không có nội dung hồ sơ</dd>
      </dl>
      <p className={classes.warning}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        <span><b>Không để sổ trên USB, ổ mạng hay thư mục đồng bộ (OneDrive, Google Drive).</b> Rút USB hay mất mạng giữa lúc ghi là hỏng sổ; đồng bộ thì hai máy ghi đè nhau.</span>
      </p>
    </div>
  )
}
