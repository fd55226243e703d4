import type { Place } from '../../../problems/problem.ts'
import { emptyText, type RichText } from '../../../text/rich-text.ts'
import type { Row, TableRows } from '../../../text/table-rows.ts'
import { preprintOf } from '../../../words/addresses/link-evidence.ts'
import { normaliseHeader } from '../../../words/scripts.ts'
import { type DateStyle, loneDate } from '../../../words/year.ts'
import { type Columns, columnsOf, fieldsByHeader } from '../../columns.ts'
import type { Finding } from '../../finding.ts'
import { dateStyleOf, type WrittenDate } from '../date-style.ts'
import type { Surroundings } from '../surroundings.ts'
import { correctByContent, Profile } from './column-content.ts'
import { judgeTable, type TableVerdict } from './table-kind.ts'

/** What a table was found to be from its header and first rows. Holds for all of its rows, however many chunks they come in. */
export interface TablePlan {
  headers: string[]
  columns: Columns
  /** Columns that have no part of a paper: they stand in its notes, under their headers. */
  apart: number[]
  /** How its dates are written. */
  dates: DateStyle
  verdict: TableVerdict
  finding: Finding
}

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
  const apart = columnsApart(headers, columns, profiles)
  return { headers, columns, apart, dates: datesOf(columns, headers, body, around), verdict, finding }
}

/** All that hold something, but for the numbers of rows. */
function columnsApart(headers: readonly string[], columns: Columns, profiles: readonly Profile[]): number[] {
  const known = new Set(Object.values(columns).flat())
  return headers.flatMap((header, index) => {
    const profile = profiles[index]
    if (known.has(index) || !profile || profile.filled === 0) return []
    const isNumbering = profile.numbers >= 0.8 && profile.distinct === 1 && numbering.test(normaliseHeader(header))
    return isNumbering ? [] : [index]
  })
}

const numbering = /^(?:n|no|nr|num|number|id|index|idx|s no|sl no|rank|order|序号|编号|序號|編號|番号|번호|순번|#)?$/u

function datesOf({ year }: Columns, headers: readonly string[], rows: Iterable<Row>, around: Surroundings): DateStyle {
  if (!year) return loneDate
  const dates: WrittenDate[] = []
  let seen = 0
  for (const { cells } of rows) {
    const text = year.map((index) => cells[index]?.rich.text ?? '').find((one) => one !== '') ?? ''
    if (/\d/.test(text)) dates.push({ text, preprint: preprintOf(cells.flatMap((cell) => cell.rich.links)) })
    if (++seen === profiledRows) break
  }
  const isEastAsian = around.language !== 'en' || headers.some((header) => eastAsian.test(header))
  return dateStyleOf(dates, isEastAsian)
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

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

export function placeOf({ line, column }: Row, { file }: Surroundings): Place {
  return { file, line, column }
}
