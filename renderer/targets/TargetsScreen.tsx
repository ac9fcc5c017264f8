import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { Input } from '../../db/contract/api.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { listPlace, recordPlace } from '../app/places.ts'
import { useCrumbs } from '../frame/crumbs.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card, Screen } from '../parts/Screen.tsx'
import { wordsFor } from '../words/kinds.ts'
import { upperFirst } from '../words/sentence.ts'
import { ModelTargets } from './ModelTargets.tsx'
import { TargetTable } from './TargetTable.tsx'
import classes from './Targets.module.css'

const sheets = ['planTask', 'measure', 'unitReturn', 'assessment'] as const

/** Every target of the period: what is asked, what is reached, what is missing. */
export function TargetsScreen() {
  useCrumbs([{ label: 'Tổng hợp' }, { label: 'Chỉ tiêu, chấm điểm' }])
  const { period } = usePeriod()
  const navigate = useNavigate()
  const { data, error } = useCall('targets.get', { period: period.code })
  const where: Input<'record.list'>['where'] = { dateFrom: { to: period.to }, dateTo: { from: period.from } }
  const { data: records } = useCall('record.list', { kind: 'target', where, limit: 500 })
  const met = data?.filter(row => row.met === true).length ?? 0
  return (
    <Screen
      title="Chỉ tiêu, chấm điểm" aside={data && data.length > 0 && `${upperFirst(period.label)}: đạt ${formatNumber(met)} trong ${formatNumber(data.length)} chỉ tiêu`}
      actions={<Button size="sm" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => void navigate(recordPlace('target', 'new'))}>Thêm chỉ tiêu</Button>}
    >
      <nav className={classes.tabs} aria-label="Phần của chỉ tiêu, chấm điểm">
        <Link to="/targets" aria-current="page">Chỉ tiêu</Link>
        {sheets.map(kind => <Link key={kind} to={listPlace(kind)}>{wordsFor(kind).menu}</Link>)}
      </nav>
      {error && <ErrorNote error={error} />}
      {!data && !error && <Card><GreyBars rows={6} height={52} /></Card>}
      {data?.length === 0 && (
        <Card className={classes.empty}>
          <p>Chưa có chỉ tiêu nào cho {period.label}. Chỉ tiêu là một con số của báo cáo với mức phải đạt trong một quãng thời gian.</p>
          <div className={classes.ways}>
            <ModelTargets year={Number(period.to.slice(0, 4))} />
            <Link to={listPlace('target')}>Xem chỉ tiêu của mọi kỳ</Link>
          </div>
        </Card>
      )}
      {data && data.length > 0 && <TargetTable rows={data} records={records?.rows ?? []} period={period} />}
    </Screen>
  )
}
