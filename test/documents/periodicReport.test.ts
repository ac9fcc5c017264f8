import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Settings } from '../../db/contract/settings.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { AppError } from '../../db/contract/errors.ts'
import { annexPart } from '../../db/contract/outline.ts'
import { agencyOn, signatureOf } from '../../electron/documents/paper/agency.ts'
import type { Block, DocumentContent, Table } from '../../electron/documents/content.ts'
import { composeDocument } from '../../electron/documents/index.ts'
import { nextPeriod } from '../../electron/documents/periodicReport/outlook.ts'
import { cellText, plainText } from '../../electron/documents/plainText.ts'
import { numberLine } from '../../electron/documents/symbol.ts'
import { parsePeriod } from '../../db/contract/periods.ts'
import { filledRegister, keep, listedRegister, runsOf, sourceOf, wordsAt } from './reportSource.ts'

const compose = (...given: Parameters<typeof sourceOf>) => composeDocument('periodic-report', sourceOf(...given))
const headings = (body: readonly Block[], level: number) =>
  body.flatMap(block => (block.type === 'heading' && block.level === level ? [block.text] : []))
const annexTable = (content: DocumentContent, key: string) =>
  content.annexes?.find(annex => annex.key === key)?.blocks.find((block): block is Table => block.type === 'table')
const noTrace = /NaN|undefined|\bnull\b|\[object|\{[^}]*\}/

