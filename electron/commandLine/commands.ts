import { driveType } from '../usb/drives.ts'
import { program } from '../core/program.ts'
import { setUpRegister } from '../core/setUp.ts'
import { verifyPackage } from '../usb/verifyPackage.ts'
import { anyKind, isKind } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import type { Output } from '../../db/contract/api.ts'
import { runOnce } from '../workers/press.ts'
import { type Arguments, personsPath, required, usageError, wholeNumber } from './arguments.ts'
import { type Session, readJson, readText, withPorts, withRegister } from './session.ts'

/** What a command answers: `json` for programs, `text` for people, `failed` when the answer itself is bad news. */
export type Answer = { json: unknown; text: string; warnings?: string[]; failed?: boolean; jsonOnly?: boolean }
type Command = (args: Arguments) => Promise<Answer>

/** The same without what was left out. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

const onRegister = (work: (session: Session, args: Arguments) => Promise<Answer>): Command =>
  args => withRegister(args, session => work(session, args))

function oneWord(args: Arguments, what: string): string {
  const [word, ...more] = args.rest
  if (word === undefined || more.length > 0) throw usageError(`Lệnh ${args.command} cần đúng một ${what}. Xem --help.`)
  return word
}

const make: Command = async args => {
  const folder = personsPath(required(args, 'register'))
  const profile = args.values.profile === undefined ? undefined : readJson(readText(args.values.profile))
  return withPorts(args, async ports => {
    setUpRegister(folder, ports, { driveType: await driveType(folder), ...given({ profile, parent: args.values.parent }) }).close()
    return { json: { register: folder }, text: `Đã tạo sổ trong ${folder}` }
  })
}

const sample = onRegister(async (session, args) => {
  const { content, mix, seed } = args.values
  const made = content === undefined
    ? await session.call<Output<'content.sample'>>('content.sample', given({
      records: wholeNumber(required(args, 'records'), 'records'),
      mix: mix === undefined ? undefined : readMix(mix), seed: seed === undefined ? undefined : wholeNumber(seed, 'seed'),
    }))
    : await session.call<Output<'content.load'>>('content.load', { name: content })
  return { json: { records: made.changed, changeset: made.changeset }, text: `Đã ghi ${formatNumber(made.changed)} hồ sơ mẫu` }
})

function readMix(text: string): Record<string, number> {
  return Object.fromEntries(text.split(',').map(part => {
    const [kind = '', count = ''] = part.split('=')
    return [kind.trim(), wholeNumber(count.trim(), 'mix')]
  }))
}

/** `field=value`, several values of one field meaning any of them, nothing after the sign meaning empty. */
function readConditions(where: readonly string[]): Record<string, string | string[] | null> {
  const pairs = where.map(text => {
    const at = text.indexOf('=')
    if (at < 1) throw usageError(`--where viết trường=giá_trị, không phải "${text}".`)
    return { field: text.slice(0, at), value: text.slice(at + 1) }
  })
  return Object.fromEntries([...Map.groupBy(pairs, pair => pair.field)].map(([field, group]) => {
    const values = group.map(pair => pair.value)
    return [field, values.length > 1 ? values : values[0] === '' ? null : values[0] ?? null]
  }))
}

const list = onRegister(async (session, args) => {
  const kind = oneWord(args, 'loại hồ sơ')
  const { find, sort, limit, unmasked, where = [] } = args.values
  const page = await session.call<Output<'record.list'>>('record.list', given({
    kind, find, sort, unmasked, where: where.length > 0 ? readConditions(where) : undefined,
    limit: limit === undefined ? undefined : wholeNumber(limit, 'limit'),
  }))
  const columns = isKind(kind) ? anyKind(kind).list : []
  const lines = page.rows.map(row => columns.map(name => String(row[`${name}Label`] ?? row[name] ?? '')).join('\t'))
  return { json: page, text: [`${formatNumber(page.total)} hồ sơ`, ...lines].join('\n') }
})

const call = onRegister(async (session, args) => {
  const [procedure, input, ...more] = args.rest
  if (procedure === undefined || more.length > 0) throw usageError('Lệnh call cần tên thủ tục và JSON (hoặc - để đọc từ bàn phím). Xem --help.')
  const json = await session.call(procedure, readJson(input === undefined ? '{}' : input === '-' ? readText('-') : input))
  return { json, text: '', jsonOnly: true }
})

const attach = onRegister(async (session, args) => {
  const [kind, id, ...files] = args.rest
  if (kind === undefined || id === undefined || files.length === 0) throw usageError('Lệnh attach cần loại, mã hồ sơ và ít nhất một tệp. Xem --help.')
  const added = await session.call<Output<'attachment.add'>>('attachment.add', { kind, id, files: files.map(personsPath) })
  return { json: added, text: `Đã đính kèm ${added.length} tệp` }
})

