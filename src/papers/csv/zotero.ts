import { linesOfHtml, withoutStyle } from '../html-lines.ts'
import { arxivIn, doiIn, urlIn } from '../identifiers.ts'
import type { LibraryReader } from '../library.ts'
import { nameOfParts, personsOf } from '../persons.ts'
import { yearIn } from '../reference.ts'
import { partsOf } from '../trim-end.ts'
import type { CsvRow, CsvRows } from './rows.ts'

/** Zotero's own CSV, whose columns are fields of a library and no reader's headers. */
export function isOfZotero(headers: readonly string[]): boolean {
  return headers.includes('Item Type') && headers.includes('Publication Year') && headers.includes('Title')
}

export function readZoteroRows(
  headers: readonly string[],
  rows: readonly CsvRow[],
  broken: CsvRows['broken'],
): LibraryReader {
  const columns = new Map(headers.map((header, index) => [header.trim(), index]))
  return ({ file }, take) => {
    const untitled: { line: number; what: string }[] = []
    for (const { cells, line } of rows) {
      const of = (header: string) => cells[columns.get(header) ?? -1]?.trim() ?? ''
      const title = withoutStyle(of('Title'))
      if (title === '') {
        untitled.push({ line, what: of('Key') || 'a row' })
        continue
      }
      const { names, hasMore } = personsOf(partsOf(of('Author'), ';').map((name) => nameOfParts(partsOf(name, ','))))
      const said = [of('Url'), of('DOI'), of('Extra'), of('Number'), of('Archive Location')]
      const venue = of('Publication Title') || of('Conference Name') || of('Publisher')
      take({
        key: of('Citation Key'),
        title,
        authors: names,
        hasMore,
        year: yearIn(of('Publication Year')) ?? yearIn(of('Date')),
        venue: venue === '' ? null : venue,
        doi: doiIn(of('DOI')),
        arxiv: said.map(arxivIn).find((id) => id !== null) ?? null,
        url: urlIn(of('Url')),
        keywords: [...partsOf(of('Manual Tags'), ';'), ...partsOf(of('Automatic Tags'), ';')],
        // The line ends of Extra are gone, so where a key ends cannot be told: only its first one is.
        remarks: [
          { lines: linesOfHtml(of('Notes')), isShared: false },
          { lines: linesOfExtra(of('Extra')), isShared: true },
        ],
        place: { file, line, column: 1 },
      })
    }
    const expected = 'quotation marks around the whole cell, and those within it doubled'
    const faults = broken.map(({ line }) => ({
      line,
      found: 'A row is left out: its quotation marks are broken',
      expected,
    }))
    return { format: 'Zotero’s CSV', faults, untitled }
  }
}

/** Extra as it was, cut before each key that the reader's own words may stand behind. */
function linesOfExtra(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const isKey = word.endsWith(':') && word.length <= 20
    if (isKey || lines.length === 0) lines.push(word)
    else lines[lines.length - 1] += ` ${word}`
  }
  return lines
}
