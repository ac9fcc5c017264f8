import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anyKind, workKinds } from '../../../db/contract/kinds/index.ts'
import type { KindName } from '../../../db/contract/kinds/index.ts'
import { hostileTexts } from '../../support/hostileTexts.ts'
import { cellTexts, entriesOf, outsideRelations, runningInPdf, runningInWorkbook } from '../opened.ts'
import { type Office, openOffice } from '../registers.ts'
import type { Control, Outcome, Row, Scenario } from '../scenario.ts'

type Listed = { rows: ({ id: string; revision: number } & Record<string, unknown>)[] }
type Packed = { file: string; password: string }

/** What must come back of a text that was taken: the same letters in NFC, without what nobody sees and with plain spaces. */
const essence = (text: unknown) => String(text).normalize('NFC').replaceAll(/[\p{Cf}\p{Cc}\p{Z}]/gu, '')

/** Fields a person types text into. */
const textFields = (kind: KindName) => Object.entries(anyKind(kind).fields).filter(([, field]) => ['line', 'lines'].includes(field.control)).map(([name]) => name)

type Typed = { tried: number; same: number; refused: number; altered: number; crashed: number }

/** Types every text into every text field of a record of every kind, and reads it back. */
async function typeEverywhere({ ask, core }: Office, texts: readonly string[]): Promise<Typed> {
  const typed: Typed = { tried: 0, same: 0, refused: 0, altered: 0, crashed: 0 }
  for (const kind of Object.keys(workKinds) as KindName[]) {
    const [record] = (await ask('record.list', { kind, limit: 1 }) as Listed).rows
    if (!record || kind === 'attachment') continue
    let { revision } = record
    for (const field of textFields(kind)) {
      for (const text of texts) {
        typed.tried += 1
        const answer = await core.call('record.update', { kind, id: record.id, revision, draft: { [field]: text } })
        if (!answer.ok) {
          typed[answer.error.code === 'internal' ? 'crashed' : 'refused'] += 1
          continue
        }
        ({ revision } = answer.value as { revision: number })
        const held = (await ask('record.get', { kind, id: record.id, unmasked: true }) as Record<string, unknown>)[field]
        if (essence(held ?? '') === essence(text)) typed.same += 1
        else typed.altered += 1
      }
    }
  }
  return typed
}

/** A petition for every text, which says it in every field it is taken in. Answers the texts that were. */
async function writeDown({ core }: Office, texts: readonly string[]): Promise<string[]> {
  const taken: string[] = []
  for (const text of texts) {
    const draft = {
      receivedOn: '2025-11-10', category: 'recommendation', summary: text, source: 'direct', competent: true, answeredOnSpot: false, status: 'received', sender: text, address: text, note: text,
    }
    if ((await core.call('record.create', { kind: 'petition', draft })).ok) taken.push(text)
  }
  return taken
}

type Leaving = { workbook: string; pdf: string; word: string; packed: Packed; record: string }

async function takeOut({ ask }: Office, folder: string): Promise<Leaving> {
  mkdirSync(folder)
  const list = { kind: 'petition', columns: ['receivedOn', 'summary', 'sender', 'address'], title: '=1+1', sort: 'receivedOn:desc' }
  const [workbook, pdf, word] = ['ra.xlsx', 'ra.pdf', 'ra.docx'].map(name => join(folder, name)) as [string, string, string]
  await ask('list.export', { ...list, as: 'xlsx', out: workbook })
  await ask('list.export', { ...list, as: 'pdf', out: pdf })
  await ask('document.print', { document: 'petition-register', period: '2025', as: 'docx', out: word })
  const record = join(folder, 'một hồ sơ.pdf')
  await ask('document.print', { document: 'petition-register', period: '2025', as: 'pdf', out: record })
  return { workbook, pdf, word, packed: await ask('package.write', { period: '2025', to: folder }) as Packed, record }
}

const packageName = /^(manifest\.json|data\/[a-z_]+\.ndjson|attachments\/[0-9a-f]{64}|[A-Za-z0-9._-]+\.(xlsx|pdf))$/

