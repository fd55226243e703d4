import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { press } from '../../src/review/keys.ts'
import { currentWaiting, waitingPapers } from '../../src/review/queue.ts'
import { type Mode, type Session, startSession, stateOf, suspendedOf, withDeck } from '../../src/review/session.ts'
import { commandOf, keysOf } from '../../src/review/terminal/key-sequences.ts'
import { drawScreen } from '../../src/review/terminal/screen.ts'
import { contextOf } from '../../src/schedule/context.ts'
import { foldLog, keyOf, type Schedule } from '../../src/schedule/fold.ts'
import { type Answer, formatLines, type LogLine, parseLogs } from '../../src/schedule/log-line.ts'
import { runs } from '../runs.ts'
import { deckOf, noon, notesOf, settingsWith } from './deck.ts'

interface Played {
  session: Session
  log: LogLine[]
  effects: string[]
}

/** Presses keys, a second each, from `now` on. */
function play(session: Session, keys: string, now = noon): Played {
  const played: Played = { session, log: [], effects: [] }
  for (const [index, key] of [...keys].entries()) {
    const step = press(played.session, key, now + (index + 1) * 1000)
    played.session = step.session
    for (const effect of step.effects) {
      played.effects.push(effect.type)
      if (effect.type === 'append') played.log.push(...effect.lines)
    }
  }
  return played
}

async function start(papers = 5, log: LogLine[] = [], mode: Mode = 'normal', now = noon): Promise<Session> {
  return startSession(await deckOf(notesOf(papers)), log, settingsWith(), now, mode)
}

function answer(guid: string, card: string, day: number, changes: Partial<Answer> = {}): Answer {
  return {
    id: day * 86_400_000 + 12 * 3_600_000,
    guid,
    card,
    rating: 3,
    state: 'new',
    ivl: 1,
    day,
    offset: 0,
    ms: 1000,
    ...changes,
  }
}

const today = Math.floor((noon - 4 * 3_600_000) / 86_400_000)

function linesOf({ schedule }: Session): LogLine[] {
  return [...schedule.recent]
}

function comparable({ cards, recent, marked }: Schedule): unknown {
  const touched = [...cards.entries()].filter(([, state]) => state.reps > 0 || state.suspended || state.buried)
  return { cards: Object.fromEntries(touched), recent, marked }
}

describe('answering', () => {
  test('asks, shows, and logs what the button said', async () => {
    const first = await start()
    expect(first).toMatchObject({ side: 'question', counts: { fresh: 5, learning: 0, due: 0 } })
    expect(press(first, '3', noon).effects).toEqual([])
    const { session, log } = play(first, ' 3')
    expect(log).toEqual([
      {
        id: noon + 2000,
        guid: first.current?.guid,
        card: 'proposed',
        rating: 3,
        state: 'new',
        ivl: -600,
        day: today,
        offset: 0,
        ms: 2000,
      },
    ])
    expect(session).toMatchObject({ side: 'question', counts: { fresh: 4, learning: 1, due: 0 } })
    expect(session.current?.guid).not.toBe(first.current?.guid)
  })

  test('Space and Enter answer Good; full-width digits count', async () => {
    const first = await start()
    expect(play(first, '  ').log).toMatchObject([{ rating: 3 }])
    const keys = keysOf('３　？＝Ｑ\r\x1b[A\x1b[1;5Cx')
    expect(keys).toEqual(['３', '　', '？', '＝', 'Ｑ', 'enter', 'up', 'x'])
    expect(keys.map(commandOf)).toEqual(['3', ' ', '?', '=', 'q', 'enter', 'up', 'x'])
    expect(play(first, '　３').log).toMatchObject([{ rating: 3 }])
  })

  test('is a function of deck, log, now and keys: the schedule after each key equals the fold of the log', async () => {
    const deck = await deckOf(notesOf(6))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'  1234u-=@!*inac?'), maxLength: 40 }), async (keys) => {
        const first = startSession(deck, [], settingsWith(), noon)
        const { session, log } = play(first, keys)
        const folded = foldLog(log, contextOf(session, session.now))
        expect(comparable(session.schedule)).toEqual(comparable(folded))
        const shuffled = [...log, ...log].reverse()
        expect(comparable(foldLog(shuffled, contextOf(session, session.now)))).toEqual(comparable(folded))
      }),
      runs(50, 2000),
    )
  })

  test('keeps the order of answers when the clock goes back', async () => {
    const { session, log } = play(await start(), ' 3')
    const back = play(session, ' 3', noon - 3_600_000)
    expect(back.log[0]?.id).toBe((log[0]?.id ?? 0) + 1)
  })
})

