import type { Control, Row } from './scenario.ts'

/** What a run of the suite says, in the order of the table. */
export type Report = {
  rows: (Row & { seconds: number })[]
  controls: (Control & { scenario: string })[]
  mutations: { name: string; scenario: string; caught: boolean; note?: string }[]
  skipped: { name: string; why: string }[]
  seeds: { fixed: number; random: number }
  seconds: number
  /** Machine and versions, in one line. */
  where: string
}

const figuresOf = (figures: Readonly<Record<string, number | string>>) => Object.entries(figures).map(([name, value]) => `${name} ${value}`).join(' · ')
const line = (...cells: (string | number)[]) => `| ${cells.map(cell => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en', { numeric: true })

/** The report as the README shows it. */
export function asMarkdown(report: Report): string {
  const { rows, controls, mutations, skipped, seeds } = report
  const caught = mutations.filter(mutation => mutation.caught)
  return [
    `Written by \`npm run reliability -- --write\` in ${Math.round(report.seconds)} s on ${report.where}; seed ${seeds.fixed}, and ${seeds.random} once at random.`,
    '',
    line('', 'What was done', 'Times', 'What was found', ''), '| --- | --- | ---: | --- | --- |',
    ...rows.toSorted(byId).map(row => line(row.id, row.name + (row.note === undefined ? '' : ` (${row.note})`), row.tried.toLocaleString('en'), figuresOf(row.figures), row.ok ? 'holds' : '**fails**')),
    '',
    'Broken on purpose, and seen:', '',
    line('What was broken', 'What was found', ''), '| --- | --- | --- |',
    ...controls.map(control => line(control.name, figuresOf(control.figures), control.caught ? 'caught' : '**not caught**')),
    ...(mutations.length === 0 ? [] : ['', `${caught.length} of ${mutations.length} one-line rule breaks in the program turn the suite red: ${mutations.map(m => (m.caught ? m.name : `**${m.name}**`)).join('; ')}.`]),
    ...(skipped.length === 0 ? [] : ['', `Skipped here: ${skipped.map(({ name, why }) => `${name} (${why})`).join('; ')}.`]),
  ].join('\n')
}

/** Everything that makes a run fail, one line each. */
export function failuresOf({ rows, controls, mutations }: Report): string[] {
  return [
    ...rows.filter(row => !row.ok).map(row => `${row.id} ${row.name}: ${figuresOf(row.figures)}${row.note === undefined ? '' : ` (${row.note})`}`),
    ...controls.filter(control => !control.caught).map(control => `not caught: ${control.scenario}, ${control.name}: ${figuresOf(control.figures)}`),
    ...mutations.filter(mutation => !mutation.caught).map(({ name, scenario, note }) => `rule broken unseen by ${scenario}: ${name}${note === undefined ? '' : ` (${note})`}`),
  ]
}

const [opening, closing] = ['<!-- reliability -->', '<!-- /reliability -->']

/** A text with everything between the two marks replaced. @throws Error when the marks are not there, each once and in this order */
export function betweenMarks(text: string, table: string): string {
  const [before, inside, ...more] = text.split(opening)
  const [, after, ...rest] = (inside ?? '').split(closing)
  if (before === undefined || after === undefined || more.length + rest.length > 0) throw new Error(`the text needs ${opening} and ${closing}, once each`)
  return `${before}${opening}\n\n${table}\n\n${closing}${after}`
}
