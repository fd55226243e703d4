import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { renderCards } from '../../src/cards/card.ts'
import { composeDeck } from '../../src/cards/deck.ts'
import type { Note } from '../../src/cards/note.ts'
import { companionKey } from '../../src/cards/note.ts'
import { noteFormOf } from '../../src/cards/templates/note-type.ts'
import type { KnownCloze } from '../../src/identity/ordinals.ts'
import { readMarkdown } from '../../src/papers/read-markdown.ts'
import { readTemplates } from '../../src/project/templates.ts'
import { defaultSwitches } from '../../src/settings/card-kinds.ts'
import { checkCards, describeFindings } from '../card-checker.ts'
import { runs } from '../runs.ts'

const templates = join(import.meta.dirname, '../../templates')
const form = noteFormOf(await readTemplates(join(templates, 'paper')))
const sections = noteFormOf(await readTemplates(join(templates, 'sections')))
const pictures = { bySource: new Map(), problems: [] } as never

type Known = Record<string, { clozes?: KnownCloze[] }>

/** The deck of a note on one paper, after builds that made these companions. */
function deckOf(text: string, known: Known = {}) {
  const { papers } = readMarkdown({ file: 'note.md', text }, { columns: {} })
  const identified = papers.map((paper, at) => ({ guid: `${at}`.padStart(22, '0'), paper }))
  return composeDeck(identified, form, pictures, {
    name: 'Notes',
    namespace: 'tests',
    files: new Map([
      ['note.md', { deck: 'Notes', wording: null, language: 'en', switches: defaultSwitches, tags: [] }],
    ]),
    kinds: [sections],
    known: new Map([['0'.repeat(22), known]]),
  })
}

function sectionsOf(text: string, known: Known = {}): Note[] {
  return deckOf(text, known).notes.flatMap(({ companions }) => companions)
}

function knownAfter(notes: readonly Note[], known: Known): Known {
  const own = notes.map((note) => [companionKey(note), note.clozes ? { clozes: note.clozes } : {}] as const)
  return { ...known, ...Object.fromEntries(own) }
}

const head = '# Glue from Mussels\n\n**Authors:** Sunniva Dahl\n**Year:** 2023\n\n'

describe('a section card', () => {
  it('asks in the language of the note, with the title', () => {
    const ask = (text: string) => renderCards(deckOf(text)).find(({ asks }) => asks === 'limitation')?.frontText
    expect(ask(`${head}## TL;DR\n\nit holds under water for a minute\n\n## Limitations\n\nsalt water only`)).toBe(
      'What are the limitations of “Glue from Mussels”?',
    )
    expect(ask(`${head}## 一句话总结\n\n在水下一分钟内固化的胶\n\n## 局限\n\n只测了海水`)).toBe(
      '《Glue from Mussels》的局限是什么？',
    )
    expect(ask(`${head}## どんなもの？\n\n水の中で固まる糊を作った。\n\n## 議論はある？\n\n海水だけで試した。`)).toBe(
      '「Glue from Mussels」の限界や残る議論は？',
    )
    expect(ask(`${head}## 한줄 요약\n\n물속에서 굳는 풀을 만들었다.\n\n## 한계\n\n바닷물에서만 시험했다.`)).toBe(
      '「Glue from Mussels」: 한계는 무엇인가?',
    )
  })

  it('is not made where the title says the answer, nor of an empty section', () => {
    expect(sectionsOf(`${head}## Method\n\nMussels\n\n## Results\n\n-\n\n## Limitations\n\nTODO`)).toEqual([])
  })

  it('stays, with nothing on it, where its section is gone: Anki has to hear of it', () => {
    const known = knownAfter(sectionsOf(`${head}## Method\n\nstirred for a day`), {})
    const [gone] = sectionsOf(`${head}## Results\n\n-`, known)
    expect([gone?.section?.part, gone?.fields.Ask, gone?.cards]).toEqual(['method', '', []])
  })

  it('is one for each question, which keeps its number when it is reworded or moved', () => {
    const q = (...all: string[]) =>
      `${head}## Self-test\n\n${all.map((one) => `Q: ${one}?\nA: because of ${one.length}\n`).join('\n')}`
    const first = sectionsOf(q('Why is the second pass needed', 'How many messages are sent'))
    expect(first.map(companionKey)).toEqual(['sections/question-1', 'sections/question-2'])
    const known = knownAfter(first, {})
    const after = sectionsOf(
      q('Why is the second pass ever needed', 'What breaks if ids repeat', 'How many messages are sent'),
      known,
    )
    expect(after.map((note) => [companionKey(note), note.fields.Ask])).toEqual([
      ['sections/question-1', 'Why is the second pass ever needed?'],
      ['sections/question-3', 'What breaks if ids repeat?'],
      ['sections/question-2', 'How many messages are sent?'],
    ])
  })

  it('tells the papers of one question by more than its words', () => {
    const two = (answer: string, title: string) =>
      `# ${title}\n\n**Authors:** A Moss\n**Year:** 2010\n\nQ: What breaks if ids repeat?\nA: ${answer}\n\n`
    const cards = renderCards(
      deckOf(two('two roots are elected', 'Electing a Root') + two('the log forks', 'Logs of Trees')),
    )
    expect(describeFindings(checkCards(cards))).toBe('')
    expect(cards.filter(({ asks }) => asks === 'question').length).toBe(2)
  })
})