describe('the day', () => {
  test('takes one new card of a paper a day, its other cards wait', async () => {
    const { session, log } = play(await start(3), ' 4 4 4')
    expect(log).toMatchObject([{ card: 'proposed' }, { card: 'proposed' }, { card: 'proposed' }])
    expect(session.current).toBeNull()
    const tomorrow = startSession(session.deck.deck, log, settingsWith(), noon + 86_400_000)
    expect(tomorrow).toMatchObject({ counts: { fresh: 3, learning: 0, due: 0 }, current: { card: 'contribution' } })
  })

  test('stops at the limits, and goes on where the user asks for more', async () => {
    const deck = await deckOf(notesOf(30))
    const settings = settingsWith({ limits: { fresh: 2, reviews: 3 } })
    const log = deck.notes
      .slice(0, 5)
      .map(({ guid }, index) => answer(guid, 'proposed', today - 1, { id: noon - 86_400_000 + index, rating: 4 }))
    const first = startSession(deck, log, settings, noon)
    expect(first.counts).toEqual({ fresh: 2, learning: 0, due: 3 })
    const { session } = play(first, ' 4 4 4 4 4')
    expect(session).toMatchObject({ current: null, counts: { fresh: 0, learning: 0, due: 0 } })
    expect(play(session, 'n').session.counts.fresh).toBe(10)
    const ahead = play(session, 'a').session
    expect(ahead.current).toBeNull()
  })

  test('mixes new cards among the reviews', async () => {
    const deck = await deckOf(notesOf(40))
    const log = deck.notes
      .slice(0, 20)
      .map(({ guid }, index) => answer(guid, 'proposed', today - 1, { id: noon - 86_400_000 + index, rating: 4 }))
    const { log: answers } = play(startSession(deck, log, settingsWith(), noon), ' 4'.repeat(30))
    const states = answers.map((line) => ('state' in line ? line.state[0] : '')).join('')
    expect(states).toMatch(/^r{1,3}n/)
    expect(states.match(/n/g)).toHaveLength(10)
    expect(states).not.toMatch(/nnn/)
  })

  test('shows steps that have run out first, and early only when nothing else is left', async () => {
    const { session } = play(await start(2), ' 1')
    expect(session.current?.nth).toBe(0)
    const later = press(session, 'tick', noon + 120_000).session
    expect(later.current?.guid).toBe(session.current?.guid)
    const waiting = play(await start(1), ' 1').session
    expect(waiting.current?.guid).toBe(waiting.deck.cards[0]?.guid)
  })

  test('turns at the rollover', async () => {
    const { session } = play(await start(1), ' 4')
    expect(session.current).toBeNull()
    expect(press(session, 'tick', noon + 15 * 3_600_000).session.current).toBeNull()
    expect(press(session, 'tick', noon + 17 * 3_600_000).session.current).toMatchObject({ card: 'contribution' })
  })

  test('filters by kind and tag, siblings still count', async () => {
    const deck = await deckOf(notesOf(3))
    const settings = settingsWith({ filter: { card: 'contribution' } })
    const log = [answer(deck.notes[0]?.guid ?? '', 'proposed', today)]
    expect(startSession(deck, log, settings, noon).counts.fresh).toBe(2)
    expect(startSession(deck, [], settingsWith({ filter: { tag: 'nothing' } }), noon).current).toBeNull()
  })
})

