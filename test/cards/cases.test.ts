import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderCards } from '../../src/cards/card.ts'
import { expectAsIn } from '../expected-file.ts'
import { composeNotes } from './compose-notes.ts'

/**
 * Each folder is a case: what input.md makes is expected.json. A new case is a new folder.
 * UPDATE=1 writes expected.json anew; read what has changed before it is committed.
 */
const folder = join(import.meta.dirname, '../fixtures/compose')
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('the cards of notes', () => {
  it('has cases', () => expect(cases.length).toBeGreaterThanOrEqual(12))

  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const root = join(folder, name)
    const { deck, problems } = await composeNotes(
      { 'input.md': readFileSync(join(root, 'input.md'), 'utf8') },
      { root },
    )
    const cards = renderCards(deck)
    const made = {
      cards: cards.map(({ card, deck, tags, answer, front, frontText, backText }) => {
        const pictures = [...front.matchAll(/<img [^>]*src="([^"]*)"/g)].map(([, src]) => src)
        return { card, deck, tags, answer, frontText, backText, ...(pictures.length > 0 ? { pictures } : {}) }
      }),
      problems: problems.map(({ line, ruleId, reason }) => `${line} ${ruleId}: ${reason}`),
    }
    for (const { front, back } of cards)
      expect(front + back, 'nothing that runs').not.toMatch(/<(?:script|iframe|style|object)|\son\w+=|javascript:/i)
    expectAsIn(join(root, 'expected.json'), made)
  })
})
