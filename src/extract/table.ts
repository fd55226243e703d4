import type { Language } from '../read/languages.ts'
import { type Place, type Problem, problem } from '../read/problem.ts'
import { readBadge } from './badge.ts'
import type { Cell } from './cell.ts'
import { correctByContent, Profile, wordsOf } from './column-content.ts'
import { type Columns, columnsOf, type Field, fieldsByHeader, normaliseHeader } from './columns.ts'
import { takeBadge } from './draft.ts'
import { type Finding, passedOver } from './finding.ts'
import { isAnchor, labelOf, leadsToPaper } from './link-evidence.ts'
import { methodOf } from './names.ts'
import { ownLanguage, termsLanguage } from './own-language.ts'
import type { Paper } from './paper.ts'
import { isPlaceholder } from './placeholder.ts'
import { emptyText, joined, type Link, type RichText } from './rich-text.ts'
import type { Surroundings } from './surroundings.ts'
import { judgeTable, type TableVerdict } from './table-kind.ts'
import type { Row, TableRows } from './table-rows.ts'
import { readTitleCell } from './title-cell.ts'
import { lastYear, yearOfDate, yearOfVenue } from './year.ts'

/** What a table was found to be from its header and first rows. Holds for all of its rows, however many chunks they come in. */
export interface TablePlan {
  headers: string[]
  columns: Columns
  verdict: TableVerdict
  finding: Finding
}

export interface TableReading {
  plan: TablePlan
  /** Of its headers; null where they do not tell. */
  language: Language | null
  papers: Paper[]
  problems: Problem[]
}

/** A row is nothing but this where an author keeps a date out of sight: `[//]: #06/11`. */
const hiddenRemark = /^\[\/\/\]:\s*#/

/** Cells on which the decision rests: the first rows of the first chunk tell. */
export const profiledRows = 300

export function planTable({ head, body }: TableRows, around: Surroundings, isAmongPapers: boolean): TablePlan {
  const headers = head.cells.map((cell) => cell.rich.text)
  const named = new Set(Object.keys(around.renamed).map(normaliseHeader))
  const isNamed = (index: number) => named.has(normaliseHeader(headers[index] ?? ''))
  const profiles = profilesOf(headers.length, body)
  const { fields, remarks } = correctByContent(headers, fieldsByHeader(headers, around.renamed), profiles, isNamed)
  const columns = columnsOf(fields)
  const verdict = judgeTable(headers, columns, fields, profiles, around, isAmongPapers, isNamed)
  const why = [verdict.why, ...remarks].join('; ')
  const finding: Finding = {
    what: 'table',
    place: placeOf(head, around),
    takenFor: verdict.takenFor,
    why,
    entries: 0,
    passedOver: [],
    size: { entries: 0, links: 0 },
  }
  return { headers, columns, verdict, finding }
}

function profilesOf(width: number, rows: Iterable<Row>): Profile[] {
  const columns: RichText[][] = Array.from({ length: width }, () => [])
  let seen = 0
  for (const row of rows) {
    columns.forEach((column, index) => {
      column.push(row.cells[index]?.rich ?? emptyText)
    })
    if (++seen === profiledRows) break
  }
  return columns.map((cells) => new Profile(cells))
}

/** Reads the rows of a table, or of a further chunk of it, as planned. */
export function readTable(body: Iterable<Row>, around: Surroundings, plan: TablePlan): TableReading {
  const language = termsLanguage(plan.headers, around.han)
  const reading: TableReading = { plan, language, papers: [], problems: [] }
  const { size } = plan.finding
  for (const row of body) {
    if (size) size.entries++
    if (plan.verdict.takenFor === 'nothing') passOver(row, plan)
    else readRow(row, around, reading)
  }
  plan.finding.entries += reading.papers.length
  return reading
}

/** What `check` says of a table that holds no papers, once, at its header. */
export function problemOfPlan({ verdict, finding }: TablePlan): Problem[] {
  if (verdict.takenFor !== 'nothing') return []
  return [
    problem(
      'info',
      'not-papers',
      finding.place,
      `A table that is passed over: ${verdict.why}`,
      'a header such as Title, Paper or 论文',
    ),
  ]
}

function passOver(row: Row, { finding, verdict }: TablePlan): void {
  const cells = row.cells.map((cell) => cell.rich)
  if (!cells.some((cell) => cell.links.some((link) => leadsToPaper(link.url)))) return
  finding.passedOver.push(passedOver(row.line, rowText(cells), `its table is not taken: ${verdict.why}`))
}

function rowText(cells: readonly RichText[]): string {
  return cells
    .map((cell) => cell.text)
    .filter(Boolean)
    .join(' | ')
}

function placeOf({ line, column }: Row, { file }: Surroundings): Place {
  return { file, line, column }
}

/** What the cells of a row say. */
interface Said {
  cells: RichText[]
  place: Place
  /** The cells of a field, without placeholders. */
  all(field: Field): readonly RichText[]
}