describe('notes of several kinds', () => {
  const marked = notesOf(3).replace('idea number 0 of many', '==idea== number ==zero== of many')

  test('are siblings: of each paper one card a day', async () => {
    const session = startSession(await deckOf(marked, { cloze: true }), [], settingsWith(), noon)
    expect(session.deck.papers.map((paper) => paper.map(({ card }) => card))).toEqual([
      ['proposed', 'contribution', 'cloze-1', 'cloze-2'],
      ['proposed', 'contribution'],
      ['proposed', 'contribution'],
    ])
    expect(session.deck.papers[0]?.map(({ note, nth }) => [note, nth])).toEqual([0, 1, 2, 3].map((nth) => [0, nth]))
    expect(session.counts.fresh).toBe(3)
    expect(play(session, ' 4').session.counts).toEqual({ fresh: 2, learning: 0, due: 0 })
  })

  test('are asked for by kind or by card, and logged by the companion and its number', async () => {
    const deck = await deckOf(marked, { cloze: true })
    const cards = (card: string) =>
      startSession(deck, [], settingsWith({ filter: { card } }), noon)
        .deck.cards.filter(({ wanted }) => wanted)
        .map((one) => one.card)
    expect([cards('cloze'), cards('cloze-2')]).toEqual([['cloze-1', 'cloze-2'], ['cloze-2']])
    const session = startSession(deck, [], settingsWith({ filter: { card: 'cloze' } }), noon)
    expect(drawScreen(session, { columns: 80, rows: 24 }, false).rows.join('\n')).toContain('[...]')
    const { log } = play(session, ' 4')
    expect(deck.notes[0]?.cards[2]?.guid).not.toBe(deck.notes[0]?.guid)
    expect(log).toMatchObject([{ guid: deck.notes[0]?.cards[2]?.guid, card: 'cloze-1', rating: 4 }])
  })
})

describe('taking cards out', () => {
  test('suspends a leech, says so, and gives both back on undo', async () => {
    const deck = await deckOf(notesOf(2))
    const guid = deck.notes[0]?.guid ?? ''
    const log: LogLine[] = [answer(guid, 'proposed', today - 30, { rating: 4 })]
    for (let lapse = 1; lapse <= 7; lapse++) {
      log.push(answer(guid, 'proposed', today - 30 + lapse, { rating: 1, state: 'review', ivl: -600 }))
      log.push(
        answer(guid, 'proposed', today - 30 + lapse, {
          id: (today - 30 + lapse) * 86_400_000 + 13 * 3_600_000,
          state: 'relearning',
        }),
      )
    }
    const first = startSession(deck, log, settingsWith({ limits: { fresh: 0, reviews: 9 } }), noon)
    const { session, log: added } = play(first, ' 1')
    expect(added).toMatchObject([{ rating: 1 }, { event: 'suspend' }])
    expect(session.message).toContain('leech')
    expect(suspendedOf(session)).toHaveLength(1)
    const undone = play(session, 'u', noon + 10_000)
    expect(undone.log).toMatchObject([{ undo: added[0]?.id }, { undo: added[1]?.id }])
    expect(comparable(undone.session.schedule)).toEqual(comparable(first.schedule))
    expect(undone.session.current?.key).toBe(first.current?.key)
  })

  test('buries until tomorrow, suspends until woken, marks', async () => {
    const first = await start(4)
    const { session, log } = play(first, '-=@!')
    expect(log.map((line) => ('event' in line ? line.event : ''))).toEqual([
      'bury',
      'bury',
      'bury',
      'suspend',
      'suspend',
      'suspend',
    ])
    // Of the first paper only the question was buried: its other card may come.
    expect(session.counts.fresh).toBe(2)
    const list = startSession(first.deck.deck, log, settingsWith(), noon + 86_400_000, 'suspended')
    expect(suspendedOf(list)).toHaveLength(3)
    expect(suspendedOf(play(list, '@', noon + 86_400_000).session)).toHaveLength(2)
    expect(startSession(first.deck.deck, log, settingsWith(), noon + 86_400_000).counts.fresh).toBe(3)
    const marked = play(first, '*').session
    expect(marked.schedule.marked).toContain(first.current?.guid)
    expect(marked.current).toBe(first.current)
    expect(play(marked, '*').session.schedule.marked.size).toBe(0)
  })

  test('undoes everything of today, also after a restart', async () => {
    const first = await start(5)
    const { log } = play(first, ' 3 1 4!* 2')
    const restarted = startSession(first.deck.deck, log, settingsWith(), noon + 60_000)
    const { session, log: undone } = play(restarted, 'uuuuuuu', noon + 60_000)
    expect(session.message).toBe('Nothing of today is left to undo')
    expect(undone).toHaveLength(log.length)
    expect(comparable(session.schedule)).toEqual(comparable(first.schedule))
    expect(session.current?.key).toBe(first.current?.key)
  })
})

