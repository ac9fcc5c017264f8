import type { KindName } from '../../db/contract/kinds/index.ts'

/** Beginnings of the ids of figures with the kind whose records they count; all other beginnings count activities. */
const counted: Readonly<Record<string, KindName>> = {
  directives: 'directive', receptions: 'reception', petitions: 'petition', dialogues: 'dialogue', models: 'model', exemplars: 'exemplar',
  proposals: 'proposal', nominees: 'nominee', unitReturns: 'unitReturn', reports: 'period', assessments: 'assessment', measures: 'measure',
}

/** The kind whose records stand behind a figure, by its id: `models.recognised.field:economy` counts models. */
export function kindOfFigure(id: string): KindName {
  if (/^models\.(results|endedResults)\b/.test(id)) return 'modelResult'
  return counted[id.split('.')[0] ?? ''] ?? 'activity'
}
