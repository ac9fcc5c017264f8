import type { Words } from '../../../db/contract/fieldType.ts'
import type { Reading } from '../../../renderer/form/form.ts'

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fieldOfWork: { economy: 'Kinh tế', culture: 'Văn hóa - xã hội' },
  resultUnit: { tree: 'cây', metre: 'mét' },
  award: { certificate: 'Giấy khen', merit: 'Bằng khen' },
}

const words: Words = {
  label: (list, code) => lists[list]?.[code],
  code: (list, label) => Object.entries(lists[list] ?? {}).find(([, known]) => known === label)?.[0],
  title: () => undefined, id: () => undefined,
}

/** A small office's words on 20/11/2025. */
export const knownWords: Reading = { words, today: '2025-11-20' }
