import { IconAlertTriangleFilled, IconAward, IconChecklist, IconHome, IconReport, IconSettings, IconShieldLock, IconTrash, IconUsb, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { formatNumber } from '../../db/contract/text/format.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { useCall } from '../api/queries.ts'
import { listPlace } from '../app/places.ts'
import { usePeriod } from '../app/period.tsx'
import { useProgramState } from '../app/programState.tsx'
import { BackupLight } from '../backups/Light.tsx'
import { bookKinds, wordsFor } from '../words/kinds.ts'
import classes from './Frame.module.css'
import { Mark } from './Mark.tsx'

/** The parts of the register in the secretary's own words, with how many of each the period has. */
export function Navigation() {
  const { register } = useProgramState()
  const { period } = usePeriod()
  const { data: counts } = useCall('counts.get', { period: period.code })
  const kindItem = (kind: KindName) => {
    const { menu, icon } = wordsFor(kind)
    const late = kind === 'petition' ? counts?.overduePetitions ?? 0 : 0
    return (
      <Item key={kind} to={listPlace(kind)} kind={kind} label={menu} icon={icon}>
        {late > 0
          ? <span className={classes.late}><IconAlertTriangleFilled size={14} aria-hidden />{formatNumber(late)}<span className="visually-hidden"> quá hạn</span></span>
          : counts && <span className={classes.count}>{formatNumber(counts.kinds[kind] ?? 0)}</span>}
      </Item>
    )
  }
  return (
    <nav className={classes.nav} aria-label="Các phần của sổ" data-region>
      <div className={classes.brand}><Mark /><div><b>Sổ Dân vận</b><small>{register?.name}</small></div></div>
      <ul className={classes.group}><Item to="/" label="Tổng quan" icon={IconHome} /></ul>
      <div className={classes.heading} id="nav-so">Sổ</div>
      <ul className={classes.group} aria-labelledby="nav-so">{bookKinds.map(kindItem)}</ul>
      <div className={classes.heading} id="nav-tong-hop">Tổng hợp</div>
      <ul className={classes.group} aria-labelledby="nav-tong-hop">
        <Item to={listPlace('proposal')} kind="proposal" label="Đề nghị khen thưởng" icon={IconAward}>{counts && <span className={classes.count}>{formatNumber(counts.kinds.proposal ?? 0)}</span>}</Item>
        <Item to="/targets" label="Chỉ tiêu, chấm điểm" icon={IconChecklist} />
        <Item to="/reports" label="Báo cáo, tờ trình" icon={IconReport} />
        <Item to="/usb" label="Gói gửi qua USB" icon={IconUsb} />
      </ul>
      <div className={classes.spacer} />
      <ul className={classes.group}>
        <Item to="/privacy" label="Dữ liệu cá nhân" icon={IconShieldLock} />
        <Item to="/trash" label="Thùng rác" icon={IconTrash} />
        <Item to="/settings" label="Cài đặt" icon={IconSettings} />
      </ul>
      <BackupLight />
    </nav>
  )
}

/** A kind is at hand in its list and in each of its records alike. */
function useHere(to: string, kind?: KindName): boolean {
  const { pathname } = useLocation()
  if (kind === undefined) return to === '/' ? pathname === '/' : pathname.startsWith(to)
  return pathname === `/list/${kind}` || pathname.startsWith(`/record/${kind}/`) || pathname.startsWith(`/${kind}/`)
}

function Item({ to, kind, label, icon: Icon, children }: { to: string; kind?: KindName; label: string; icon: TablerIcon; children?: ReactNode }) {
  const here = useHere(to, kind)
  return (
    <li>
      <NavLink to={to} end className={classes.item} aria-current={here ? 'page' : undefined} title={label}>
        <Icon size={16} stroke={1.75} aria-hidden /><span>{label}</span>{children}
      </NavLink>
    </li>
  )
}
