import { type Problem, problem } from '../../problems/problem.ts'
import { cellSources } from '../../text/fast/folded-table.ts'
import { fieldOf } from '../columns.ts'
import { type Cut, cutLongParagraphs, mayHoldLongParagraphs, problemOfCut } from './long-paragraphs.ts'
import { mendedLine, needsMending } from './mended-line.ts'

/** Notes as their writer means them, in Markdown that parsers read so. Lines keep their numbers. */
export interface AsMeant {
  text: string
  /** What a parser would have read otherwise, by its line, from 1. */
  delimiters: { line: number; cells: number; wanted: number }[]
  /** What is left out of paragraphs that are longer than any. */
  cuts: Cut[]
  /** More was changed than what stands within single lines: a line cannot be understood without those around it. */
  isRebuilt: boolean
}

const lineEnds = /\r\n|\n|\r/
const fence = /^ {0,3}(?:[-*+] +|\d+[.)] +)?(`{3,}|~{3,})/
/** What makes lines mean something else for their neighbours. */
const needsRebuilding = /\||%%|::|:LOGBOOK:|\$\$/

export function asMeant(written: string): AsMeant {
  const text = withHeadFirst(written)
  const meant = asMeantBelow(text)
  return text === written ? meant : { ...meant, isRebuilt: true }
}

/** Front matter below empty lines is front matter all the same; the empty lines change places with its first. */
function withHeadFirst(text: string): string {
  const [whole = '', empty = '', dashes = ''] =
    /^((?:[ \t]{0,9}(?:\r\n|\n)){1,5})(---[ \t]{0,9}(?:\r\n|\n))(?=[\w"'-]{1,40}[ \t]{0,3}:)/.exec(
      text.slice(0, 400),
    ) ?? []
  if (whole === '' || !/\n---[ \t]*\r?(?:\n|$)/.test(text.slice(whole.length, whole.length + 5000))) return text
  return dashes + empty + text.slice(whole.length)
}

function asMeantBelow(text: string): AsMeant {
  const isInline = needsMending(text)
  const isLong = mayHoldLongParagraphs(text)
  const meant: AsMeant = { text, delimiters: [], cuts: [], isRebuilt: false }
  if (!isInline && !isLong && !needsRebuilding.test(text)) return meant
  const source = text.split(lineEnds)
  const lines = source.slice()
  const isCode = codeLines(lines)
  const set = (at: number, line: string) => {
    if (lines[at] === line) return
    lines[at] = line
    meant.isRebuilt = true
  }
  if (isLong) meant.cuts = cutLongParagraphs(lines, isCode, set)
  if (text.includes('%%')) hideComments(lines, isCode, set)
  if (/::|:LOGBOOK:/.test(text)) readProperties(lines, isCode, set)
  if (text.includes('$$')) keepFormulas(lines, isCode, set)
  if (text.includes('|')) mendTables(lines, isCode, set, meant)
  if (isInline)
    lines.forEach((line, at) => {
      if (!isCode[at]) lines[at] = mendedLine(line)
    })
  if (!meant.isRebuilt && !isInline) return meant
  if (lines.every((line, at) => line === source[at])) return meant
  const lineEnd = lineEnds.exec(text)?.[0] ?? '\n'
  return { ...meant, text: lines.join(lineEnd) }
}

/** Of lines that a parser would have read otherwise. */
export function problemsOfLines(file: string, { delimiters, cuts }: AsMeant): Problem[] {
  const ofDelimiters = delimiters.map(({ line, cells, wanted }) => {
    const found = cells === 0 ? 'A table without a delimiter row' : `A delimiter row of ${cells} cells`
    const expected = `${wanted} as in the header: |${' --- |'.repeat(wanted)}`
    return problem('info', 'ragged-row', { file, line, column: 1 }, found, expected)
  })
  return [...ofDelimiters, ...cuts.map((cut) => problemOfCut(file, cut))]
}

type SetLine = (at: number, line: string) => void

/** Lines in fenced code, in front matter, and in comments of several lines. */
function codeLines(lines: readonly string[]): boolean[] {
  let open: string | null = null
  return lines.map((line, at) => {
    if (at === 0 && /^---\s*$/.test(line)) {
      open = '---'
      return true
    }
    if (open === '---' || open === '-->') {
      if (open === '---' ? /^(?:---|\.\.\.)\s*$/.test(line) : line.includes('-->')) open = null
      return true
    }
    const marker = fence.exec(line)?.[1]
    if (open !== null) {
      if (marker?.startsWith(open) && line.trim() === marker) open = null
      return true
    }
    if (marker) open = marker
    else if (/^ {0,3}<!--/.test(line) && !line.includes('-->')) open = '-->'
    return open !== null
  })
}

/** Obsidian shows nothing of what stands between two lines that begin and end with `%%`. */
function hideComments(lines: readonly string[], isCode: readonly boolean[], set: SetLine): void {
  let from: number | null = null
  lines.forEach((line, at) => {
    if (isCode[at]) return
    const signs = line.split('%%').length - 1
    if (from === null) {
      if (signs === 1 && /^\s*%%/.test(line)) from = at
    } else if (signs > 0) {
      if (signs === 1 && /%%\s*$/.test(line)) for (let each = from; each <= at; each++) set(each, '')
      from = null
    }
  })
}

const bullet = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/
/** Before the colons of `question :: answer` there is a space. */
const property = /^([ \t]{0,160})([\p{L}][\p{L}\p{N}_ -]{0,30}?)(?<!\s)::(?![^ \t])(.*)$/u
/** What Logseq keeps for itself. */
const housekeeping =
  /^(?:id|collapsed|created-at|updated-at|heading|background-color|ls-type|hl-.*|logseq\..*|card-.*|query-.*|file|file-path)$/

/** Logseq's `key:: value` below a bullet, or as one, is a labelled bullet; the clock of a task is nothing. */
function readProperties(lines: readonly string[], isCode: readonly boolean[], set: SetLine): void {
  let isBlock = false
  let isClock = false
  lines.forEach((line, at) => {
    if (isCode[at]) return
    if (/^[ \t]*:LOGBOOK:\s*$/.test(line)) isClock = true
    if (isClock) {
      set(at, '')
      isClock = !/^[ \t]*:END:\s*$/.test(line)
      return
    }
    const own = bullet.exec(line)
    const found = property.exec(own ? line.slice(own[0].length) : line)
    if (found && (own || (isBlock && found[1] !== ''))) {
      const [, indent = '', key = '', value = ''] = found
      const start = own ? own[0] : `${indent}- `
      set(at, housekeeping.test(key) ? '' : `${start}${key}: ${value.trim()}`)
    }
    isBlock =
      own !== null || (isBlock && found !== null) || (isBlock && /^[ \t]*$/.test(line) === false && !/^\S/.test(line))
  })
}

/** Lines of a formula that begins behind its `$$` are not the bullets and headings that they look like. */
function keepFormulas(lines: readonly string[], isCode: readonly boolean[], set: SetLine): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isCode[at] || line.includes('|') || line.split('$$').length !== 2) continue
    if (/^[ \t>]*\$\$\s*$/.test(line)) {
      while (at + 1 < lines.length && !lines[at + 1]?.includes('$$')) at++
      at++
      continue
    }
    const end = endOfFormula(lines, at)
    for (let each = at + 1; each <= end; each++)
      set(each, (lines[each] ?? '').replace(/^([ \t]*)(?=[-+*=>#]|\d+[.)]\s)/, '$1{}'))
    at = Math.max(at, end)
  }
}

/** Lines that a formula goes on for, at most. */
const longestFormula = 60

function endOfFormula(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < Math.min(lines.length, from + longestFormula); at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') return -1
    if (line.includes('$$')) return at
  }
  return -1
}

/** Tables that break off, or never begin, for reasons that their writer does not see. */
function mendTables(lines: readonly string[], isCode: readonly boolean[], set: SetLine, meant: AsMeant): void {
  const isRow = (at: number) => !isCode[at] && (lines[at] ?? '').startsWith('|')
  const isDelimiter = (at: number) => isRow(at) && isDelimiterRow(lines[at])
  for (let at = 0; at < lines.length; at++) {
    if (!isRow(at) || isRow(at - 1)) continue
    if (isDelimiter(at + 1)) {
      const width = widthOf(lines[at])
      const cells = widthOf(lines[at + 1])
      if (width !== cells && width > 1 && isRow(at + 2)) {
        meant.delimiters.push({ line: at + 2, cells, wanted: width })
        set(at + 1, `|${' --- |'.repeat(width)}`)
      }
      if (widthOf(lines[at + 1]) !== width) continue
      at = mendBreaks(lines, at + 2, width, isRow, isDelimiter, set) - 1
    } else if (beginsTable(lines, at, isRow, isDelimiter)) {
      // There is no line to put the delimiters on but the header's own; that moves up into the empty one.
      meant.delimiters.push({ line: at + 1, cells: 0, wanted: widthOf(lines[at]) })
      set(at - 1, lines[at] ?? '')
      set(at, `|${' --- |'.repeat(widthOf(lines[at]))}`)
      at = mendBreaks(lines, at + 1, widthOf(lines[at - 1]), isRow, isDelimiter, set) - 1
    }
  }
  mendBegins(lines, isCode, set)
}

/**
 * Rows after an empty line or a comment are rows, if they are as wide and begin no table of their own.
 * @returns the line after the table
 */
function mendBreaks(
  lines: readonly string[],
  from: number,
  width: number,
  isRow: (at: number) => boolean,
  isDelimiter: (at: number) => boolean,
  set: SetLine,
): number {
  let at = from
  while (true) {
    while (isRow(at)) at++
    let next = at
    while (next < at + 3 && next < lines.length && /^\s*(?:<!--(?!.*paperdeck).*-->\s*)?$/.test(lines[next] ?? ''))
      next++
    if (next === at || !isRow(next) || isDelimiter(next) || isDelimiter(next + 1) || widthOf(lines[next]) !== width)
      return at
    for (let each = at; each < next; each++) set(each, '|')
    at = next
  }
}

/** A header that two words or more tell, in an empty line's care, and rows as wide. */
function beginsTable(
  lines: readonly string[],
  at: number,
  isRow: (at: number) => boolean,
  isDelimiter: (at: number) => boolean,
): boolean {
  if (at === 0 || lines[at - 1]?.trim() !== '' || !isRow(at + 1) || isDelimiter(at)) return false
  const headers = cellSources(lines[at] ?? '')
  const known = headers.filter((header) => fieldOf(header.replace(/[*_`]/g, '')) !== undefined).length
  return known >= 2 && known * 2 >= headers.length && widthOf(lines[at + 1]) === headers.length
}

