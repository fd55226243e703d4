import type { United } from '../../src/cards/unite.ts'
import type { Paper } from '../../src/papers/paper.ts'
import { emptyText, type Link, type RichText } from '../../src/text/rich-text.ts'

/** Plain text as rich text, with links where they matter. */
export function rich(text: string, links: Link[] = []): RichText {
  return text === '' ? emptyText : { text, html: text, links, pictures: [], badges: [] }
}

/** A paper of which only the title is known, and what a test says of it. */
export function paperOf(title: string, known: Partial<Paper> = {}): Paper {
  return {
    kind: 'paper',
    title: rich(title),
    method: null,
    year: null,
    authors: null,
    venue: null,
    contribution: null,
    figures: [],
    keywords: [],
    notes: null,
    links: [],
    section: [],
    language: 'en',
    place: { file: 'notes.md', line: 1, column: 1 },
    ...known,
  }
}

/** The same after unite: a paper with one entry. */
export function unitedOf(title: string, known: Partial<United> = {}): United {
  return { ...paperOf(title), guid: title, file: 'notes.md', sections: [], pictures: [], places: [], ...known }
}
