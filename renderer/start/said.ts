import { lastDay } from '../../db/contract/calendar.ts'
import { type Settings, inForce, preference } from '../../db/contract/settings.ts'
import { stripMarks } from '../../db/contract/text/fold.ts'
import { capitalise } from '../../db/contract/text/format.ts'

/** The answers of a set-up, as they stand in its fields. Due days are "10" (of a quarter's last month) or "10/6". */
export type Said = {
  province: string; parentName: string; name: string; abbreviation: string; place: string; drafter: string; addressee: string
  signer: string; authority: string; position: string; headPosition: string; leader: string; leaderPosition: string
  dueQuarter: string; dueHalf: string; dueYear: string; displayName: string
}
export type SaidName = keyof Said
/** Only what the person typed herself; the rest follows from it and from the defaults. */
export type Typed = Partial<Said>

/** The report calendar that is asked for; the others keep their dates from the law. */
const CALENDAR = 'mass-mobilisation'

/** "tỉnh Vĩnh Long" and "thành phố Cần Thơ" without what kind of place they are. */
const bareProvince = (province: string): string => capitalise(province.trim().replace(/^(tỉnh|thành phố|tp\.?)\s+/i, ''))

/** Initials of a name without its small words: "Sở Khoa học và Công nghệ" is SKHCN. */
function initialsOf(name: string): string {
  return name.trim().split(/\s+/).filter(word => !/^(và|các|của|tỉnh)$/i.test(word)).map(word => word.charAt(0)).join('').toLocaleUpperCase('vi')
}

const ruleOf = (settings: Settings, span: string) => settings.reportRules.find(rule => rule.calendar === CALENDAR && rule.span === span)

/** What the answers are before anything is typed: those of the profile that comes with the program, on a day. */
export function saidBefore(settings: Settings, today: string): Said {
  const [agency] = settings.agency
  const people = (role: string) => inForce(settings.officers.filter(officer => officer.role === role), today).toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99))[0]
  const [signer, leader] = [people('signer'), people('leaderInCharge')]
  const [quarter, half, year] = ['quarter', 'half', 'year'].map(span => ruleOf(settings, span))
  const due = (rule: typeof quarter) => (rule ? `${rule.dueDay}${rule.dueMonth === null ? '' : `/${rule.dueMonth}`}` : '')
  return {
    province: agency?.province ?? '', parentName: agency?.parentName ?? '', name: agency?.name ?? '', abbreviation: agency?.abbreviation ?? '', place: agency?.place ?? '',
    drafter: agency?.drafter ?? '', addressee: year?.addressee ?? '', signer: signer?.name ?? '', authority: signer?.authority ?? 'head', position: signer?.position ?? '',
    headPosition: signer?.headPosition ?? 'Giám đốc', leader: leader?.name ?? '', leaderPosition: leader?.position ?? '',
    dueQuarter: due(quarter), dueHalf: due(half), dueYear: due(year), displayName: preference(settings, 'displayName', ''),
  }
}

/** The answers as they stand: what was typed, and what follows from it where nothing was typed yet. */
export function saidNow(before: Said, typed: Typed): Said {
  const province = typed.province ?? before.province
  const name = typed.name ?? before.name
  const moved = province !== before.province
  return {
    ...before,
    ...(moved ? { parentName: `UBND ${province.trim()}`, place: bareProvince(province), addressee: `Sở Nội vụ ${province.trim()}` } : {}),
    ...(name === before.name ? {} : { abbreviation: initialsOf(name) }),
    ...typed,
  }
}

const required: Partial<Record<SaidName, string>> = {
  province: 'Ghi tên tỉnh, thành phố, ví dụ: tỉnh Vĩnh Long.', parentName: 'Ghi cơ quan chủ quản, ví dụ: UBND tỉnh Vĩnh Long.',
  name: 'Ghi tên cơ quan, ví dụ: Sở Khoa học và Công nghệ.', abbreviation: 'Ghi chữ viết tắt dùng trong số, ký hiệu, ví dụ: SKHCN.', place: 'Ghi địa danh, ví dụ: Vĩnh Long.',
}
const DAY = 'Ghi một ngày trong tháng, ví dụ 10.'
const DAY_AND_MONTH = 'Ghi ngày và tháng, ví dụ 10/6.'

/** What must still be answered or answered otherwise, by field, in the order of the fields. */
export function objectionsTo(said: Said): Partial<Record<SaidName, string>> {
  const found: Partial<Record<SaidName, string>> = {}
  for (const [name, words] of Object.entries(required) as [SaidName, string][]) if (said[name].trim() === '') found[name] = words
  if (said.signer.trim() !== '' && said.position.trim() === '') found.position = 'Ghi chức vụ của người ký, ví dụ: Giám đốc.'
  if (said.signer.trim() !== '' && said.authority !== 'head' && said.headPosition.trim() === '') found.headPosition = 'Ghi chức vụ của người được ký thay, ví dụ: Giám đốc.'
  if (dueOf(said.dueQuarter) === undefined || said.dueQuarter.includes('/')) found.dueQuarter = DAY
  for (const name of ['dueHalf', 'dueYear'] as const) if (dueOf(said[name])?.month === undefined) found[name] = DAY_AND_MONTH
  return found
}

/** A due day as typed: "10", "10/6", "25-11". Undefined where there is no such day. */
export function dueOf(typed: string): { day: number; month?: number } | undefined {
  const [, day, month] = /^\s*(\d{1,2})(?:\s*[/.-]\s*(\d{1,2}))?\s*$/.exec(typed) ?? []
  if (day === undefined) return undefined
  const [d, m] = [Number(day), month === undefined ? undefined : Number(month)]
  if (d < 1 || (m !== undefined && (m < 1 || m > 12)) || d > (m === undefined ? 31 : lastDay(2024, m))) return undefined
  return { day: d, ...(m === undefined ? {} : { month: m }) }
}

/** A code for file names out of abbreviation and place: "skhcn-vinh-long". */
export function codeOf({ abbreviation, place }: Pick<Said, 'abbreviation' | 'place'>): string {
  const code = stripMarks(`${abbreviation} ${place}`.toLowerCase()).replaceAll(/[^a-z0-9]+/g, '-').slice(0, 30).replaceAll(/^-+|-+$/g, '')
  return code === '' ? 'co-quan' : code
}
