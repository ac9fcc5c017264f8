import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { useKept } from '../api/kept.ts'
import { useCall } from '../api/queries.ts'
import { usePeriod } from '../app/period.tsx'
import { useProgramState } from '../app/programState.tsx'
import { periodChoices, periodOf } from './periods.ts'
import type { PreviewOf } from './usePreview.ts'

/**
 * Which paper the screen is about. It stands in the address (`?document=&period=&record=&variant=`), so that any screen can
 * lead here; what the address leaves out is the paper of last time and the period of the program.
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
  const variant = document?.variants.find(({ code }) => code === params.get('variant'))?.code
  const code = params.get('period') ?? everywhere.code
  const period = periodOf(code, kept?.rows) ?? everywhere
  const change = useCallback((next: Record<string, string | null>) => {
    setParams(known => {
      const all: Record<string, string | null> = { ...Object.fromEntries(known), ...next }
      return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null))
    }, { replace: true })
  }, [setParams])
  const about = document?.about ? record : null
  const input: PreviewOf | null = document && (!document.about || record !== null) && (kept || !code.startsWith('period:'))
    ? { document: document.id, period: period.code, as: 'pdf', ...(about === null ? {} : { record: about }), ...(variant === undefined ? {} : { variant }) } : null
  return {
    documents: documents ?? [], document, period, record: about, input, today, periods: periodChoices(period.code, kept?.rows ?? [], today),
    /** A paper about another sort of record starts without one. */
    chooseDocument(id: string) {
      const same = JSON.stringify(documents?.find(each => each.id === id)?.about) === JSON.stringify(document?.about)
      keep(id)
      change({ document: id, variant: null, ...(same ? {} : { record: null }) })
    },
    choosePeriod: (period: string) => change({ period }),
    chooseRecord: (record: string) => change({ record, variant: null, ...(document ? { document: document.id } : {}) }),
    chooseVariant: (variant: string) => change({ variant }),
  }
}
