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
