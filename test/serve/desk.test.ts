import { expect, test } from 'vitest'
import { startSession } from '../../src/review/session.ts'
import type { LogLine } from '../../src/schedule/log-line.ts'
import { type Desk, deskOf } from '../../src/serve/desk.ts'
import { deckOf, noon, notesOf, settingsWith } from '../review/deck.ts'

async function opened(
  papers = 3,
  append: (lines: readonly LogLine[]) => Promise<void> = async () => {},
): Promise<{ desk: Desk; log: LogLine[] }> {
  const log: LogLine[] = []
  const session = startSession(await deckOf(notesOf(papers)), [], settingsWith(), noon)
  const desk = deskOf(session, async (lines) => {
    await append(lines)
    log.push(...lines)
  })
  return { desk, log }
}

test('asks, takes a grade, and asks the next card', async () => {
  const { desk, log } = await opened()
  const first = await desk.question(noon)
  expect(first).toMatchObject({ card: 0, counts: { fresh: 3 }, canUndo: false })
  expect(first.intervals).toHaveLength(4)
  const second = await desk.answer(first.number, 4, noon + 3000)
  expect(log).toMatchObject([{ rating: 4, ms: 3000, card: 'proposed' }])
  expect(second.card).not.toBe(0)
  const back = await desk.undo(second.number, noon + 4000)
  expect(back).toMatchObject({ card: 0, canUndo: false })
  expect(log.at(-1)).toMatchObject({ undo: log[0]?.id })
})

test('a grade that comes twice, late or from another page is logged once', async () => {
  const { desk, log } = await opened()
  const { number } = await desk.question(noon)
  const [one, other] = await Promise.all([desk.answer(number, 3, noon + 1000), desk.answer(number, 1, noon + 1001)])
  expect(log).toHaveLength(1)
  expect(other).toEqual(one)
  await desk.undo(number, noon + 2000)
  expect(log).toHaveLength(1)
})

test('what is not on the disk does not count, and the card is asked again', async () => {
  let isFull = true
  const { desk, log } = await opened(2, async () => {
    if (isFull) throw new Error('the disk is full')
  })
  const { number, card } = await desk.question(noon)
  await expect(desk.answer(number, 3, noon + 1000)).rejects.toThrow('the disk is full')
  expect(await desk.question(noon + 2000)).toMatchObject({ number, card })
  isFull = false
  expect((await desk.answer(number, 3, noon + 3000)).card).not.toBe(card)
  expect(log).toHaveLength(1)
})

test('the next question waits until the answer is on the disk', async () => {
  let save = () => {}
  const { desk } = await opened(2, () => new Promise((resolve) => (save = resolve)))
  const { number } = await desk.question(noon)
  let isAnswered = false
  const answer = desk.answer(number, 3, noon + 1000).then(() => (isAnswered = true))
  await new Promise((done) => setTimeout(done, 20))
  expect(isAnswered).toBe(false)
  save()
  await answer
})

test('cards in steps come back by themselves', async () => {
  const { desk } = await opened(1)
  const { number } = await desk.question(noon)
  const after = await desk.answer(number, 1, noon + 1000)
  expect(after).toMatchObject({ card: 0, counts: { learning: 1 } })
  const done = await desk.answer(after.number, 4, noon + 2000)
  expect(done).toMatchObject({ card: null, intervals: [] })
  expect(done.week).toBeGreaterThanOrEqual(0)
})
