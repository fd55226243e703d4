import { expect, test } from 'vitest'
import { press } from '../../src/review/keys.ts'
import { startSession } from '../../src/review/session.ts'
import { endOf, sessionEndInWords } from '../../src/review/session-end.ts'
import type { LogLine } from '../../src/schedule/log-line.ts'
import { deckOf, noon, notesOf, settingsWith } from './deck.ts'

async function endAfter(keys: string, mode: 'normal' | 'cram' = 'normal') {
  let session = startSession(await deckOf(notesOf(3)), [], settingsWith(), noon, mode)
  const log: LogLine[] = []
  for (const [index, key] of [...keys].entries()) {
    const step = press(session, key, noon + (index + 1) * 2000)
    session = step.session
    for (const effect of step.effects) if (effect.type === 'append') log.push(...effect.lines)
  }
  return endOf(session, log)
}

test('counts the answers that stand, and what was right', async () => {
  const { answers, right, time } = await endAfter(' 4 1 4u')
  expect({ answers, right }).toEqual({ answers: 2, right: 1 })
  expect(time).toBeGreaterThanOrEqual(2 * 2000)
})

test('counts what is left for today: one card of a paper, and steps that go on', async () => {
  expect(await endAfter('')).toMatchObject({ answers: 0, left: 3 })
  expect(await endAfter(' 4')).toMatchObject({ answers: 1, left: 2 })
  expect(await endAfter(' 1')).toMatchObject({ answers: 1, left: 3 })
})

test('counts what comes tomorrow', async () => {
  const session = startSession(
    await deckOf(notesOf(1)),
    [],
    settingsWith({ schedule: { ...settingsWith().schedule, learningSteps: [] } }),
    noon,
    'normal',
  )
  const answered = (key: string) => endOf(press(press(session, ' ', noon + 1000).session, key, noon + 2000).session, [])
  expect(answered('2').tomorrow).toBe(1)
  expect(answered('4').tomorrow).toBe(0)
})

test('logs and counts nothing while cramming', async () => {
  expect(await endAfter(' 3 1', 'cram')).toMatchObject({ answers: 0, left: 0 })
})

test('counts what comes in a week, and names the cards that wait for another one of their paper', async () => {
  expect(await endAfter('')).toMatchObject({ week: 0, siblings: [] })
  const { week, siblings } = await endAfter(' 4 4')
  expect(siblings).toEqual(['Paper 0 on nothing', 'Paper 1 on nothing'])
  expect(week).toBe(2)
  // What was taken out waits for nothing.
  expect((await endAfter('@ 4')).siblings).toEqual(['Paper 1 on nothing'])
})

test('is said in a few lines', () => {
  const end = { answers: 12, right: 9, time: 95_000, left: 3, tomorrow: 1, week: 5, siblings: ['A', 'B', 'B'] }
  expect(sessionEndInWords(end)).toEqual([
    '12 answers in 2 min, 75 % right',
    '3 cards left for today; paperdeck review goes on',
    'Due: 1 card tomorrow, 5 cards in the next 7 days',
    '3 cards wait until tomorrow, as another card of the paper came today: “A”, “B”',
  ])
  const nothing = { answers: 0, right: 0, time: 0, left: 0, tomorrow: 0, week: 0, siblings: [] }
  expect(sessionEndInWords(nothing)).toEqual([
    'Nothing left for today; paperdeck review --ahead goes on with cards before their day',
    'Nothing is due in the next 7 days',
  ])
  expect(sessionEndInWords({ ...nothing, siblings: ['A', 'B', 'C', 'D', 'E'] }).at(-1)).toContain(
    '“A”, “B”, “C” and 2 more papers',
  )
})
