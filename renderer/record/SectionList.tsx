import { useEffect, useState } from 'react'
import type { Form } from '../form/form.ts'
import { useChangedCount } from '../form/useField.ts'
import { goToSection } from './goToSection.ts'
import classes from './Record.module.css'

type Section = { heading: string; fields: string[] }

/** The sections of the form; one with nothing in it says so. */
export function SectionList({ sections, form }: { sections: readonly Section[]; form: Form }) {
  const [at, setAt] = useState(0)
  useEffect(() => followReading(setAt), [sections])
  useChangedCount(formsOf(form))
  if (sections.length < 2) return <div className={classes.sections} />
  return (
    <ul className={classes.sections} aria-label="Các mục của hồ sơ">
      {sections.map(({ heading, fields }, index) => {
        const empty = !form.isNew() && fields.every(field => form.value(field) == null)
        return (
          <li key={heading}>
            <button
              type="button" aria-current={index === at || undefined}
              onClick={() => {
                setAt(index)
                goToSection(index)
              }}
            >
              {heading}{empty && <small>trống</small>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Tells which section is at the top of what is seen, or holds the focus. */
function followReading(tell: (section: number) => void): () => void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-section]')]
  const numberOf = (card: Element) => Number((card as HTMLElement).dataset.section)
  const seen = new Set<number>()
  const observer = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) seen[isIntersecting ? 'add' : 'delete'](numberOf(target))
    if (seen.size > 0) tell(Math.min(...seen))
  }, { root: cards[0]?.parentElement ?? null, rootMargin: '-64px 0px -40% 0px' })
  const focused = (event: FocusEvent) => {
    const card = event.target instanceof Element ? event.target.closest('[data-section]') : null
    if (card) tell(numberOf(card))
  }
  for (const card of cards) observer.observe(card)
  document.addEventListener('focusin', focused)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', focused)
  }
}

const known = new WeakMap<Form, readonly Form[]>()
/** The same array for the same form, so that nothing subscribes anew at every drawing. */
function formsOf(form: Form): readonly Form[] {
  const found = known.get(form) ?? [form]
  known.set(form, found)
  return found
}
