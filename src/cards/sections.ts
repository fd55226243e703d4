import { hash } from 'node:crypto'
import { guidOf } from '../identity/guid.ts'
import { type KnownCloze, numberClozes } from '../identity/ordinals.ts'
import type { Answer } from '../papers/paper.ts'
import type { RichText } from '../text/rich-text.ts'
import type { Draft, ShownCloze } from './ambiguity.ts'
import { cardsOf } from './cards-of.ts'
import { withoutLinks } from './cues.ts'
import { wordingOf } from './facts.ts'
import { containsName, maskNames } from './mask.ts'
import { fieldsOf, type Note, type SectionOfNote } from './note.ts'
import { quotedWithin } from './quotes-within.ts'
import type { NoteType } from './templates/note-type.ts'
import { renderText } from './templates/render-template.ts'

type Known = Readonly<Record<string, { clozes?: readonly KnownCloze[] }>>

/** A note in the making: what is asked, and what of it is to be remembered. */
interface Asked {
  section: SectionOfNote
  ask: string
  context: string
  answer: RichText | null
  clozes?: KnownCloze[]
}

/**
 * A note for each section and question of a paper's notes, and for each that there was: what Anki has must be told that there is
 * none now. A section is known by its aspect, however it is worded; a question by its text, as clozes are.
 */
export function sectionNotes(draft: Draft, own: Pick<Note, 'tags' | 'deck'>, noteType: NoteType, known: Known): Note[] {
  const { paper, fields } = draft
  const answers = paper.answers ?? []
  const asked = [...askedAspects(draft, noteType, answers), ...askedQuestions(draft, noteType, answers, known)]
  const parts = new Set(asked.map(({ section }) => section.part))
  const gone = Object.keys(known)
    .filter((key) => key.startsWith(`${noteType.kind}/`) && !parts.has(key.slice(noteType.kind.length + 1)))
    .map((key): Asked => nothing(key.slice(noteType.kind.length + 1)))
  return [...asked, ...gone].map(({ section, ask, context, answer, clozes }) => {
    const all = fieldsOf(noteType, {
      ...fields,
      Also: '',
      Ask: ask,
      Answer: answer?.html ?? '',
      Context: context,
      Aspect: section.asks,
    })
    const guid = guidOf(paper.guid, `${noteType.kind}/${section.part}`)
    const cards = cardsOf(all, noteType, own)
    return { ...own, fields: all, cards, guid, noteType, paper, companions: [], section, ...(clozes ? { clozes } : {}) }
  })
}

/** What two such cards show, to be told apart where it is the same. */
export function shownSections({ fields, cards, paper, section }: Note): ShownCloze[] {
  if (section === undefined || cards.length === 0) return []
  const front = `${fields.Context} ${fields.Ask}`
  return [{ note: { fields, paper }, wording: wordingOf(fields), front, hidden: section.answer }]
}

function nothing(part: string): Asked {
  return { section: { part, asks: part.replace(/-\d+$/, ''), answer: '' }, ask: '', context: '', answer: null }
}

function askedAspects({ paper, wording }: Draft, { asks }: NoteType, answers: readonly Answer[]): Asked[] {
  const template = asks?.[wording]
  return answers.flatMap(({ aspect, answer }): Asked[] => {
    // A title that says the answer is no question for it.
    if (aspect === 'question' || !template || containsName(paper.title.text, answer.text)) return []
    const ask = renderText(template, {
      Title: quotedWithin(withoutLinks(paper.title.html), 'title', wording),
      [aspect]: '1',
    })
    return [{ section: { part: aspect, asks: aspect, answer: answer.text }, ask, context: '', answer }]
  })
}

function askedQuestions({ paper }: Draft, { kind }: NoteType, answers: readonly Answer[], known: Known): Asked[] {
  const own = answers.flatMap(({ question, answer }) =>
    question && !containsName(question.text, answer.text) ? [{ question, answer }] : [],
  )
  const before = Object.entries(known).flatMap(([key, { clozes }]) =>
    key.startsWith(`${kind}/question-`) ? (clozes ?? []) : [],
  )
  const numbering = numberClozes(
    before,
    own.map(({ question, answer }) => ({ text: question.text, answer: hashOfAnswer(answer), number: null })),
  )
  const asked = own.flatMap(({ question, answer }, at): Asked[] => {
    const n = numbering.numbers[at] ?? null
    if (n === null || numbering.numbers.indexOf(n) < at) return []
    const context = maskNames(
      withoutLinks(paper.title.html),
      containsName(paper.title.text, answer.text) ? [answer.text] : [],
    )
    const section = { part: `question-${n}`, asks: 'question', answer: answer.text }
    return [
      {
        section,
        ask: withoutLinks(question.html),
        context,
        answer,
        clozes: [{ n, text: question.text, answer: hashOfAnswer(answer) }],
      },
    ]
  })
  const gone = numbering.known
    .filter((one) => one.gone)
    .map((one): Asked => ({ ...nothing(`question-${one.n}`), clozes: [one] }))
  return [...asked, ...gone]
}

function hashOfAnswer({ text }: RichText): string {
  return hash('sha256', text, 'buffer').toString('hex', 0, 6)
}
