import { linesOfHtml, withoutStyle } from '../html-lines.ts'
import { arxivIn, doiIn, firstOf, urlIn } from '../identifiers.ts'
import type { LibraryReader } from '../library.ts'
import { nameOfParts, personsOf } from '../persons.ts'
import { yearIn } from '../reference.ts'
import type { Remark } from '../remarks.ts'
import { partsOf } from '../trim-end.ts'
import { type Program, programs } from './programs.ts'
import type { CsvRow, CsvRows } from './rows.ts'

/** The program that wrote a table with these headers; null: a person did. */
export function programOf(headers: readonly string[]): Program | null {
  const plain = new Set(headers.map(plainHeader))
  return programs.find(({ tells }) => tells.every((header) => plain.has(plainHeader(header)))) ?? null
}

function plainHeader(header: string): string {
  return header.trim().toLowerCase()
}

export function readProgramRows(
  program: Program,
  headers: readonly string[],
  rows: readonly CsvRow[],
  broken: CsvRows['broken'],
): LibraryReader {
  const columns = new Map(headers.map((header, index) => [plainHeader(header), index]))
  const indexOf = (names: readonly string[]) => names.flatMap((name) => columns.get(plainHeader(name)) ?? [])
  const title = indexOf(program.title)
  const authors = indexOf(program.authors)
  const years = indexOf(program.years)
  const venues = indexOf(program.venues)
  const dois = indexOf(program.doi)
  const links = indexOf(program.links)
  const key = indexOf(program.key)
  const keywords = indexOf(program.keywords)
  const own = indexOf(program.own)
  const shared = indexOf(program.shared)
  return ({ file }, take) => {
    const untitled: { line: number; what: string }[] = []
    for (const { cells, line } of rows) {
      const all = (indexes: readonly number[]) => indexes.map((index) => cells[index]?.trim() ?? '')
      const first = (indexes: readonly number[]) => all(indexes).find((value) => value !== '') ?? ''
      const named = withoutStyle(first(title))
      if (named === '') {
        untitled.push({ line, what: first(key) || 'a row' })
        continue
      }
      const { names, hasMore } = personsOf(namesIn(first(authors), program))
      take({
        key: first(key),
        title: named,
        authors: names,
        hasMore,
        year: firstOf(all(years), yearIn),
        venue: first(venues) || null,
        doi: firstOf(all(dois), doiIn),
        arxiv: firstOf(all(links), arxivIn),
        url: firstOf(all(links), urlIn),
        keywords: all(keywords).flatMap((list) => partsOf(list, ';')),
        remarks: [
          ...all(own).map((text): Remark => ({ lines: linesOfHtml(text), sharedWith: 'nobody' })),
          ...all(shared).map((text): Remark => ({ lines: linesOfExtra(text), sharedWith: 'publishers' })),
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
  return personsIn(text, between).map((name) => {
    const plain = name.replace(/ ?\(\d{5,20}\)$/, '')
    return between === ',' ? plain.replace(/\.$/, '') : nameOfParts(partsOf(plain, ','))
  })
}

function personsIn(text: string, between: Program['between']): string[] {
  if (between === 'case') return text.slice(0, maximalNames).split(newNameAt)
  if (between === 'and') return text.split(text.includes(';') ? ';' : ' and ').map((name) => name.trim())
  return partsOf(text, between)
}

const maximalNames = 20_000
/** `Ann MossBo Oak`; what stands before a capital in MacArthur and VanDyke is no name. */
const newNameAt = /(?<=\p{Ll}\p{Ll}|\p{Ll}\.)(?<!(?<!\p{L})(?:Mac|Van|Von|Del|Fitz))(?=\p{Lu})/u

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
