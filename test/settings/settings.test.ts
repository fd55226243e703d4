import { describe, expect, test } from 'vitest'
import { parseConfig, parseFrontMatter } from '../../src/settings/settings.ts'

describe('a list where a mapping is wanted', () => {
  test('is told by its beginning where it is no config at all', () => {
    const secret = `name:x:${'word '.repeat(100)}behind`
    for (const text of [secret, `deck: [${secret.replaceAll(':', '')}]`, `"${secret}": 1`, `lang: "${secret}"`]) {
      const [first] = parseConfig(text, 'config.yaml').problems
      expect(first?.reason.length).toBeLessThan(160)
      expect(first?.reason).not.toContain('behind')
    }
  })

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
      const { config, problems } = parseConfig(`${line}\ndeck: Owls\n`, 'config.yaml')
      expect(config).toEqual({ deck: 'Owls' })
      expect(problems.map(({ reason }) => reason)).toEqual([`“${line.split(':')[0]}” is a list`])
      expect(parseFrontMatter(`${line}\ndeck: Owls`, 'a.md', 2).frontMatter.deck).toBe('Owls')
    },
  )
})

describe('settings that are another file', () => {
  test('of thousands of keys are listed up to the fiftieth', () => {
    const text = Array.from({ length: 5000 }, (_, nth) => `key-${nth}: 1\n`).join('')
    const { problems } = parseConfig(text, 'config.yaml')
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)?.reason).toBe('More than 50 settings are wrong: the others are not listed')
  })

  test('with more front matter than anybody writes are not read, and say so', () => {
    const { problems } = parseFrontMatter('a: b\n'.repeat(30_000), 'a.md', 2)
    expect(problems.map(({ reason, line }) => [reason, line])).toEqual([
      ['Front matter of 150 thousand characters, which is not read', 2],
    ])
  })

  test.each([
    ['[[', '['.repeat(5000)],
    ['- - ', '- '.repeat(5000)],
    ['a: b: c: ', 'deck: '.repeat(5000)],
    ['a level a line', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('are too deep to be read: %s', (_, text) => {
    const { problems } = parseConfig(text, 'config.yaml')
    expect(problems.map(({ reason }) => reason)).toEqual(['Not YAML: values within values, more than 100 deep'])
  })

  test('keep a key that stands twice from being taken either way', () => {
    const twice = parseConfig('lang: en\nfigures: {refresh: 1d, refresh: 2d}\nlang: zh\n', 'config.yaml').problems
    expect(twice.map(({ line, column }) => [line, column])).toEqual([
      [3, 1],
      [2, 24],
    ])
  })
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

describe('patterns of include and exclude', () => {
  test.each(['*'.repeat(9), 'a*b*c*d*', '**/a/**/b/**/c/**/d/**', '+(a|aa)', '(a*)+b', 'x'.repeat(201)])(
    'that would take seconds for a name are told: %s',
    (pattern) => {
      const { config, problems } = parseConfig(`include: ["${pattern}"]\ndeck: Owls\n`, 'config.yaml')
      expect(config).toEqual({ deck: 'Owls' })
      expect(problems.map(({ line, note }) => [line, note])).toEqual([
        [1, expect.stringMatching(/^patterns of at most/)],
      ])
    },
  )

  test('are as people write them', () => {
    const patterns = ['**/*.md', 'notes/{a,b}/**', '**/*draft*.md', 'notes (old)/**', '!**/x.md']
    expect(parseConfig(JSON.stringify({ exclude: patterns }), 'config.yaml')).toMatchObject({
      config: { exclude: patterns },
      problems: [],
    })
  })
})
