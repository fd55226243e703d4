import { describe, expect, test } from 'vitest'
import { parseConfig, parseFrontMatter } from '../../src/read/settings.ts'

describe('a list where a mapping is wanted', () => {
  test('as the whole config is one error', () => {
    const { config, problems } = parseConfig('- lang: en\n- [deck]\n', 'config.yaml')
    expect(config).toEqual({})
    expect(problems.map(({ message, line }) => [message, line])).toEqual([
      ['A list where the settings should stand', 1],
    ])
  })

  test.each(['review: [1, 2]', 'figures: [a]', 'check: [b]', 'columns: [c]', 'cards: [1, 2]'])(
    '%s is told and costs no other setting',
    (line) => {
      expect(parseConfig(`${line}\ndeck: Owls\n`, 'config.yaml').config.deck).toBe('Owls')
      expect(parseFrontMatter(`${line}\ndeck: Owls`, 'a.md', 2).frontMatter.deck).toBe('Owls')
    },
  )
})

test.each(['{to: x}', '[a]', '{}'])(
  'a rewrite that lacks a key (%s) is told where it stands and costs itself alone',
  (lacking) => {
    const text = `deck: Owls\nfigures:\n  rewrite:\n    - ${lacking}\n    - {from: a, to: b}\n`
    const { config, problems } = parseConfig(text, 'config.yaml')
    expect(config).toEqual({ deck: 'Owls', figures: { rewrite: [{ from: 'a', to: 'b' }] } })
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[4, 7]])
  },
)
