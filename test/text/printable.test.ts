import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable, printableJson, printableLine } from '../../src/words/printable.ts'
import { runs } from '../runs.ts'

describe('text for a terminal', () => {
  it.each([
    ['a command', 'a\x1b[2Jb', 'a[2Jb'],
    ['a command of one character', 'a\u009b2Jb', 'a2Jb'],
    ['a title of the window', '\x1b]0;pwned\x07x', ']0;pwnedx'],
    ['a backspace', 'safe\b\b\b\brisky', 'saferisky'],
    ['another direction', 'a\u202egnp.exe', 'agnp.exe'],
    ['hidden characters', 'a\u200bb\u{e0041}c\ufeff', 'abc'],
    ['a soft hyphen', 'trans\u00adformer', 'transformer'],
    ['a return', 'one\rtwo', 'one\ntwo'],
    ['nothing to steer', '论文 👩‍🔬 naïve می‌خواهم\n\tx', '论文 👩‍🔬 naïve می‌خواهم\n\tx'],
  ])('holds %s no more', (_, text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('stays on one line where it is part of one', () => {
    expect(printableLine('a.md\n::error::x\u2028y\r\nz')).toBe('a.md ::error::x y z')
  })

  it('never holds what a terminal acts on, and JSON says what it said', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, (value) => {
        expect(printable(value)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069](?<![\n\t])/u)
        expect(printableLine(value)).not.toContain('\n')
        const json = printableJson(JSON.stringify(value, null, 2))
        expect(JSON.parse(json)).toBe(value)
        expect(json).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
      runs(300, 20_000),
    )
  })
})
