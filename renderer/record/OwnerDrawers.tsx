import { Drawer } from '@mantine/core'
import { sectionsOf } from '../../db/contract/kind.ts'
import { type KindName, anyKind } from '../../db/contract/kinds/index.ts'
import { FieldControl } from '../fields/FieldControl.tsx'
import type { Form } from '../form/form.ts'
import { spanOf } from './arrangement.ts'
import classes from './Record.module.css'
import { SidePanel } from './SidePanel.tsx'

/** Which drawer stands open beside a sheet: every field of its owner, or what hangs on it. */
export type OpenDrawer = 'fields' | 'side' | null

type OwnerDrawersProps = { kind: KindName; id: string | null; form: Form; readOnly: boolean; open: OpenDrawer; onClose: () => void; fieldsTitle: string }

/** What the head of an owner with a sheet has no room for. */
export function OwnerDrawers({ kind, id, form, readOnly, open, onClose, fieldsTitle }: OwnerDrawersProps) {
  const { fields, title } = anyKind(kind)
  const closeButtonProps = { 'aria-label': 'Đóng' }
  return (
    <>
      <Drawer opened={open === 'fields'} onClose={onClose} position="right" size={640} title={fieldsTitle} closeButtonProps={closeButtonProps}>
        {open === 'fields' && (
          <div className={classes.grid} data-form={form.ref}>
            {sectionsOf(anyKind(kind)).flatMap(section => section.fields).map(field => {
              const described = fields[field]
              return described && <div key={field} style={{ gridColumn: `span ${spanOf(kind, field, described, title.includes(field))}` }}><FieldControl form={form} field={field} readOnly={readOnly} /></div>
            })}
          </div>
        )}
      </Drawer>
      <Drawer opened={open === 'side'} onClose={onClose} position="right" size={400} title="Liên kết, tệp, lịch sử" closeButtonProps={closeButtonProps}>
        {open === 'side' && id !== null && <SidePanel kind={kind} id={id} form={form} readOnly={readOnly} />}
      </Drawer>
    </>
  )
}
