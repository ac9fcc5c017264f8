import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCall } from '../api/queries.ts'
import { useProgramState } from '../app/programState.tsx'
import { useCrumbs } from '../frame/crumbs.tsx'
import { GreyBars } from '../parts/GreyBars.tsx'
import { ErrorNote } from '../parts/Note.tsx'
import { Card, Screen } from '../parts/Screen.tsx'
import { BackupContents } from './BackupContents.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useRestoring } from './restoring.ts'
import { madeWords } from './words.ts'

/** One backup of the open register: what it holds beside what the register holds now, and putting it in its place. */
export function PreviewScreen({ file }: { file: string }) {
  const { register } = useProgramState()
  const { data, error } = useCall('backup.preview', { file }, { keep: false })
  const restoring = useRestoring()
  const [asking, setAsking] = useState(false)
  const title = data ? `Bản ${madeWords(data.backup)}` : 'Bản sao lưu'
  useCrumbs([{ label: 'Sao lưu', to: '/backups' }, { label: title }])
  return (
    <Screen
      title={title} scroll
      actions={(
        <>
          <Button variant="default" component={Link} to="/backups">Mọi bản sao lưu</Button>
          {data?.ok && <Button leftSection={<IconRestore size={16} stroke={1.75} />} loading={restoring.state === 'running'} onClick={() => setAsking(true)}>Khôi phục bản này</Button>}
        </>
      )}
    >
      {error && <ErrorNote error={error} />}
      {!data && !error && <Card title="Đang mở bản sao lưu ra đọc"><GreyBars rows={6} height={36} /></Card>}
      {data && <BackupContents preview={data} />}
      {data && register && <RestoreDialog opened={asking} preview={data} folder={register.folder} onClose={() => setAsking(false)} />}
    </Screen>
  )
}
