import type { Place } from '../../../problems/problem.ts'
import type { Cell } from '../../../text/cell.ts'
import { stretchesOf } from '../../../text/line.ts'
import {
  emptyText,
  escapeHtml,
  joined,
  joinedApart,
  type Link,
  type RichText,
  richOfWords,
} from '../../../text/rich-text.ts'
import type { Row } from '../../../text/table-rows.ts'
import { readBadge } from '../../../words/addresses/badge.ts'
import { identifiersIn, isAnchor, labelOf, yearBeside } from '../../../words/addresses/link-evidence.ts'
import { withoutMarks } from '../../../words/authors.ts'
import type { Language } from '../../../words/languages.ts'
import { isCommonWord, isNameShaped, methodOf, tokensOf } from '../../../words/names.ts'
import { isPlaceholder } from '../../../words/placeholder.ts'
import { type DateStyle, lastYear, yearOfDate, yearOfVenue } from '../../../words/year.ts'
import type { Field } from '../../columns.ts'
import type { Paper } from '../../paper.ts'
import { type Draft, newDraft, takeBadge } from '../draft.ts'
import { takeCredits } from '../entries/credits.ts'
import { keywordsOf } from '../keywords.ts'
import { ownLanguage } from '../own-language.ts'
import { type Surroundings, yearAbove } from '../surroundings.ts'
import { isLabels, wordsOf } from './column-content.ts'
import { placeOf, type TablePlan } from './table-plan.ts'
import { readTitleCell } from './title-cell.ts'

/** A row is nothing but this where an author keeps a date out of sight: `[//]: #06/11`. */
const hiddenRemark = /^\[\/\/\]:\s*#/

/** A row, and what its cells say. */
export interface RowCells {
  row: Row
  place: Place
  cells: RichText[]
  /** The cells of a field, without placeholders. */
  all(field: Field): readonly RichText[]
}

export function cellsOf(row: Row, around: Surroundings, { columns }: TablePlan): RowCells {
  const cells = row.cells.map(({ rich }) => (hiddenRemark.test(rich.text) ? emptyText : rich))
  return { row, place: placeOf(row, around), cells, all: (field) => filledOf(cells, columns[field]) }
}

interface FoundTitle {
  title: RichText
  credits: ReturnType<typeof readTitleCell>['credits']
}

export function titleOf({ row, cells }: RowCells, column: number, header: string): FoundTitle | null {
  const cell = row.cells[column]
  const whole = filled(cells[column])
  if (cell && whole.html !== '') {
    const hasAuthors = /author|作者|著者|저자/iu.test(header)
    const read = readTitleCell(cell, whole, hasAuthors)
    if (read.title.text !== '') return read
  }
  // An empty cell of titles where the link's text, elsewhere in the row, is the title.
  for (const [index, other] of cells.entries()) {
    const link = other.links.find(({ text }) => labelOf(text) === null && wordsOf(text) >= 3)
    const source = row.cells[index]
    if (link && source && link.text === other.text) return readTitleCell(source, other, false)
  }
  return null
}

export function paperOf(
  { title, credits }: FoundTitle,
  row: RowCells,
  around: Surroundings,
  { plan, language }: { plan: TablePlan; language: Language | null },
): Paper {
  const { columns } = plan
  const first = (field: Field): RichText => row.all(field)[0] ?? emptyText
  const own = first('contribution')
  const contribution = own.html === '' ? (credits.contribution ?? own) : own
  const named = nameOfCell(row.row.cells[columns.contribution?.[0] ?? -1])
  const notes = joined(row.all('notes'))
  const badges = badgesOf(row.cells)
  const wrote = whoWrote(first('authors').text)
  const venue = first('venue').text || wrote.venue || credits.venue || badges.venue
  const words = {
    contribution: contribution.html === '' || contribution.text === named ? null : contribution,
    notes: notes.html === '' ? null : notes,
    keywords: unique([...keywordsOfRow(row, plan), ...badges.keywords]),
  }
  return {
    kind: columns.title || columns.year ? 'paper' : 'resource',
    title,
    method:
      (columns.title ? first('method').text : '') || named || credits.method || methodOf(contribution.text, title.text),
    year:
      yearBeside(yearOfRow(row, plan.dates) ?? wrote.year ?? credits.year ?? badges.year, linksOf(row)) ??
      yearAbove(around, linksOf(row)),
    authors: wrote.authors || credits.authors,
    venue,
    contribution: words.contribution,
    figures: unique(row.all('figure').flatMap((text) => text.pictures)),
    keywords: words.keywords,
    notes: notesOf(row, plan, credits.notes),
    links: uniqueLinks([title, ...row.all('links').map(withIdentifiers), ...row.cells]),
    section: around.section,
    language: ownLanguage(words, around.han) ?? language,
    place: row.place,
  }
}

function linksOf({ cells }: RowCells): Link[] {
  return cells.flatMap((cell) => cell.links)
}

/** "Fern et al., ICLR 2017": a column for who wrote it where it also says where it appeared. */
function whoWrote(text: string): Pick<Draft, 'authors' | 'venue' | 'year'> {
  const whole = { authors: withoutMarks(text), venue: null, year: null }
  if (!/\d\d/.test(text)) return whole
  const read = newDraft()
  return takeCredits(text, read) && read.authors !== null ? read : whole
}

