import type { FigureDefinition } from './definition.ts'

const sides = { category: 'đối tượng', field: 'lĩnh vực', level: 'cấp' } as const

/** Gương điển hình: persons, collectives and households, introduced and praised. */
export const exemplarFigures = [
  {
    id: 'exemplars.introduced', type: 'count', kind: 'exemplar', date: 'registeredOn', unit: 'gương',
    label: 'Số gương điển hình được giới thiệu', by: sides,
  },
  {
    id: 'exemplars.praised', type: 'count', kind: 'exemplar', date: 'praisedOn', unit: 'gương',
    label: 'Số gương điển hình được biểu dương', by: sides,
  },
  {
    id: 'exemplars.articles', type: 'sum', field: 'articles', kind: 'exemplar', date: 'praisedOn', unit: 'tin, bài',
    label: 'Số tin, bài về gương điển hình được biểu dương',
  },
] as const satisfies readonly FigureDefinition[]
