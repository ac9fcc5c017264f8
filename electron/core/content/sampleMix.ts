import { AppError } from '../../../db/contract/errors.ts'
import { type KindName, anyKind, workKinds } from '../../../db/contract/kinds/index.ts'

export type WorkKind = keyof typeof workKinds
export type Mix = Partial<Record<KindName, number>>

/** How the bulk of a register is made up: every kind that has no natural limit, by weight. */
const bulk = {
  directive: 3, model: 8, modelResult: 12, exemplar: 7, dialogue: 7, reception: 12, petition: 32, proposal: 1.2, nominee: 8, activity: 12,
} as const satisfies Partial<Record<WorkKind, number>>
type BulkKind = keyof typeof bulk

const owners: Partial<Record<BulkKind, BulkKind>> = { modelResult: 'model', nominee: 'proposal' }

const named = (kind: KindName) => anyKind(kind).label.toLowerCase()
const refused = (message: string) => new AppError('invalid', `${message} Chưa tạo gì. Hãy sửa số lượng rồi chạy lại.`)

export type Allotment = {
  /** The records of a kind: what the mix says, otherwise the usual number, never more than there can be. @throws AppError invalid */
  limited(kind: WorkKind, usual: number, most: number): number
  /** A part of all records that the mix leaves open. */
  share(part: number): number
  /** What is left over, shared out over the kinds without a limit. To be called last. @throws AppError invalid */
  rest(): Record<BulkKind, number>
}

/** Shares `records` out over all kinds so that they add up exactly. @throws AppError invalid when the mix asks for too much */
export function allot(records: number, mix: Mix): Allotment {
  const strange = (Object.keys(mix) as KindName[]).find(kind => !Object.hasOwn(workKinds, kind) || (kind === 'attachment' && mix[kind]))
  if (strange) throw refused(`Dữ liệu mẫu không có loại "${named(strange)}".`)
  const fixed = Object.values(mix).reduce((sum, count) => sum + count, 0)
  if (fixed > records) throw refused(`Riêng các loại đã ấn định có ${fixed} hồ sơ, nhiều hơn tổng số ${records}.`)
  const open = records - fixed
  let left = open
  return {
    share: part => Math.floor(open * part),
    limited(kind, usual, most) {
      const wanted = mix[kind]
      if (wanted !== undefined && wanted > most) throw refused(`Chỉ tạo được nhiều nhất ${most} hồ sơ loại "${named(kind)}" với số đơn vị, kỳ, phiếu đã chọn.`)
      if (wanted !== undefined) return wanted
      const count = Math.max(0, Math.min(usual, most, left))
      left -= count
      return count
    },
    rest: () => {
      const counts = shareOut(left, mix)
      provideOwners(counts, mix)
      return counts
    },
  }
}

/** Largest remainders, so that the numbers add up; kinds the mix names keep their number. */
function shareOut(total: number, mix: Mix): Record<BulkKind, number> {
  const free = (Object.keys(bulk) as BulkKind[]).filter(kind => mix[kind] === undefined && (mix[owners[kind] ?? kind] ?? 1) > 0)
  if (total > 0 && free.length === 0) throw refused(`Còn ${total} hồ sơ chưa thuộc loại nào vì mọi loại đã được ấn định.`)
  const weight = free.reduce((sum, kind) => sum + bulk[kind], 0)
  const exact = free.map(kind => ({ kind, part: total * bulk[kind] / weight }))
  const counts = Object.fromEntries((Object.keys(bulk) as BulkKind[]).map(kind => [kind, mix[kind] ?? 0])) as Record<BulkKind, number>
  for (const { kind, part } of exact) counts[kind] = Math.floor(part)
  const given = exact.reduce((sum, { part }) => sum + Math.floor(part), 0)
  const byRemainder = exact.toSorted((a, b) => (b.part % 1) - (a.part % 1))
  for (const { kind } of byRemainder.slice(0, total - given)) counts[kind] += 1
  return counts
}

/** A record that belongs to another needs one: the first place goes to its owner, from the largest open kind. */
function provideOwners(counts: Record<BulkKind, number>, mix: Mix): void {
  for (const [kind, owner] of Object.entries(owners) as [BulkKind, BulkKind][]) {
    if (counts[kind] === 0 || counts[owner] > 0) continue
    const open = (Object.keys(bulk) as BulkKind[]).filter(one => mix[one] === undefined && counts[one] > 0)
    const giver = open.includes(kind) ? kind : open.toSorted((a, b) => counts[b] - counts[a])[0]
    if (mix[owner] !== undefined || giver === undefined) throw refused(`Loại "${named(kind)}" cần có ít nhất một hồ sơ loại "${named(owner)}".`)
    counts[giver] -= 1
    counts[owner] += 1
  }
}