const takeBack = (procedure: 'history.undo' | 'history.redo', verb: string) => onRegister(async (session, args) => {
  const input = args.rest.length === 0 ? {} : { changeset: wholeNumber(oneWord(args, 'số lần thay đổi'), 'số lần thay đổi') }
  const done = await session.call<Output<'history.undo'>>(procedure, input)
  const left = done.left.map(row => `${anyKind(row.kind).label} "${row.title}" đã được sửa sau đó nên giữ nguyên`)
  return { json: done, text: `${verb} ${formatNumber(done.restored)} hồ sơ`, warnings: left }
})

const figures = onRegister(async (session, args) => {
  const found = await session.call<Output<'figures.get'>>('figures.get', { period: required(args, 'period') })
  const value = (n: number | null) => (n === null ? '…' : formatNumber(n))
  return { json: found, text: found.map(f => `${f.label}: ${value(f.value)} ${f.unit} (cùng kỳ năm trước: ${value(f.previous)})`).join('\n') }
})

const print = onRegister(async (session, args) => {
  const done = await session.call<Output<'document.print'>>('document.print', given({
    document: oneWord(args, 'tên văn bản'), period: required(args, 'period'), as: required(args, 'as'), out: personsPath(required(args, 'out')),
    record: args.values.record, variant: args.values.variant,
  }))
  return { json: done, text: `Đã in ${done.file}${done.pages === null ? '' : ` (${done.pages} trang)`}`, warnings: done.warnings.map(({ text }) => text) }
})

const passwordOf = (args: Arguments) =>
  args.values['password-file'] === undefined ? undefined : readText(args.values['password-file']).replace(/[\r\n]+$/, '')

const pack = onRegister(async (session, args) => {
  const done = await session.call<Output<'package.write'>>('package.write', given({
    period: required(args, 'period'), to: personsPath(required(args, 'to')), level: args.values.level, password: passwordOf(args),
  }))
  return { json: done, text: [`Đã chép và đọc lại đúng: ${done.file}`, ...(done.password === undefined ? [] : [`Mật khẩu: ${done.password}`]), `SHA-256: ${done.sha256}`].join('\n') }
})

const toldOf = (findings: readonly { where: string; message: string }[]) => findings.map(({ where, message }) => (where === '' ? message : `${where}: ${message}`)).join('\n')

const verify: Command = async args => {
  const result = await verifyPackage(personsPath(oneWord(args, 'tệp gói')), given({ password: passwordOf(args) }))
  const fine = result.opened ? 'Gói nguyên vẹn, mọi tệp bên trong khớp bản kê.' : 'Gói nguyên vẹn. Chưa mở bên trong vì không có mật khẩu.'
  return { json: result, failed: !result.ok, text: result.ok ? fine : toldOf(result.findings) }
}

const check = onRegister(async session => {
  const result = await session.call<Output<'register.check'>>('register.check', {})
  return { json: result, failed: !result.ok, text: result.ok ? 'Sổ nguyên vẹn.' : toldOf(result.findings) }
})

const backup = onRegister(async session => {
  const made = await session.call<Output<'backup.make'>>('backup.make', {})
  return { json: made, text: `Đã sao lưu và đọc lại đúng: ${made.file}\nSHA-256: ${made.sha256}` }
})

const restore: Command = async args => {
  const [folder, file] = [personsPath(required(args, 'register')), personsPath(oneWord(args, 'tệp sao lưu'))]
  const who = await withPorts(args, async ports => ({ at: ports.now(), account: ports.account() }))
  const done = await runOnce('restore', { folder, file, driveType: await driveType(folder), program: program.version, ...who })
  // Opened once, so that what is told as restored is known to open.
  await withRegister(args, session => session.call('register.info', {}))
  const lost = done.newer.map(change => `${change.at} ${change.displayName}: ${change.reason} (${formatNumber(change.count)} hồ sơ)`)
  return {
    json: { register: folder, ...done }, warnings: done.missing.map(name => `Không tìm thấy nội dung tệp đính kèm "${name}"`),
    text: ['Đã khôi phục sổ.', ...(done.kept === null ? [] : [`Sổ trước khi khôi phục nằm ở ${done.kept}`]),
      ...(done.newerTotal === null ? ['Sổ cũ hỏng không đọc được nên không biết đã làm gì sau bản sao lưu này.'] : lost.length === 0 ? ['Không có thay đổi nào mới hơn bản sao lưu.'] : [`${formatNumber(done.newerTotal)} lần thay đổi mới hơn bản sao lưu:`, ...lost])].join('\n'),
  }
}

export const commands: Readonly<Record<string, Command>> = {
  new: make, sample, list, call, attach, undo: takeBack('history.undo', 'Đã hoàn tác'), redo: takeBack('history.redo', 'Đã làm lại'),
  figures, print, pack, verify, backup, restore, check,
}
