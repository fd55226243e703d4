import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLines, type LogLine, parseLogs } from '../../src/schedule/log-line.ts'
import { runs } from '../runs.ts'

const name = fc.oneof(
  fc.constantFrom('proposed', 'contribution', 'Cloze 12'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({ minLength: 1, unit: 'binary' }),
)
const time = fc.oneof(
  fc.nat(),
  fc.maxSafeNat().map((ms) => ms % 1e14),
)
const whole = (most: number) =>
  fc.oneof(fc.integer({ min: -most / 10, max: most / 10 }), fc.integer({ min: -most, max: most }))
const about = { id: time, guid: name, card: name }
const answer = fc.record({
  ...about,
  rating: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
  state: fc.constantFrom('new' as const, 'learning' as const, 'review' as const, 'relearning' as const),
  ivl: whole(1e6)
    .filter((ivl) => ivl !== 0)
    .map((ivl) => ivl + 0),
  day: whole(1e6).map((day) => day + 0),
  offset: whole(1440).map((offset) => offset + 0),
  ms: time,
})
const line: fc.Arbitrary<LogLine> = fc.oneof(
  { weight: 4, arbitrary: answer },
  fc.record({ ...about, undo: time }),
  fc.record({ ...about, event: fc.constantFrom('suspend' as const, 'bury' as const, 'mark' as const) }),
)

const parsed = (text: string) => parseLogs([{ path: 'log', text }], [], Number.MAX_SAFE_INTEGER)

test('lines are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { lines: read, marks } = parsed(formatLines(lines))
      expect(read).toEqual(lines)
      expect(marks).toMatchObject([{ rows: lines.length }])
    }),
  )
})

test('an answer that was changed at any place is what JSON makes of it, or a problem', () => {
  const places = {
    at: fc.nat(),
    character: fc.constantFrom(...'0123456789-.eE"\\{}, \t\u0001é'),
    isAdded: fc.boolean(),
  }
  fc.assert(
    fc.property(answer, fc.record(places), (sound, { at, character, isAdded }) => {
      const row = JSON.stringify(sound)
      const place = at % row.length
      const changed = row.slice(0, place) + character + row.slice(place + (isAdded ? 0 : 1))
      const { lines, problems } = parsed(`${changed}\n`)
      // Behind a piece that breaks off there may still be a whole line.
      if (problems.length === 0) expect(lines).toEqual([JSON.parse(changed)])
      else expect(problems.map(({ ruleId }) => ruleId)).toEqual(['review-log-line'])
    }),
    runs(500, 20_000),
  )
})
