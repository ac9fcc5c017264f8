import { NavLink, useParams } from 'react-router'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { Screen } from '../parts/Screen.tsx'
import { AboutPart } from './AboutPart.tsx'
import { AppearancePart } from './AppearancePart.tsx'
import { CalendarPresets } from './CalendarPresets.tsx'
import { DenunciationsPart } from './DenunciationsPart.tsx'
import { KindPart } from './KindPart.tsx'
import { ListsPart } from './ListsPart.tsx'
import { LockPart } from './LockPart.tsx'
import { type SettingPart, settingGroups } from './parts.ts'
import { PreferencesPart } from './PreferencesPart.tsx'
import { RegisterPart } from './RegisterPart.tsx'
import { YearPeriods } from './YearPeriods.tsx'
import classes from './Settings.module.css'

const drawn: Readonly<Record<string, () => React.JSX.Element | null>> = {
  lists: ListsPart, lock: LockPart, denunciations: DenunciationsPart, preferences: PreferencesPart, appearance: AppearancePart, register: RegisterPart, about: AboutPart,
}

/** Ways to add many records of a kind at once. */
const ways: Readonly<Partial<Record<KindName, React.JSX.Element>>> = { reportRule: <CalendarPresets />, period: <YearPeriods /> }

/** Everything the program is set up with: pages at the left, the chosen one at the right. */
export function SettingsScreen() {
  const { '*': rest = '' } = useParams()
  const parts = settingGroups.flatMap(group => group.parts)
  const part = parts.find(found => found.path === rest.split('/')[0]) ?? parts[0]
  return (
    <Screen title="Cài đặt" scroll>
      <div className={classes.columns}>
        <nav className={classes.nav} aria-label="Các phần cài đặt">
          {settingGroups.map(group => (
            <div key={group.heading} role="group" aria-label={group.heading}>
              <div className={classes.heading} aria-hidden>{group.heading}</div>
              {group.parts.map(({ path, title }) => (
                <NavLink key={path} to={`/settings/${path}`} className={classes.item} aria-current={path === part?.path ? 'page' : undefined}>{title}</NavLink>
              ))}
            </div>
          ))}
        </nav>
        {part && <Part part={part} />}
      </div>
    </Screen>
  )
}

function Part({ part }: { part: SettingPart }) {
  const Drawn = drawn[part.path]
  return (
    <section className={classes.part} aria-label={part.title} key={part.path}>
      <div><h2 className={classes.title}>{part.title}</h2><p className={classes.about}>{part.about}</p></div>
      {part.kind ? <KindPart kind={part.kind} ways={ways[part.kind]} /> : Drawn && <Drawn />}
    </section>
  )
}
