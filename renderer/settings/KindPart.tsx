import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Input, Output } from '../../db/contract/api.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { useCall } from '../api/queries.ts'
import { recordPlace } from '../app/places.ts'
import { useProgramState } from '../app/programState.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card } from '../parts/Screen.tsx'
import { shownValue } from '../words/shown.ts'
import { wordsFor } from '../words/kinds.ts'
import { validity, validityWords } from './validity.ts'
import classes from './Settings.module.css'

const LIMIT = 500

type Shown = {
  kind: KindName; where?: Input<'record.list'>['where']; columns?: readonly string[]
  /** Other ways to add records, before the button. */
  ways?: ReactNode
  /** Stands in for the button that leads to the form of a new record. */
  adding?(rows: Output<'record.list'>['rows']): ReactNode
}

/** Words of so few letters stay on one line. */
const SHORT = 14

/** The records of one kind of setting; each opens in the record screen, with history and undo like all others. */
export function KindPart({ kind: name, where, columns, ways, adding }: Shown) {
  const kind = anyKind(name)
  const { today } = useProgramState()
  const { data, error } = useCall('record.list', { kind: name, limit: LIMIT, ...(where ? { where } : {}) })
  const shown = columns ?? kind.list
  const dated = data?.rows.some(row => validity(row, today) !== undefined) ?? false
  const quantity = (field: string) => ['whole', 'decimal', 'money'].includes(kind.fields[field]?.control ?? '')
  return (
    <>
      <div className={classes.bar}>
        <span className={classes.help}>{data ? `${data.total} ${wordsFor(name).one}` : ''}</span>
        {ways}
        {!adding && <Button component={Link} to={recordPlace(name, 'new')} leftSection={<IconPlus size={16} />}>Thêm {wordsFor(name).one}</Button>}
      </div>
      {adding && data && adding(data.rows)}
      {error && <ErrorNote error={error} />}
      <Card>
        {data?.rows.length === 0 && <p className={classes.empty}>Chưa có {wordsFor(name).one} nào.</p>}
        {data !== undefined && data.rows.length > 0 && (
          <table className={classes.table}>
            <thead>
              <tr>
                {shown.map(field => <th key={field} scope="col" className={quantity(field) ? classes.amount : undefined}>{kind.fields[field]?.label}</th>)}
                {dated && <th scope="col" className={classes.standing}>Hiệu lực</th>}
              </tr>
            </thead>
            <tbody>
              {data.rows.map(row => {
                const standing = validity(row, today)
                return (
                  <tr key={row.id} data-past={standing === 'past' || undefined}>
                    {shown.map((field, index) => {
                      const text = shownValue(kind, field, row)
                      return (
                        <td key={field} className={quantity(field) ? classes.amount : kind.fields[field]?.control === 'date' || text.length <= SHORT ? classes.short : undefined}>
                          {index === firstNamed(kind.title, shown) ? <Link to={recordPlace(name, row.id)}>{text === '' ? 'Mở' : text}</Link> : text}
                        </td>
                      )
                    })}
                    {dated && <td className={classes.standing}>{standing && validityWords[standing]}</td>}
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
      </Card>
    </>
  )
}

/** The column that carries the link: the one that names the record, or the first. */
const firstNamed = (title: readonly string[], shown: readonly string[]) => Math.max(shown.findIndex(field => title.includes(field)), 0)
