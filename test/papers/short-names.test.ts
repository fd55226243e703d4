import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/papers/read-markdown.ts'

/** Title and method of a note with this front matter and heading. */
function named(front: string, heading = 'Ringing Tin Bells by Counting Backwards') {
  const text = `---\n${front}\nyear: 2019\nauthors: Ida Lund\n---\n\n# ${heading}\n\n## Contribution\n\nCounts down instead of up, so that the last stroke is known\n`
  const { papers } = readMarkdown({ file: 'bells.md', text }, { columns: {} })
  return [papers[0]?.title.text, papers[0]?.method]
}

test.each([
  ['aliases: [TinRing]', 'TinRing'],
  ['aliases:\n  - lund2019ringing\n  - "@lund2019"\n  - Lund\n  - RTB-2', 'RTB-2'],
  ['aliases: Lund et al. 2019', null],
  ['aliases: [bells, Backward Counting]', null],
  ['alias: TinRing v2', 'TinRing v2'],
])('%s', (front, method) => {
  expect(named(front)).toEqual(['Ringing Tin Bells by Counting Backwards', method])
})

test('a short name as title in front matter leaves the title to the fuller heading', () => {
  expect(named('title: TinRing')).toEqual(['Ringing Tin Bells by Counting Backwards', 'TinRing'])
  expect(named('title: TinRing', 'TinRing: Ringing Tin Bells')).toEqual(['TinRing: Ringing Tin Bells', 'TinRing'])
})

test('but a title of its own, or a heading that says no more, leaves it where it is', () => {
  expect(named('title: Bells without Ringers', 'Ringing Tin Bells by Counting Backwards')[0]).toBe(
    'Bells without Ringers',
  )
  expect(named('title: TinRing', 'Reading notes')[0]).toBe('TinRing')
})

test('the name that a title or contribution gives holds before an alias', () => {
  expect(named('aliases: [TinRing]', 'BellNet: Ringing Tin Bells')[1]).toBe('BellNet')
})