describe('a report of a year with records', () => {
  const register = filledRegister
  const report = () => {
    const source = sourceOf(register(), '2025')
    return { source, ...composeDocument('periodic-report', source) }
  }

  test('has the chapters and subjects of its outline in their order', () => {
    const { content } = report()
    expect(headings(content.body, 1)).toEqual([
      'Công tác lãnh đạo, chỉ đạo, triển khai', 'Kết quả thực hiện', 'Đánh giá chung',
      'Phương hướng, nhiệm vụ năm 2026', 'Kiến nghị, đề xuất',
    ])
    expect(headings(content.body, 2).slice(0, 8).map(title => title.replace(/^(Công tác|Phong trào) /, ''))).toEqual([
      'tuyên truyền, quán triệt', 'phối hợp với Mặt trận Tổ quốc Việt Nam và các đoàn thể', 'Thực hiện dân chủ ở cơ sở', 'cải cách hành chính',
      'tiếp công dân, giải quyết đơn thư và đối thoại với Nhân dân', 'thi đua “Dân vận khéo”', 'kiểm tra, tự kiểm tra', 'biểu dương, khen thưởng',
    ])
    expect(content.kindTitle).toBe('Báo cáo')
    expect(content.subject).toBe('Kết quả công tác dân vận chính quyền năm 2025')
    expect(numberLine(content.header)).toMatch(/^Số: +\/BC-SNNMT$/)
    expect(content.header.date).toBe('2025-12')
    expect(content.addressees).toEqual(['Sở Nội vụ tỉnh Sông Hậu'])
    expect(plainText(content)).toContain('./.')
  })

  test('prints in its text no other number than the value of a figure, each openable', () => {
    const { content, source } = report()
    const values = new Map(source.figures.map(({ id, value }) => [id, value]))
    const told = runsOf(content.body).filter(run => run.source)
    expect(told.length).toBeGreaterThan(60)
    for (const run of told) {
      const value = values.get(run.source?.figure ?? '')
      expect(value, run.source?.figure).not.toBeUndefined()
      // A number of things from 1 to 9 has a zero before it.
      expect(run.text.replace(/^0(?=[1-9]$)/, '')).toBe(value === null ? '…' : formatNumber(value ?? 0))
    }
  })

  test('every sentence is whole and shows nothing of the program', () => {
    const { content } = report()
    for (const block of content.body.filter(each => 'runs' in each)) {
      const words = runsOf([block]).map(run => run.text).join('')
      expect(words).toMatch(/^[\p{Lu}“…].*[.:]$/u)
      expect(words).not.toMatch(/ {2}| [,.;:)]|\.\.|;\.|:\./)
    }
    expect(plainText(content)).not.toMatch(noTrace)
    expect(plainText(content)).not.toMatch(/"/)
  })

  test('reads well whatever the figures are', () => {
    const source = sourceOf(filledRegister(300), '2025')
    const number = fc.constantFrom(0, 0, 1, 2, 99.5, 100, 1234567)
    const orNothing = fc.oneof(number, fc.constant(null))
    fc.assert(fc.property(fc.infiniteStream(number), fc.infiniteStream(orNothing), fc.boolean(), (numbers, maybe, compared) => {
      const figures = source.figures.map(figure => ({
        ...figure, value: ['ratio', 'manual'].includes(figure.type) ? maybe.next().value ?? null : numbers.next().value ?? 0,
        previous: compared ? maybe.next().value ?? null : null,
      }))
      const { content } = composeDocument('periodic-report', { ...source, figures })
      for (const block of content.body.filter(each => 'runs' in each)) {
        const words = runsOf([block]).map(run => run.text).join('')
        expect(words, block.key).toMatch(/^[\p{Lu}“].*[.:]$/u)
        expect(words, block.key).not.toMatch(/NaN|undefined|null|(tăng|giảm) (0(?![,\d])|-)/)
        expect(words, block.key).not.toMatch(/ {2}| [,.;:)]|[.;,:][.;,:]|\( /)
      }
    }), { numRuns: 60, seed: 11 })
  })

  test('keys of blocks are each used once', () => {
    const keys = report().content.body.map(block => block.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('mentions each annex in its text, and numbers them in order', () => {
    const { content } = report()
    expect(content.annexes?.map(annex => annex.key)).toEqual(['figures', 'models', 'exemplars', 'nominees', 'grounds'])
    const text = runsOf(content.body).map(run => run.text).join(' ')
    for (const numeral of ['I', 'II', 'III', 'IV', 'V']) expect(text).toContain(`(Chi tiết tại Phụ lục ${numeral})`)
  })

  test('the annexes list exactly the records the figures were counted from', () => {
    const { content, source } = report()
    const counted = (id: string) => source.figures.find(figure => figure.id === id)?.records.map(record => record.id) ?? []
    const rows = (key: string) => annexTable(content, key)?.rows.filter(row => row.type === 'row').length
    const models = new Set([
      'models.registered', 'models.recognised', 'models.exemplary', 'models.replicated',
    ].flatMap(counted))
    expect(rows('models')).toBe(models.size)
    expect(rows('exemplars')).toBe(new Set(['exemplars.introduced', 'exemplars.praised'].flatMap(counted)).size)
    expect(rows('nominees')).toBe(counted('nominees.proposed').length)
    for (const annex of content.annexes ?? []) {
      for (const block of annex.blocks) {
        if (block.type !== 'table') continue
        for (const row of block.rows) if (row.type !== 'group') expect(row.cells).toHaveLength(block.columns.length)
      }
    }
  })

  test('the table of figures holds every number the text tells, with that of the year before', () => {
    const { content, source } = report()
    const inTable = new Set(annexTable(content, 'figures')?.rows.flatMap(row => (row.type === 'row' ? row.cells : []))
      .flatMap(cell => (typeof cell === 'object' && cell.source ? [cell.source.figure] : [])))
    for (const run of runsOf(content.body)) if (run.source) expect(inTable).toContain(run.source.figure)
    const held = source.figures.find(figure => figure.id === 'dialogues.held')
    const row = annexTable(content, 'figures')?.rows.find(each => each.type === 'row' && each.cells[1] === held?.label)
    expect(row?.type === 'row' ? row.cells.slice(3).map(cell => (typeof cell === 'object' ? cell.text : cell)) : [])
      .toEqual([
        held?.value, held?.previous, (held?.value ?? 0) - (held?.previous ?? 0),
      ].map(value => formatNumber(value ?? 0)))
  })
})

describe('the annex of grounds', () => {
  const measure = { indicator: 'satisfaction-rate', dateFrom: '2025-01-01', dateTo: '2025-12-31', value: 92.5, basis: 'counted' }
  const grounds = (content: DocumentContent) => annexTable(content, 'grounds')?.rows.map(row => (row.type === 'group' ? row.text : row.cells.slice(1).map(cellText).join(' | '))) ?? []

  test('marks each number typed in by hand, with its source, who supplied it and for which days', () => {
    const register = listedRegister()
    const unit = keep(register, 'unit', { name: 'Văn phòng Sở', category: 'office' })
    keep(register, 'measure', { ...measure, unit, note: 'Khảo sát của Sở Nội vụ.' })
    keep(register, 'measure', { ...measure, indicator: 'files-settled', dateTo: '2025-06-30', value: 1200 })
    keep(register, 'measure', { ...measure, indicator: 'files-settled', dateFrom: '2025-07-01', dateTo: '2025-11-30', value: 34, basis: 'estimated' })
    const { content } = compose(register, '2025')
    expect(grounds(content)).toEqual([
      'Số nhập tay',
      'Mức độ hài lòng của người dân, doanh nghiệp | 92,5% | Số nhập tay; đơn vị cung cấp: Văn phòng Sở; nguồn: Khảo sát của Sở Nội vụ.',
      'Hồ sơ thủ tục hành chính đã giải quyết | 1.234 hồ sơ | Số nhập tay, trong đó có số ước đến hết kỳ; cộng từ 02 lần nhập; '
        + 'số liệu từ ngày 01/01/2025 đến ngày 30/11/2025; chưa ghi nguồn.',
    ])
    expect(wordsAt(content.body, 'administrativeReform.files')).toContain('đã giải quyết ước 1.234 hồ sơ')
    expect(wordsAt(content.body, 'administrativeReform.satisfaction')).toContain('Mức độ hài lòng của người dân, doanh nghiệp đạt 92,5%')
  })

  test('tells of an estimate what was counted and why, and the text says that it is one', () => {
    const register = listedRegister()
    for (const heldOn of ['2025-10-02', '2025-10-09']) keep(register, 'dialogue', { topic: 'Nước sạch', heldOn, form: 'regular', audience: 'people', byHead: true })
    keep(register, 'estimate', { name: 'Đối thoại', figure: 'dialogues.held', dateFrom: '2025-10-01', dateTo: '2025-10-31', value: 4, reason: 'Còn hai cuộc theo lịch.' })
    const { content } = compose(register, '2025-M10')
    expect(grounds(content)).toEqual([
      'Số ước đến hết kỳ',
      'Số cuộc đối thoại đã tổ chức | 4 cuộc | Ước đến hết kỳ, trong sổ có 2: Còn hai cuộc theo lịch.',
      'Tỷ lệ cuộc đối thoại do người đứng đầu trực tiếp đối thoại | 50% | Tính từ số ước. Lấy “Số cuộc đối thoại do người đứng đầu trực tiếp đối thoại” '
        + 'chia cho “Số cuộc đối thoại đã tổ chức”.',
      'Số liệu tính từ hồ sơ trong sổ', 'Đối thoại: 02 số liệu | 2 hồ sơ | Đếm hoặc cộng các hồ sơ có “Ngày” nằm trong kỳ.',
    ])
    expect(wordsAt(content.body, 'dialogues.held')).toMatch(/^Trong kỳ, Sở đã tổ chức ước 04 cuộc đối thoại, trong đó .* 02 cuộc \(ước đạt 50%\)/)
  })

  test('can be left out, the other annexes keep their order', () => {
    const register = filledRegister(300)
    const document = keep(register, 'document', { template: 'periodic-report', name: 'Báo cáo', dateFrom: '2025-01-01', dateTo: '2025-12-31', status: 'draft' })
    keep(register, 'documentPart', { document, block: annexPart('grounds'), left: true })
    const { content } = compose(register, '2025')
    expect(content.annexes?.map(({ key }) => key)).toEqual(['figures', 'models', 'exemplars', 'nominees'])
    expect(runsOf(content.body).map(run => run.text).join(' ')).not.toContain('Phụ lục V')
  })
})

describe('citizens', () => {
  test('neither senders, hosts nor contents of petitions and receptions are ever printed', () => {
    const register = listedRegister()
    const petition = {
      receivedOn: '2025-03-01', source: 'post', competent: true, answeredOnSpot: false, status: 'processing',
      sender: 'Nguyễn Bí Mật', address: 'Ấp Kín', summary: 'Chuyện kín đáo', note: 'Ghi chú kín',
    }
    for (const category of ['denunciation', 'complaint', 'recommendation']) keep(
      register, 'petition', { ...petition, category },
    )
    keep(
      register, 'reception',
      { heldOn: '2025-03-02', category: 'regular', topic: 'Vụ việc riêng tư', host: 'Trần Người Tiếp', people: 1 },
    )
    const { content } = compose(register, '2025')
    const text = plainText(content)
    expect(text).toContain('khiếu nại 01 đơn; tố cáo 01 đơn; kiến nghị, phản ánh 01 đơn')
    expect(text).not.toMatch(/Bí Mật|Ấp Kín|kín đáo|Ghi chú kín|việc riêng tư|Người Tiếp/)
  })
})

describe('a register without records', () => {
  test('prints a report that reads well, with one annex, and says that nothing is there', () => {
    const { content, warnings } = compose(listedRegister(), '2025-H1')
    expect(warnings[0]?.text).toMatch(/chưa có hồ sơ nào/)
    expect(warnings.filter(warning => warning.text.includes('Hồ sơ thủ tục hành chính tiếp nhận'))).toHaveLength(1)
    expect(content.bases).toBeUndefined()
    expect(content.annexes?.map(annex => annex.key)).toEqual(['figures'])
    expect(wordsAt(content.body, 'results.opening')).toContain('(Chi tiết tại Phụ lục kèm theo)')
    expect(wordsAt(content.body, 'dialogues.held')).toBe('Trong kỳ không phát sinh cuộc đối thoại nào.')
    expect(wordsAt(content.body, 'administrativeReform.files')).toContain('tiếp nhận … hồ sơ')
    expect(plainText(content)).not.toMatch(noTrace)
    expect(plainText(content)).not.toContain('cùng kỳ năm trước không phát sinh')
  })
})

describe('periods', () => {
  test.each([
    ['2025', 'năm 2025', 'năm 2026'], [
      '2025-H1', '6 tháng đầu năm 2025', '6 tháng cuối năm 2025',
    ], ['2025-H2', '6 tháng cuối năm 2025', 'năm 2026'],
    [
      '2025-9M', '9 tháng đầu năm 2025', '3 tháng cuối năm 2025',
    ], ['2025-Q3', 'quý III năm 2025', 'quý IV năm 2025'], ['2025-Q4', 'quý IV năm 2025', 'quý I năm 2026'],
    [
      '2025-M10', 'tháng 10 năm 2025', 'tháng 11 năm 2025',
    ], ['2025-M01', 'tháng 1 năm 2025', 'tháng 02 năm 2025'], ['2025-M12', 'tháng 12 năm 2025', 'tháng 01 năm 2026'],
    ['2025-01-01..2025-11-25', 'từ ngày 01/01/2025 đến ngày 25/11/2025', 'thời gian tới'],
  ])('%s is called "%s" and looks ahead to "%s"', (code, label, next) => {
    expect(nextPeriod(parsePeriod(code))).toBe(next)
    const { content } = compose(listedRegister(), code)
    expect(content.subject).toBe(`Kết quả công tác dân vận chính quyền ${label}`)
    expect(headings(content.body, 1)[3]).toBe(`Phương hướng, nhiệm vụ ${next}`)
  })

  test('a period of the register goes by the name it was given', () => {
    const register = listedRegister()
    const id = keep(
      register, 'period',
      { name: 'Năm 2025', calendar: 'mass-mobilisation', dateFrom: '2025-01-01', dateTo: '2025-11-25' },
    )
    expect(compose(register, `period:${id}`).content.subject).toBe('Kết quả công tác dân vận chính quyền năm 2025')
  })
})

describe('names of the day', () => {
  const renamed = (profile: Settings): Settings => {
    const [agency] = profile.agency
    if (!agency) throw new Error('the profile names an agency')
    return {
      ...profile, agency: [
        { ...agency, name: 'Sở Nông nghiệp và Phát triển nông thôn', abbreviation: 'SNNPTNT', validTo: '2025-02-28' },
        { ...agency, validFrom: '2025-03-01' },
      ],
    }
  }

  test('an old report reprints under its old names, a new one under the new', () => {
    const register = listedRegister()
    const old = compose(register, '2024', { settings: renamed }).content
    expect(old.header).toMatchObject({ agency: 'Sở Nông nghiệp và Phát triển nông thôn', symbol: '/BC-SNNPTNT' })
    expect(old.signature.name).toBe('Nguyễn Hữu Thắng')
    expect(old.recipients?.names).toContain('Ban Dân vận Tỉnh ủy')
    const fresh = compose(register, '2025', { settings: renamed }).content
    expect(fresh.header.agency).toBe('Sở Nông nghiệp và Môi trường')
    expect(fresh.signature.name).toBe('Trần Thị Ngọc Ánh')
    expect(fresh.recipients?.names).toContain('Ban Tuyên giáo và Dân vận Tỉnh ủy')
  })

  test('a report written soon after its period goes out under the names of today', () => {
    const content = (today: string) => compose(listedRegister(), '2025-M02', { settings: renamed, today }).content
    expect(content('2025-03-05').signature.name).toBe('Trần Thị Ngọc Ánh')
    expect(content('2025-03-05').header).toMatchObject({ agency: 'Sở Nông nghiệp và Môi trường', date: '2025-03' })
    expect(content('2025-06-05').signature.name).toBe('Nguyễn Hữu Thắng')
  })

  test('a signed report has its number and day, and the names of that day', () => {
    const source = { ...sourceOf(listedRegister(), '2025-M02', { settings: renamed }), signing: { number: 7, signedOn: '2025-03-03' } }
    const { header, signature } = composeDocument('periodic-report', source).content
    expect(numberLine(header)).toBe('Số: 07/BC-SNNMT')
    expect(header.date).toBe('2025-03-03')
    expect(signature.name).toBe('Trần Thị Ngọc Ánh')
  })

  test('leaders in charge who changed in the period are named with their days', () => {
    const { content } = compose(listedRegister(), '2025')
    expect(wordsAt(content.body, 'leadership.inCharge')).toContain(
      'Nguyễn Hữu Thắng, Phó Giám đốc (đến ngày 28/02/2025); đồng chí Trần Thị Ngọc Ánh, Phó Giám đốc (từ ngày 01/3/2025)')
  })

  test('a missing signer leaves the place blank and says so', () => {
    const { content, warnings } = compose(
      listedRegister(), '2025', { settings: profile => ({ ...profile, officers: [] }) },
    )
    expect(content.signature).toEqual({ form: 'head', post: 'Giám đốc' })
    expect(warnings.map(({ text }) => text).join('\n')).toMatch(/người ký.*để trống/s)
    expect(warnings.map(({ text }) => text).join('\n')).toMatch(/lãnh đạo phụ trách/)
  })

  test('a day no name covers gets the nearest; no name at all is told with what to do', () => {
    const { agency: [agency] } = renamed(sourceOf(listedRegister(), '2025').settings)
    const entry = { ...agency, validFrom: '2020-01-01' } as Settings['agency'][number]
    expect(agencyOn(
      { agency: [entry, { ...entry, name: 'Sở mới', validFrom: '2026-01-01', validTo: null }] }, '2025-12-20',
    ).name).toBe('Sở mới')
    expect(agencyOn(
      { agency: [entry, { ...entry, name: 'Sở mới', validFrom: '2026-01-01', validTo: null }] }, '2025-03-20',
    ).name).toBe(entry.name)
    expect(() => agencyOn({ agency: [] }, '2025-01-01')).toThrow(AppError)
    expect(() => agencyOn({ agency: [] }, '2025-01-01')).toThrow(/Thiết lập/)
  })

  test.each([
    [{ authority: 'head', position: 'Giám đốc', headPosition: null }, { form: 'head', post: 'Giám đốc' }],
    [{ authority: 'acting', position: 'Quyền Giám đốc', headPosition: null }, { form: 'acting', post: 'Giám đốc' }],
    [
      { authority: 'byOrder', position: 'Chánh Văn phòng', headPosition: 'Giám đốc' },
      { form: 'byOrder', head: 'Giám đốc', post: 'Chánh Văn phòng' },
    ],
    [
      { authority: 'collective', position: 'Phó Chủ tịch', headPosition: 'Ủy ban nhân dân' },
      { form: 'collective', body: 'Ủy ban nhân dân', head: 'Chủ tịch', post: 'Phó Chủ tịch' },
    ],
    [
      { authority: 'collective', position: 'Chủ tịch', headPosition: 'Ủy ban nhân dân' },
      { form: 'collective', body: 'Ủy ban nhân dân', post: 'Chủ tịch' },
    ],
  ] as const)('an officer signs as %o', (given, lines) => {
    expect(signatureOf({
      role: 'signer', name: 'Lê Văn A', rank: 1, validFrom: null, validTo: null, ...given,
    })).toEqual({ ...lines, name: 'Lê Văn A' })
  })
})

describe('her own words', () => {
  const written = (words: Record<string, string>) => {
    const register = filledRegister(300)
    const document = keep(
      register, 'document',
      { template: 'periodic-report', name: 'Báo cáo', dateFrom: '2025-01-01', dateTo: '2025-12-31', status: 'draft' },
    )
    for (const [block, body] of Object.entries(words)) keep(register, 'documentPart', { document, block, body })
    return { register, ...compose(register, '2025') }
  }

  test('stand in place of the paragraph, however often the figures are counted', () => {
    const { register, content } = written({ 'dialogues.held': 'Đã đối thoại 99 cuộc, theo sổ tay của tôi.' })
    expect(wordsAt(content.body, 'dialogues.held')).toBe('Đã đối thoại 99 cuộc, theo sổ tay của tôi.')
    keep(
      register, 'dialogue',
      { topic: 'Cuộc mới', heldOn: '2025-05-05', form: 'regular', audience: 'people', byHead: true },
    )
    expect(wordsAt(
      compose(register, '2025').content.body, 'dialogues.held',
    )).toBe('Đã đối thoại 99 cuộc, theo sổ tay của tôi.')
  })

  test('of several lines become paragraphs and items', () => {
    const { content } = written({ 'requests.training': 'Đề nghị ba việc:\n- Việc một.\n- Việc hai.' })
    const blocks = content.body.filter(block => block.key.startsWith('requests.training'))
    expect(blocks.map(({ type, key }) => [type, key])).toEqual([
      ['paragraph', 'requests.training'], ['dash', 'requests.training+2'], ['dash', 'requests.training+3'],
    ])
    expect(runsOf(blocks).map(run => run.text)).toEqual(['Đề nghị ba việc:', 'Việc một.', 'Việc hai.'])
  })

  test('keep the annex mentioned', () => {
    const { content } = written({ 'models.recognised': 'Lời của tôi về mô hình.' })
    expect(wordsAt(content.body, 'models.recognised') ?? wordsAt(content.body, 'models.registered')).toBeDefined()
    expect(runsOf(content.body).map(run => run.text).join(' ')).toContain('(Chi tiết tại Phụ lục II)')
  })

  test('for a paragraph that is not there are named in a warning, not lost', () => {
    const { warnings } = written({ 'no.such.block': 'Lời để dành.' })
    expect(warnings.map(({ text }) => text).join('\n')).toMatch(/"no\.such\.block".*vẫn giữ trong sổ/)
  })

  test('of other periods and documents are not taken', () => {
    const register = filledRegister(300)
    const other = { name: 'Khác', dateFrom: '2025-01-01', dateTo: '2025-12-31', status: 'draft' }
    for (const given of [
      { ...other, template: 'model-list' }, { ...other, template: 'periodic-report', dateFrom: '2025-02-01' },
    ]) {
      keep(
        register, 'documentPart',
        { document: keep(register, 'document', given), block: 'opening', body: 'Không phải ở đây.' },
      )
    }
    expect(plainText(compose(register, '2025').content)).not.toContain('Không phải ở đây')
  })
})

describe('bases', () => {
  const base = {
    direction: 'received', category: 'plan', number: '23/KH-UBND', issuedOn: '2025-01-16',
    issuer: 'Ủy ban nhân dân tỉnh', subject: 'Công tác dân vận', isBase: true,
  }

  test('are those in use in the period, in the order given', () => {
    const register = listedRegister()
    keep(register, 'directive', { ...base, subject: 'Thứ hai', basePosition: 2 })
    keep(
      register, 'directive',
      { ...base, category: 'law', subject: 'Thực hiện dân chủ ở cơ sở', basePosition: 1, issuedOn: '2022-11-10' },
    )
    keep(register, 'directive', { ...base, subject: 'Hết dùng', basePosition: 1, usedTo: '2024-12-31' })
    keep(register, 'directive', { ...base, subject: 'Ban hành sau kỳ', basePosition: 1, issuedOn: '2026-01-05' })
    keep(register, 'directive', { ...base, subject: 'Không làm căn cứ', isBase: false })
    const { content } = compose(register, '2025')
    expect(content.bases).toEqual([
      'Căn cứ Luật Thực hiện dân chủ ở cơ sở',
      'Thực hiện Kế hoạch số 23/KH-UBND ngày 16 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh về thứ hai',
    ])
    expect(wordsAt(content.body, 'opening')).toMatch(/^Thực hiện các văn bản nêu trên, Sở Nông nghiệp và Môi trường báo cáo/)
  })
})

test('a document nobody knows is told with those there are', () => {
  expect(() => composeDocument('toString', sourceOf(listedRegister(), '2025'))).toThrow(/periodic-report, model-list/)
})

test('hostile words in records stay words', () => {
  const register = listedRegister()
  const hostile = fc.sample(
    fc.string({
      unit: 'grapheme', minLength: 1, maxLength: 200,
    }).filter(words => words.trim() !== '' && !/[\0\p{Cs}\p{Noncharacter_Code_Point}]/u.test(words)),
    { numRuns: 20, seed: 3 },
  )
  for (const words of [...hostile, '{{tên}} <b>đậm</b> & “" ./.', 'Một\n\n- hai\t\tba  .', '"'.repeat(50)]) {
    keep(register, 'model', {
      name: words, category: 'model', actorType: 'person', actor: words, field: 'economy', registeredOn: '2025-02-01',
      recognisedOn: '2025-03-01', status: 'recognised',
      outcome: words.repeat(30), method: words, area: words,
    })
  }
  const { content } = compose(register, '2025')
  for (const block of content.body.filter(each => 'runs' in each)) {
    expect(runsOf([block]).map(run => run.text).join('')).not.toMatch(/\s{2}|[\n\t]/)
  }
  expect(annexTable(content, 'models')?.rows.filter(row => row.type === 'row')).toHaveLength(hostile.length + 3)
})
