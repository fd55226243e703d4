import { createHash } from 'node:crypto'
import { cardHtml } from '../cards/card.ts'
import { allNotes, type Deck } from '../cards/deck.ts'
import { wordingOf } from '../cards/facts.ts'
import type { Note } from '../cards/note.ts'
import { templateOf } from '../cards/templates/note-type.ts'
import type { Identified } from '../identity/identify.ts'
import { type Place, type Problem, type Severity, severityOf } from '../problems/problem.ts'
import type { Language } from '../words/languages.ts'
import { mimeTypeOf } from '../words/picture-formats.ts'
import { type PageTables, pageHtml } from './preview-html.ts'
import { type PageMath, pageMath } from './preview-math.ts'

/** A deck as the page's script reads it. `style`, `kind`, `deck`, `tags`, `problems` and `remarks` are places in the lists. */
export interface Preview {
  name: string
  /** Of most papers: what the page itself says is in it. */
  language: Language
  /** By paperdeck, which takes grades. */
  isServed: boolean
  /** What opens a place of the notes: links of this scheme, or paperdeck; null: nothing. */
  editor: { scheme: string; root: string } | 'server' | null
  /** CSS of the note types. */
  styles: string[]
  decks: string[]
  /** Of cards. */
  kinds: string[]
  tags: string[]
  cards: PreviewCard[]
  problems: PreviewProblem[]
  /** Problems that belong to no card. */
  remarks: number[]
  math: PageMath[]
}

interface PreviewCard {
  kind: number
  /** Its number in its note type, from 0. */
  ord: number
  style: number
  deck: number
  tags: number[]
  /** `file:line` */
  place: string
  front: string
  back: string
  problems: number[]
}

interface PreviewProblem {
  severity: Severity
  rule: string
  message: string
  expected: string | null
  place: string
}

/**
 * All cards of a deck, each with the problems that the notes have where its paper stands.
 * @param identified the entries behind the deck's notes: a paper may stand in several places
 * @returns with the names of the pictures that the cards show
 */
export function previewOf(
  deck: Deck,
  problems: readonly Problem[],
  identified: readonly Identified[],
): { preview: Preview; pictures: Set<string> } {
  const tables: PageTables = { math: new Map(), pictures: new Set() }
  const [styles, kinds, decks, tags] = [indexed(), indexed(), indexed(), indexed()]
  const problemsAt = byPlace(problems, identified)
  const cardOf = (note: Note, ord: number): PreviewCard => {
    const { noteType } = note
    const { front, back } = cardHtml(note, ord)
    const place = placeText(note.paper.place)
    return {
      kind: kinds.of(templateOf(noteType, ord).card),
      ord,
      style: styles.of(noteType.css),
      deck: decks.of(note.deck),
      tags: note.tags.map(tags.of),
      place,
      front: pageHtml(front, tables),
      back: pageHtml(back, tables),
      problems: problemsAt.get(place) ?? [],
    }
  }
  const cards = allNotes(deck).flatMap((note) => note.cards.map((ord) => cardOf(note, ord)))
  const shown = new Set(cards.flatMap((card) => card.problems))
  const preview: Preview = {
    name: deck.name,
    language: mostFrequent(deck.notes.map(({ fields }) => wordingOf(fields))) ?? 'en',
    isServed: false,
    editor: null,
    styles: styles.names,
    decks: decks.names,
    kinds: kinds.names,
    tags: tags.names,
    cards,
    problems: problems.map((found) => ({
      severity: severityOf(found),
      rule: found.ruleId ?? 'unknown',
      message: found.reason,
      expected: found.note ?? null,
      place: placeOf(found),
    })),
    remarks: [...problems.keys()].filter((index) => !shown.has(index)),
    math: [...tables.math.keys()].map((source) => pageMath(source.slice(2, -2), source.startsWith('\\['))),
  }
  return { preview, pictures: tables.pictures }
}

/** The first of those that are there most often. */
function mostFrequent<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return first ? first[0] : null
}

/** A list of names that grows as they are met. */
function indexed() {
  const names: string[] = []
  const indexes = new Map<string, number>()
  const of = (name: string): number => {
    const known = indexes.get(name)
    if (known !== undefined) return known
    indexes.set(name, names.length)
    return names.push(name) - 1
  }
  return { names, of }
}

/** By the place of a paper's first entry, where its cards are: the problems at any of its entries. */
function byPlace(problems: readonly Problem[], identified: readonly Identified[]): Map<string, number[]> {
  const firstPlaces = new Map<string, string>()
  const firstOfEntry = new Map<string, string>()
  for (const { guid, paper } of identified) {
    const place = placeText(paper.place)
    const first = firstPlaces.get(guid) ?? place
    firstPlaces.set(guid, first)
    firstOfEntry.set(place, first)
  }
  const found = new Map<string, number[]>()
  problems.forEach((problem, index) => {
    const first = firstOfEntry.get(placeOf(problem))
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), index])
  })
  return found
}

function placeText({ file, line }: Pick<Place, 'file' | 'line'>): string {
  return `${file}:${line}`
}

function placeOf(found: Problem): string {
  return placeText({ file: found.file ?? '', line: found.line ?? 1 })
}

/** The page without its cards: what the build makes of templates/preview/. */
export interface PageFiles {
  html: string
  css: string
  faceCss: string
  script: string
}

/** Where each picture is, by name: a file beside the page, or `#id` of an element with its bytes. */
export type PicturePlaces = Readonly<Record<string, string>>

/**
 * The page in two halves; elements with pictures' bytes go between them.
 *
 * Its Content-Security-Policy lets nothing run but the page's own script, and nothing load but pictures out of the file and, where
 * some are beside it, files.
 */
export function pageOf(preview: Preview, places: PicturePlaces, files: PageFiles): [before: string, after: string] {
  const script = `\n${files.script}`
  const hash = createHash('sha256').update(script).digest('base64')
  const isSelfContained = Object.values(places).every((place) => place.startsWith('#'))
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    `img-src blob: data:${isSelfContained ? '' : " 'self' file:"}`,
    ...(preview.isServed ? ["connect-src 'self'"] : []),
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const data = `<script type="application/json" id="preview">${inScript(JSON.stringify({ ...preview, pictures: places }))}</script>\n`
  const page = [
    ["default-src 'none'", policy],
    ['<link rel="stylesheet" href="page.css">', `<style>\n${files.css}</style>`],
    ['<link rel="stylesheet" href="face.css" id="face-style">', `<style id="face-style">\n${files.faceCss}</style>`],
    ['<script type="module" src="page.js">', `<script type="module">${script}`],
  ].reduce((html, [slot = '', text = '']) => putIn(html, slot, text), files.html)
  const [before = '', after = ''] = page.split('<!-- cards and pictures -->')
  return [before + data, after]
}

function putIn(html: string, slot: string, text: string): string {
  if (!html.includes(slot)) throw new Error(`the page has no ${slot}`)
  return html.replace(slot, () => text)
}

/** No `</script>` and no `<!--`: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

/** A picture's bytes as the page's script finds them. */
export function pictureElement(id: string, name: string, bytes: Uint8Array): string {
  const type = mimeTypeOf(name) ?? 'application/octet-stream'
  return `<script type="text/plain" id="${id}" data-type="${type}">${Buffer.from(bytes).toString('base64')}</script>\n`
}
