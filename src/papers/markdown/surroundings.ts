import type { Place } from '../../problems/problem.ts'
import type { Link } from '../../text/rich-text.ts'
import { preprintOf } from '../../words/addresses/link-evidence.ts'
import type { DocumentLanguage } from '../../words/detect-language.ts'
import type { Language } from '../../words/languages.ts'
import type { Field } from '../columns.ts'

/** What surrounds a table, list or paragraph in its document. */
export interface Surroundings {
  file: string
  /** The document's title. */
  heading: string | null
  section: string[]
  /** The year that a heading above, or a line that is only a year, gives to what is below. */
  year: number | null
  /** Of the document as a whole. */
  language: Language
  /** How the document reads Han characters that both Chinese and Japanese use. */
  han: DocumentLanguage['han']
  /** Added to the line of every position: the part may have been parsed apart from its document. */
  lineOffset: number
  /** Headers that the user has given a meaning. */
  renamed: Record<string, Field>
}

export function placeOf(
  node: { position?: { start: { line: number; column: number } } | undefined },
  around: Surroundings,
): Place {
  const start = node.position?.start
  return { file: around.file, line: (start?.line ?? 1) + around.lineOffset, column: start?.column ?? 1 }
}

/** The year of the headings above. That of a reading log is when a paper was read: a preprint that is years older shows it. */
export function yearAbove({ year }: Surroundings, links: readonly Link[]): number | null {
  const sent = year === null ? null : preprintOf(links)
  return sent !== null && year !== null && sent.year < year - 1 ? null : year
}
