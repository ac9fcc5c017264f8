import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { recordPlace } from '../app/places.ts'
import { bookKinds, wordsFor } from '../words/kinds.ts'

/** The main action of the first screen: a new record of any kind of the book. */
export function AddRecord() {
  const navigate = useNavigate()
  return (
    <Menu position="bottom-end" width={240} transitionProps={{ duration: 0 }}>
      <Menu.Target><Button size="sm" leftSection={<IconPlus size={16} stroke={1.75} />}>Thêm hồ sơ</Button></Menu.Target>
      <Menu.Dropdown>
        {[...bookKinds, 'proposal' as const].map(kind => {
          const { one, icon: Icon } = wordsFor(kind)
          return <Menu.Item key={kind} leftSection={<Icon size={16} stroke={1.75} />} onClick={() => void navigate(recordPlace(kind, 'new'))}>Thêm {one}</Menu.Item>
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
