import { type Problem, problem } from '../../problems/problem.ts'
import type { Cell } from '../../text/cell.ts'
import type { Row } from '../../text/table-rows.ts'
import { documentLanguage } from '../../words/detect-language.ts'
import type { Field } from '../columns.ts'
import type { Document } from '../document.ts'
import { fileFinding } from '../file-finding.ts'
import { passedOver } from '../finding.ts'
import { extractLibrary } from '../library.ts'
import type { Extract, ExtractSettings } from '../markdown/extract.ts'
import { problemOfPlan, readTable } from '../markdown/tables/table.ts'
import { planTable } from '../markdown/tables/table-plan.ts'
import { cellOfPlain, cellText } from './cells.ts'
import { programOf, readProgramRows } from './program-rows.ts'
import { type CsvRow, type CsvRows, rowsOfCsv, separatorOf } from './rows.ts'

/** A table of papers in a file of its own: what its columns hold is told by their headers and contents, as in Markdown. */
export function extractCsv(document: Document, settings: ExtractSettings): Extract {
  const { separator, from } = separatorOf(document.text, /\.(?:tsv|tab)$/i.test(document.file))
  const found = rowsOfCsv(document.text.slice(from), separator)
  // The line that names the separator is a line of the file.
  for (const each of [...found.rows, ...found.broken]) each.line += from === 0 ? 0 : 1
  const [head, ...rows] = found.rows.slice(headAt(found.rows))
  const program = head ? programOf(head.cells) : null
  if (head && program) return extractLibrary(document, readProgramRows(program, head.cells, rows, found.broken))
  return head ? extractTable(document, settings, head, rows, found.broken) : nothing(document)
}

/** Databases tell what was searched in lines of their own before the header. */
function headAt(rows: readonly CsvRow[]): number {
  const told = rows.slice(0, 15).findIndex(({ cells }) => programOf(cells) !== null)
  return Math.max(0, told)
}

function extractTable(
  { file, text }: Document,
  settings: ExtractSettings,
  header: CsvRow,
  rows: readonly CsvRow[],
  broken: CsvRows['broken'],
): Extract {
  const { language, han } = documentLanguage(text)
  const headers = header.cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  const width = headers.findLastIndex((one) => one !== '') + 1
  // An abstract is the paper's own, whatever the column is taken for elsewhere.
  const kept = headers.flatMap((one, index) =>
    index < width && (!isAbstract(one) || isNamed(one, settings)) ? [index] : [],
  )
  const around = {
    file,
    heading: null,
    section: [],
    year: null,
    han,
    lineOffset: 0,
    language,
    renamed: settings.columns,
  }
  const toRow = ({ cells, line }: CsvRow): Row => ({
    cells: kept.map((index) => cellOf(cells[index] ?? '', headers[index] ?? '')),
    line,
    column: 1,
  })
  const isWhole = ({ cells }: CsvRow) => cells.length <= width || cells.slice(width).every((cell) => cell.trim() === '')
  const whole = rows.filter(isWhole)
  const body = {
    *[Symbol.iterator]() {
      for (const row of whole) yield toRow(row)
    },
  }
  const head: Row = { cells: kept.map((index) => cellOfPlain(headers[index] ?? '')), line: header.line, column: 1 }
  const plan = planTable({ head, body }, around, false)
  const { papers, problems } = readTable(body, around, plan)
  const left = rows.filter((row) => !isWhole(row))
  for (const { line, cells } of left)
    plan.finding.passedOver.push(passedOver(line, cells.join(' | '), 'it has too many cells'))
  for (const { line, text: row } of broken)
    plan.finding.passedOver.push(passedOver(line, row, 'its quotation marks are broken'))
  return {
    file,
    heading: null,
    frontMatter: {},
    language,
    papers,
    problems: [
      ...problemOfPlan(plan),
      ...problems,
      ...left.map((row) => raggedRow(file, row, width)),
      ...broken.map(({ line }) => brokenQuote(file, line)),
    ],
    ignores: [],
    findings: [plan.finding, fileFinding(file, '', [], papers, [plan.finding])],
    tables: [],
  }
}

function cellOf(source: string, header: string): Cell {
  return cellOfPlain(cellText(source, header))
}

function isAbstract(header: string): boolean {
  return /^(?:abstract|abstract note|摘要|初録|抄録|초록)$/iu.test(header)
}

function isNamed(header: string, { columns }: { columns: Record<string, Field> }): boolean {
  return Object.hasOwn(columns, header)
}

function raggedRow(file: string, { line, cells }: CsvRow, width: number): Problem {
  const place = { file, line, column: 1 }
  const expected = `${width} as in the header; a cell that holds the separator stands in quotation marks`
  return problem('warning', 'ragged-row', place, `A row of ${cells.length} cells is left out`, expected)
}

function brokenQuote(file: string, line: number): Problem {
  const expected = 'quotation marks around the whole cell, and those within it doubled'
  const found = 'A row is left out: a quotation mark opens that is not closed at the end of its cell'
  return problem('error', 'library-entry', { file, line, column: 1 }, found, expected)
}

function nothing({ file }: Document): Extract {
  const finding = fileFinding(file, '', [], [], [])
  const base = { file, heading: null, frontMatter: {}, language: 'en' as const, papers: [], problems: [] }
  return { ...base, ignores: [], findings: [finding], tables: [] }
}
