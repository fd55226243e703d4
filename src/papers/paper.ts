import type { Place } from '../problems/problem.ts'
import type { Link, RichText } from '../text/rich-text.ts'
import type { Language } from '../words/languages.ts'

/** One entry of the notes as it was read. The same paper may stand in several entries; `identify` says which. */
export interface Paper {
  kind: 'paper' | 'resource'
  title: RichText
  /** The name that the paper gives to what it proposes, null where it gives none. */
  method: string | null
  year: number | null
  authors: string | null
  venue: string | null
  contribution: RichText | null
  /** Sources of its pictures, as written. */
  figures: string[]
  keywords: string[]
  notes: RichText | null
  /** All links of the entry in the order of reading, each address once; the title's come first. */
  links: Link[]
  /** Headings above the entry, below the document's title. */
  section: string[]
  /** In which it is written; null: its own words do not tell, and that of its file holds. */
  language: Language | null
  /** The key under which it is cited, where the notes or a library name one. */
  citekey?: string
  place: Place
  /** The notes are on it alone, with headings or labels for what they say. */
  alone?: true
  /** Of a note on it alone: what its sections and questions can be asked for. */
  answers?: Answer[]
}

/** What a section of a note can be asked for, in the order in which a reader would ask. */
export const aspects = ['problem', 'method', 'result', 'comparison', 'evaluation', 'limitation'] as const

export type Aspect = (typeof aspects)[number]

export interface Answer {
  aspect: Aspect | 'question'
  /** As the reader wrote it; of the other aspects the templates word it. */
  question: RichText | null
  answer: RichText
  line: number
}
