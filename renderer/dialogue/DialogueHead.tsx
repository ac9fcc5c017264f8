import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { FieldControl } from '../fields/FieldControl.tsx'
import type { Form } from '../form/form.ts'
import classes from './Dialogue.module.css'

/** The essentials in two rows of twelve columns. */
const places: readonly [field: string, columns: number][] = [
  ['topic', 5], ['heldOn', 2], ['form', 2], ['audience', 3], ['chair', 2], ['chairPosition', 2], ['place', 3], ['people', 2], ['unit', 3],
]

const LOW = 620

/** The head of a dialogue; Ctrl+. folds it to one line that still says the essentials. */
export function DialogueHead({ form, readOnly }: { form: Form; readOnly: boolean }) {
  const [folded, setFolded] = useState(() => !form.isNew() && window.innerHeight < LOW)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key !== '.') return
      event.preventDefault()
      setFolded(known => !known)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  if (folded) {
    return (
      <div className={classes.folded}>
        <span>{['heldOn', 'form', 'chair', 'place'].map(field => form.label(field)).filter(text => text !== '').join(' · ')}</span>
        <Button size="compact-sm" variant="default" onClick={() => setFolded(false)}>Mở phần đầu</Button>
      </div>
    )
  }
  return (
    <div className={classes.form} data-form={form.ref} data-region>
      {places.map(([field, columns]) => <div key={field} style={{ gridColumn: `span ${columns}` }}><FieldControl form={form} field={field} autoFocus={form.isNew() && field === 'topic'} readOnly={readOnly} /></div>)}
    </div>
  )
}
