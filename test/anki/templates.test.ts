import { expect } from 'vitest'
import {
  type Answer,
  answersFile,
  type TemplateCase,
  templateCases,
  withoutHintIds,
} from '../compose/template-cases.ts'
import { type AnkiCollection, AnkiError } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

describeAnki('templates', () => {
  ankiTest('are what the fixtures say that Anki makes of them', async ({ collection }) => {
    const cases = templateCases()
    expect(new Set(cases.map(({ front, back }) => `${front}\n${back}`)).size).toBeGreaterThan(100)
    await expect(`${JSON.stringify(await answersOf(collection, cases), null, 1)}\n`).toMatchFileSnapshot(answersFile)
  })
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
