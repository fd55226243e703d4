import type { Place } from '../read/problem.ts'
import type { Field } from './columns.ts'
import type { DocumentLanguage } from './language.ts'

/** What surrounds a table, list or paragraph in its document. */
export interface Surroundings {
  file: string
  /** The document's title. */
  heading: string | null
  section: string[]
  /** The year that a heading above, or a line that is only a year, gives to what is below. */
  year: number | null
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
