import fc from 'fast-check'
import { expect } from 'vitest'
import { expectSame } from '../cards/same-answer.ts'
import {
  type Answer,
  answersFile,
  type TemplateCase,
  templateCases,
  withoutHintIds,
} from '../cards/templates/template-cases.ts'
import { type AnkiCollection, AnkiError } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

describeAnki('templates', () => {
  ankiTest('are what the fixtures say that Anki makes of them', async ({ collection }) => {
    const cases = templateCases()
    expect(new Set(cases.map(({ front, back }) => `${front}\n${back}`)).size).toBeGreaterThan(100)
    await expect(`${JSON.stringify(await answersOf(collection, cases), null, 1)}\n`).toMatchFileSnapshot(answersFile)
  })

  ankiTest('are rendered as Anki does, whatever they and the fields are made of', async ({ collection }) => {
    const random = process.env.PAPERDECK_SOAK ? { numRuns: 10_000 } : { numRuns: 250, seed: 20_260 }
    const cases = fc.sample(anyCase, random).map(
      ({ front, back, A, B, cloze }, index): TemplateCase => ({
        title: `${index}: ${JSON.stringify({ front, back, A, B, cloze })}`,
        noteType: `Any ${index}`,
        cloze,
        // Most are cards: Anki refuses a front without a field.
        front: `${cloze ? '{{cloze:A}}' : ''}${front}`,
        back: `${cloze ? '{{cloze:A}}' : ''}${back}`,
        fields: { A, B },
        tags: [],
        deck: 'Deck',
      }),
    )
    const answers = await answersOf(collection, cases)
    for (const asked of cases) expectSame(asked, answers[asked.title] ?? { refused: 'never asked' })
    expect(
      Object.values(answers).filter((answer) => 'cards' in answer && answer.cards.length > 0).length,
    ).toBeGreaterThan(cases.length / 5)
  })
})

/** What templates and fields are made of, in any order: most templates of whole tags, some of their pieces. */
const tags = [
  ...['{{A}}', '{{B}}', '{{text:A}}', '{{cloze:A}}', '{{type:A}}', '{{hint:B}}', '{{type:nc:B}}', '{{text:cloze:A}}'],
  ...[
    '{{#A}}{{B}}{{/A}}',
    '{{^B}}{{A}}{{/B}}',
    '{{#B}}b{{^A}}{{B}}{{/A}}{{/B}}',
    '{{#c1}}{{B}}{{/c1}}',
    '{{ #A }}{{ /A }}',
  ],
  ...['{{FrontSide}}', '{{Tags}}', '{{tts en:A}}', '{{cloze-only:A}}', '{{furigana:text:A}}', '{{kana:B}}'],
  ...['<!-- {{A}} -->', '<br>', '\n', 'x', '{{nosuch:A}}', '{{hint:type:A}}', '{{cloze:text:B}}', '{{{A}}}'],
]
const pieces = [
  ...[
    '{{',
    '}}',
    '{',
    '}',
    ' ',
    'A',
    'B',
    '#',
    '^',
    '/',
    ':',
    'text:',
    'hint:',
    'furigana:',
    'kana:',
    'cloze:',
    'type:',
    'nc:',
  ],
  ...['<!--', '-->', '{{=<% %>=}}', '<%A%>', '{{#B}}', '{{/B}}', '{{^A}}', '{{/A}}'],
]
const ofFields = [
  ...[
    '{{c1::',
    '{{c2::',
    '{{c1,2::',
    '}}',
    '::',
    ':',
    'a',
    '汉',
    ' ',
    '\n',
    '<br>',
    '<b>',
    '</b>',
    '<',
    '>',
    '&lt;',
    '&nbsp;',
    '&',
  ],
  ...['[sound:a.mp3]', '漢[か]', '[', ']', '\\(', '\\)', '<div>', '</div>', '<!--', '-->', '"', '{{', '[[type:A]]'],
]
const textOf = (parts: string[], maxLength: number) =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join(''))
const template = fc.oneof(
  { weight: 3, arbitrary: textOf(tags, 5) },
  { weight: 1, arbitrary: textOf([...tags, ...pieces, ...pieces], 7) },
)
const anyCase = fc.record({
  front: template,
  back: template,
  A: textOf(ofFields, 9),
  B: textOf(ofFields, 4),
  cloze: fc.boolean(),
})

async function answersOf(collection: AnkiCollection, cases: readonly TemplateCase[]): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  for (const { title, noteType, cloze, front, back, fields, tags, deck } of cases) {
    try {
      await collection.addNotetype({ name: noteType, fields: Object.keys(fields), front, back, cloze })
      await collection.addNote({ notetype: noteType, deck, fields, tags, guid: title })
      answers[title] = { cards: [] }
    } catch (error) {
      if (!(error instanceof AnkiError) || !error.message.includes('has a problem')) throw error
      answers[title] = { refused: error.message.replace(/^.*has a problem\.<br>|[\u2068\u2069]/gs, '') }
    }
  }
  const empty = new Set((await collection.emptyCards()).map(({ cid }) => cid))
  for (const { guid, cid, ord, question, answer } of await collection.cards()) {
    const known = answers[guid]
    if (empty.has(cid) || !known || 'refused' in known) continue
    known.cards.push({ ord, question: sideOf(question), answer: sideOf(answer) })
  }
  return answers
}

function sideOf(html: string): string {
  return withoutHintIds(html.replace('<style></style>', ''))
}
