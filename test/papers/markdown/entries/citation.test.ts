import { describe, expect, test } from 'vitest'
import { citationOf, imprintOf } from '../../../../src/papers/markdown/entries/citation.ts'

/** A citation with its title in words. */
function parts(text: string) {
  const citation = citationOf(text)
  return (
    citation && {
      authors: citation.authors,
      title: text.slice(citation.title.start, citation.title.end),
      venue: citation.imprint.venue,
      year: citation.imprint.year,
    }
  )
}

describe('a place and time of publication', () => {
  test.each([
    ['Nature 512.7553 (2015): 436-444.', 'Nature', 2015],
    ['Neural computation 18.7 (2006): 1527-1554.', 'Neural computation', 2006],
    ['ICML. Vol. 14. 2014.', 'ICML', 2014],
    ['CoRR, abs/1502.00499 (2015).', 'CoRR', 2015],
    ['arXiv preprint arXiv:1602.00498 (2016).', 'arXiv preprint', 2016],
    ['International Conference on Owls. 2015', 'International Conference on Owls', 2015],
    ['Cognition 112 (2009) 21-54.', 'Cognition', 2009],
    ['ACL 2011', 'ACL', 2011],
    ['(2015)', null, 2015],
  ])('%s', (text, venue, year) => {
    expect(imprintOf(text)).toEqual({ venue, year })
  })

  test.each([
    'Explains how owls count to four',
    'The best of 2019 in one talk',
    'A. Fern et al., NIPS Workshop, 2015',
    'Improves accuracy by 3.2 (2015 baseline) on every barn that was tried!',
    'CVPR 20219',
    '',
  ])('%s is none', (text) => {
    expect(imprintOf(text)).toBeNull()
  })
})

describe('a citation', () => {
  test.each([
    [
      'Ada Fern and Bram Oak. Owls Count to Four. ACL 2011. http://example.org/a.pdf',
      { authors: 'Ada Fern and Bram Oak', title: 'Owls Count to Four', venue: 'ACL', year: 2011 },
    ],
    [
      'Ada Fern et al. Do not count, listen! A comparison of owls. ACL 2014. http://example.org/a.pdf',
      { authors: 'Ada Fern et al.', title: 'Do not count, listen! A comparison of owls', venue: 'ACL', year: 2014 },
    ],
    [
      'Shay B. Fern, et al. Owls Without Guidance. EMNLP 2011.',
      { authors: 'Shay B. Fern, et al.', title: 'Owls Without Guidance', venue: 'EMNLP', year: 2011 },
    ],
    [
      'Reed, Cleo, et al. "Show, count and name: Owls." International Conference on Owls. 2015.',
      {
        authors: 'Reed, Cleo, et al.',
        title: 'Show, count and name: Owls',
        venue: 'International Conference on Owls',
        year: 2015,
      },
    ],
    [
      '周小满, 吴谷雨. 灯下长路: 夜行预测方法[J]. 计算机学报, 2019, 42(3): 1-9.',
      { authors: '周小满, 吴谷雨', title: '灯下长路: 夜行预测方法', venue: '计算机学报', year: 2019 },
    ],
    [
      'Fern A, Oak B. Counting mice by ear[C]//Proceedings of ICML. 2020: 1-9.',
      { authors: 'Fern A, Oak B', title: 'Counting mice by ear', venue: 'Proceedings of ICML', year: 2020 },
    ],
    [
      '周小满，吴谷雨，灯下长路：夜行预测方法，计算机学报，2019',
      { authors: '周小满，吴谷雨', title: '灯下长路：夜行预测方法', venue: '计算机学报', year: 2019 },
    ],
  ])('%s', (text, wanted) => {
    expect(parts(text)).toEqual(wanted)
  })

  test.each(['Owls count. Mice hide. Nobody knows why.', 'Listen, Count and Spell', 'Buy milk. Call Bram. 2021', ''])(
    '%s is none',
    (text) => {
      expect(citationOf(text)).toBeNull()
    },
  )

  test('costs no more than its length on long lines', () => {
    const lines = ['A. ', 'Fern, ', '“', '(2015) ', '，', '[J] ', '. "A ', '王伟，', '- '].map((part) =>
      part.repeat(100_000 / part.length),
    )
    const started = performance.now()
    for (const line of lines) for (const text of [line, line.slice(0, 1200)]) void [citationOf(text), imprintOf(text)]
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
