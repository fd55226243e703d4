import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/papers/markdown/extract.ts'
import { chunksOf } from '../../../src/text/fast/chunks.ts'

/** The reach of each comment, as `rules from-to`; `-` alone: to the end of the file. */
function reachesIn(text: string): string[] {
  const { ignores } = extract({ file: 'notes.md', text }, { columns: {} })
  return ignores.map(({ rules, from, to }) => `${rules.join(' ')} ${from}-${to === Number.MAX_SAFE_INTEGER ? '' : to}`)
}

const ignore = (rules: string) => `<!-- paperdeck-ignore ${rules} -->`

describe('a comment is for', () => {
  it.each([
    [
      'the row that it stands in',
      `# A\n\n| Title | Year |\n|---|---|\n| B | |\n| C ${ignore('missing-year')} | |\n`,
      '6-6',
    ],
    ['the innermost bullet, with all below it', `# A\n\n- B\n  - C ${ignore('missing-year')}\n    - D\n- E\n`, '4-5'],
    ['the paragraph', `# A\n\n**B**\nand more ${ignore('missing-year')}\n\nC\n`, '3-4'],
    ['the table below', `# A\n\n${ignore('missing-year')}\n| Title | Year |\n|---|---|\n| B | |\n\nC\n`, '3-6'],
    ['the list below an empty line', `# A\n\n${ignore('missing-year')}\n\n- B\n- C\n\nD\n`, '3-6'],
    ['the section of a heading below it', `# A\n\n${ignore('missing-year')}\n## B\n\nC\n\n### D\n\n## E\n`, '3-9'],
    ['the section of a heading that it stands in', `# A\n\n## B ${ignore('missing-year')}\n\nC\n\n# D\n`, '3-6'],
    ['the section up to the end', `# A\n\n## B ${ignore('missing-year')}\n\nC\n`, '3-'],
    ['the whole file, before all else', `${ignore('missing-year')}\n\n- B\n\n# C\n`, '1-'],
    ['the whole file, behind the front matter', `---\nlang: en\n---\n${ignore('missing-year')}\n\nB\n\n# C\n`, '1-'],
    ['nothing, below all else', `# A\n\nB\n\n${ignore('missing-year')}\n`, '5-5'],
  ])('%s', (_, text, reach) => {
    expect(reachesIn(text)).toEqual([`missing-year ${reach}`])
  })

  it('several rules, for a reason', () => {
    expect(
      reachesIn(`# A\n\nB ${ignore('missing-year, ambiguous enumeration -- seen, not missing-contribution')}`),
    ).toEqual(['missing-year ambiguous enumeration 3-3'])
  })

  it('no rule in code, nor where another word follows', () => {
    expect(
      reachesIn(`# A\n\n\`${ignore('missing-year')}\`\n\n    ${ignore('ambiguous')}\n\n<!-- paperdeck-ignored x -->`),
    ).toEqual([])
  })
})

describe('a comment that is none', () => {
  const problemsIn = (text: string) =>
    extract({ file: 'notes.md', text }, { columns: {} }).problems.map(
      ({ ruleId, line, column, reason, note }) => `${line}:${column} ${ruleId} ${reason}; ${note}`,
    )

  it('names no rule', () => {
    expect(problemsIn('# A\n\nB <!-- paperdeck-ignore -->\n')).toEqual([
      '3:3 ignore-comment This comment names no rule, so it ignores nothing; the ids of the rules to ignore',
    ])
  })

  it('names an unknown one beside a known one, on the second line of a comment', () => {
    const text = '# A\n\n<!-- more\n--> <!-- paperdeck-ignore years-missing ambiguous -->\n\nB\n'
    expect(problemsIn(text)).toEqual([
      '4:5 ignore-comment “years-missing” is not a rule, so this ignores nothing; “missing-year”',
    ])
    expect(reachesIn(text)).toEqual(['ambiguous 4-6'])
  })

  it('names nothing that is near to a rule', () => {
    expect(problemsIn('# A\n\nB <!-- paperdeck-ignore xyzzy -->\n')).toEqual([
      '3:3 ignore-comment “xyzzy” is not a rule, so this ignores nothing; the id of a rule, as check prints it in brackets',
    ])
  })
})

it('reaches the same rows however many chunks a long table is read in', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `| Paper ${index} | 2001 |`).join('\n')
  const long = `# A\n\n${ignore('missing-year')}\n\n| Title | Year |\n|---|---|\n${rows(1200)}\n\nB\n`
  expect(chunksOf(long)).toHaveLength(3)
  expect(reachesIn(long)).toEqual(['missing-year 3-1206'])
  const inside = `# A\n\n| Title | Year |\n|---|---|\n${rows(1100)}\n| Last ${ignore('missing-year')} | |\n`
  expect(reachesIn(inside)).toEqual(['missing-year 1105-1105'])
})

it('never throws, and every reach holds the comment', () => {
  const piece = fc.constantFrom(
    ignore('missing-year'),
    '# A',
    '\n',
    '\n\n',
    '- B ',
    '| C | D |',
    '|---|---|',
    '> ',
    '```',
    '  ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { ignores } = extract({ file: 'notes.md', text: pieces.join('') }, { columns: {} })
      for (const { from, to, place } of ignores) {
        expect(from).toBeLessThanOrEqual(place.line)
        expect(to).toBeGreaterThanOrEqual(place.line)
      }
    }),
  )
})
