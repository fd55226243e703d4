import { type Problem, problem } from '../../../problems/problem.ts'
import type { RichText } from '../../../text/rich-text.ts'
import type { Row } from '../../../text/table-rows.ts'
import { labelOf, leadsToPaper } from '../../../words/addresses/link-evidence.ts'
import type { Language } from '../../../words/languages.ts'
import { passedOver } from '../../finding.ts'
import type { Paper } from '../../paper.ts'
import { termsLanguage } from '../own-language.ts'
import type { Surroundings } from '../surroundings.ts'
import { wordsOf } from './column-content.ts'
import { cellsOf, paperOf, titleOf } from './table-paper.ts'
import { placeOf, type TablePlan } from './table-plan.ts'

export interface TableReading {
  plan: TablePlan
  /** Of its headers; null where they do not tell. */
  language: Language | null
  papers: Paper[]
  problems: Problem[]
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

function readRow(row: Row, around: Surroundings, reading: TableReading): void {
  const { headers, columns, finding } = reading.plan
  const place = placeOf(row, around)
  const own = cellsOf(row, around, reading.plan)
  const { cells } = own
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
  const titleColumn = (columns.title ?? columns.name)?.[0] ?? -1
  const found = titleOf(own, titleColumn, headers[titleColumn] ?? '')
  const leave = (reason: string) => passedOver(place.line, rowText(cells), reason)
  if (!found && cells.every(isForLater)) {
    finding.passedOver.push({ ...leave('a row for words to come'), isStructure: true })
    return
  }
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
  reading.papers.push(paperOf(found, own, around, reading))
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

function lastFilled(cells: readonly RichText[]): number {
  let width = cells.length
  while (width > 0 && cells[width - 1]?.html === '') width--
  return width
}

/** Nothing, or `[link]()` and the like that leads nowhere yet. */
function isForLater({ text, links, pictures }: RichText): boolean {
  if (pictures.length > 0 || links.some(({ url }) => url !== '')) return false
  return text === '' || labelOf(text) !== null
}
