import { type Problem, problem } from '../problems/problem.ts'
import { documentLanguage } from '../words/detect-language.ts'
import type { Document } from './document.ts'
import { type PassedOver, passedOver } from './finding.ts'
import type { Extract } from './markdown/extract.ts'
import type { Paper } from './paper.ts'
import { paperOf, type Reference } from './reference.ts'

/** What a file of a library held beside its records. */
export interface LibraryFile {
  /** As a person calls it. */
  format: string
  /** What cannot be read, with its line. */
  faults: readonly Fault[]
  /** Records without a title. */
  untitled: readonly { line: number; what: string }[]
}

interface Fault {
  line: number
  found: string
  expected: string
}

/** Reads a file of a library and hands over each record as soon as it is known: of tens of thousands only the papers are kept. */
export type LibraryReader = (document: Document, take: (reference: Reference) => void) => LibraryFile

/** So many records tell the language of Han characters in all of them. */
const telling = 200

/** The papers of a library. */
export function extractLibrary(document: Document, read: LibraryReader): Extract {
  const { file } = document
  const papers: Paper[] = []
  let first: Reference[] | null = []
  let language = documentLanguage('')
  const add = (reference: Reference) => {
    const paper = paperOf(reference, language.han)
    if (paper) papers.push(paper)
  }
  const addFirst = () => {
    language = documentLanguage(textOf(first ?? []))
    first?.forEach(add)
    first = null
  }
  const { format, faults, untitled } = read(document, (reference) => {
    if (first === null) add(reference)
    else if (first.push(reference) === telling) addFirst()
  })
  addFirst()
  return {
    file,
    heading: null,
    frontMatter: {},
    language: language.language,
    papers,
    problems: faults.map((fault) => problemOf(file, fault)),
    ignores: [],
    findings: [
      {
        what: 'file',
        place: { file, line: 1, column: 1 },
        takenFor: papers.length === 0 ? 'nothing' : 'papers',
        why: papers.length === 0 ? `${format} without papers` : `records of ${format}`,
        entries: papers.length,
        passedOver: [
          ...untitled.map(({ line, what }): PassedOver => passedOver(line, what, 'it has no title')),
          ...faults.map(({ line, found }) => passedOver(line, found, 'it cannot be read')),
        ],
      },
    ],
    tables: [],
  }
}

function problemOf(file: string, { line, found, expected }: Fault): Problem {
  return problem('error', 'library-entry', { file, line, column: 1 }, found, expected)
}

/** What the reader wrote, else the titles. */
function textOf(references: readonly Reference[]): string {
  const remarks = references.flatMap((reference) => reference.remarks.flatMap(({ lines }) => lines)).join('\n')
  return remarks.length > 100 ? remarks : `${remarks}\n${references.map(({ title }) => title).join('\n')}`
}
