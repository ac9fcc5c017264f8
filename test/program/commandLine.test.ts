import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll } from 'vitest'
import type { Figure } from '../../db/contract/figure.ts'
import { cli } from '../support/cli.ts'

const work = mkdtempSync(join(tmpdir(), 'so-dan-van-cli-'))
const register = join(work, 'sổ')
afterAll(() => rmSync(work, { recursive: true, force: true }))

beforeAll(() => {
  for (const words of [['new'], ['sample', '--records', '2000']]) {
    const { code, stderr } = cli([...words, '--register', register])
    if (code !== 0) throw new Error(stderr)
  }
})

type Page = { total: number; rows: Record<string, unknown>[] }
const figures = (period: string) => cli(['figures', '--register', register, '--period', period, '--json']).json as Figure[]

describe('figures, checked by somebody who knows only the JSON', () => {
  test('counts, sums and ratios agree with the records they name', () => {
    const all = figures('2025')
    const byId = new Map(all.map(figure => [figure.id, figure]))
    const kinds = [...new Set(all.flatMap(figure => figure.records.map(record => record.kind)))]
    const rows = new Map(kinds.map(kind => {
      const page = cli(['list', kind, '--register', register, '--json']).json as Page
      expect(page.rows).toHaveLength(page.total)
      return [kind, new Map(page.rows.map(row => [row.id as string, row]))]
    }))
    for (const figure of all) {
      const found = figure.records.map(({ kind, id }) => rows.get(kind)?.get(id))
      expect(found.every(Boolean), figure.id).toBe(true)
      expect(new Set(figure.records.map(record => record.id)).size, figure.id).toBe(figure.records.length)
      if (figure.type === 'count') expect(figure.value, figure.id).toBe(figure.records.length)
      if (figure.type === 'sum') {
        const sum = found.reduce((total, row) => total + Number(row?.[figure.field ?? ''] ?? Number.NaN), 0)
        expect(figure.value, figure.id).toBeCloseTo(sum, 6)
      }
      if (figure.type === 'ratio') {
        const [above, below] = (figure.of ?? []).map(id => byId.get(id)?.value)
        expect(above, figure.id).toBeDefined()
        expect(below, figure.id).toBeDefined()
        expect(figure.value, figure.id).toBe(below ? Math.round(Number(above) / below * 10_000) / 100 : null)
      }
    }
    expect(all.filter(figure => figure.type === 'count' && Number(figure.value) > 0).length).toBeGreaterThan(20)
  })

  test('the twelve months of every count add up to the year, and last year is what stands beside', () => {
    const months = Array.from({ length: 12 }, (_, i) => new Map(figures(`2025-M${i + 1}`).map(figure => [figure.id, figure])))
    const earlier = new Map(figures('2024').map(figure => [figure.id, figure.value]))
    for (const figure of figures('2025')) {
      if (figure.type !== 'count') continue
      const sum = months.reduce((total, month) => total + Number(month.get(figure.id)?.value ?? 0), 0)
      expect(sum, figure.id).toBe(figure.value)
      expect(figure.previous, figure.id).toBe(earlier.get(figure.id) ?? 0)
    }
  }, 120_000)
})

