import { guidOf } from '../identity/guid.ts'
import { type FoundCloze, greatestNumber, type KnownCloze, type Numbering, numberClozes } from '../identity/ordinals.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { type Cloze, type ClozedText, hideElsewhere, numbered } from '../text/cloze-marks.ts'
import type { Draft, ShownCloze } from './ambiguity.ts'
import { cardsOf } from './cards-of.ts'
import { hasWords, withoutLinks } from './cues.ts'
import { shown, wordingOf } from './facts.ts'
import { maskNames } from './mask.ts'
import { fieldsOf, type Note } from './note.ts'
import { sectionNotes } from './sections.ts'
import { clozeCards, withClozes } from './templates/cloze.ts'
import type { NoteType } from './templates/note-type.ts'
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
    if (noteType.asks) return sectionNotes(draft, own, noteType, known)
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
