import { Button } from '@mantine/core'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type KindName, anyKind, kindNames } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { call } from '../api/queries.ts'
import { titleOf } from '../api/labels.ts'
import { notify } from '../app/notify.tsx'
import { recordPlace } from '../app/places.ts'
import { useCrumbs } from '../frame/crumbs.tsx'
import { deed } from '../list/deeds.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Card, Screen } from '../parts/Screen.tsx'
import { wordsFor } from '../words/kinds.ts'
import { localTime } from '../words/time.ts'
import classes from './Trash.module.css'

const SHOWN = 200

/** What was put aside, kind by kind; what belongs to a record comes back with it and is not shown alone. */
export function TrashScreen() {
  useCrumbs([{ label: 'Thùng rác' }])
  const kinds = kindNames.filter(kind => anyKind(kind).owner === undefined)
  const answers = useQueries({
    queries: kinds.map(kind => {
      const input = { kind, trash: true, sort: 'deletedAt:desc', limit: SHOWN }
      return { queryKey: ['record.list', input], queryFn: () => call('record.list', input) }
    }),
  })
  const full = kinds.map((kind, index) => ({ kind, data: answers[index]?.data })).filter(({ data }) => data !== undefined && data.total > 0)
  const restore = (kind: KindName, ids: string[]) => deed(async () => {
    const { changeset } = await call('record.restore', { kind, ids })
    notify(`Đã lấy lại ${formatNumber(ids.length)} ${wordsFor(kind).one}.`, { changeset })
  })
  const answered = answers.every(answer => answer.data !== undefined)
  return (
    <Screen title="Thùng rác" scroll>
      {answered && full.length === 0 && <EmptyState icon={IconTrash} title="Thùng rác trống." detail="Hồ sơ bị xóa nằm ở đây, lấy lại được cùng tệp và những gì thuộc về nó." />}
      <div className={classes.groups}>
        {full.map(({ kind, data }) => (
          <Card key={kind} title={`${wordsFor(kind).menu} (${formatNumber(data?.total ?? 0)})`} aside={<Button size="xs" variant="default" ml="auto" onClick={() => void restore(kind, data?.rows.map(row => row.id) ?? [])}>Lấy lại {formatNumber(data?.rows.length ?? 0)} {wordsFor(kind).one}</Button>}>
            <ul className={classes.list}>
              {data?.rows.map(row => (
                <li key={row.id}>
                  <Link to={recordPlace(kind, row.id)}>{titleOf(kind, row) || 'Không có tên'}</Link>
                  <span>Xóa lúc {localTime(row.deletedAt ?? '')}</span>
                  <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => void restore(kind, [row.id])} aria-label={`Lấy lại ${titleOf(kind, row)}`}>Lấy lại</Button>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Screen>
  )
}
