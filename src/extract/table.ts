import type { Table, TableRow } from 'mdast'
import { type Place, type Problem, problem } from '../read/problem.ts'
import { type Columns, columnsOf, type Field } from './columns.ts'
import type { Language } from './language.ts'
import { methodOf } from './names.ts'
import type { Paper } from './paper.ts'
import { emptyText, type Link, type RichText, richText } from './rich-text.ts'

/** What surrounds a table in its document. */
export interface Surroundings {
  file: string
  section: string[]
  language: Language
  /** Added to the line of every position: the table may have been parsed apart from its document. */
  lineOffset: number
  /** Headers that the user has given a meaning. */
  renamed: Record<string, Field>
}

export interface TableReading {
  papers: Paper[]
  problems: Problem[]
}

/** What a cell holds where its author had nothing to say. */
const placeholder = /^(?:[-–—―_/.·…]+|n\/?a|none|no|null|tbd|todo|无|無|暂无|なし|記載なし|없음)$/iu

export function readTable(table: Table, around: Surroundings, continues = false): TableReading {
  const [head, ...rows] = table.children
  if (!head) return { papers: [], problems: [] }
  const headers = head.children.map((cell) => richText(cell.children).text)
  const columns = columnsOf(headers, around.renamed)
  const place = placeOf(head, around)
  if (!columns.title && !columns.name) {
    const found = `A table without a column of titles (${headers.filter(Boolean).join(' | ')}), passed over`
    const expected = 'a header such as Title, Paper or 论文'
    return { papers: [], problems: continues ? [] : [problem('info', 'not-papers', place, found, expected)] }
  }
  const reading: TableReading = { papers: [], problems: [] }
  for (const row of rows) readRow(row, headers, columns, around, reading)
  return reading
}

function readRow(
  row: TableRow,
  headers: string[],
  columns: Columns,
  around: Surroundings,
  reading: TableReading,
): void {
  const place = placeOf(row, around)
  const cells = row.children.map((cell) => richText(cell.children))
  if (cells.every((cell) => cell.html === '')) return
  if (cells.length !== headers.length) {
    const found = `A row of ${cells.length} cells`
    const expected = `${headers.length} as in the header; a | inside a cell is written \\|`
    reading.problems.push(problem('warning', 'ragged-row', place, found, expected))
  }
  const cell = (field: Field): RichText => filled(cells[columns[field]?.[0] ?? -1])
  const all = (field: Field): RichText[] => (columns[field] ?? []).map((index) => filled(cells[index]))

  const title = columns.title ? cell('title') : cell('name')
  if (title.text === '') {
    const wanted = headers[(columns.title ?? columns.name)?.[0] ?? -1] ?? ''
    reading.problems.push(
      problem('error', 'empty-title', place, 'A row without a title, left out', `a title in the column “${wanted}”`),
    )
    return
  }
  const contribution = cell('contribution')
  const links = [title, ...all('links'), contribution, ...all('notes')].flatMap((text) => text.links)
  reading.papers.push({
    kind: columns.title || columns.year ? 'paper' : 'resource',
    title,
    method: cell('method').text || methodOf(contribution.text, title.text),
    year: yearOf(cell('year').text),
    authors: cell('authors').text || null,
    venue: cell('venue').text || null,
    contribution: orNull(contribution),
    figures: unique(all('figure').flatMap((text) => text.pictures)),
    keywords: unique(all('keywords').flatMap((text) => splitKeywords(text))),
    notes: orNull(joined(all('notes'))),
    links: uniqueLinks(links),
    section: around.section,
    language: around.language,
    place,
  })
}

function filled(cell: RichText | undefined): RichText {
  return cell && !placeholder.test(cell.text) ? cell : emptyText
}

function orNull(text: RichText): RichText | null {
  return text.html === '' ? null : text
}

/** A year of four digits between 1800 and 2199; two-digit years and dates are for who knows the column better. */
function yearOf(text: string): number | null {
  const year = /(?<!\d)(1[89]\d{2}|2[01]\d{2})(?!\d)/.exec(text.normalize('NFKC'))?.[1]
  return year === undefined ? null : Number(year)
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

export function joined(texts: readonly RichText[]): RichText {
  const parts = texts.filter((text) => text.html !== '')
  if (parts.length <= 1) return parts[0] ?? emptyText
  return {
    text: parts
      .map((part) => part.text)
      .filter(Boolean)
      .join(' '),
    html: parts.map((part) => part.html).join('<br>'),
    links: parts.flatMap((part) => part.links),
    pictures: parts.flatMap((part) => part.pictures),
  }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

function uniqueLinks(links: readonly Link[]): Link[] {
  const byUrl = new Map<string, Link>()
  for (const link of links) if (!byUrl.has(link.url)) byUrl.set(link.url, link)
  return [...byUrl.values()]
}

function placeOf(row: TableRow, around: Surroundings): Place {
  const start = row.position?.start
  return { file: around.file, line: (start?.line ?? 1) + around.lineOffset, column: start?.column ?? 1 }
}
