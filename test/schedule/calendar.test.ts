import { describe, expect, test } from 'vitest'
import { isLeech } from '../../src/review/queue.ts'
import { editorCommand, openerCommand } from '../../src/review/terminal/editor.ts'
import { intervalText } from '../../src/schedule/buttons.ts'
import { clockTime, dateOf, dayOf, daysAgo, isoTime, todayAt } from '../../src/schedule/calendar.ts'
import { recordedInterval } from '../../src/schedule/intervals.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { zoneNamed } from './histories.ts'

describe('the calendar', () => {
  const berlin = zoneNamed('Europe/Berlin')
  const at = (iso: string) => Date.parse(iso)

  test('a day turns at 04:00 of local clocks', () => {
    expect(dateOf(todayAt(at('2026-03-02T02:59:59Z'), 4, berlin).day)).toBe('2026-03-01')
    expect(dateOf(todayAt(at('2026-03-02T03:00:00Z'), 4, berlin).day)).toBe('2026-03-02')
    expect(dateOf(todayAt(at('2026-03-02T03:00:00Z'), 0, () => -600).day)).toBe('2026-03-01')
  })

  test('a day on which the clocks change has 23 or 25 hours', () => {
    const spring = todayAt(at('2026-03-28T12:00:00Z'), 4, berlin)
    expect(new Date(spring.end).toISOString()).toBe('2026-03-29T02:00:00.000Z')
    expect(new Date(todayAt(spring.end - 1, 4, berlin).end).toISOString()).toBe('2026-03-29T02:00:00.000Z')
    expect(todayAt(spring.end, 4, berlin).day).toBe(spring.day + 1)
    const autumn = todayAt(at('2026-10-24T12:00:00Z'), 4, berlin)
    expect(new Date(autumn.end).toISOString()).toBe('2026-10-25T03:00:00.000Z')
  })

  test('days back are of 24 hours, the future is today', () => {
    const today = todayAt(at('2026-03-30T12:00:00Z'), 4, berlin)
    expect(daysAgo(today.end + 5, today.end)).toBe(0)
    expect(daysAgo(today.end - 86_400_000, today.end)).toBe(1)
    expect([1, 999, 1000].map((ms) => daysAgo(today.end - 86_400_000 + ms, today.end))).toEqual([1, 1, 0])
    // 03:30 by the clocks of then, 04:30 by those of now.
    expect(dateOf(dayOf(at('2026-03-20T02:30:00Z'), today))).toBe('2026-03-20')
    expect(dateOf(todayAt(at('2026-03-20T02:30:00Z'), 4, berlin).day)).toBe('2026-03-19')
  })

  test('times are written as clocks show them', () => {
    expect(isoTime(at('2026-03-02T02:59:59Z'), 330)).toBe('2026-03-02T08:29:59+05:30')
    expect(clockTime(at('2026-03-02T02:59:59Z'), -90)).toBe('01:29')
    expect([-30, -330, -3600, 1, 30, 46, 365, 800].map(intervalText)).toEqual([
      '30s',
      '6m',
      '1h',
      '1d',
      '30d',
      '1.5mo',
      '1y',
      '2.2y',
    ])
  })

  test('a step that reaches past the end of the day becomes days', () => {
    const step = { stage: 'learning', memory: { stability: 1, difficulty: 5 }, step: 0, days: 1 } as const
    expect(recordedInterval({ ...step, seconds: 600 }, 601)).toBe(-600)
    expect(recordedInterval({ ...step, seconds: 600 }, 600)).toBe(1)
    expect(recordedInterval({ ...step, seconds: 172_800 }, 3600)).toBe(2)
    expect(recordedInterval({ ...step, seconds: null }, 10)).toBe(1)
  })
})

test('another number of weights is refused, not replaced', () => {
  expect(() => fsrsOf([1, 2, 3])).toThrow('21 weights')
})

test('a leech is told at the threshold and after every half of it', () => {
  expect(Array.from({ length: 20 }, (_, lapses) => lapses).filter((lapses) => isLeech(lapses, 8))).toEqual([8, 12, 16])
  expect(isLeech(50, 0)).toBe(false)
})

test('editors get the line in their own way', () => {
  const command = (EDITOR: string, VISUAL = '') => {
    const { program, args } = editorCommand({ EDITOR, VISUAL }, '/notes/a b.md', 7, 'linux')
    return [program, ...args]
  }
  expect(command('nano')).toEqual(['nano', '+7', '/notes/a b.md'])
  expect(command('nano', '/usr/bin/nvim -u NONE')).toEqual(['/usr/bin/nvim', '-u', 'NONE', '+7', '/notes/a b.md'])
  expect(command('code')).toEqual(['code', '--wait', '--goto', '/notes/a b.md:7'])
  expect(command('hx')).toEqual(['hx', '/notes/a b.md:7'])
  expect(command('"/opt/My Editor/thing" -w')).toEqual(['/opt/My Editor/thing', '-w', '/notes/a b.md'])
  expect(command('')).toEqual(['vi', '+7', '/notes/a b.md'])
})

test('links go to the browser with its arguments, and never as an option', () => {
  const address = 'https://example.org/'
  const opener = (BROWSER: string) => openerCommand({ BROWSER }, address, 'linux')
  expect(opener('')).toBeNull()
  expect(opener('w3m')).toEqual({ program: 'w3m', args: [address] })
  expect(opener('firefox -P x')).toEqual({ program: 'firefox', args: ['-P', 'x', address] })
  expect(opener('"/opt/My Browser/go" --url=%s -n')).toEqual({
    program: '/opt/My Browser/go',
    args: [`--url=${address}`, '-n'],
  })
  expect(() => openerCommand({ BROWSER: 'w3m' }, '--help', 'linux')).toThrow('not an address')
})