/** "**OwlNet**", "**OwlNet**; counts moths": a bold name is what the paper is called; alone it is no contribution. */
function nameOfCell(cell: Cell | undefined): string | null {
  const [first] = cell ? stretchesOf(cell.line) : []
  if (!cell || !first?.strong || first.start > 0 || !isCoined(first.text)) return null
  return /^\s?(?:[;；]|$)/u.test(cell.line.text.slice(first.end)) ? first.text : null
}

function isCoined(text: string): boolean {
  const tokens = tokensOf(text)
  if (text.length > 24 || tokens.length === 0 || tokens.length > 2 || /[\s.,;:，；。、]$/u.test(text)) return false
  return /^[\p{Script=Latin}\p{N}\s.+-]+$/u.test(text) && tokens.some(isNameShaped) && !tokens.every(isCommonWord)
}

/** The year by its column, else by the venue's. */
function yearOfRow(row: RowCells, dates: DateStyle): number | null {
  for (const cell of row.all('year')) {
    const year = yearOfDate(cell.text, dates)
    if (year !== null) return year
  }
  for (const cell of row.all('venue')) {
    const year =
      yearOfVenue(cell.text) ?? lastYear(cell.text) ?? yearOfDate(/['’‘]\s?\d{2}(?!\d)/.exec(cell.text)?.[0] ?? '')
    if (year !== null) return year
  }
  return null
}

function badgesOf(cells: readonly RichText[]) {
  const said: { year: number | null; venue: string | null; keywords: string[] } = {
    year: null,
    venue: null,
    keywords: [],
  }
  for (const cell of cells)
    for (const { src, alt } of cell.badges) {
      const badge = readBadge(src)
      if (badge) takeBadge(badge.label, badge.message, alt, said)
    }
  return said
}

/** Remarks, and below them what stands in columns of another kind, under their headers. */
function notesOf(row: RowCells, { apart, headers }: TablePlan, footnotes: readonly RichText[]): RichText | null {
  const others = apart.flatMap((index) => {
    const cell = filled(row.cells[index])
    return cell.text === '' || isLabels(cell) ? [] : [underHeader(headers[index] ?? '', cell)]
  })
  const beside = row.all('links').flatMap(besideLinks)
  const notes = [...row.all('notes'), ...others, ...beside, ...footnotes]
  if (others.length + beside.length + footnotes.length === 0) return notes.length === 0 ? null : joined(notes)
  return joinedApart(notes)
}

/** "[code](u) (only for inference)": what stands beside links that name their kind is a remark. */
function besideLinks({ text, links }: RichText): RichText[] {
  if (text.length > 2000 || !/[\s(（]/.test(text)) return []
  const rest = links.reduce((left, link) => left.replace(link.text, ' '), text)
  const remarks = [...rest.matchAll(/[(（]([^()（）]{3,400})[)）]/gu)].flatMap(([, remark = '']) =>
    labelOf(remark) === null && /\p{L}{2}/u.test(remark) ? [remark.trim()] : [],
  )
  return remarks.map(richOfWords)
}

function underHeader(header: string, cell: RichText): RichText {
  if (header === '') return cell
  return { ...cell, text: `${header}: ${cell.text}`, html: `<strong>${escapeHtml(header)}:</strong> ${cell.html}` }
}

/** "10.1109/OWL.2019.00011", "arXiv:2301.00071" in a column of links lead somewhere. */
function withIdentifiers(cell: RichText): RichText {
  if (cell.links.length > 0) return cell
  const links = identifiersIn(cell.text)
  return links.length === 0 ? cell : { ...cell, links }
}

function keywordsOfRow({ row, cells }: RowCells, { columns }: TablePlan): string[] {
  return (columns.keywords ?? []).flatMap((index) => {
    const rich = filled(cells[index])
    const cell = row.cells[index]
    if (!cell || rich.html === '') return []
    return keywordsOf(isPlain(rich) ? { text: rich.text, spans: [] } : cell.line)
  })
}

/** Words alone; a formula is no sequence of marks. */
function isPlain({ text, html }: RichText): boolean {
  return text === html || html.includes('\\(')
}

const noCells: readonly RichText[] = []

/** Asked of every row for every field, of which most have one column or none. */
function filledOf(cells: readonly RichText[], columns: readonly number[] = []): readonly RichText[] {
  const [first] = columns
  if (first === undefined) return noCells
  if (columns.length > 1) return columns.map((index) => filled(cells[index])).filter((cell) => cell.html !== '')
  const only = filled(cells[first])
  return only.html === '' ? noCells : [only]
}

function filled(cell: RichText | undefined): RichText {
  return cell && !isEmptyCell(cell) ? cell : emptyText
}

function isEmptyCell(cell: RichText): boolean {
  return cell.links.length === 0 && cell.pictures.length === 0 && isPlaceholder(cell.text)
}

function unique<T>(values: readonly T[]): T[] {
  return values.length > 1 ? [...new Set(values)] : values.slice()
}

/** Each address once, the title's first, then those of the columns of links; jumps within the page lead nowhere from a card. */
function uniqueLinks(texts: readonly RichText[]): Link[] {
  const found: Link[] = []
  for (const { links } of texts)
    for (const link of links) if (!found.some(({ url }) => url === link.url) && !isAnchor(link)) found.push(link)
  return found
}
