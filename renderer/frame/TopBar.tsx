import { Menu } from '@mantine/core'
import { IconChevronRight, IconKeyboard, IconSearch, IconMoon } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Theme } from '../../db/contract/program.ts'
import { chooseTheme } from '../app/theme.ts'
import { useProgramState } from '../app/programState.tsx'
import { Key } from '../parts/Key.tsx'
import { useCrumbTrail } from './crumbs.tsx'
import classes from './Frame.module.css'
import { PeriodSwitch } from './PeriodSwitch.tsx'

const themes: readonly [Theme, string][] = [['light', 'Nền sáng'], ['dark', 'Nền tối'], ['system', 'Theo máy']]

/** Where I am, going anywhere, the period with its dates, the keys. */
export function TopBar({ onGoTo, onKeys }: { onGoTo(): void; onKeys(): void }) {
  const crumbs = useCrumbTrail()
  const { theme } = useProgramState()
  return (
    <div role="region" aria-label="Thanh trên cùng" className={classes.top} data-region>
      <nav aria-label="Đang ở" className={classes.where}>
        <ol className={classes.crumbs}>
          {crumbs.map(({ label, to }, index) => (
            <li key={`${index} ${label}`}>
              {index > 0 && <IconChevronRight size={14} aria-hidden />}
              {to && index < crumbs.length - 1 ? <Link to={to}>{label}</Link> : <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{label}</span>}
            </li>
          ))}
        </ol>
      </nav>
      <button type="button" className={classes.goTo} onClick={onGoTo} aria-keyshortcuts="Control+K"><IconSearch size={16} stroke={1.75} aria-hidden /><span>Đi tới nhanh</span><Key>Ctrl K</Key></button>
      <PeriodSwitch />
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target><button type="button" className={classes.icon} aria-label="Màu màn hình" title="Màu màn hình"><IconMoon size={16} stroke={1.75} aria-hidden /></button></Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={theme} onChange={name => void chooseTheme(name as Theme)}>
            {themes.map(([name, label]) => <Menu.RadioItem key={name} value={name} closeMenuOnClick>{label}</Menu.RadioItem>)}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <button type="button" className={classes.icon} onClick={onKeys} aria-label="Các phím tắt" title="Các phím tắt (?)"><IconKeyboard size={16} stroke={1.75} aria-hidden /></button>
    </div>
  )
}
