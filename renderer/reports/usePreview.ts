import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AppError } from '../../db/contract/errors.ts'
import type { ProgramInput, ProgramOutput } from '../../db/contract/program.ts'
import { call, queryClient } from '../api/queries.ts'
import { type Paper, openPaper } from './pdf.ts'

export type PreviewOf = ProgramInput<'document.preview'>
export type Progress = { done: number; what: string }

/**
 * The paper of a question, made anew whenever the register changes. The paper before stays until the new one can be
 * shown. Making it may take a minute with a hundred thousand records, so it tells how far it is and can be stopped.
 */
export function usePreview(input: PreviewOf | null) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const queryKey = ['document.preview', input]
  const asked = useQuery<ProgramOutput<'document.preview'>, AppError>({
    queryKey, enabled: input !== null, placeholderData: keepPreviousData, gcTime: 0,
    queryFn: ({ signal }) => {
      setProgress(null)
      return call('document.preview', input as PreviewOf, { signal, onProgress: (done, what) => setProgress({ done, what }) })
    },
  })
  const question = JSON.stringify(input)
  const { paper, shown, failed, of } = usePaper(input === null || asked.isPlaceholderData ? undefined : asked.data, question)
  const composing = asked.fetchStatus === 'fetching'
  return {
    paper, shown,
    /** What stands there is still the paper of an earlier question: it may be looked at, not written in. */
    earlier: of !== question, error: asked.error ?? failed, composing, progress: composing ? progress : null,
    /** Stopped by hand: what is shown, if anything, is of an earlier question. */
    stopped: input !== null && !composing && !asked.error && (asked.isPlaceholderData || asked.data === undefined),
    stop: () => void queryClient.cancelQueries({ queryKey }),
    again: () => void asked.refetch(),
  }
}

/** Opens each new paper behind the one before, which stays until then. */
function usePaper(answer: ProgramOutput<'document.preview'> | undefined, question: string) {
  const [opened, setOpened] = useState<{ paper: Paper; shown: ProgramOutput<'document.preview'>; of: string } | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  const held = useRef<Paper | null>(null)
  const take = useEffectEvent((paper: Paper, shown: ProgramOutput<'document.preview'>) => {
    held.current?.close()
    held.current = paper
    setFailed(null)
    setOpened({ paper, shown, of: question })
  })
  useEffect(() => {
    if (!answer) return
    let wanted = true
    openPaper(answer.url).then(
      paper => (wanted ? take(paper, answer) : paper.close()),
      () => wanted && setFailed(new Error('Chưa mở được bản xem trước. Sổ không bị ảnh hưởng. Hãy dựng lại văn bản.')),
    )
    return () => { wanted = false }
  }, [answer])
  useEffect(() => () => held.current?.close(), [])
  return { paper: opened?.paper ?? null, shown: opened?.shown ?? null, failed, of: opened?.of ?? null }
}