const tagsAlone =
  /^\s*(?:<\/?(?:details|summary|div|center|p|br|font|section|span|b|strong|h[1-6])\b[^<>]*>[^<>|]{0,200})+$/i

/** A table directly below HTML tags, or below a bullet, to which it belongs. */
function mendBegins(lines: readonly string[], isCode: readonly boolean[], set: SetLine): void {
  lines.forEach((line, at) => {
    if (at === 0 || isCode[at] || !line.startsWith('|') || isCode[at - 1] || !isDelimiterRow(lines[at + 1])) return
    const before = lines[at - 1] ?? ''
    if (before.trim() === '' || before.startsWith('|')) return
    if (tagsAlone.test(before)) {
      set(at - 1, '')
      return
    }
    const own = bullet.exec(before)
    if (!own) return
    const indent = ' '.repeat(own[0].length)
    for (let row = at; row < lines.length && lines[row]?.startsWith('|'); row++) set(row, indent + lines[row])
  })
}

function widthOf(row: string | undefined): number {
  return row === undefined ? 0 : cellSources(row.trimEnd()).length
}

function isDelimiterRow(row: string | undefined): boolean {
  return row !== undefined && /^[|:\t -]+$/.test(row) && row.includes('-') && cellSources(row).every(isDelimiter)
}

function isDelimiter(cell: string): boolean {
  return /^:?-+:?$/.test(cell)
}
