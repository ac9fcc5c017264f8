import { Button } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { Link, NavLink, useParams } from 'react-router'
import { listPlace } from '../app/places.ts'
import { Screen } from '../parts/Screen.tsx'
import { AccessPart } from './AccessPart.tsx'
import { ErasuresPart } from './ErasuresPart.tsx'
import { FindPart } from './FindPart.tsx'
import { OverduePart } from './OverduePart.tsx'
import classes from './Privacy.module.css'

const parts = [
  { path: '', title: 'Tìm một người', Part: FindPart },
  { path: 'overdue', title: 'Quá thời hạn lưu giữ', Part: OverduePart },
  { path: 'erasures', title: 'Đã xóa theo yêu cầu', Part: ErasuresPart },
  { path: 'access', title: 'Nhật ký truy cập', Part: AccessPart },
] as const

/** What the law gives a person over the data held on him, and the log of who looked at what. */
export function PrivacyScreen() {
  const { '*': rest = '' } = useParams()
  const part = parts.find(({ path }) => path === rest) ?? parts[0]
  return (
    <Screen title="Dữ liệu cá nhân" scroll actions={<Button variant="default" component={Link} to={listPlace('dataRequest')} leftSection={<IconClipboardText size={16} stroke={1.75} />}>Sổ yêu cầu về dữ liệu</Button>}>
      <nav className={classes.tabs} aria-label="Các phần của dữ liệu cá nhân">
        {parts.map(({ path, title }) => <NavLink key={path} to={path === '' ? '/privacy' : `/privacy/${path}`} end className={classes.tab} aria-current={path === part.path ? 'page' : undefined}>{title}</NavLink>)}
      </nav>
      <part.Part />
    </Screen>
  )
}
