import { expect, test } from 'vitest'
import { press } from '../../src/review/keys.ts'
import { deckRows, withOverview } from '../../src/review/overview.ts'
import { type Session, startSession } from '../../src/review/session.ts'
import type { StudyDeck } from '../../src/review/study-deck.ts'
import { deckOf, noon, notesOf, settingsWith } from './deck.ts'

const decks = ['Notes::Vision', 'Notes::Vision::Old', 'Notes', 'Notes::Text', 'Notes::Vision']

/** Five papers with two cards each, in these decks. */
async function inDecks(names: readonly string[]): Promise<StudyDeck> {
  const deck = await deckOf(notesOf(names.length))
  return { ...deck, notes: deck.notes.map((note, index) => ({ ...note, deck: names[index] ?? 'Notes' })) }
}

async function opened(names = decks, fresh = 10): Promise<Session> {
  const settings = settingsWith({ limits: { fresh, reviews: 200 } })
  return withOverview(startSession(await inDecks(names), [], settings, noon))
}

function pressAll(session: Session, keys: readonly string[]): Session {
  return keys.reduce((state, key, index) => press(state, key, noon + (index + 1) * 1000).session, session)
}

const told = (session: Session) =>
  deckRows(session).map(
    ({ name, depth, counts: { fresh, learning, due } }) => `${' '.repeat(depth)}${name} ${fresh} ${learning} ${due}`,
  )

test('lists decks below those that hold them, each with what is to be done in it', async () => {
  expect(told(await opened())).toEqual(['Notes 5 0 0', ' Vision 3 0 0', '  Old 1 0 0', ' Text 1 0 0'])
  expect(told(await opened(['A', 'B::C', 'A', 'A', 'A']))).toEqual([
    'All decks 5 0 0',
    ' A 4 0 0',
    ' B 1 0 0',
    '  C 1 0 0',
  ])
})

test('counts what the limits of the day leave, and what has been answered', async () => {
  expect(told(await opened(decks, 2))).toEqual(['Notes 2 0 0', ' Vision 2 0 0', '  Old 1 0 0', ' Text 1 0 0'])
  const later = pressAll(await opened(decks, 2), ['enter', ' ', '1', 'd'])
  expect(told(later)).toEqual(['Notes 1 1 0', ' Vision 1 1 0', '  Old 1 0 0', ' Text 1 0 0'])
})

test('asks only the cards of the deck that is chosen, until another one is', async () => {
  const first = await opened()
  const old = pressAll(first, ['down', 'j', 'enter'])
  expect([old.page, old.counts.fresh, old.deck.deck.notes[old.current?.note ?? 0]?.deck]).toEqual([
    null,
    1,
    'Notes::Vision::Old',
  ])
  const done = pressAll(old, [' ', '4'])
  expect(done.current).toBe(null)
  const back = pressAll(done, ['d'])
  expect([back.page, back.row]).toEqual(['overview', 2])
  const all = pressAll(back, ['up', 'up', 'up', ' '])
  expect([all.current !== null, all.counts.fresh]).toEqual([true, 4])
})

test('stays while time passes, moves no further than its ends, and takes no answer', async () => {
  const first = await opened()
  const moved = pressAll(first, ['tick', '3', 'pagedown', '4', 'u', 'i'])
  expect([moved.page, moved.row, moved.schedule.recent]).toEqual(['overview', 3, []])
  expect(press(moved, 'q', noon).effects).toEqual([{ type: 'quit' }])
})

test('the time of the first card runs from when it is shown', async () => {
  const session = await opened()
  const begun = press(session, 'enter', noon + 60_000).session
  const { effects } = press(press(begun, ' ', noon + 61_000).session, '3', noon + 62_000)
  expect(effects).toMatchObject([{ lines: [{ ms: 2000 }] }])
})
