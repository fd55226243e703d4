/** A row as it stands in the file, and the line on which it begins. */
export interface CsvRow {
  cells: string[]
  line: number
}

export interface CsvRows {
  rows: CsvRow[]
  /** Lines on which a quotation mark opens that nothing closes rightly; the rows behind them are read. */
  broken: { line: number; text: string }[]
}

/** A cell of several lines that is longer has swallowed the rows below it. */
const maximalCell = 100_000

/**
 * Rows of a file of values with separators, as spreadsheets write it: cells in quotation marks may hold separators and line ends.
 * A mark that opens and is not closed before a separator or line end costs its own line.
 */
export function rowsOfCsv(text: string, separator: string): CsvRows {
  const found: CsvRows = { rows: [], broken: [] }
  const reader = new Reader(text, separator)
  for (let row = reader.row(); row !== null; row = reader.row()) {
    if ('text' in row) found.broken.push(row)
    else if (row.cells.some((cell) => cell.trim() !== '')) found.rows.push(row)
  }
  return found
}

/** What divides the cells: by Excel's own line, by the ending of the file, else what most divides its first lines. */
export function separatorOf(text: string, isTabbed: boolean): { separator: string; from: number } {
  const named = /^sep=([^\r\n])[ \t]*(?:\r\n|\n|\r)/i.exec(text)
  if (named?.[1]) return { separator: named[1], from: named[0].length }
  if (isTabbed) return { separator: '\t', from: 0 }
  const head = text.slice(0, 20_000)
  const scored = [',', ';', '\t', '|'].map((separator) => ({ separator, score: scoreOf(head, separator) }))
  return { separator: scored.reduce((best, one) => (one.score > best.score ? one : best)).separator, from: 0 }
}

/** How many cells the header has, where most of the rows below have as many. */
function scoreOf(head: string, separator: string): number {
  const { rows } = rowsOfCsv(head, separator)
  const [first, ...others] = rows.slice(0, 20)
  const width = first?.cells.length ?? 0
  if (width < 2) return 0
  const alike = others.filter(({ cells }) => cells.length === width).length
  return width * (1 + (others.length === 0 ? 0 : alike / others.length))
}

class Reader {
  private at = 0
  private line = 1
  private readonly plainCell: RegExp

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {
    const sign = separator === '\t' ? '\\t' : `\\${separator}`
    this.plainCell = new RegExp(`[^${sign}\\r\\n]*`, 'y')
  }

  row(): CsvRow | CsvRows['broken'][number] | null {
    if (this.at >= this.text.length) return null
    const [start, line] = [this.at, this.line]
    const cells: string[] = []
    for (;;) {
      const cell = this.cell()
      if (cell === null) return this.giveUp(start, line)
      cells.push(cell)
      if (this.text[this.at] !== this.separator) break
      this.at++
    }
    this.passLineEnd()
    return { cells, line }
  }

  /** Null where a quotation mark is not closed rightly. */
  private cell(): string | null {
    if (this.text[this.at] === '"') {
      const quoted = this.quoted()
      // Sheets that divide by tabs write marks as they are.
      if (quoted !== null || this.separator !== '\t') return quoted
    }
    this.plainCell.lastIndex = this.at
    const cell = this.plainCell.exec(this.text)?.[0] ?? ''
    this.at += cell.length
    return cell
  }

  private quoted(): string | null {
    const from = this.at + 1
    let last = from + maximalCell
    for (let at = this.text.indexOf('"', from); at >= 0; at = this.text.indexOf('"', at)) {
      // The authors of one collider fill more, on one line. Few cells do: its end is looked for only then.
      if (at >= last) last = Math.max(last, this.lineEndFrom(from))
      if (at >= last) return null
      if (this.text[at + 1] === '"') {
        at += 2
        continue
      }
      const next = this.text[at + 1]
      if (next !== undefined && next !== this.separator && next !== '\n' && next !== '\r') return null
      const cell = this.text.slice(from, at).replaceAll('""', '"')
      this.line += linesIn(cell)
      this.at = at + 1
      return cell
    }
    return null
  }

  private lineEndFrom(from: number): number {
    const at = this.text.indexOf('\n', from)
    return at < 0 ? this.text.length : at
  }

  /** Goes on with the line below that on which the row began. */
  private giveUp(start: number, line: number): CsvRows['broken'][number] {
    const end = /\r\n|\n|\r|$/g
    end.lastIndex = start
    const found = end.exec(this.text)
    this.at = found?.index ?? this.text.length
    this.line = line
    const text = this.text.slice(start, this.at)
    this.passLineEnd()
    return { line, text }
  }

  private passLineEnd(): void {
    if (this.text[this.at] === '\r' && this.text[this.at + 1] === '\n') this.at += 2
    else if (this.at < this.text.length) this.at++
    this.line++
  }
}

function linesIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}
