import { Checkbox } from '@mantine/core'
import { Link } from 'react-router'
import { type KindName } from '../../db/contract/kinds/index.ts'
import { heldPlaces } from '../../db/contract/privacyApi.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { recordPlace } from '../app/places.ts'
import { Card } from '../parts/Screen.tsx'
import { wordsFor } from '../words/kinds.ts'
import type { Held } from './held.ts'
import classes from './Privacy.module.css'

/** What was found on a person, kind by kind; values stand masked, each record can be chosen. */
export function FoundHits({ held, chosen, onChoose }: { held: readonly Held[]; chosen: ReadonlySet<string>; onChoose(key: string, on: boolean): void }) {
  const kinds = [...new Set(held.map(({ kind }) => kind))]
  return <>{kinds.map(kind => <OfKind key={kind} kind={kind} held={held.filter(one => one.kind === kind)} chosen={chosen} onChoose={onChoose} />)}</>
}

function OfKind({ kind, held, chosen, onChoose }: { kind: KindName; held: readonly Held[]; chosen: ReadonlySet<string>; onChoose(key: string, on: boolean): void }) {
  return (
    <Card title={`${wordsFor(kind).menu} (${formatNumber(held.length)})`}>
      <ul className={classes.hits}>
        {held.map(one => {
          const title = one.title.trim() === '' ? 'Không có tên' : one.title
          return (
            <li key={one.key} className={classes.hit} data-chosen={chosen.has(one.key) || undefined}>
              <Checkbox aria-label={`Chọn ${title}`} checked={chosen.has(one.key)} onChange={event => onChoose(one.key, event.currentTarget.checked)} />
              <div className={classes.name}>
                {one.draft === null ? <Link to={recordPlace(kind, one.id)}>{title}</Link> : <span>{title}</span>}
                <span className={classes.help}>{one.exact ? 'đúng người' : 'gần giống'}{one.belongs && ' · thuộc về hồ sơ trên'}</span>
              </div>
              <ul className={classes.places}>
                {one.places.map((place, index) => (
                  <li key={`${place.where} ${index}`}><b>{heldPlaces[place.where]}:</b> {place.fields.length === 0 ? 'có nhắc tới' : place.fields.map(({ label, shown }) => `${label} ${shown}`).join(', ')}</li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
