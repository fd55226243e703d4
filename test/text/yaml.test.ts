import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYaml, parseYamlByKey } from '../../src/text/yaml.ts'
import { runs } from '../runs.ts'

const keysOf = (text: string) =>
  parseYamlByKey(text).faults.map(({ key, offset }) => [key, text.slice(offset, offset + 2)])

describe('YAML by key', () => {
  it.each<[what: string, text: string, value: unknown, faults: unknown[]]>([
    ['nothing wrong', 'a: 1\nb: [x, y]\n', { a: 1, b: ['x', 'y'] }, []],
    ['text in stars', 'title: *Star*\nlang: en', { lang: 'en' }, [['title', '*S']]],
    ['nothing but stars', 'lang: en\nrating: ***', { lang: 'en' }, [['rating', '**']]],
    ['a lone star', 'tags: *\nlang: en', { lang: 'en' }, [['tags', '*\n']]],
    ['a colon in a title', 'title: Owls: A Survey\nlang: en', { lang: 'en' }, [['title', 'Ow']]],
    ['two wiki links', 'authors: [[Ada Fern]], [[Bram Oak]]\nlang: en', { lang: 'en' }, [['authors', ', ']]],
    [
      'a list that is never closed',
      'lang: en\ntags: [a, b\ndeck: Owls',
      { lang: 'en', deck: 'Owls' },
      [['tags', '\nd']],
    ],
    ['a quote that is never closed', 'x: "abc\nlang: en', { lang: 'en' }, [['x', '\nl']]],
    ['a key written twice', 'a: 1\nlang: en\na: 2', { a: 1, lang: 'en' }, [['a', 'a:']]],
    ['no space behind a colon', 'key:value\nlang: en', { lang: 'en' }, [['key:value', 'ke']]],
    ['an alias that is there', 'a: &x 1\nb: *x', { a: 1, b: 1 }, []],
    ['an alias before its anchor', 'a: *x\nb: &x 1', { b: 1 }, [['a', '*x']]],
    [
      'several faults',
      'a: *x\nlang: zh\nb: c: d\n',
      { lang: 'zh' },
      [
        ['a', '*x'],
        ['b', 'c:'],
      ],
    ],
  ])('%s', (_, text, value, faults) => {
    expect(parseYamlByKey(text).value).toEqual(value)
    expect(keysOf(text)).toEqual(faults)
  })

  it('takes lone carriage returns for line ends, and counts them', () => {
    const { value, faults, placeOf } = parseYamlByKey('lang: en\rtitle: *Star*\rdeck: Owls')
    expect(value).toEqual({ lang: 'en', deck: 'Owls' })
    expect(faults.map(({ offset }) => placeOf(offset))).toEqual([{ line: 2, column: 8 }])
  })

  it('tells of too many aliases, which would fill the memory', () => {
    const text = `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [${'*a, '.repeat(9)}]\nc: &c [${'*b, '.repeat(9)}]\nd: [${'*c, '.repeat(9)}]\n`
    expect(parseYaml(text)).toMatchObject({ value: null, faults: [{ found: expect.stringMatching(/alias/) }] })
  })

  it.each([
    ['another value each', (index: number) => `key${index}: *Star*\n`],
    ['the same value', () => '## A\n[a]: b\n&lt; '],
    ['keys that hide one another', (index: number) => `- [&a${index} x, *a${index + 1}]\nb${index}: "\n`],
  ])('takes what has hundreds of faults for no YAML at all, looking for few of them: %s', (_, line) => {
    const text = Array.from({ length: 500 }, (_, index) => line(index)).join('')
    const { value, faults } = parseYamlByKey(text)
    expect(value).toBeNull()
    expect(faults.length).toBeLessThanOrEqual(200)
  })

  it('never throws, and ends', () => {
    const pieces = fc.constantFrom(
      'a',
      'lang',
      ':',
      ': ',
      ' ',
      '\n',
      '\r',
      '*',
      '&',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '- ',
      '|',
      '>',
      '#',
      '!',
      '%',
      '---',
      '...',
      '<<',
      '?',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { faults, placeOf } = parseYamlByKey(parts.join(''))
        for (const { offset } of faults) expect(placeOf(offset).line).toBeGreaterThan(0)
        parseYaml(parts.join(''))
      }),
      runs(500, 20_000),
    )
  })
})

describe('YAML as a whole', () => {
  it('reads nothing where anything is wrong', () => {
    expect(parseYaml('lang: en\ntitle: *Star*')).toMatchObject({ value: null, faults: [{ offset: 16 }] })
    expect(parseYaml('lang: en').value).toEqual({ lang: 'en' })
  })

  it.each([
    ['behind a quote that is closed on its own line', '@string{a = "<img src=""__proto__":', '[a]: b\n '],
    ['behind brackets that nothing closes', '', '{"guid":"a","title": '],
    ['below words', 'a\n', ' [a]: b\n  - c: d: '],
    ['in brackets', 'a: ', '[b: {c: '],
    ['of lists', '', '- '],
    ['of questions', '', '? '],
  ])('tells what is nested too deep %s, whatever it begins with', (_, head, unit) => {
    const text = head + unit.repeat(20_000 / unit.length)
    const deep = expect.stringMatching(/^Not YAML: values within values, more than 100 deep/)
    expect(parseYaml(text)).toMatchObject({ value: null, faults: [{ found: deep }] })
    expect(parseYamlByKey(text).faults[0]).toMatchObject({ found: deep })
  })

  it('reads no second document', () => {
    expect(parseYaml('lang: en\n---\nlang: zh\n')).toMatchObject({
      value: null,
      faults: [{ offset: 9, found: 'Not YAML: a second document' }],
    })
  })

  const keys = Array.from({ length: 1000 }, (_, index) => `  k${index}: c\n`).join('')

  it.each(['a: b\n ', '[a]: b\n ', '"a":[b]: c\n '])('nests %j no deeper than it can be read', (unit) => {
    const { faults } = parseYaml(unit.repeat(6000))
    expect(faults).toHaveLength(1)
    expect(faults[0]?.found).toMatch(/^Not YAML: values within values, more than/)
  })

  it.each([
    ['below a key', `a:\n${keys}`],
    ['as a block', `a: |\n${keys}`],
    ['in quotation marks', `a: "\n${keys}  "\n`],
    ['in brackets', `a: {\n${keys.replaceAll('c\n', 'c,\n')}}\n`],
    ['below an anchor', `a: &x\n${keys}`],
    ['below a comment', `a: # words\n${keys}`],
    ['in a list', `a:\n${'  - b: c\n    d: e\n'.repeat(1000)}`],
  ])('reads a thousand lines with colons %s', (_, text) => {
    expect(parseYaml(text).faults).toEqual([])
  })
})
