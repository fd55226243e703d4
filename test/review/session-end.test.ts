import { expect, test } from 'vitest'
import { press } from '../../src/review/press.ts'
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

test('is said in two lines at most', () => {
  expect(sessionEndInWords({ answers: 12, right: 9, time: 95_000, left: 3, tomorrow: 1 })).toEqual([
    '12 answers in 2 min, 75 % right',
    '3 cards left for today, 1 card due tomorrow; paperdeck review goes on',
  ])
  expect(sessionEndInWords({ answers: 0, right: 0, time: 0, left: 0, tomorrow: 0 })).toEqual([
    'nothing due tomorrow; paperdeck review --ahead goes on with cards before their day',
  ])
})
