import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/papers/markdown/extract.ts'
import { lostEntry, lostPicture, lostRows } from '../../../src/papers/markdown/looks-like.ts'

const table =
  '| Year | Title | Core contribution |\n| --- | --- | --- |\n| 2019 | Lanterns That Guess | lamps foresee who comes |\n'
const row = '| 2020 | Moss as a Clock | moss tells the hour by its colour |\n'
const rows = `${row}| 2021 | Kites Against Gauges | a kite reads wind better |\n`

/** `line rule` of each line that is told to look like something, and why. */
function told(text: string): string[] {
  return extract({ file: 'notes.md', text }, { columns: {} })
    .problems.filter(({ ruleId }) => /^looks-like|^not-read/.test(ruleId ?? ''))
    .map(
      ({ line, ruleId, fatal, reason }) =>
        `${line} ${fatal === undefined ? 'info' : 'warning'} ${ruleId}: ${reason.split(': ').at(-1)}`,
    )
}

describe('rows that are in no table are told, whatever makes something else of them', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'no delimiters',
      `| Year | Title |\n| 2019 | Lanterns That Guess |\n`,
      ['1 warning looks-like-a-row: no row of delimiters stands below a header'],
    ],
    [
      'a fence that is never closed',
      `\`\`\`python\nx = 1\n\n${table}`,
      ['4 warning looks-like-a-row: the code block of line 1 is never closed'],
    ],
    [
      'a comment that is never closed',
      `<!-- to do\n\n${table}`,
      ['3 warning looks-like-a-row: the comment above is never closed'],
    ],
    [
      'lines of hyphens',
      `---\nfoo: bar\n${table}---\n`,
      ['3 warning looks-like-a-row: they stand between the --- lines of the front matter'],
    ],
    [
      'indentation',
      `Words.\n\n    ${table.trimEnd().replaceAll('\n', '\n    ')}\n`,
      ['3 warning looks-like-a-row: it is indented by four spaces, which makes code of it'],
    ],
    ['a comment, where it may be meant', `<!--\n${table}-->\n`, ['2 info looks-like-a-row: it is in a comment']],
    [
      'a code block, where it may be meant',
      `\`\`\`\n${table}\`\`\`\n`,
      ['2 info looks-like-a-row: it stands in a code block'],
    ],
    ['no pipes at the ends', `Words\n\n${table}\nYear | Title\n--- | ---\n`, []],
    [
      'no pipes at the ends, and delimiters too few',
      `Year | Title | What\n--- | ---\n2019 | Lanterns | guess\n`,
      ['1 warning looks-like-a-row: the row of delimiters has 2 cells, the others have 3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('are named one by one in the findings', () => {
    const { findings } = extract({ file: 'notes.md', text: `${table}\nMore:\n\n${rows}` }, { columns: {} })
    expect(
      findings.filter(({ what }) => what === 'lines').map(({ passedOver }) => passedOver.map(({ line }) => line)),
    ).toEqual([[7, 8]])
  })
})

describe('rows that a parser would lose are read', () => {
  it.each<[what: string, text: string, lines: number[]]>([
    ['after a blank line', `${table}\n${rows}`, [3, 5, 6]],
    ['after a comment', `${table}<!-- | 2018 | Hidden Harbour | no | -->\n${row}`, [3, 5]],
    ['below delimiters too few', table.replace('| --- |\n', '|\n'), [3]],
    ['below HTML', `<details><summary>x</summary>\n${table}</details>\n`, [4]],
    ['below a bullet', `- papers\n${table}`, [4]],
    ['in a bullet', `- papers\n\n  ${table.trimEnd().replaceAll('\n', '\n  ')}\n`, [5]],
    ['below a formula that is never closed', `$$x = a\n\n${table}\n# More\n`, [5]],
  ])('%s', (_, text, lines) => {
    const { papers } = extract({ file: 'notes.md', text }, { columns: {} })
    expect(papers.map(({ place }) => place.line)).toEqual(lines)
    expect(told(text)).toEqual([])
  })
})

