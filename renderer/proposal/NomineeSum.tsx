import type { Settings } from '../../db/contract/settings.ts'
import { formatMoney } from '../../db/contract/text/format.ts'
import type { Form } from '../form/form.ts'
import { useCounted } from '../form/useField.ts'
import { rewardDay, rewardFor } from './nominee.ts'

/** How many are proposed, and what their awards come to: as written, or by the rates where nothing is written yet. */
export function NomineeSum({ rows, proposal, settings, today }: { rows: readonly Form[]; proposal: Form; settings: Settings | undefined; today: string }) {
  const said = useCounted(rows, all => {
    const given = all.filter(row => !row.isBlank())
    const sum = given.reduce((total, row) => total + Number(row.value('amount') ?? rewardFor(row, rewardDay(proposal, today), settings) ?? 0), 0)
    return `${given.length} đối tượng${sum > 0 ? `, tiền thưởng ${formatMoney(sum)}` : ''}`
  })
  return <span>{said}</span>
}
