import { leadsToPaper } from '../../words/addresses/link-evidence.ts'
import { pictureEnding } from '../../words/picture-formats.ts'

/** Lines that look like something that is read, in a place where Markdown makes something else of them. */
export interface LostRows {
  /** Index of the first of them. */
  from: number
  /** How many rows, without the header's delimiters. */
  rows: number
  /** Cells of the widest row, and of the delimiter row; null: there is none. */
  cells: number
  delimiters: number | null
}

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
const edges = /^\|(?!\|)(?=.*[\p{L}\p{N}]).*\|$/u

/** Whether a line divides the header of a table from its rows. */
export function isDelimiterRow(line: string): boolean {
  return delimiterRow.test(line.trim())
}

/** A row as most people write it, and as no formula (`|x| + |y|`) and no drawing begins: a pipe at each end and one within. */
function isRow(line: string): boolean {
  if (!edges.test(line) || cellsIn(line) < 2) return false
  return /^\|[ \t]|[ \t]\|$/.test(line) || (/^\|[^|]{2,}\|[^|]{2,}\|/.test(line) && !/[\\$]/.test(line))
}

function cellsIn(line: string): number {
  const inner = line.replace(/\\\|/g, '').replace(/^\||\|$/g, '')
  return inner.split('|').length
}

/** Without the marks of what it stands in, and what HTML puts around it. */
function bare(line: string): string {
  return line.replace(/^(?:[ \t]*(?:>|[-*+](?=[ \t]+\|)))*[ \t]*/, '').trimEnd()
}

/**
 * Runs of lines that look like rows of a table. A line alone must have a neighbour of its kind, or as many cells as the table
 * above.
 * @param above cells of the table above, null where there is none
 */
export function lostRows(lines: readonly string[], above: number | null): LostRows[] {
  const found: LostRows[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]?.includes('|')) continue
    const { run, isTable: mayBeTable } = runAt(lines, at)
    if (!mayBeTable) {
      at += Math.max(0, run.length - 1)
      continue
    }
    const rows = run.filter((line) => !isDelimiter(line))
    const delimiter = run.find(isDelimiter)
    const cells = Math.max(0, ...rows.map(cellsIn))
    const isDrawn = [lines[at - 1], lines[at + run.length]].some((line) => /^[ \t]*\+[-=+]{2,}/.test(line ?? ''))
    const isTable = rows.length >= 2 || (rows.length === 1 && (delimiter !== undefined || cells === above))
    if (isTable && !isDrawn && rows.some(hasWords))
      found.push({
        from: at,
        rows: rows.length,
        cells,
        delimiters: delimiter === undefined ? null : cellsIn(delimiter),
      })
    at += run.length - 1
  }
  return found
}

function hasWords(row: string): boolean {
  return /\p{L}{2}/u.test(row)
}

/** Rows with pipes at their ends; or without, where a delimiter row stands among them. */
function runAt(lines: readonly string[], at: number): { run: string[]; isTable: boolean } {
  const run: string[] = []
  for (let next = at; next < lines.length; next++) {
    const own = bare(lines[next] ?? '')
    if (!isRow(own) && !isDelimiter(own)) break
    run.push(own)
  }
  if (run.length > 0) return { run, isTable: run.some((line) => !isDelimiter(line)) }
  const head = bare(lines[at] ?? '')
  const second = bare(lines[at + 1] ?? '')
  if (!isDelimiter(second)) return { run: [], isTable: false }
  const rows = [head, second]
  for (let next = at + 2; next < lines.length; next++) {
    const own = bare(lines[next] ?? '')
    if (!own.includes('|')) break
    rows.push(own)
  }
  return { run: rows, isTable: rows.length > 2 }
}

function isDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('-') && delimiterRow.test(line)
}

/** `![alt](an address)` that Markdown takes for text, and why. */
const spaced = /!\[[^\]\n]{0,300}\]\([ \t]*(?![<"'])((?:[^()\n]|\([^()\n]{0,100}\)){0,500})\)/g
const others: [RegExp, string][] = [
  [
    new RegExp(`!\\[[^\\]\\n]{0,300}\\][ \\t]{1,9}\\([^()\\n]{0,500}\\.${pictureEnding}\\)`, 'i'),
    'no space between ] and (',
  ],
  [
    /[!！]\[[^\]\n]{0,300}\]（[^）\n]{0,500}[）)]|！\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/,
    '! and ( ) as they are in ASCII',
  ],
]

/** What to write instead of the first such picture of a line; null where it has none. */
export function lostPicture(line: string): string | null {
  if (!line.includes('[') || !/[!！]\[/.test(line)) return null
  const text = line.replace(/(?<!`)(`+)[^`]+\1(?!`)/g, '')
  for (const [, inside = ''] of text.matchAll(spaced)) {
    if (/^\S+[ \t]+=\d*%?(?:x\d*)?$/i.test(inside.trim())) return 'no size behind the address'
    // An address with its title is a picture.
    if (!/^\S*[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\))[ \t]*$/.test(inside) && /\S[ \t]+\S/.test(inside.trim()))
      return '%20 instead of each space, or < > around the address'
  }
  return others.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const address = /https?:\/\/[^\s<>"'|)\]]{4,500}/gi

/** What to write instead of the mark of a line with a paper's link that was meant for a bullet; null where it is none. */
export function lostEntry(line: string): string | null {
  if (line.length > 20_000 || !line.includes('://')) return null
  const [, mark = ''] = /^[ \t>]*([-*+•·‣◦▪●○■□–—]|\d{1,3}(?:[.)](?!\d)|[、．]))(?![*_-])/u.exec(line) ?? []
  if (mark === '' || (mark === '*' && /^[ \t>]*\*[^*]+\*/.test(line))) return null
  if (!(line.match(address) ?? []).some((url) => leadsToPaper(url))) return null
  return /^[-*+\d]/.test(mark) && !/[、．]/.test(mark) ? `a space behind the “${mark}”` : '- and a space'
}