describe('what only has pipes is no row', () => {
  it.each([
    ['a table that is read', table],
    ['prose', 'We write P(a|b) for it, and |x| + |y| for the norm | as others do.\n'],
    ['formulas', '$$\n|x - y| \\le |x| + |y|\n|x| = |y|\n$$\n'],
    ['norms on lines of their own', '|x - y| \\le |z|\n|a + b| \\le |c|\n'],
    ['a line of links', '[Home](a.md) | [About](b.md) | [More](c.md)\n'],
    ['a drawing', 'Words\n\n+-----+-----+\n| left | right |\n| up   | down  |\n+-----+-----+\n'],
    ['a drawing in code', '```\n+-----+-----+\n| left | right |\n| up   | down  |\n+-----+-----+\n```\n'],
    ['a tree of files', '```\n|-- src\n|   |-- main.ts\n|   |-- other.ts\n```\n'],
    ['code', '```sh\ncat a | grep b | sort |\n| uniq |\n```\n'],
    ['output of a program', '```\n id | name\n----+------\n  1 | a\n```\n'],
    ['an operator', '```js\nconst a = b || c || d\n| x | y |\n```\n'],
    ['a table in a block quote', `> ${table.trimEnd().replaceAll('\n', '\n> ')}\n`],
    ['a header alone', '| Year | Title |\n| --- | --- |\n'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})

describe('pictures that are text to Markdown are told', () => {
  it.each([
    ['raw spaces, of what is no picture', '![](my figs/owl)', '%20 instead of each space, or < > around the address'],
    ['a size in per cent', '![](figs/owl.svg =50%x)', 'no size behind the address'],
    ['brackets in the name', '![](owl (1).png)', '%20 instead of each space, or < > around the address'],
    ['a space between', '![an owl] (owl.png)', 'no space between ] and ('],
    ['full-width signs', '！[owl](owl.png)', '! and ( ) as they are in ASCII'],
    ['full-width brackets', '![owl]（owl.png）', '! and ( ) as they are in ASCII'],
  ])('%s', (_, source, expected) => {
    for (const text of [
      `# Owls\n\n${source}\n`,
      `| Title | Year | Figure |\n|-|-|-|\n| Owls Count to Four | 2019 | ${source} |\n`,
    ]) {
      const [found] = extract({ file: 'notes.md', text }, { columns: {} }).problems.filter(
        ({ ruleId }) => ruleId === 'looks-like-a-picture',
      )
      expect(found?.note).toBe(expected)
    }
  })

  it.each([
    ['a picture', '![](owl.png)'],
    ['one with raw spaces', '![](my figs/owl.png)'],
    ['one with a size', '![](figs/owl.svg =300x200)'],
    ['one with a title', '![](owl.png "An owl, (seen) once") ![](owl.png \'An owl\') ![](owl.png (An owl))'],
    ['one in pointed brackets', '![](<my figs/owl.png>)'],
    ['an encoded one', '![an owl](my%20figs/owl.png)'],
    ['an embed', '![[my figs/owl.png|200]]'],
    ['code', '`![](my figs/owl.png)`'],
    ['code on lines of its own', '```\n![](my figs/owl.png)\n```'],
    ['a comment', '<!-- ![](my figs/owl.png) -->'],
    ['prose', 'Look! [this](owl.md) (or that)'],
  ])('but %s is not', (_, source) => {
    expect(told(`# Owls\n\n${source}\n`)).toEqual([])
  })
})

describe('entries without a bullet are told', () => {
  it.each([
    ['-Open Doors [pdf](https://arxiv.org/abs/2008.00032)', 'a space behind the “-”'],
    ['1.Open Doors https://arxiv.org/abs/2008.00032', 'a space behind the “1.”'],
    ['• Open Doors https://arxiv.org/abs/2008.00032', '- and a space'],
    ['1、Open Doors https://arxiv.org/abs/2008.00032', '- and a space'],
  ])('%s', (line, expected) => {
    const { problems } = extract({ file: 'notes.md', text: `# Doors\n\n${line}\n` }, { columns: {} })
    expect(
      problems.filter(({ ruleId }) => ruleId === 'looks-like-an-entry').map(({ line: at, note }) => [at, note]),
    ).toEqual([[3, expected]])
  })

  it.each([
    '- [Open Doors](https://arxiv.org/abs/2008.00032)',
    'See -1 in https://arxiv.org/abs/2008.00032',
    '*Open Doors* is at https://arxiv.org/abs/2008.00032',
    '**Open Doors** is at https://arxiv.org/abs/2008.00032 and says much of what was said of doors before it was written, at length',
    '2.5 times as many as https://arxiv.org/abs/2008.00032',
    '— as https://arxiv.org/abs/2008.00032 has it'.replace('— ', ''),
  ])('but not %s', (line) => {
    expect(told(`# Doors\n\n${line}\n`)).toEqual([])
  })
})

it('stays linear on lines that nobody writes', () => {
  const begun = performance.now()
  for (const piece of ['![](', '![', '| a ', '`', '](a b ', '！[', '|-', '- | ', '| a | b |']) {
    for (const lines of [[piece.repeat(4000)], Array.from({ length: 4000 }, () => piece.repeat(20))]) {
      lostRows(lines, 3)
      for (const line of lines) lostPicture(line) ?? lostEntry(line)
    }
  }
  expect(performance.now() - begun).toBeLessThan(5000)
})
