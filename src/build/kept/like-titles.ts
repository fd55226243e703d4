import { titleWordsOf } from '../../cards/checks/content-words.ts'
import { comparedTitles, keysOfTitle, type Likened, likened, likeness } from '../../cards/checks/similar-titles.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Placed } from './deck-index.ts'
import type { LedgerLines } from './ledger-lines.ts'
import { type Moved, movedLine } from './moved-lines.ts'

/** What has to be known of papers to tell which of them are alike by their titles. */
export interface LikeTitles {
  /** Sorted: each a key of a title, and the place of its paper in the ledger. */
  titles: number[]
  /** By place: number of the file and the line where the paper stands, at whose beginning; below 0: nowhere, or elsewhere in a line. */
  lines: number[]
}

const [places, linesOfFile] = [2 ** 21, 2 ** 24]
const [nowhere, elsewhere] = [-1, -2]

export function titlesOf(placed: readonly Placed[]): number[] {
  return [...Float64Array.from(placed.flatMap(keyed)).sort()]
}

export function linesOf(placed: readonly Placed[], length: number, files: readonly string[]): number[] {
  return withLines(new Array<number>(length).fill(nowhere), placed, files)
}

/** Papers of a key more than these are many to look at again for one. */
const alikeAtMost = 200

/**
 * What is told of like titles in which some papers have a part, as they were and as they are.
 * @returns null where that is too much to be found out, or takes more than single papers
 */
export function likeTitlesAfter(
  before: LikeTitles,
  [was, is]: readonly [readonly Placed[], readonly Placed[]],
  {
    ledger,
    files,
    moved,
    sharedIdentity,
  }: { ledger: LedgerLines; files: readonly string[]; moved: Moved; sharedIdentity: ReadonlySet<string> },
): (LikeTitles & { problems: [Problem[], Problem[]] }) | null {
  const changed = new Set([...was, ...is].map(({ place }) => place))
  const left = before.titles.filter((number) => !changed.has(number % places))
  const after: LikeTitles = {
    titles: merged(left, titlesOf(is)),
    lines: linesAfter(before.lines, [was, is], files, moved),
  }
  const looked = new Set<number>()
  for (const { place, note } of [...was, ...is])
    for (const key of keysOfTitle(titleWordsOf(note.paper.title.text)))
      for (const { titles } of [before, after])
        for (const other of papersOf(titles, key)) if (other >= place) looked.add(other)
  if (looked.size > alikeAtMost) return null
  let isCertain = true
  const problems = [[before, was] as const, [after, is] as const].map(([{ titles, lines }, own]) => {
    const edited = new Map(own.map(({ place, note }) => [place, note]))
    const of = (place: number): Likened | null => {
      const note = edited.get(place)
      if (note) return likened({ note, ...titleWordsOf(note.paper.title.text) })
      const entry = changed.has(place) ? null : ledger.entry(place)
      const line = lines[place] ?? nowhere
      if (line === elsewhere || (entry && sharedIdentity.has(entry.guid))) isCertain = false
      if (!entry || line < 0) return null
      return {
        ...titleWordsOf(entry.title),
        title: entry.title,
        year: entry.year ?? null,
        ids: () => entry,
        place: { file: files[Math.floor(line / linesOfFile)] ?? '', line: line % linesOfFile, column: 1 },
        isAsked: ledger.cards(place).length > 0,
      }
    }
    return [...looked].flatMap((place) => toldOf(place, titles, of) ?? [])
  }) as [Problem[], Problem[]]
  return isCertain ? { ...after, problems } : null
}

/** What is told of a paper: that it is like one of those before it. */
function toldOf(place: number, titles: readonly number[], of: (place: number) => Likened | null): Problem | null {
  const own = of(place)
  if (!own) return null
  for (const key of [...new Set(keysOfTitle(own))].sort((a, b) => a - b)) {
    const group = papersOf(titles, key)
    for (const earlier of group.slice(0, Math.min(comparedTitles, group.lastIndexOf(place)))) {
      const other = earlier === place ? null : of(earlier)
      const found = other && likeness(own, other)
      if (found) return found
    }
  }
  return null
}

/** In their order; one whose title has the key twice stands there twice. */
function papersOf(titles: readonly number[], key: number): number[] {
  const found: number[] = []
  for (let at = firstFrom(titles, key * places); (titles[at] ?? Number.POSITIVE_INFINITY) < (key + 1) * places; at++)
    found.push((titles[at] ?? 0) % places)
  return found
}

function firstFrom(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}

function keyed({ place, note }: Placed): number[] {
  return keysOfTitle(titleWordsOf(note.paper.title.text)).map((key) => key * places + place)
}

function merged(some: readonly number[], few: readonly number[]): number[] {
  const all: number[] = []
  let at = 0
  for (const number of some) {
    for (; (few[at] ?? Number.POSITIVE_INFINITY) < number; at++) all.push(few[at] ?? 0)
    all.push(number)
  }
  return [...all, ...few.slice(at)]
}

function linesAfter(
  lines: readonly number[],
  [was, is]: readonly [readonly Placed[], readonly Placed[]],
  files: readonly string[],
  moved: Moved,
): number[] {
  const after = lines.map((number) => {
    const own = number < 0 ? undefined : moved.get(files[Math.floor(number / linesOfFile)] ?? '')
    return own ? number + movedLine(number % linesOfFile, own) - (number % linesOfFile) : number
  })
  for (const { place } of was) after[place] = nowhere
  return withLines(after, is, files)
}

/** The same list, with where these papers stand in it. */
function withLines(lines: number[], placed: readonly Placed[], files: readonly string[]): number[] {
  const numbers = new Map(files.map((file, number) => [file, number]))
  for (const { place, note } of placed) {
    const { file, line, column } = note.paper.place
    lines[place] = column === 1 ? (numbers.get(file) ?? 0) * linesOfFile + line : elsewhere
  }
  return lines
}