describe('going on when nothing is due', () => {
  test('reviews ahead for real', async () => {
    const { log, session } = play(await start(2), ' 4 4')
    const later = noon + 86_400_000
    const settings = settingsWith({ limits: { fresh: 0, reviews: 200 } })
    const ahead = play(startSession(session.deck.deck, log, settings, later), 'a 3', later)
    expect(ahead.log).toEqual([])
    const noNew = settingsWith({ limits: { fresh: 0, reviews: 200 }, filter: { card: 'proposed' } })
    const real = play(startSession(session.deck.deck, log, noNew, later), 'a 3', later)
    expect(real.log).toMatchObject([{ state: 'review', rating: 3 }])
  })
})

describe('cramming', () => {
  test('logs no answer', async () => {
    const { session, log, effects } = play(await start(2, [], 'cram'), ' 3 1 3')
    expect([log, effects]).toEqual([[], []])
    expect(session.cram.left).toHaveLength(2)
    expect([...session.schedule.cards.entries()]).toEqual([])
  })

  test('undoes what was crammed and no answer of the day', async () => {
    const { session: answered } = play(await start(3), ' 3 3')
    const first = startSession(answered.deck.deck, linesOf(answered), settingsWith(), noon + 60_000, 'cram')
    const { session: crammed } = play(first, ' 1 4', noon + 60_000)
    const once = play(crammed, 'u', noon + 70_000)
    expect(once.session).toMatchObject({ message: 'Undone: Easy', side: 'question' })
    expect(once.session.current?.key).toBe(first.cram.left[1]?.key)
    const twice = play(once.session, 'u', noon + 80_000)
    expect(twice.session.cram.left).toEqual(first.cram.left)
    expect(twice.session).toMatchObject({ message: 'Undone: Again', current: { key: first.current?.key } })
    const more = play(twice.session, 'u', noon + 90_000)
    expect(more.session.message).toBe('Nothing crammed is left to undo')
    expect([once, twice, more].map(({ effects }) => effects)).toEqual([[], [], []])
    expect(more.session.schedule.recent).toHaveLength(2)
  })

  test('undoes the last answer at its end as well', async () => {
    const { session } = play(await start(1, [], 'cram'), ' 3 3')
    expect(session.current).toBeNull()
    const undone = play(session, 'u')
    expect([undone.effects, undone.session.cram.left.length]).toEqual([[], 1])
  })

  test('marks, buries and suspends for real, and takes those back with their lines', async () => {
    const first = await start(3, [], 'cram')
    const { log, session } = play(first, '*-@=!')
    expect(log.map((line) => ('event' in line ? line.event : ''))).toEqual(
      expect.arrayContaining(['mark', 'bury', 'suspend']),
    )
    expect(session.cram.left.length).toBeLessThan(first.cram.left.length)
    const { log: undone, session: back } = play(session, 'uuuuu', noon + 60_000)
    expect(undone).toHaveLength(log.length)
    expect(back.cram.left).toEqual(first.cram.left)
    expect(comparable(back.schedule)).toEqual(comparable(first.schedule))
    expect(play(back, 'u', noon + 90_000).effects).toEqual([])
  })

  test('a suspended card that is woken stays to be asked', async () => {
    const first = await start(1, [], 'cram')
    const suspended = play(first, '@')
    const again = startSession(first.deck.deck, suspended.log, settingsWith(), noon + 60_000, 'cram')
    const gone = again.deck.cards.find(({ key }) => stateOf(again, again.deck.cardOf(key) as never).suspended)
    const onIt = { ...again, current: gone ?? null, cram: { ...again.cram, left: gone ? [gone] : [] } }
    const woken = play(onIt, '@', noon + 60_000)
    expect(woken.log).toMatchObject([{ event: 'unsuspend', guid: gone?.guid, card: gone?.card }])
    expect(woken.session.current).toBe(gone)
  })

  test('survives a deck read again: nothing that is gone is asked or comes back', async () => {
    const { session } = play(await start(3, [], 'cram'), ' 3')
    const gone = session.cram.done[0]?.left[0]
    const title = session.deck.deck.notes[gone?.note ?? 0]?.title ?? ''
    const changed = withDeck(session, await deckOf(notesOf(3).replace(title, 'Another')), noon)
    const undone = play(changed, 'u').session
    expect(undone.cram.left.map(({ key }) => key)).not.toContain(gone?.key)
    expect(undone.cram.left.every((card) => undone.deck.cardOf(card.key) === card)).toBe(true)
  })

  test('any session of it adds to the log only what marks, buries, suspends, and what takes that back', async () => {
    const { session: answered } = play(await start(4), ' 3 1*-')
    const log = linesOf(answered)
    const keys = fc.array(fc.constantFrom(...' 12341234uuuu*@!-=?iq\u001bj'), { maxLength: 60 })
    fc.assert(
      fc.property(keys, (pressed) => {
        const first = startSession(answered.deck.deck, log, settingsWith(), noon + 60_000, 'cram')
        const { log: added, session } = play(first, pressed.join(''), noon + 60_000)
        const own = new Set(added.map(({ id }) => id))
        for (const line of added) {
          expect(line).not.toHaveProperty('rating')
          if ('undo' in line) expect(own).toContain(line.undo)
        }
        // Taken back to its beginning, a session leaves the schedule as it was.
        const back = play(session, `q${'u'.repeat(60)}`, noon + 600_000).session
        expect(comparable(back.schedule)).toEqual(comparable(first.schedule))
        expect(back.cram.left).toEqual(first.cram.left)
        expect(back.schedule.recent.filter((line) => 'rating' in line)).toHaveLength(2)
      }),
    )
  })
})

