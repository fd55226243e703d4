import type { Language } from '../read/languages.ts'
import type { Place } from '../read/problem.ts'
import type { Link, RichText } from './rich-text.ts'

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
  place: Place
}