function readRow(row: Row, around: Surroundings, reading: TableReading): void {
  const { headers, columns, finding } = reading.plan
  const place = placeOf(row, around)
  const cells = row.cells.map(({ rich }) => (hiddenRemark.test(rich.text) ? emptyText : rich))
  if (cells.every((cell) => cell.html === '')) return
  const width = lastFilled(cells)
  if (width > headers.length || cells.length < headers.length) {
    const found = `A row of ${Math.max(width, cells.length)} cells`
    // What a row has too much is lost; what it lacks at its end was empty.
    reading.problems.push(
      problem(
        width > headers.length ? 'warning' : 'info',
        'ragged-row',
        place,
        found,
        `${headers.length} as in the header; a | inside a cell is written \\|`,
      ),
    )
  }
  const all = (field: Field) => filledOf(cells, columns[field])
  const titleColumn = (columns.title ?? columns.name)?.[0] ?? -1
  const found = titleOf(row.cells, cells, titleColumn, headers[titleColumn] ?? '')
  const leave = (reason: string) => passedOver(place.line, rowText(cells), reason)
  if (!found) {
    reading.problems.push(
      problem(
        'error',
        'empty-title',
        place,
        'A row without a title, left out',
        `a title in the column “${headers[titleColumn] ?? ''}”`,
      ),
    )
    finding.passedOver.push(leave('the row has no title'))
    return
  }
  const reason = whyNoPaper(found.title, cells, headers, titleColumn)
  if (reason !== null) {
    finding.passedOver.push({ ...leave(reason), isStructure: true })
    reading.problems.push(
      problem('info', 'not-a-paper', place, `“${found.title.text}” is not taken for a paper: ${reason}`),
    )
    return
  }
  reading.papers.push(paperOf(found, { cells, place, all }, around, reading))
}

/** A header that is repeated amid the rows, or a row that only names what follows. */
function whyNoPaper(
  title: RichText,
  cells: readonly RichText[],
  headers: readonly string[],
  titleColumn: number,
): string | null {
  if (cells.every((cell, index) => cell.text === (headers[index] ?? ''))) return 'the header once more'
  if (title.links.length > 0 || !/^<strong>.*<\/strong>$/.test(title.html) || wordsOf(title.text) > 4) return null
  const others = cells.filter((_, index) => index !== titleColumn)
  const isAlone = others.length >= 2 && others.every((cell) => cell.html === '')
  return isAlone ? 'a row that only names what follows' : null
}

interface FoundTitle {
  title: RichText
  credits: ReturnType<typeof readTitleCell>['credits']
}

function titleOf(row: readonly Cell[], cells: readonly RichText[], column: number, header: string): FoundTitle | null {
  const cell = row[column]
  const whole = filled(cells[column])
  if (cell && whole.html !== '') {
    const hasAuthors = /author|作者|著者|저자/iu.test(header)
    const read = readTitleCell(cell, whole, hasAuthors)
    if (read.title.text !== '') return read
  }
  // An empty cell of titles where the link's text, elsewhere in the row, is the title.
  for (const [index, other] of cells.entries()) {
    const link = other.links.find(({ text }) => labelOf(text) === null && wordsOf(text) >= 3)
    const source = row[index]
    if (link && source && link.text === other.text) return readTitleCell(source, other, false)
  }
  return null
}

function paperOf(
  { title, credits }: FoundTitle,
  row: Said,
  around: Surroundings,
  { plan, language }: TableReading,
): Paper {
  const { columns } = plan
  const first = (field: Field): RichText => row.all(field)[0] ?? emptyText
  const contribution = first('contribution')
  const notes = joined(row.all('notes'))
  const badges = badgesOf(row.cells)
  const venue = first('venue').text || credits.venue || badges.venue
  const words = {
    contribution: contribution.html === '' ? null : contribution,
    notes: notes.html === '' ? null : notes,
    keywords: unique([...row.all('keywords').flatMap(splitKeywords), ...badges.keywords]),
  }
  return {
    kind: columns.title || columns.year ? 'paper' : 'resource',
    title,
    method: (columns.title ? first('method').text : '') || methodOf(contribution.text, title.text),
    year: yearOfRow(row) ?? credits.year ?? badges.year ?? around.year,
    authors: first('authors').text || credits.authors,
    venue,
    contribution: words.contribution,
    figures: unique(row.all('figure').flatMap((text) => text.pictures)),
    keywords: words.keywords,
    notes: words.notes,
    links: uniqueLinks([title, ...row.all('links'), ...row.cells]),
    section: around.section,
    language: ownLanguage(words, around.han) ?? language,
    place: row.place,
  }
}

/** The year by its column, else by the venue's. */
function yearOfRow(row: Said): number | null {
  for (const cell of row.all('year')) {
    const year = yearOfDate(cell.text)
    if (year !== null) return year
  }
  for (const cell of row.all('venue')) {
    const year =
      yearOfVenue(cell.text) ??
      lastYear(cell.text) ??
      (/['’‘]\s?\d{2}(?!\d)/.test(cell.text) ? yearOfDate(cell.text) : null)
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

function lastFilled(cells: readonly RichText[]): number {
  let width = cells.length
  while (width > 0 && cells[width - 1]?.html === '') width--
  return width
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

/** `图像编解码；图像去噪`, `a, b`, `a<br>b`: one cell, several keywords. A comma between digits ("1,000") divides nothing. */
function splitKeywords(text: RichText): string[] {
  const lines = text.html.includes('<br>')
    ? text.html.split('<br>').map((part) => part.replace(/<[^>]*>/g, ''))
    : [text.text]
  return lines
    .flatMap((line) => line.split(/[；;、，]|,(?!\d{3})/u))
    .map((keyword) => keyword.trim().replace(/^#(?=\S)/, ''))
    .filter((keyword) => keyword !== '')
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
