import { useEffect, useEffectEvent } from 'react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { type Form, createForm } from '../form/form.ts'
import type { Editor } from '../form/useEditor.ts'

/** Opens the first row of a sheet that has none, so that typing can begin at once. */
export function useFirstRow(editor: Editor, kind: KindName, fresh: (owner: Form) => Record<string, unknown>): void {
  const { loaded } = editor
  const wants = loaded !== null && loaded.rows.length === 0 && loaded.form.base()?.deletedAt == null
  const open = useEffectEvent(() => {
    if (loaded) editor.addRow(createForm(kind, null, fresh(loaded.form)))
  })
  useEffect(() => {
    if (wants) open()
  }, [wants])
}
