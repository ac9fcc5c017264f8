import { stripMarks } from './fold.ts'

/** 'Sở Nội vụ' → 'so-noi-vu': lower-case ASCII letters, digits and single hyphens, '' when nothing is left. */
export function asciiSlug(text: string): string {
  return stripMarks(text).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}
