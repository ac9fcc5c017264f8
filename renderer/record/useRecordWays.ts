import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { recordPlace } from '../app/places.ts'
import type { Editor } from '../form/useEditor.ts'
import { useNeighbours } from '../list/neighbours.ts'

/** Fields that use Alt with the arrows themselves: it opens their calendar. */
const OWN_ARROWS = '[data-calendar]'

type Deeds = Readonly<Record<string, () => unknown>>
export type Ways = ReturnType<typeof useRecordWays>

/** Saving and going on from one record to the next, by buttons and by keys. `page` holds the sections the keys walk through; `more`: keys of this screen alone. */
export function useRecordWays(kind: KindName, id: string | null, editor: Editor, page: RefObject<HTMLElement | null>, going: RefObject<boolean>, more: Readonly<Record<string, () => void>> = {}) {
  const navigate = useNavigate()
  const neighbours = useNeighbours(kind, id ?? '')
  const underWay = useRef(false)
  const step = async (by: 1 | -1) => {
    if (underWay.current) return
    underWay.current = true
    const next = await neighbours?.go(by)
    underWay.current = false
    if (next) void navigate(recordPlace(kind, next))
  }
  const saveAndNext = async () => {
    going.current = true
    const saved = await editor.save()
    if (saved && id === null) await navigate(`${recordPlace(kind, 'new')}?n=${Date.now()}`)
    going.current = false
    if (saved && id !== null) await step(1)
  }
  const readOnly = editor.loaded?.form.base()?.deletedAt != null
  const saving: Deeds = { s: () => editor.save(), Enter: saveAndNext }
  const walking: Deeds = { ArrowDown: () => nextSection(page.current, 1), ArrowUp: () => nextSection(page.current, -1) }
  const stepping: Deeds = { ArrowUp: () => step(-1), ArrowDown: () => step(1) }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector('[role="dialog"][aria-modal="true"]')) return
    const control = event.ctrlKey || event.metaKey
    const opensCalendar = event.key === 'ArrowDown' && event.target instanceof Element && event.target.matches(OWN_ARROWS)
    const deeds: Deeds = control ? { ...(readOnly ? {} : saving), ...walking, ...more } : opensCalendar ? {} : stepping
    const deed = control === event.altKey ? undefined : deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!deed) return
    event.preventDefault()
    void deed()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { neighbours, step: (by: 1 | -1) => void step(by), saveAndNext: () => void saveAndNext(), readOnly }
}

/** Moves the focus to the first field of the next section. */
function nextSection(page: HTMLElement | null, by: 1 | -1): void {
  const cards = [...page?.querySelectorAll<HTMLElement>('[data-section]') ?? []]
  const here = cards.findIndex(card => card.contains(document.activeElement))
  cards.at(Math.max(0, Math.min(cards.length - 1, here + by)))?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}
