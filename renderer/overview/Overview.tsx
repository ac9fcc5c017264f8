import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { listPlace, recordPlace } from '../app/places.ts'
import { useProgramState } from '../app/programState.tsx'
import { BackupLight } from '../backups/Light.tsx'
import { questionOf } from '../charts/bars.ts'
import { ChartCard } from '../charts/Chart.tsx'
import { useCrumbs } from '../frame/crumbs.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card, Screen } from '../parts/Screen.tsx'
import { longDay } from '../words/time.ts'
import { AddRecord } from './AddRecord.tsx'
import { modelsChart, petitionsAside, petitionsChart } from './chartsOf.ts'
import { DueCard } from './DueCard.tsx'
import { NumbersCard } from './NumbersCard.tsx'
import { TargetsCard } from './TargetsCard.tsx'
import classes from './Overview.module.css'

/** The first screen: what is late, what is to be reached, how many, and last where it leans. Every number opens its records. */
export function Overview() {
  useCrumbs([{ label: 'Sổ Dân vận' }, { label: 'Tổng quan' }])
  const { period } = usePeriod()
  const { today } = useProgramState()
  const { data, error, refetch } = useCall('overview.get', { period: period.code })
  const models = useMemo(() => data && modelsChart(data.modelsByField), [data])
  const petitions = useMemo(() => data && petitionsChart(data.petitionsByAge), [data])
  return (
    <Screen title="Tổng quan" aside={longDay(today)} actions={<><BackupLight inHead /><AddRecord /></>} scroll>
      <div className={classes.grid}>
        {error && !data ? <Card title="Việc đến hạn" className={classes.due}><div className={classes.inside}><ErrorNote error={error}><Button size="xs" variant="default" onClick={() => void refetch()}>Thử lại</Button></ErrorNote></div></Card> : <DueCard due={data?.due} />}
        <TargetsCard />
        <NumbersCard counts={data?.counts} />
        {models
          ? <ChartCard chart={models} className={classes.models} empty={<>Chưa có mô hình trong kỳ này. <Link to={recordPlace('model', 'new')}>Thêm mô hình</Link></>} />
          : <Card title="Mô hình theo lĩnh vực và tình trạng"><Waiting failed={error !== null} /></Card>}
        {petitions && data
          ? <ChartCard chart={petitions} className={classes.petitions} aside={data.petitionsByAge.open > 0 && <Link to={listPlace('petition', { where: questionOf(petitions.bars), sort: 'receivedOn', title: petitions.title })}>{petitionsAside(data.petitionsByAge)}</Link>} empty={<>Không có kiến nghị nào chưa xong. <Link to={recordPlace('petition', 'new')}>Thêm kiến nghị</Link></>} />
          : <Card title="Kiến nghị chưa xong"><Waiting failed={error !== null} /></Card>}
      </div>
    </Screen>
  )
}

const Waiting = ({ failed }: { failed: boolean }) => (failed ? <p className={classes.calm}>Chưa lấy được số liệu.</p> : <GreyBars rows={5} height={38} />)