async function judge({ workbook, pdf, word, packed, record }: Leaving, taken: readonly string[]): Promise<{ row: Omit<Row, 'id' | 'name'>; controls: Control[] }> {
  const [book, document, sent] = [await entriesOf(workbook), await entriesOf(word), await entriesOf(packed.file, packed.password)]
  const cells = new Set(cellTexts(book).map(essence))
  const rows = (sent.get('data/petition.ndjson') ?? '').split('\n').filter(line => line !== '').map(line => JSON.stringify(JSON.parse(line)))
  const travelled = new Set(rows.flatMap(line => Object.values(JSON.parse(line) as Record<string, unknown>).flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))).map(essence))
  const missingCells = taken.filter(text => !cells.has(essence(text))).length
  const missingRows = taken.filter(text => !travelled.has(essence(text))).length
  const running = runningInWorkbook(book) + runningInPdf(pdf) + runningInPdf(record) + outsideRelations(document)
  const oddNames = [...sent.keys()].filter(name => !packageName.test(name)).length
  const formula = new Map([...book].map(([name, xml]) => [name, name.startsWith('xl/worksheets/') ? xml.replace(/<v>/, '<f>1+1</f><v>') : xml]))
  return {
    row: {
      tried: taken.length,
      figures: { 'not the same in the workbook': missingCells, 'not the same in the package': missingRows, 'formulas, scripts, ways out': running, 'odd names in the package': oddNames },
      ok: taken.length > 0 && missingCells + missingRows + running + oddNames === 0,
    },
    controls: [{ name: 'a cell written as a formula', caught: runningInWorkbook(formula) > 0, figures: { formulas: runningInWorkbook(formula) } }],
  }
}

/** Files whose names are the texts, as far as a disk takes them; whatever is taken must lie under its hash alone. */
async function attachAll(office: Office, folder: string, texts: readonly string[]): Promise<Row> {
  const papers = join(folder, 'tệp lạ')
  mkdirSync(papers)
  const [record] = (await office.ask('record.list', { kind: 'petition', limit: 1 }) as Listed).rows
  const before = readdirSync(folder).sort().join()
  let [tried, crashed] = [0, 0]
  for (const text of texts) {
    const path = join(papers, `${text.replaceAll('/', '\u2215').replaceAll('\0', '').slice(0, 60)}.pdf`)
    try {
      writeFileSync(path, `%PDF-1.4\n${text.slice(0, 100)}`)
    } catch {
      continue
    }
    tried += 1
    const answer = await office.core.call('attachment.add', { kind: 'petition', id: record?.id, files: [path] })
    if (!answer.ok && answer.error.code === 'internal') crashed += 1
  }
  const strange = readdirSync(join(office.folder, 'attachments')).filter(name => !/^[0-9a-f]{64}$/.test(name)).length
  const elsewhere = readdirSync(folder).sort().join() === before ? 0 : 1
  return { id: 'R20', name: 'the same texts as names of attached files', tried, ok: tried > 0 && crashed + strange + elsewhere === 0, figures: { 'not told in words': crashed, 'stored under a name of their own': strange, 'files elsewhere': elsewhere } }
}

export const scenario: Scenario = {
  id: 'R20',
  title: 'hostile texts',
  async run({ scale, seed, folder }): Promise<Outcome> {
    const texts = hostileTexts.filter((_, index) => scale >= 1 || index % 4 === 2)
    const office = openOffice(join(folder, 'sổ'), { create: true })
    await office.ask('content.sample', { records: 120, seed })
    const typed = await typeEverywhere(office, texts)
    const taken = await writeDown(office, texts)
    const { row, controls } = await judge(await takeOut(office, join(folder, 'ra')), taken)
    const rows: Row[] = [
      {
        id: 'R20', name: 'hostile texts typed into every text field of every kind and read back', tried: typed.tried, ok: typed.same > 0 && typed.altered + typed.crashed === 0,
        figures: { 'the same': typed.same, 'refused in words': typed.refused, altered: typed.altered, 'not told in words': typed.crashed },
      },
      { id: 'R20', name: 'the same texts taken out as workbook, PDF, Word and package', ...row },
      await attachAll(office, folder, texts),
    ]
    await office.close()
    return { rows, controls }
  },
}
