import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { useKept } from '../api/kept.ts'
import { useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { useProgramState } from '../app/programState.tsx'
import { periodChoices, periodOf } from './periods.ts'
import type { PreviewOf } from './usePreview.ts'

/**
 * Which paper the screen is about. It stands in the address (`?document=&period=&record=`), so that any screen can lead
 * here; what the address leaves out is the paper of last time and the period of the program.
 */
export function useReport() {
  const { today } = useProgramState()
  const { period: everywhere } = usePeriod()
  const [params, setParams] = useSearchParams()
  const [last, keep] = useKept<string | null>('reports.document', null)
  const { data: documents } = useCall('document.list', {})
  const { data: kept } = useCall('record.list', { kind: 'period', limit: 500 })
  const record = params.get('record')
  const wanted = params.get('document') ?? (record === null ? last : 'record-sheet')
  const document = documents?.find(({ id }) => id === wanted) ?? documents?.[0]
  const code = params.get('period') ?? everywhere.code
  const period = periodOf(code, kept?.rows) ?? everywhere
  const change = useCallback((next: Record<string, string>) => {
    setParams(known => ({ ...Object.fromEntries(known), ...next }), { replace: true })
  }, [setParams])
  const input: PreviewOf | null = document && (!document.about || record !== null) && (kept || !code.startsWith('period:'))
    ? { document: document.id, period: period.code, as: 'pdf', ...(document.about && record !== null ? { record } : {}) } : null
  return {
    documents: documents ?? [], document, period, record, input, today, periods: periodChoices(period.code, kept?.rows ?? [], today),
    chooseDocument: (id: string) => { keep(id); change({ document: id }) },
    choosePeriod: (period: string) => change({ period }),
    chooseRecord: (record: string) => change({ record }),
  }
}