describe('the list of suspended cards', () => {
  test('undoes what was woken and no answer of the day', async () => {
    const { session: answered } = play(await start(3), '@ 3')
    const list = startSession(answered.deck.deck, linesOf(answered), settingsWith(), noon + 60_000, 'suspended')
    const kept = play(list, 'u', noon + 60_000)
    expect([kept.effects, kept.session.message]).toEqual([[], 'Nothing that was woken is left to undo'])
    const woken = play(list, '@u', noon + 60_000)
    expect(woken.log).toMatchObject([{ event: 'unsuspend' }, { undo: woken.log[0]?.id }])
    expect(suspendedOf(woken.session)).toHaveLength(1)
  })
})

describe('the deck read again', () => {
  test('keeps the card that is shown', async () => {
    const first = play(await start(3), ' ').session
    const changed = withDeck(first, await deckOf(notesOf(3).replace('number 0', 'number zero')), noon)
    expect(changed).toMatchObject({ side: 'answer', current: { key: first.current?.key } })
    const gone = withDeck(first, await deckOf(notesOf(3).replace('Paper 0', 'Another')), noon)
    expect(gone.message).toBe('That card is no longer in the notes')
    expect(gone.current?.key).not.toBe(first.current?.key)
  })
})

describe('the log of several devices', () => {
  test('may hold any values that its lines may: no key throws, and each answer is one that can be read again', {
    timeout: 300_000,
  }, async () => {
    const deck = await deckOf(notesOf(3))
    const cards = deck.notes.flatMap((note) => note.cards.map(({ guid, card }) => [guid, card] as const))
    const far = [
      0,
      1,
      -1,
      1e6,
      -1e6,
      86_400,
      8.64e15,
      1e14,
      2e6,
      1e6 + 1,
      2 ** 31,
      36_500,
      9e15,
      -9e15,
      1e12,
      noon,
      noon - 86_400_000,
      today,
    ]
    const value = fc.constantFrom(...far)
    const line = fc.record({
      id: fc.oneof(fc.constantFrom(noon, noon - 1e9, noon + 1e9, 0, 1e14, 9.9e13), value),
      key: fc.constantFrom(...cards),
      rating: fc.constantFrom(1, 2, 3, 4),
      state: fc.constantFrom('new', 'learning', 'review', 'relearning'),
      ivl: fc.oneof(fc.constantFrom(1, -60, 36_500), value),
      day: fc.oneof(fc.constantFrom(today, today - 3, today + 9), value),
      offset: fc.oneof(fc.constantFrom(0, 60, -60, 840), value),
      ms: value,
      event: fc.constantFrom('', '', 'suspend', 'bury', 'due', 'forget', 'mark'),
    })
    const keys = fc.string({ unit: fc.constantFrom(...'   1234u-=@!*dni?'), maxLength: 25 })
    let read = 0
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), keys, (rows, pressed) => {
        const text = rows
          .map(({ key, event, rating, state, ms, ...row }) => {
            const [guid, card] = key
            return JSON.stringify({ ...row, guid, card, ...(event ? { event } : { rating, state, ms }) })
          })
          .join('\n')
        const { lines } = parseLogs([{ path: 'a.jsonl', text: `${text}\n` }], [], noon)
        read += lines.length
        const first = startSession(deck, lines, settingsWith(), noon)
        const { session, log } = play(first, pressed)
        expect(drawScreen(session, { columns: 80, rows: 24 }, false)).toBeDefined()
        const again = parseLogs([{ path: 'b.jsonl', text: formatLines(log) }], [], session.now)
        expect({ problems: again.problems, lines: again.lines.length }).toEqual({ problems: [], lines: log.length })
      }),
      runs(300, 5000),
    )
    expect(read).toBeGreaterThan(100)
  })

  test('an entry far ahead waits for its time', async () => {
    const first = await start(1)
    const guid = first.current?.guid ?? ''
    const future = answer(guid, 'proposed', today + 900)
    const session = startSession(first.deck.deck, [future], settingsWith(), noon)
    expect(stateOf(session, session.deck.cards[0] as never).reps).toBe(0)
    expect(play(session, ' 3').log[0]?.id).toBe(noon + 2000)
  })

  test('a tombstone that comes before its line still counts', async () => {
    const first = await start(1)
    const { log } = play(first, ' 3u')
    const schedule = foldLog([...log].reverse(), contextOf(first, noon + 5000))
    expect(schedule.cards.get(keyOf(first.current?.guid ?? '', 'proposed'))).toBeUndefined()
  })
})