describe('the register through the command line', () => {
  test('a sample has exactly the number of records asked for, the same for the same seed', () => {
    const info = cli(['call', 'register.info', '{}', '--register', register]).json as { counts: Record<string, number> }
    const setUp = ['valueEntry', 'agency', 'officer', 'recipient', 'awardRate', 'baseSalary', 'deadline', 'holiday', 'reportRule', 'retentionRule', 'preference']
    const records = Object.entries(info.counts).filter(([kind]) => !setUp.includes(kind)).reduce((total, [, count]) => total + count, 0)
    expect(records).toBe(2000)
    const again = join(work, 'lần hai')
    cli(['new', '--register', again])
    cli(['sample', '--register', again, '--records', '300', '--seed', '5', '--mix', 'model=60,petition=100'])
    const other = join(work, 'lần ba')
    cli(['new', '--register', other])
    cli(['sample', '--register', other, '--records', '300', '--seed', '5', '--mix', 'model=60,petition=100'])
    const models = (folder: string) => (cli(['list', 'model', '--register', folder, '--json']).json as Page).rows.map(row => [row.id, row.contentHash])
    expect(models(again)).toHaveLength(60)
    expect(models(again)).toEqual(models(other))
  })

  test('a record made by call is found, edited, attached to, trashed and brought back', () => {
    const made = cli(['call', 'record.create', '-', '--register', register], JSON.stringify({
      kind: 'model', draft: { name: 'Tiếng loa khuyến học', category: 'model', actorType: 'collective', field: 'economy', status: 'running' },
    })).json as { id: string }
    const find = () => (cli(['list', 'model', '--register', register, '--find', 'tieng loa khuyen hoc', '--json']).json as Page).total
    expect(find()).toBe(1)
    const file = join(work, 'ảnh.png')
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))
    expect(cli(['attach', 'model', made.id, file, '--register', register]).code).toBe(0)
    expect(cli(['call', 'record.trash', JSON.stringify({ kind: 'model', id: made.id }), '--register', register]).code).toBe(0)
    expect(find()).toBe(0)
    expect(cli(['undo', '--register', register]).code).toBe(0)
    expect(find()).toBe(1)
    expect(cli(['redo', '--register', register]).code).toBe(0)
    expect(find()).toBe(0)
    expect((cli(['check', '--register', register, '--json']).json as { ok: boolean }).ok).toBe(true)
  })

  test('list filters, orders and limits as asked', () => {
    const page = cli(['list', 'petition', '--register', register, '--where', 'category=denunciation', '--sort', 'receivedOn', '--limit', '3', '--json']).json as Page
    expect(page.rows.length).toBeLessThanOrEqual(3)
    expect(page.rows.map(row => row.receivedOn)).toEqual(page.rows.map(row => row.receivedOn).toSorted())
    for (const row of page.rows) expect(row).toMatchObject({ category: 'denunciation', categoryLabel: 'Tố cáo', summary: '[đã che]' })
  })
})

test('several values of one field mean any of them', () => {
  const total = (...where: string[]) => (cli(['list', 'petition', '--register', register, '--json', '--limit', '0', ...where.flatMap(each => ['--where', each])]).json as Page).total
  expect(total('category=complaint', 'category=denunciation')).toBe(total('category=complaint') + total('category=denunciation'))
})

test('a password file and JSON may begin with a byte order mark, as Notepad writes them', () => {
  const [stick, password] = [join(work, 'usb'), join(work, 'mật khẩu.txt')]
  mkdirSync(stick)
  writeFileSync(password, '\uFEFFmat-khau-rat-dai\r\n')
  const packed = cli(['pack', '--register', register, '--period', '2025-Q1', '--to', stick, '--level', 'figures', '--password-file', password, '--json']).json as { file: string }
  writeFileSync(join(work, 'sạch.txt'), 'mat-khau-rat-dai')
  expect(cli(['verify', packed.file, '--password-file', join(work, 'sạch.txt'), '--json']).json).toMatchObject({ ok: true, opened: true })
  expect(cli(['call', 'record.list', '-', '--register', register], '\uFEFF{"kind":"unit","limit":1}').code).toBe(0)
})

test('a reader that closes the pipe early is no failure', () => {
  const said = spawnSync('sh', ['-c', `"${process.execPath}" "${join(import.meta.dirname, '../../electron/cli.ts')}" list petition --register "${register}" --json | head -c 10`], { encoding: 'utf8' })
  expect(said.stdout).toHaveLength(10)
  expect(said.stderr).toBe('')
})

