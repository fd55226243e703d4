import type { Identified } from '../identity/identify.ts'
import type { Paper } from '../papers/paper.ts'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { joined, type Link, type RichText } from '../text/rich-text.ts'
import type { Language } from '../words/languages.ts'

/** All that the notes say of one paper, from every entry that it has. */
export interface United extends Omit<Paper, 'section'> {
  guid: string
  /** Where its card lives: the sub-deck of its first entry. */
  file: string
  section: string[]
  /** Sections of all its entries, for tags. */
  sections: string[][]
  /** Each of its figures with the file that names it. */
  pictures: { src: string; place: Place }[]
  /** Of all its entries. */
  places: Place[]
}

/**
 * Unites the entries of each paper: the first value that is not empty wins; keywords, links, figures and sections are put
 * together; notes that differ are joined. The order is that of the first entries.
 */
export function unite(identified: readonly Identified[]): { papers: United[]; problems: Problem[] } {
  const groups = new Map<string, Paper[]>()
  for (const { guid, paper } of identified) {
    const group = groups.get(guid)
    if (group) group.push(paper)
    else groups.set(guid, [paper])
  }
  const problems: Problem[] = []
  const papers: United[] = []
  for (const [guid, entries] of groups) {
    const [first, ...others] = entries
    if (!first) continue
    for (const other of others)
      problems.push(
        problem(
          'warning',
          'duplicate-paper',
          other.place,
          `“${other.title.text}” is also at ${first.place.file}:${first.place.line}; the two are one note`,
        ),
      )
    papers.push(others.length === 0 ? alone(guid, first) : united(guid, entries))
  }
  return { papers, problems }
}

/** Nearly all papers have one entry. */
function alone(guid: string, paper: Paper): United {
  const { figures, keywords, links, section, place } = paper
  return {
    ...ofNotes([paper]),
    guid,
    file: place.file,
    kind: paper.kind,
    title: paper.title,
    method: paper.method,
    year: paper.year,
    authors: paper.authors,
    venue: paper.venue,
    contribution: paper.contribution,
    figures: distinct(figures),
    pictures: figures.map((src) => ({ src, place })),
    places: [place],
    keywords: distinct(keywords),
    notes: paper.notes,
    links: links.length < 2 ? links : distinctLinks(links),
    section,
    sections: [section],
    language: paper.language,
    place,
  }
}

/** What only notes on one paper have. Of an aspect that two of them tell the first counts. */
function ofNotes(entries: readonly Paper[]): Pick<Paper, 'alone' | 'citekey' | 'answers'> {
  const notes = entries.filter((entry) => entry.alone)
  if (notes.length === 0) return {}
  const citekey = notes.find((note) => note.citekey !== undefined)?.citekey
  const answers = notes.flatMap((note) => note.answers ?? [])
  const first = answers.filter(
    ({ aspect }, at) => aspect === 'question' || answers.findIndex((other) => other.aspect === aspect) === at,
  )
  return {
    alone: true,
    ...(citekey === undefined ? {} : { citekey }),
    ...(first.length === 0 ? {} : { answers: first }),
  }
}

function distinct(values: string[]): string[] {
  return values.length < 2 ? values : [...new Set(values)]
}

function united(guid: string, entries: readonly Paper[]): United {
  const [first] = entries as [Paper]
  return {
    ...ofNotes(entries),
    guid,
    file: first.place.file,
    kind: entries.some((entry) => entry.kind === 'paper') ? 'paper' : 'resource',
    title: linkedFirst(entries.map((entry) => entry.title)),
    method: firstOf(entries, (entry) => entry.method),
    year: firstOf(entries, (entry) => entry.year),
    authors: firstOf(entries, (entry) => entry.authors),
    venue: firstOf(entries, (entry) => entry.venue),
    contribution: firstOf(entries, (entry) => entry.contribution),
    figures: [...new Set(entries.flatMap((entry) => entry.figures))],
    pictures: entries.flatMap((entry) => entry.figures.map((src) => ({ src, place: entry.place }))),
    places: entries.map((entry) => entry.place),
    keywords: [...new Set(entries.flatMap((entry) => entry.keywords))],
    notes: joinDifferent(entries.flatMap((entry) => (entry.notes ? [entry.notes] : []))),
    links: distinctLinks(entries.flatMap((entry) => entry.links)),
    section: first.section,
    sections: entries.map((entry) => entry.section),
    language: languageOfUnited(entries),
    place: first.place,
  }
}

/** That of the entry whose contribution the cards show. */
function languageOfUnited(entries: readonly Paper[]): Language | null {
  const shown = entries.find((entry) => entry.contribution !== null)
  return shown?.language ?? firstOf(entries, (entry) => entry.language)
}

function firstOf<T>(entries: readonly Paper[], value: (entry: Paper) => T | null): T | null {
  return entries.map(value).find((found) => found !== null) ?? null
}

/** The first title keeps its words; where only a later one carries a link, that one is shown. */
function linkedFirst(titles: readonly RichText[]): RichText {
  const [first] = titles
  const same = titles.find((title) => title.links.length > 0 && title.text === first?.text)
  return same ?? (first as RichText)
}

function joinDifferent(notes: readonly RichText[]): RichText | null {
  const different = firstOfEach(notes, (note) => note.html)
  return different.length === 0 ? null : joined(different)
}

function distinctLinks(links: readonly Link[]): Link[] {
  return firstOfEach(links, (link) => link.url)
}

function firstOfEach<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = keyOf(value)
    return !seen.has(key) && seen.add(key)
  })
}
