import { randomNumbers } from './scenario.ts'

type Draft = Record<string, string | number | boolean | null>
type Kept = { kind: string; draft: Draft; trashed: boolean; revision: number }

/** Asks the program for one thing and insists on an answer. */
export type Ask = (name: string, input: unknown) => Promise<never>

/** What the register must say in the end, kept without the register: record id → its fields. */
export type Model = Map<string, Kept>

const words = ['hướng dẫn', 'đường làng', 'nạo vét kênh', 'cấp giấy', 'nhà văn hóa', 'vệ sinh', 'chiếu sáng', 'thủ tục', 'đối thoại', 'hòa giải', 'quỹ khuyến học', 'cây xanh']

/** What one kind of record is filled with, the fields it must have first. */
const makers: Readonly<Record<string, (text: string, day: string) => Draft>> = {
  petition: (text, day) => ({
    receivedOn: day, category: 'recommendation', summary: text, source: 'direct', competent: true, answeredOnSpot: false, status: 'received', sender: 'Trần Văn Lộ', note: text,
  }),
  model: (text, day) => ({ name: text, category: 'model', actorType: 'collective', field: 'economy', status: 'registered', registeredOn: day, area: text }),
  dialogue: (text, day) => ({ topic: text, heldOn: day, form: 'regular', audience: 'people', byHead: true }),
}
const kinds = Object.keys(makers)
const titled: Readonly<Record<string, string>> = { petition: 'summary', model: 'name', dialogue: 'topic' }

/** What a department writes in some years; from there on it works on what is there, so that a program that grows shows. */
const MOST_RECORDS = 2000

type Made = { id: string; revision: number }

async function mustRefuse(work: () => Promise<unknown>, what: string): Promise<void> {
  const answered = await work().then(() => true, () => false)
  if (answered) throw new Error(`not refused: ${what}`)
}

/**
 * A script of what an office does to its register, one thing at a time, the same for the same seed: records written,
 * edited, thrown away and taken back, changes undone, words left unsaved, things tried that must be refused. `step` does the next thing and notes in `model` what
 * must now be there.
 */
export function officeScript(ask: Ask, seed: number): { model: Model; step(day: string): Promise<void> } {
  const random = randomNumbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const model: Model = new Map()
  const ids: string[] = []
  const phrase = () => `${pick(words)} ${pick(words)} ${Math.floor(random() * 1e6)}`

  async function create(day: string): Promise<void> {
    const kind = pick(kinds)
    const draft = (makers[kind] as (text: string, day: string) => Draft)(phrase(), day)
    const { id, revision } = await ask('record.create', { kind, draft }) as Made
    model.set(id, { kind, draft, trashed: false, revision })
    ids.push(id)
  }

  /** Edits a record, and now and then thinks better of it. */
  async function edit(id: string, kept: Kept): Promise<void> {
    const draft = { [titled[kept.kind] as string]: phrase() }
    const { revision } = await ask('record.update', { kind: kept.kind, id, revision: kept.revision, draft }) as Made
    if (random() < 0.1) {
      await ask('history.undo', {})
      kept.revision = revision + 1
    } else {
      Object.assign(kept.draft, draft)
      kept.revision = revision
    }
  }

  async function move(id: string, kept: Kept): Promise<void> {
    await ask(kept.trashed ? 'record.restore' : 'record.trash', { kind: kept.kind, id })
    kept.trashed = !kept.trashed
    kept.revision += 1
  }

  /** What must not be done: an edit of an old version, and taking back an edit that was edited over. Both are refused, and nothing changes. */
  async function overstep(id: string, kept: Kept): Promise<void> {
    const before = phrase()
    for (const text of [before, phrase()]) {
      const { revision } = await ask('record.update', { kind: kept.kind, id, revision: kept.revision, draft: { [titled[kept.kind] as string]: text } }) as Made
      kept.revision = revision
      kept.draft[titled[kept.kind] as string] = text
    }
    await mustRefuse(() => ask('record.update', { kind: kept.kind, id, revision: kept.revision - 1, draft: { [titled[kept.kind] as string]: 'bản cũ ghi đè' } }), 'an edit of an old version')
    const [, older] = await ask('history.list', { kind: kept.kind, id, limit: 2 }) as { changeset: number }[]
    await mustRefuse(() => ask('history.undo', { changeset: older?.changeset }), 'taking back what was edited over')
  }

  async function leaveUnsaved(id: string, { kind }: Kept): Promise<void> {
    await ask('draft.keep', { key: id, kind, record: id, title: 'dở dang', body: { text: phrase() } })
    if (random() < 0.9) await ask('draft.drop', { key: id })
  }

  return {
    model,
    async step(day) {
      const chance = random()
      const id = ids.length === 0 || (chance < 0.4 && ids.length < MOST_RECORDS) ? undefined : pick(ids)
      const kept = id === undefined ? undefined : model.get(id)
      if (id === undefined || !kept) await create(day)
      else if (chance > 0.92) await move(id, kept)
      else if (kept.trashed) await move(id, kept)
      else if (chance > 0.87) await leaveUnsaved(id, kept)
      else if (chance > 0.85) await overstep(id, kept)
      else await edit(id, kept)
    },
  }
}
