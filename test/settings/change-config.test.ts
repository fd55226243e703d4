import { expect, test } from 'vitest'
import { withReviewSetting } from '../../src/settings/change-config.ts'
import { firstConfig } from '../../src/settings/first-config.ts'

const cases: [what: string, before: string, after: string | null][] = [
  ['an empty file', '', 'review:\n  weights: [1, 2]\n'],
  ['remarks alone', '# mine\n', '# mine\nreview:\n  weights: [1, 2]\n'],
  ['no line end', 'lang: zh', 'lang: zh\nreview:\n  weights: [1, 2]\n'],
  ['other settings', 'lang:  zh # ours\ntags: [a,b]\n', 'lang:  zh # ours\ntags: [a,b]\nreview:\n  weights: [1, 2]\n'],
  [
    'a block',
    'review: # how\n\n    # a day\n    new:   5\ncheck: {}\n',
    'review: # how\n\n    # a day\n    weights: [1, 2]\n    new:   5\ncheck: {}\n',
  ],
  [
    'a block with it',
    'review:\n  weights: from-anki # as there\n  new: 5\n',
    'review:\n  weights: [1, 2] # as there\n  new: 5\n',
  ],
  [
    'a list in lines',
    'review:\n  weights:\n    - 1\n    - 3\n  new: 5\n',
    'review:\n  weights:\n    [1, 2]\n  new: 5\n',
  ],
  ['braces', 'review: { new: 5 }\n', 'review: {weights: [1, 2],  new: 5 }\n'],
  ['empty braces', 'review: {}\n', 'review: {weights: [1, 2]}\n'],
  [
    'braces over lines',
    'review:\n  { new: 5,\n    limit: 9 }\n',
    'review:\n  {weights: [1, 2],  new: 5,\n    limit: 9 }\n',
  ],
  ['all in braces', '{lang: zh}\n', '{review: {weights: [1, 2]}, lang: zh}\n'],
  ['a key alone', 'review: # later\nlang: zh\n', 'review: # later\n  weights: [1, 2]\nlang: zh\n'],
  ['lines of Windows', 'review:\r\n  new: 5\r\n', 'review:\r\n  weights: [1, 2]\n  new: 5\r\n'],
  ['a list', '- a\n', null],
  ['what is no YAML', 'a: [\n', null],
  ['another kind of value', 'review: 5\n', null],
]

test.each(cases)('weights are put into %s', (_, before, after) => {
  expect(withReviewSetting(before, 'weights', '[1, 2]')).toBe(after)
})

test('the config of init takes them, too', () => {
  const changed = withReviewSetting(firstConfig(), 'weights', '[1, 2]')
  expect(changed).toBe(`${firstConfig()}review:\n  weights: [1, 2]\n`)
})
