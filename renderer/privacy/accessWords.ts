import { documentNames } from '../../db/contract/documentNames.ts'
import { anyKind, isKind } from '../../db/contract/kinds/index.ts'
import { recordPlace } from '../app/places.ts'
import { wordsFor } from '../words/kinds.ts'

/** What the log calls by a name of its own. */
const others: Readonly<Record<string, string>> = {
  person: 'Một người', second: 'Nơi sao lưu thứ hai', register: 'Cả sổ', password: 'Mật khẩu mở màn hình', denunciation: 'Đơn tố cáo', 'package-slip': 'Phiếu giao nhận',
}

/** What an entry of the access log is about, in the words of the screens; a package goes by the name of its file. */
export function subjectWords(subject: string): string {
  if (isKind(subject)) return wordsFor(subject).menu
  if (Object.hasOwn(documentNames, subject)) return documentNames[subject as keyof typeof documentNames]
  return others[subject] ?? subject
}

const record = /^([0-9a-f-]{36})(?:: (.+))?$/

/** The rest of an entry: the record it is about, with where it stands, and its fields by their labels; other words as they are. */
export function detailOf(subject: string, detail: string): { words: string; to?: string } {
  const [, id, names] = record.exec(detail) ?? []
  if (id === undefined || !isKind(subject)) return { words: detail }
  const { fields } = anyKind(subject)
  const labels = names?.split(', ').map(name => fields[name]?.label ?? name).join(', ')
  return { words: `Hồ sơ …${id.slice(-6)}${labels === undefined ? '' : `: ${labels}`}`, to: recordPlace(subject, id) }
}
