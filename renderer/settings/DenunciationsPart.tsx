import { Button, TextInput } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { AppError } from '../../db/contract/errors.ts'
import { call, queryClient, useCall } from '../api/queries.ts'
import { notify } from '../app/notify.tsx'
import { ErrorNote, Note } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import classes from './Settings.module.css'

const NAME = 'denunciationReaders'

/** Which accounts may see who denounced whom; every look and every refusal stands in the access log. */
export function DenunciationsPart() {
  const { data, error } = useCall('privacy.permissions', {})
  const [failed, setFailed] = useState<AppError | null>(null)
  const input = useRef<HTMLInputElement>(null)
  if (error && !data) return <ErrorNote error={error} />
  if (!data) return null
  const save = async (readers: readonly string[], done: string) => {
    setFailed(null)
    try {
      const { rows: [row] } = await call('record.list', { kind: 'preference', where: { name: NAME }, limit: 1 })
      const record = { ref: crypto.randomUUID(), kind: 'preference' as const }
      const draft = { value: readers.join(', ') }
      const { changeset } = await call('record.save', { reason: 'đổi người được xem tố cáo', records: [row ? { ...record, id: row.id, revision: row.revision, draft } : { ...record, draft: { ...draft, name: NAME } }] })
      notify(done, { changeset })
    } catch (thrown) {
      setFailed(AppError.of(thrown, 'Chưa đổi được. Quyền xem giữ như cũ.'))
    }
    await queryClient.invalidateQueries({ queryKey: ['privacy.permissions'] })
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const account = input.current?.value.trim() ?? ''
    if (account === '') return input.current?.focus()
    if (input.current) input.current.value = ''
    return void save([...new Set([...data.readers, account])], `${account} nay xem được tố cáo.`)
  }
  return (
    <>
      <Note
        tone={data.denunciations ? 'plain' : 'warn'} title={data.denunciations ? `Tài khoản đang dùng (${data.account}) được xem.` : `Tài khoản đang dùng (${data.account}) không được xem.`}
        detail="Luật Tố cáo buộc giữ bí mật người tố cáo. Mỗi lần xem, mỗi lần bị từ chối và mỗi lần đổi danh sách này đều ghi vào nhật ký truy cập."
      />
      {failed && <ErrorNote error={failed} />}
      <Card title="Được xem tố cáo">
        <div className={classes.body}>
          {data.readers.length === 0 && <p className={classes.help}>Chưa có tài khoản nào.</p>}
          <ul className={classes.people}>
            {data.readers.map(account => (
              <li key={account}>
                <IconUser size={16} stroke={1.75} aria-hidden /><span>{account}{account === data.account && ' (đang dùng)'}</span>
                {data.readers.length > 1 && <Button size="xs" variant="subtle" color="gach" aria-label={`Bỏ quyền xem của ${account}`} onClick={() => void save(data.readers.filter(other => other !== account), `${account} không xem được tố cáo nữa.`)}>Bỏ</Button>}
              </li>
            ))}
          </ul>
          <form className={classes.add} onSubmit={add}>
            <TextInput ref={input} label="Tài khoản Windows" description="Tên khi đăng nhập Windows." autoComplete="off" spellCheck={false} />
            <Button type="submit" variant="default">Cho xem</Button>
          </form>
        </div>
      </Card>
    </>
  )
}
