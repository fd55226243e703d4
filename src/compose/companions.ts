import { type Cloze, type ClozedText, hideElsewhere, numbered } from '../extract/cloze-marks.ts'
import { guidOf } from '../identify/guid.ts'
import { type FoundCloze, greatestNumber, type KnownCloze, type Numbering, numberClozes } from '../identify/ordinals.ts'
import type { Pictures } from '../read/pictures.ts'
import { type Problem, problem } from '../read/problem.ts'
import type { Draft, ShownCloze } from './ambiguity.ts'
import { clozeCards, withClozes } from './cloze.ts'
import { hasWords, withoutLinks } from './cues.ts'
import { shown, wordingOf } from './facts.ts'
import { internedOrds } from './interned.ts'
import { maskNames } from './mask.ts'
import { fieldsOf, type Note } from './note.ts'
import type { NoteType } from './note-type.ts'
import { specialFields } from './render-template.ts'
import { type Fields, showsAField } from './template.ts'
import type { United } from './unite.ts'

/** What earlier builds made of a paper's companions, by kind. */
export type KnownCompanions = Readonly<Record<string, { clozes?: readonly KnownCloze[] }>>

/**
 * The notes of other types that a paper has beside its own, one for each kind that is switched on and has a card in it, or has had
 * one: what Anki has must be told that there is none now.
 */
export function companionsOf(
  draft: Draft,
  own: Pick<Note, 'tags' | 'deck'>,
  kinds: readonly NoteType[],
  known: KnownCompanions,
  pictures: Pictures,
): { notes: Note[]; problems: Problem[] } {
  const problems: Problem[] = []
  const notes = kinds.flatMap((noteType): Note[] => {
    const { kind } = noteType
    const made = noteType.isCloze
      ? clozeNote(draft, known[kind]?.clozes ?? [], pictures, problems)
      : { fields: draft.fields, cards: cardsOf(draft.fields, noteType, own) }
    if (made.cards.length === 0 && !known[kind]) return []
    const fields = fieldsOf(noteType, made.fields)
    return [
      { ...own, ...made, fields, guid: guidOf(draft.paper.guid, kind), noteType, paper: draft.paper, companions: [] },
    ]
  })
  return { notes, problems }
}

/** What each cloze card shows and hides. */
export function shownClozes({ fields, cards, clozes, paper }: Note): ShownCloze[] {
  return cards.flatMap((ord) => {
    const hidden = clozes?.find(({ n, gone }) => n === ord + 1 && !gone)?.text
    const front = `${fields.Context} ${withClozes(fields.Text ?? '', ord, 'question')}`
    const note = { fields, paper }
    return hidden === undefined ? [] : [{ note, wording: wordingOf(fields), front, hidden }]
  })
}

/** Places of the templates whose fronts show a field. */
export function cardsOf(fields: Fields, { name, templates }: NoteType, own: Pick<Note, 'tags' | 'deck'>): number[] {
  let special: Fields | null = null
  const read = (field: string): string | undefined => {
    if (field in fields) return fields[field]
    // Which card it is makes no difference to whether a field is empty.
    special ??= specialFields({ ...own, noteType: name, template: name })
    return special[field]
  }
  const ords: number[] = []
  templates.forEach(({ parsedFront }, ord) => {
    if (showsAField(parsedFront.nodes, read)) ords.push(ord)
  })
  return internedOrds(ords)
}

function clozeNote(
  { paper, fields, clozes }: Draft,
  known: readonly KnownCloze[],
  pictures: Pictures,
  problems: Problem[],
): Pick<Note, 'fields' | 'cards' | 'clozes'> {
  const inContribution = clozes?.contribution?.clozes ?? []
  const found = [...inContribution, ...(clozes?.notes?.clozes ?? [])]
  const numbering = numberClozes(known, found.flatMap(ofOneNumberEach))
  problems.push(...problemsOf(numbering, paper))
  const numbers = numbersByCloze(found, numbering)
  const hidden = found.map(({ text }, at) => ({ text, numbers: numbers[at] ?? [] }))
  const shownWith = (text: ClozedText, own: typeof numbers) =>
    hideElsewhere(numbered(shown({ ...text.plain, html: text.marked }, paper.place.file, pictures), own), hidden)
  const texts = [
    clozes?.contribution ? shownWith(clozes.contribution, numbers.slice(0, inContribution.length)) : '',
    clozes?.notes ? shownWith(clozes.notes, numbers.slice(inContribution.length)) : '',
  ].filter((text) => text !== '')
  const title = lettersOf(paper.title.text)
  const inTitle = found.map(({ text }) => text).filter((text) => title.includes(lettersOf(text)))
  const context = maskNames(withoutLinks(paper.title.html), inTitle)
  const facts = Object.fromEntries(Object.entries(fields).map(([name, html]) => [name, withoutClozes(html)]))
  const all = {
    ...facts,
    // That of the paper's own cards names papers.
    Also: '',
    Context: hasWords(context) ? withoutClozes(context) : '',
    Text: texts.length > 1 ? texts.map((text) => `<div>${text}</div>`).join('') : (texts[0] ?? ''),
    Rest: [clozes?.contribution ? '' : facts.Contribution, clozes?.notes ? '' : facts.Notes]
      .filter(Boolean)
      .join('<br>'),
  }
  return { fields: all, cards: clozeCards(all), clozes: numbering.known }
}

/** A cloze that stands on several cards is numbered as so many. */
function ofOneNumberEach({ text, numbers }: Cloze): FoundCloze[] {
  return numbers.length === 0 ? [{ text, number: null }] : numbers.map((number) => ({ text, number }))
}

function numbersByCloze(found: readonly Cloze[], { numbers }: Numbering): number[][] {
  let next = 0
  return found.map((cloze) => {
    const own = numbers.slice(next, next + Math.max(1, cloze.numbers.length))
    next += own.length
    return [...new Set(own.filter((number) => number !== null))].sort((a, b) => a - b)
  })
}

/** What is the same in all forms of a name. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Anki takes what looks like a cloze for one in every field of such a note. */
function withoutClozes(html: string): string {
  return html.replace(/\{(?=\{c[\d,])/g, '&#123;')
}

function problemsOf({ numbers, refused }: Numbering, { place, title }: United): Problem[] {
  const taken = refused.map((at) =>
    problem(
      'warning',
      'cloze-number',
      place,
      `A cloze of “${title.text}” has a number that belongs to another text, and is given ${numbers[at] ?? 'none'}`,
      `a number from 1 to ${greatestNumber} that no other text has had, or ==…== without one`,
    ),
  )
  if (!numbers.includes(null)) return taken
  const found = `“${title.text}” has had more than ${greatestNumber} clozes; Anki knows no more, and the rest stays text`
  return [...taken, problem('warning', 'cloze-number', place, found)]
}
