import { Link } from 'react-router'
import { type KindName, anyKind, isKind } from '../../db/contract/kinds/index.ts'
import { useCall } from '../api/queries.ts'
import { listPlace, recordPlace } from '../app/places.ts'
import type { Form } from '../form/form.ts'
import { wordsFor } from '../words/kinds.ts'
import { AddLinked } from './AddLinked.tsx'
import classes from './Record.module.css'

const SHOWN = 5

/** Records this one points at and those that point at it. */
export function LinksPart({ kind, id, form, readOnly }: { kind: KindName; id: string; form: Form; readOnly: boolean }) {
  const { data } = useCall('record.links', { kind, id })
  const base = form.base()
  const outgoing = Object.entries(anyKind(kind).fields).flatMap(([name, field]) => {
    const to = field.to ?? ''
    const [target, value] = to === '*' ? String(base?.[name] ?? '').split(':') : [to, base?.[name]]
    return field.to !== undefined && isKind(target ?? '') && typeof value === 'string' && value !== '' ? [{ name, to: target as KindName, id: value, label: field.label, title: String(base?.[`${name}Label`] ?? '') }] : []
  })
  const total = outgoing.length + (data?.reduce((sum, link) => sum + link.total, 0) ?? 0)
  return (
    <section className={classes.sidePart} aria-label="Liên kết">
      <div className={classes.sideHead}><h2>Liên kết</h2><small>{total}</small>{!readOnly && <AddLinked form={form} />}</div>
      {total === 0 && <p className={classes.none}>Chưa gắn với hồ sơ nào khác.</p>}
      <ul className={classes.links}>
        {outgoing.map(link => <LinkLine key={link.name} kind={link.to} id={link.id} title={link.title} about={link.label} />)}
        {data?.flatMap(link => [
          ...link.rows.slice(0, SHOWN).map(row => <LinkLine key={`${link.kind} ${link.field} ${row.id}`} kind={link.kind} id={row.id} title={row.title} about={wordsFor(link.kind).menu} />),
          ...(link.total > SHOWN ? [<li key={`${link.kind} ${link.field}`}><Link to={listPlace(link.kind, { where: { [link.field]: id } })}>Mở cả {link.total} {wordsFor(link.kind).one}</Link></li>] : []),
        ])}
      </ul>
    </section>
  )
}

function LinkLine({ kind, id, title, about }: { kind: KindName; id: string; title: string; about: string }) {
  const { icon: Icon } = wordsFor(kind)
  return <li><Icon size={16} stroke={1.75} aria-hidden /><span><Link to={recordPlace(kind, id)}>{title === '' ? 'Không có tên' : title}</Link><small>{about}</small></span></li>
}
