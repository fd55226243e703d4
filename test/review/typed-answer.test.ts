import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { press } from '../../src/review/keys.ts'
import { type Session, startSession } from '../../src/review/session.ts'
import { keysOf } from '../../src/review/terminal/key-sequences.ts'
import { drawScreen } from '../../src/review/terminal/screen.ts'
import { type Comparison, compareTyped } from '../../src/review/typed-answer.ts'
import { deckOf, noon, settingsWith } from './deck.ts'

const marks = { right: '', extra: '!', missing: '?' }
const shownAs = (stretches: Comparison['given']) => stretches.map(({ text, is }) => `${marks[is]}${text}`).join('|')

describe('an answer that was typed', () => {
  it.each([
    ['MFQE 2.0', 'mfqe2.0'],
    ['RL-Restore', 'rl restore'],
    ['RL-Restore', 'ＲＬ－ｒｅｓｔｏｒｅ'],
    ['CycleGAN', '  Cycle–GAN '],
    ['word2vec', 'Word 2 Vec'],
    ['去噪网络', '去噪 网络'],
    ['C++', 'c＋＋'],
  ])('%s is right as “%s”', (answer, typed) => {
    expect(compareTyped(typed, answer)).toMatchObject({ isRight: true, expected: [{ text: answer, is: 'right' }] })
  })

  it.each([
    ['CycleGAN', 'CycelGAN', 'Cyc|!e|l|?-|GAN', 'Cycl|?e|GAN'],
    ['MFQE 2.0', 'MFQE', 'MFQE|?---', 'MFQE |?2.0'],
    ['DAT', 'data', 'dat|!a', 'DAT'],
    ['DAT', 'xyz', '!xyz|?---', '?DAT'],
    ['DAT', '', '?---', '?DAT'],
    ['去噪网络', '去燥网络', '去|!燥|?-|网络', '去|?噪|网络'],
  ])('%s is not right as “%s”', (answer, typed, given, expected) => {
    const compared = compareTyped(typed, answer)
    expect(compared.isRight).toBe(false)
    expect(shownAs(compared.given)).toBe(given)
    expect(shownAs(compared.expected)).toBe(expected)
  })

  it('shows both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (typed, answer) => {
        const { given, expected, isRight } = compareTyped(typed, answer)
        const whole = (stretches: Comparison['given']) => stretches.map(({ text }) => text).join('')
        if (isRight) return
        expect(whole(expected)).toBe(answer.trim().normalize('NFC'))
        expect(whole(given.filter(({ is }) => is !== 'missing'))).toBe(typed.trim().normalize('NFC'))
      }),
    )
  })

  it('that is very long is not taken apart', () => {
    expect(compareTyped('x'.repeat(501), 'y').given).toEqual([{ text: 'x'.repeat(501), is: 'extra' }])
  })
})

const notes = [
  '| year | title | contribution |',
  '|---|---|---|',
  '| 2021 | Quiet Rivers | SandNet: grains of quartz are nodes |',
].join('\n')

async function typedSession(): Promise<Session> {
  return startSession(await deckOf(notes, { typed: true }), [], settingsWith({ filter: { card: 'typed' } }), noon)
}

function typing(session: Session, input: string): Session {
  return keysOf(input).reduce((at, key, index) => press(at, key, noon + (index + 1) * 1000).session, session)
}

function screenOf(session: Session): string {
  return drawScreen(session, { columns: 80, rows: 24 }, false)
    .rows.join('\n')
    .replace(/\x1b\[\d+m/g, '')
}

describe('typing in a session', () => {
  test('takes keys for text until Enter, and shows the comparison', async () => {
    const first = await typedSession()
    expect(screenOf(first)).toContain('Enter compare with the answer')
    const typed = typing(first, 'Quartz1?u')
    expect(typed).toMatchObject({ side: 'question', typed: { text: 'Quartz1?u', isOpen: true }, page: null })
    expect(screenOf(typed)).toContain('› Quartz1?u▏')
    const wrong = typing(first, 'SanNet\r')
    expect(wrong.side).toBe('answer')
    expect(screenOf(wrong)).toMatch(/✗ San-Net\s+↓\s+SandNet/)
    const right = typing(first, 'ｓａｎｄ－net\r')
    expect(screenOf(right)).toMatch(/✓ SandNet/)
    const graded = press(right, '3', noon + 60_000)
    expect(graded.effects).toMatchObject([{ type: 'append', lines: [{ card: 'typed', rating: 3 }] }])
  })

  test('mends what was typed', async () => {
    const first = await typedSession()
    expect(typing(first, 'ab👍🏽\x7fc').typed.text).toBe('abc')
    expect(typing(first, 'abc\x15d\x7f\x7fe').typed.text).toBe('e')
    expect(typing(first, 'a\x1b[A\x1b[5~b').typed.text, 'arrows are no text').toBe('ab')
  })

  test('is left by Escape, which makes keys commands again, and taken up by it', async () => {
    const first = await typedSession()
    const left = typing(first, 'ab\x1b')
    expect(left.typed).toEqual({ text: 'ab', isOpen: false })
    expect(press(left, 'q', noon).effects).toEqual([{ type: 'quit' }])
    expect(typing(left, '?').page).toBe('help')
    expect(typing(left, ' ').side).toBe('answer')
    expect(typing(typing(left, '\x1b'), 'c').typed).toEqual({ text: 'abc', isOpen: true })
    expect(press(first, 'q', noon).effects).toEqual([])
    expect(press(first, 'ctrl-c', noon).effects).toEqual([{ type: 'quit' }])
  })

  test('begins anew with the next card, and after an undo', async () => {
    const shown = typing(await typedSession(), 'abc\r')
    const undone = typing(shown, '1ab\x1bu')
    expect(undone).toMatchObject({ side: 'question', typed: { text: '', isOpen: true }, current: { card: 'typed' } })
  })

  test('shows the answer where nothing was typed', async () => {
    const shown = typing(await typedSession(), '\r')
    expect(screenOf(shown)).toMatch(/─\n\s*SandNet/)
  })
})

test('an answer with markup is compared as it is read', async () => {
  const deck = await deckOf(notes.replace('SandNet:', 'R&D-Net:'), { typed: true })
  const session = startSession(deck, [], settingsWith({ filter: { card: 'typed' } }), noon)
  expect(screenOf(typing(session, 'r&d net\r'))).toContain('✓ R&D-Net')
})
