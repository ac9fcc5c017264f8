import type { DraftFor } from '../../db/contract/kinds/index.ts'

/** A recommendation handed in directly, within the agency's competence and not settled yet. */
export const aPetition: Partial<DraftFor<'petition'>> = {
  receivedOn: '2025-11-10', category: 'recommendation', summary: 'Đề nghị nạo vét kênh', source: 'direct', competent: true, answeredOnSpot: false,
  status: 'received', sender: 'Trần Văn Lộ',
}

export const aModel: Partial<DraftFor<'model'>> = { name: 'Nụ cười công sở', category: 'model', actorType: 'collective', field: 'economy', status: 'registered', registeredOn: '2025-02-03' }

export const aDialogue: Partial<DraftFor<'dialogue'>> = { topic: 'Đối thoại quý IV', heldOn: '2025-11-06', form: 'regular', audience: 'people', byHead: true }
