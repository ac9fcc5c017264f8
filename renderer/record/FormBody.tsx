import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { FieldControl } from '../fields/FieldControl.tsx'
import type { Form } from '../form/form.ts'
import type { Editor, RowKind } from '../form/useEditor.ts'
import { OwnedRows } from '../sheet/OwnedRows.tsx'
import { wordsFor } from '../words/kinds.ts'
import { spanOf } from './arrangement.ts'
import classes from './Record.module.css'

type Props = { kind: KindName; editor: Editor; form: Form; sections: readonly { heading: string; fields: string[] }[]; rowKinds: readonly RowKind[]; readOnly: boolean }

/** The sections as cards, then the rows that belong to the record as sheets. */
export function FormBody({ kind: name, editor, form, sections, rowKinds, readOnly }: Props) {
  const kind = anyKind(name)
  const first = kind.title.find(title => kind.fields[title]) ?? Object.keys(kind.fields)[0]
  return (
    <div className={classes.form} data-form={form.ref} data-region>
      {sections.map(({ heading, fields }, index) => (
        <section key={heading} className={classes.card} data-section={index} aria-label={heading || wordsFor(name).title}>
          <h2>{heading || wordsFor(name).title}</h2>
          <div className={classes.grid}>
            {fields.map(field => {
              const described = kind.fields[field]
              if (!described || described.owner) return null
              const span = spanOf(name, field, described, kind.title[0] === field)
              return (
                <div key={field} style={{ gridColumn: `span ${span}` }}>
                  <FieldControl form={form} field={field} long={span === 6} autoFocus={form.isNew() ? field === first : index === 0 && field === fields[0]} readOnly={readOnly} />
                </div>
              )
            })}
          </div>
        </section>
      ))}
      {rowKinds.map(row => <OwnedRows key={row.kind} owner={form} row={row} editor={editor} readOnly={readOnly} />)}
    </div>
  )
}