/** What a reader does to a note's sections between two builds. */
const edit = fc.record({
  kind: fc.constantFrom(
    'reword',
    'empty',
    'fill',
    'add question',
    'drop question',
    'swap questions',
    'answer otherwise',
  ),
  at: fc.nat(9),
})

test('sections and questions keep their notes through any edits, and never share one', () => {
  const aspects = ['Problem', 'Method', 'Results', 'Limitations']
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const texts: (string | null)[] = aspects.map((name) => `the first words on ${name.length} things`)
      const questions: { id: number; words: string; answer: string }[] = []
      let next = 0
      let known: Known = {}
      const partOf = new Map<number, string>()
      for (const { kind, at } of edits) {
        const place = at % aspects.length
        const chosen = questions[at % Math.max(1, questions.length)]
        if (kind === 'reword') texts[place] = `other words, ${at} of them, on all that was done`
        else if (kind === 'empty') texts[place] = null
        else if (kind === 'fill') texts[place] ??= `words that came back, ${at}`
        else if (kind === 'add question') {
          const word = ['rivers', 'glaciers', 'kites', 'lamps', 'moths', 'hedges', 'bells', 'ropes'][next % 8]
          questions.push({ id: next, words: `Why do ${word} number ${next} need ${word}`, answer: `they ${next} do` })
          next++
        } else if (kind === 'drop question') questions.splice(at % Math.max(1, questions.length), 1)
        else if (kind === 'swap questions') questions.reverse()
        else if (chosen) chosen.answer = `another answer ${at}`
        const body = aspects.map((name, n) => `## ${name}\n\n${texts[n] ?? '-'}\n`).join('\n')
        const asked = questions.map(({ words, answer }) => `Q: ${words}?\nA: ${answer}\n`).join('\n')
        const notes = sectionsOf(
          `${head}## TL;DR\n\nglue that sets under water\n\n${body}\n## Self-test\n\n${asked}`,
          known,
        )
        const keys = notes.map(companionKey)
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of Object.keys(known)) expect(keys).toContain(key)
        for (const { id, words } of questions) {
          const part = notes.find(({ fields }) => fields.Ask === `${words}?`)?.section?.part ?? ''
          expect(part).not.toBe('')
          expect(partOf.get(id) ?? part).toBe(part)
          partOf.set(id, part)
        }
        known = knownAfter(notes, known)
      }
    }),
    runs(10, 500),
  )
})
