import type { Code, Html, Nodes, Paragraph, RootContent } from 'mdast'
import { type Problem, problem } from '../../problems/problem.ts'
import type { Block } from '../../text/blocks.ts'
import { visit } from '../../text/markdown.ts'
import type { Document } from '../document.ts'
import { type Finding, passedOver } from '../finding.ts'
import { unreadEntries } from '../unread.ts'
import { isDelimiterRow, type LostRows, lostEntry, lostPicture, lostRows } from './looks-like.ts'

/** Why lines stand where they are not read, and what would make them be read. */
interface Cause {
  why: string
  expected: string
  /** It may well be meant so. */
  isMeant: boolean
  /** Only with its delimiter row is it surely a table. */
  wantsDelimiters?: true
}

/** Where the last table ended, and how wide it is. */
interface Above {
  cells: number
  lastLine: number
}

/**
 * Finds the lines of a document that look like rows, entries or pictures and are none to Markdown: who wrote them does not see it.
 * Nothing is read here that was not read before; what is found is told.
 */
export class LostLines {
  readonly #file: string
  readonly #text: string
  #split: readonly string[] | null = null
  readonly #problems: Problem[] = []
  readonly #findings: Finding[] = []
  /** Lines of code and comments, from 1. */
  readonly #silent: { from: number; to: number }[] = []
  #above: Above | null = null

  constructor({ file, text }: Document) {
    this.#file = file
    this.#text = text
  }