describe('what Anki alone can do to a card', () => {
  const lines: LogLine[] = [
    answer('g', 'proposed', today - 9, { ivl: 4 }),
    answer('g', 'proposed', today - 5, { state: 'review', rating: 1, ivl: 1 }),
  ]
  const stateAfter = async (...more: LogLine[]) => {
    const session = await start(1, [...lines, ...more])
    return session.schedule.cards.get(keyOf('g', 'proposed'))
  }

  test('Forget: new again, though the count of its answers goes on', async () => {
    const id = noon - 3_600_000
    const forgotten = await stateAfter({ id, guid: 'g', card: 'proposed', event: 'forget' })
    expect(forgotten).toMatchObject({ stage: 'new', memory: null, due: null, last: null, reps: 2, lapses: 1 })
    const again = await stateAfter(
      { id, guid: 'g', card: 'proposed', event: 'forget' },
      answer('g', 'proposed', today, { id: id + 1, rating: 4, ivl: 8 }),
    )
    const alone = (await start(1, [answer('g', 'proposed', today, { rating: 4, ivl: 8 })])).schedule.cards
    expect(again).toMatchObject({ reps: 3, memory: alone.get(keyOf('g', 'proposed'))?.memory })
  })

  test('Set due date: the day moves, the memory stays', async () => {
    const before = await stateAfter()
    const moved = await stateAfter({ id: noon - 60_000, guid: 'g', card: 'proposed', event: 'due', ivl: 6 })
    expect(moved).toMatchObject({ stage: 'review', memory: before?.memory, due: { day: today + 6 } })
  })
})

test('what is known of waiting papers is what the whole deck tells, after any keys and at any time', async () => {
  const first = await start(6)
  const keys = fc.array(
    fc.tuple(fc.constantFrom(...' 1234u-=@!*d\rna'), fc.constantFrom(1000, 1000, 70_000, 86_400_000)),
    {
      maxLength: 40,
    },
  )
  fc.assert(
    fc.property(keys, (pressed) => {
      let session = first
      let now = noon
      for (const [key, later] of pressed) {
        now += later
        session = press(session, key, now).session
        const { waiting, deck, schedule, settings, fsrs } = session
        const { today: day } = contextOf({ settings, fsrs }, now)
        // What is of another deck, schedule or day is not taken.
        expect(currentWaiting(waiting, deck, schedule, day)).toEqual(waitingPapers(deck, schedule, day))
      }
    }),
    { numRuns: 60 },
  )
})