describe('what goes wrong', () => {
  const cases: [what: string, words: string[], code: number, error: RegExp][] = [
    ['no command', [], 2, /^usage: /],
    ['an unknown command', ['fly'], 2, /^usage: Không có lệnh "fly"/],
    ['an unknown option', ['list', 'model', '--colour', 'red'], 2, /^usage: /],
    ['no register named', ['list', 'model'], 2, /^usage: .*--register/],
    ['a register that is not there', ['list', 'model', '--register', join(work, 'không có')], 1, /^missingRegister: Không thấy sổ/],
    ['a register that is there already', ['new', '--register', register], 1, /^registerExists: /],
    ['an unknown kind', ['list', 'dragon', '--register', register], 1, /^unknownKind: /],
    ['an unknown procedure', ['call', 'record.fly', '{}', '--register', register], 1, /^unknownProcedure: /],
    ['broken JSON', ['call', 'record.list', '{', '--register', register], 1, /^invalid: Nội dung đưa vào không phải JSON/],
    ['an unknown period', ['figures', '--register', register, '--period', '2025-Q5'], 1, /^unknownPeriod: /],
    ['an unknown document', ['print', 'poem', '--register', register, '--period', '2025', '--as', 'pdf', '--out', join(work, 'x.pdf')], 1, /^unknownDocument: /],
    ['sample over records', ['sample', '--register', register, '--records', '10'], 1, /^notEmpty: /],
    ['a stick that is not there', ['pack', '--register', register, '--period', '2025', '--to', join(work, 'usb không có')], 1, /^driveGone: /],
    ['a day that does not exist', ['list', 'model', '--register', register, '--today', '2025-02-31'], 2, /^usage: .*31/],
    ['a package that is none', ['verify', join(work, 'không có.zip')], 1, /^(notFound|readFailed): /],
    ['a register below a file', ['new', '--register', join(import.meta.dirname, 'commandLine.test.ts', 'sổ')], 1, /^(writeFailed|notEmpty): /],
    ['a register where no folder can be', ['new', '--register', '/proc/so'], 1, /^(writeFailed|readOnlyPlace): /],
    ['a package into the register itself', ['pack', '--register', register, '--period', '2025', '--to', join(register, 'backups')], 1, /^invalid: Không để gói/],
    ['a paper of another ending', ['print', 'model-list', '--register', register, '--period', '2025', '--as', 'pdf', '--out', join(work, 'x.docx')], 1, /^fileName: /],
    ['a paper into a folder that is not there', ['print', 'model-list', '--register', register, '--period', '2025', '--as', 'pdf', '--out', join(work, 'đâu', 'x.pdf')], 1, /^notFound: Không có thư mục/],
    ['a record for a paper of a period', ['print', 'model-list', '--register', register, '--period', '2025', '--as', 'pdf', '--out', join(work, 'x.pdf'), '--record', '00000000-0000-7000-8000-000000000000'], 1, /^invalid: /],
    ['a code no list has', ['list', 'model', '--register', register, '--where', 'field=khongco'], 1, /^invalid: Không hiểu "khongco"/],
    ['a profile that is no profile', ['new', '--register', join(work, 'mới'), '--profile', join(import.meta.dirname, '../../package.json')], 1, /^invalid: /],
  ]
  test.each(cases)('%s: nothing on stdout, a Vietnamese sentence with a code last on stderr', (_, words, code, error) => {
    const said = cli(words)
    expect(said.code).toBe(code)
    expect(said.stdout).toBe('')
    expect(said.lastError).toMatch(error)
    expect(said.lastError).toMatch(/\(mã \d{3}\)$/)
  })

  test('a profile that cannot be used leaves no half register behind', () => {
    const folder = join(work, 'hồ sơ sai')
    const profile = join(work, 'profile.json')
    const settings = cli(['call', 'settings.get', '{}', '--register', register]).json as { agency: object[] }
    writeFileSync(profile, JSON.stringify({ ...settings, agency: [{ ...settings.agency[0], code: 'Không Hợp Lệ' }] }))
    expect(cli(['new', '--register', folder, '--profile', profile]).lastError).toMatch(/^invalid: .*Mã cơ quan/)
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
    writeFileSync(profile, JSON.stringify(settings))
    expect(cli(['new', '--register', folder, '--profile', profile, '--parent']).code).toBe(0)
  })

  test('printing never writes over a paper', () => {
    const out = join(work, 'báo cáo.pdf')
    writeFileSync(out, 'bản cũ')
    const said = cli(['print', 'periodic-report', '--register', register, '--period', '2025', '--as', 'pdf', '--out', out])
    expect(said.lastError).toMatch(/^fileExists: /)
    expect(readFileSync(out, 'utf8')).toBe('bản cũ')
  })
})

test('help lists every command', () => {
  const { code, stdout } = cli(['--help'])
  expect(code).toBe(0)
  for (const command of ['new', 'sample', 'list', 'call', 'attach', 'undo', 'redo', 'figures', 'print', 'pack', 'verify', 'check']) expect(stdout).toContain(command)
})

test('the folder of a register holds what it should and nothing else', () => {
  expect(readdirSync(register).sort()).toEqual(['attachments', 'backups', 'log', 'register.lock', 'register.sqlite'])
  mkdirSync(join(register, '.work-left'))
  cli(['list', 'unit', '--register', register])
  expect(existsSync(join(register, '.work-left'))).toBe(false)
})
