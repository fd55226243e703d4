import { linesOfHtml, withoutStyle } from '../html-lines.ts'
import { arxivIn, doiIn, urlIn } from '../identifiers.ts'
import type { LibraryReader } from '../library.ts'
import { nameOfParts, personsOf } from '../persons.ts'
import { yearIn } from '../reference.ts'
import { partsOf } from '../trim-end.ts'
import type { CsvRow, CsvRows } from './rows.ts'

/**
 * What a program calls its columns, but for Title and Notes, which all call so. Of several the first that is filled counts; links and
 * keywords are looked for in all of theirs.
 */
interface Program {
  name: string
  /** Headers that only its tables have together. */
  tells: readonly string[]
  authors: readonly string[]
  /** Divides authors; a comma within a name stands before the given ones. */
  between: ';' | ','
  years: readonly string[]
  venues: readonly string[]
  links: readonly string[]
  key: string
  keywords: readonly string[]
  /** Where the reader writes, and programs as well. */
  shared: readonly string[]
}

/** Programs whose columns are fields of a library and no reader's headers: what they hold beside is no remark. */
const programs: readonly Program[] = [
  {
    name: 'Zotero',
    tells: ['Item Type', 'Publication Year', 'Title'],
    authors: ['Author'],
    between: ';',
    years: ['Publication Year', 'Date'],
    venues: ['Publication Title', 'Conference Name', 'Publisher'],
    links: ['Url', 'DOI', 'Extra', 'Number', 'Archive Location'],
    key: 'Citation Key',
    keywords: ['Manual Tags', 'Automatic Tags'],
    shared: ['Extra'],
  },
  {
    name: 'Paperpile',
    tells: ['Item type', 'Folders filed in', 'Labels filed in', 'Title'],
    authors: ['Authors'],
    between: ',',
    years: ['Publication year', 'Date published'],
    venues: ['Full journal', 'Journal', 'Conference', 'Proceedings title', 'Book title', 'Publisher', 'Institution'],
    links: ['URLs', 'DOI', 'Arxiv ID'],
    key: 'Citekey',
    keywords: ['Labels filed in', 'Keywords'],
    shared: [],
  },
  {
    name: 'Scopus',
    tells: ['Authors', 'Title', 'Source title', 'EID'],
    authors: ['Author full names', 'Authors'],
    between: ';',
    years: ['Year'],
    venues: ['Source title', 'Conference name'],
    links: ['DOI', 'Link'],
    key: '',
    keywords: ['Author Keywords'],
    shared: [],
  },
  {
    name: 'PubMed',
    tells: ['PMID', 'Title', 'Journal/Book', 'Publication Year'],
    authors: ['Authors'],
    between: ',',
    years: ['Publication Year'],
    venues: ['Journal/Book'],
    links: ['DOI'],
    key: '',
    keywords: [],
    shared: [],
  },
]

/** The program that wrote a table with these headers; null: a person did. */
export function programOf(headers: readonly string[]): Program | null {
  const plain = headers.map((header) => header.trim())
  return programs.find(({ tells }) => tells.every((header) => plain.includes(header))) ?? null
}

export function readProgramRows(
  program: Program,
  headers: readonly string[],
  rows: readonly CsvRow[],
  broken: CsvRows['broken'],
): LibraryReader {
  const columns = new Map(headers.map((header, index) => [header.trim(), index]))
  return ({ file }, take) => {
    const untitled: { line: number; what: string }[] = []
    for (const { cells, line } of rows) {
      const of = (header: string) => cells[columns.get(header) ?? -1]?.trim() ?? ''
      const first = (names: readonly string[]) => names.map(of).find((value) => value !== '') ?? ''
      const title = withoutStyle(of('Title'))
      if (title === '') {
        untitled.push({ line, what: of('Key') || 'a row' })
        continue
      }
      const { names, hasMore } = personsOf(namesIn(first(program.authors), program))
      const venue = first(program.venues)
      take({
        key: of(program.key),
        title,
        authors: names,
        hasMore,
        year: program.years.map((name) => yearIn(of(name))).find((year) => year !== null) ?? null,
        venue: venue === '' ? null : venue,
        doi: doiIn(of('DOI')),
        arxiv: program.links.map((name) => arxivIn(of(name))).find((id) => id !== null) ?? null,
        url: program.links.map((name) => urlIn(of(name))).find((url) => url !== null) ?? null,
        keywords: program.keywords.flatMap((name) => partsOf(of(name), ';')),
        remarks: [
          { lines: linesOfHtml(of('Notes')), isShared: false },
          ...program.shared.map((name) => ({ lines: linesOfExtra(of(name)), isShared: true })),
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
    return { format: `${program.name}’s CSV`, faults, untitled }
  }
}

/** `Varga, Zsófia; Li, Wei`, `Moreau C,Park JH`; behind some a number in parentheses tells who it is. */
function namesIn(text: string, { between }: Program): string[] {
  return partsOf(text, between).map((name) => {
    const plain = name.replace(/ ?\(\d{5,20}\)$/, '')
    return between === ';' ? nameOfParts(partsOf(plain, ',')) : plain.replace(/\.$/, '')
  })
}

/** Extra as it was, cut before each key that the reader's own words may stand behind: its line ends are gone. */
function linesOfExtra(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const isKey = word.endsWith(':') && word.length <= 20
    if (isKey || lines.length === 0) lines.push(word)
    else lines[lines.length - 1] += ` ${word}`
  }
  return lines
}
