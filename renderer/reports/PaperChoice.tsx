import { Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { RecordChoice } from './RecordChoice.tsx'
import { paperChoices } from './paperGroups.ts'
import { daysOf } from './periods.ts'
import type { useReport } from './useReport.ts'

const quiet = { transitionProps: { duration: 0 } }

/** Which paper, and what it is made for: a period or a record. `variant`: which of several papers under one name stands there. */
export function PaperChoice({ report, variant }: { report: ReturnType<typeof useReport>; variant: string | null }) {
  const { documents, document, period, periods, record } = report
  const [kindOfPaper, start] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const known = document !== undefined
  useEffect(() => {
    if (known) (start.current ?? kindOfPaper.current)?.focus({ preventScroll: true })
  }, [known])
  return (
    <>
      <Select ref={kindOfPaper} label="Loại văn bản" allowDeselect={false} value={document?.id ?? null} onChange={id => id && report.chooseDocument(id)} data={paperChoices(documents)} maxDropdownHeight={420} comboboxProps={quiet} />
      {document?.about
        ? <RecordChoice key={document.id} kinds={document.about} record={record} onChoose={report.chooseRecord} />
        : <Select label="Kỳ" description={`Số liệu ${daysOf(period)}`} inputWrapperOrder={['label', 'input', 'description']} allowDeselect={false} value={period.code} onChange={code => code && report.choosePeriod(code)} data={periods} maxDropdownHeight={360} comboboxProps={quiet} ref={start} />}
      {document && document.variants.length > 0 && record !== null && (
        <Select label="Văn bản" allowDeselect={false} value={variant} onChange={code => code && report.chooseVariant(code)} data={document.variants.map(({ code, name }) => ({ value: code, label: name }))} comboboxProps={quiet} />
      )}
    </>
  )
}