  get #lines(): readonly string[] {
    this.#split ??= this.#text.split(/\r\n|\n|\r/)
    return this.#split
  }

  line(number: number): string {
    return this.#lines[number - 1] ?? ''
  }

  /** The lines from one to that which closes its table; null where none of the next ones does. */
  tableOfHtml(first: number): string | null {
    const lines = this.#lines.slice(first - 1, first - 1 + maximalTable)
    const last = lines.findIndex((line) => /<\/table/i.test(line))
    return last < 0 ? null : lines.slice(0, last + 1).join('\n')
  }

  /** A table that is read as one. */
  passTable({ rows, lastLine }: Block): void {
    if (rows) this.#above = { cells: rows.head.cells.length, lastLine }
  }

  /** A block of which no table is made. */
  look(node: RootContent, lineOffset: number): void {
    const [from, to] = [node.position?.start.line, node.position?.end.line]
    if (from === undefined || to === undefined) return
    const [first, last] = [from + lineOffset, to + lineOffset]
    this.#keepSilent(node, lineOffset)
    const lines = this.#lines.slice(first - 1, last)
    const told = new Set<number>()
    if (lines.some((line) => line.includes('|')))
      for (const found of lostRows(lines, this.#above?.cells ?? null)) this.#tellRows(found, node, lines, first, told)
    const cause = this.#causeOf(node, first, last)
    if (cause && node.type !== 'list' && node.type !== 'paragraph') this.#tellEntries(node, lines, first, cause, told)
  }

  /** A paragraph that has become a part of nothing. */
  lookForEntries({ position }: Paragraph, lineOffset: number): void {
    if (!position) return
    const first = position.start.line + lineOffset
    const lines = this.#lines.slice(first - 1, position.end.line + lineOffset)
    lines.forEach((line, nth) => {
      const expected = lostEntry(line)
      if (expected === null) return
      const place = { file: this.#file, line: first + nth, column: 1 }
      const why = 'Markdown makes no bullet of its mark'
      const found = `A line that looks like an entry of a list and is in none: ${why}`
      this.#problems.push(problem('warning', 'looks-like-an-entry', place, found, expected))
      this.#found('lines', place.line, why, [passedOver(place.line, line.trim(), why)])
    })
  }

  finish(): { problems: Problem[]; findings: Finding[] } {
    if (/[!！]\[/.test(this.#text))
      this.#lines.forEach((line, index) => {
        const at = line.search(/[!！]\[/)
        if (at < 0 || line.length > maximalLine) return
        const expected = lostPicture(line)
        const place = { file: this.#file, line: index + 1, column: at + 1 }
        if (expected === null || this.#silent.some(({ from, to }) => index + 1 >= from && index + 1 <= to)) return
        const found = 'What looks like a picture is text to Markdown'
        this.#problems.push(problem('warning', 'looks-like-a-picture', place, found, expected))
      })
    return { problems: this.#problems, findings: this.#findings }
  }

  #keepSilent(node: Nodes, lineOffset: number): void {
    visit(node, (one) => {
      if (one.type !== 'code' && !(one.type === 'html' && one.value.startsWith('<!--'))) return
      const { start, end } = one.position ?? {}
      if (start && end) this.#silent.push({ from: start.line + lineOffset, to: end.line + lineOffset })
    })
  }

  #tellRows(found: LostRows, node: RootContent, lines: readonly string[], first: number, told: Set<number>): void {
    const line = first + found.from
    const cause = this.#causeOf(node, first, first + lines.length - 1) ?? this.#causeOfRows(found, line)
    if (cause.wantsDelimiters && found.delimiters === null) return
    const own = lines.slice(found.from, found.from + found.rows + (found.delimiters === null ? 0 : 1))
    for (const nth of own.keys()) told.add(line + nth)
    const looks =
      found.rows === 1
        ? '1 line that looks like a row of a table and belongs'
        : `${found.rows} lines that look like rows of a table and belong`
    this.#tell('looks-like-a-row', line, `${looks} to no table: ${cause.why}`, cause)
    const header = own.findIndex(isDelimiterRow) - 1
    const left = own.map((text, nth) => ({
      ...passedOver(line + nth, text.trim(), cause.why),
      ...(header >= 0 && (nth === header || nth === header + 1) ? { isStructure: true as const } : {}),
    }))
    this.#found('lines', line, cause.why, left)
  }

  #tellEntries(
    node: RootContent,
    lines: readonly string[],
    first: number,
    cause: Cause,
    told: ReadonlySet<number>,
  ): void {
    const entries = unreadEntries(lines.join('\n'), first, cause.why).filter(({ line }) => !told.has(line))
    if (entries.length === 0) return
    const looks = entries.length === 1 ? 'line that looks' : 'lines that look'
    const what = node.type === 'code' || node.type === 'html' || node.type === 'math' ? node.type : 'lines'
    const place = { file: this.#file, line: first, column: node.position?.start.column ?? 1 }
    const found = `${entries.length} ${looks} like a paper: ${cause.why}`
    this.#problems.push(
      problem(cause.isMeant || node.type === 'html' ? 'info' : 'warning', 'not-read', place, found, cause.expected),
    )
    this.#found(what, first, cause.why, entries)
  }

  #tell(rule: 'looks-like-a-row', line: number, found: string, { isMeant, expected }: Cause): void {
    const place = { file: this.#file, line, column: 1 }
    this.#problems.push(problem(isMeant ? 'info' : 'warning', rule, place, found, expected))
  }

  #found(what: Finding['what'], line: number, why: string, left: Finding['passedOver']): void {
    const place = { file: this.#file, line, column: 1 }
    this.#findings.push({ what, place, takenFor: 'nothing', why, entries: 0, passedOver: left })
  }

  /** What swallows all that stands in it. */
  #causeOf(node: RootContent, first: number, last: number): Cause | null {
    switch (node.type) {
      case 'code':
        return this.#causeOfCode(node, first, last)
      case 'html':
        return causeOfHtml(node)
      case 'math':
        return last > first && /\$\$\s*$/.test(this.line(last))
          ? {
              why: 'they stand between two $$, in a formula',
              expected: 'a blank line, and each formula in $$ of its own',
              isMeant: false,
            }
          : {
              why: `the $$ of line ${first} opens a formula that is never closed`,
              expected: '$$ behind the formula, on a line of its own',
              isMeant: false,
            }
      case 'yaml':
        return {
          why: 'they stand between the --- lines of the front matter',
          expected: 'a blank line above the first ---',
          isMeant: false,
        }
      case 'list':
        return {
          why: 'they stand in a bullet',
          expected: 'a blank line above the table, and no indentation',
          isMeant: false,
        }
      default:
        return null
    }
  }

  #causeOfCode({ lang }: Code, first: number, last: number): Cause {
    const isFenced = /(`{3,}|~{3,})/.test(this.line(first))
    const isClosed = last > first && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(this.line(last))
    if (isFenced && !isClosed)
      return {
        why: `the code block of line ${first} is never closed`,
        expected: 'a fence that is closed above it',
        isMeant: false,
      }
    const why = isFenced ? 'it stands in a code block' : 'it is indented by four spaces, which makes code of it'
    const expected = isFenced ? 'a fence that is closed above it' : 'no indentation'
    // What has a language is code that somebody shows.
    return { why, expected, isMeant: isFenced || lang != null, wantsDelimiters: true }
  }

  /** Of rows in a paragraph. */
  #causeOfRows({ cells, delimiters }: LostRows, line: number): Cause {
    if (delimiters !== null && delimiters !== cells) {
      const why = `the row of delimiters has ${counted(delimiters, 'cell')}, the others have ${cells}`
      return { why, expected: 'as many --- as there are columns', isMeant: false }
    }
    if (delimiters !== null)
      return {
        why: 'what stands above makes a paragraph of them',
        expected: 'a blank line above the header',
        isMeant: false,
      }
    const last = this.#above?.lastLine
    const between = last === undefined ? null : this.#lines.slice(last, line - 1)
    if (between?.every((one) => one.trim() === ''))
      return { why: 'a blank line ends the table above', expected: 'no blank line within a table', isMeant: false }
    if (between && between.length <= 3)
      return { why: 'the line above ends the table', expected: 'nothing but rows within a table', isMeant: false }
    return {
      why: 'no row of delimiters stands below a header',
      expected: '| --- | --- | below the header',
      isMeant: false,
    }
  }
}

function causeOfHtml({ value }: Html): Cause {
  if (!value.startsWith('<!--'))
    return {
      why: 'HTML is not read for entries',
      expected: 'Markdown, with a blank line between it and HTML',
      isMeant: false,
    }
  if (!value.includes('-->'))
    return { why: 'the comment above is never closed', expected: '--> behind the comment', isMeant: false }
  return { why: 'it is in a comment', expected: 'Markdown', isMeant: true }
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

/** In lines: what is longer is not written by hand. */
const maximalTable = 5_000

/** Longer lines are data. */
const maximalLine = 20_000
