import { Button, Menu } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useCall } from '../api/queries.ts'
import { saveDrafts } from '../api/saveDrafts.ts'
import { useProgramState } from '../app/programState.tsx'

/** Report calendars that are known, each added with the lines that are not there yet. */
export function CalendarPresets() {
  const { today } = useProgramState()
  const { data } = useCall('presets.get', { year: Number(today.slice(0, 4)) })
  return (
    <Menu position="bottom-end" width={420}>
      <Menu.Target><Button variant="default" leftSection={<IconCalendarPlus size={16} />} disabled={!data}>Thêm bộ lịch mẫu</Button></Menu.Target>
      <Menu.Dropdown>
        {data?.calendars.map(({ code, name, about, rules }) => (
          <Menu.Item key={code} disabled={rules.length === 0} onClick={() => void saveDrafts('reportRule', rules, `thêm bộ lịch báo cáo ${name}`, `Đã thêm ${rules.length} dòng lịch: ${name}.`)}>
            <b>{name}</b><br />{rules.length === 0 ? 'Đã có đủ trong lịch.' : about}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
