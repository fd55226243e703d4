import { describe, expect, it, test } from 'vitest'
import { readMarkdown } from '../../../../src/papers/read-markdown.ts'

function read(lines: readonly string[]) {
  return readMarkdown({ file: 'notes.md', text: `${lines.join('\n')}\n` }, { columns: {} })
}

/** Title, venue, year and contribution of each paper. */
function papersOf(...lines: string[]) {
  return read(lines).papers.map(({ title, venue, year, contribution }) => [
    title.text,
    venue,
    year,
    contribution?.text ?? null,
  ])
}

describe('short names with their venue and year behind them are a list of papers', () => {
  const said = [
    ['MOSS', 'CVPR', 2022, 'hides most of the leaves and regrows them'],
    ['OwL', 'NeurIPS', 2020, 'predicts one wing from the other, without moths'],
  ]
  it.each([
    [
      'behind a colon',
      '- MOSS (CVPR 2022): hides most of the leaves and regrows them',
      '- OwL (NeurIPS 2020): predicts one wing from the other, without moths',
    ],
    [
      'in bold, behind a dash',
      '- **MOSS** (CVPR 2022) - hides most of the leaves and regrows them',
      '- **OwL** (NeurIPS 2020) — predicts one wing from the other, without moths',
    ],
    [
      'in bold with the venue',
      '- **MOSS (CVPR 2022)**: hides most of the leaves and regrows them',
      '- **OwL (NeurIPS 2020)**: predicts one wing from the other, without moths',
    ],
    [
      'in full width',
      '- MOSS（CVPR 2022）：hides most of the leaves and regrows them',
      '- OwL（NeurIPS 2020）：predicts one wing from the other, without moths',
    ],
    [
      'in square brackets',
      '- MOSS [CVPR 2022]: hides most of the leaves and regrows them',
      '- OwL [NeurIPS 2020]: predicts one wing from the other, without moths',
    ],
    [
      'with short years',
      "- MOSS (CVPR'22): hides most of the leaves and regrows them",
      "- OwL (NeurIPS '20): predicts one wing from the other, without moths",
    ],
    [
      'in a nested bullet',
      '- MOSS (CVPR 2022)',
      '  - hides most of the leaves and regrows them',
      '- OwL (NeurIPS 2020)',
      '  - predicts one wing from the other, without moths',
    ],
    [
      'below a topic',
      '- Regrowing',
      '  - MOSS (CVPR 2022): hides most of the leaves and regrows them',
      '  - OwL (NeurIPS 2020): predicts one wing from the other, without moths',
    ],
  ])('%s', (_, ...lines) => {
    expect(papersOf('# Regrowing', '', ...lines)).toEqual(said)
  })

  test('with words of the venue', () => {
    expect(
      papersOf(
        '- MOSS (CVPR 2022, oral): hides most of the leaves and regrows them',
        '- OwL (NeurIPS 2020 Spotlight): predicts one wing from the other',
      ).map(([title, , year]) => [title, year]),
    ).toEqual([
      ['MOSS', 2022],
      ['OwL', 2020],
    ])
  })

  test('in Chinese, Japanese and Korean', () => {
    expect(
      papersOf('- 读过的', '- MOSS (CVPR 2022)：遮住大部分叶子再长回来', '- OwL（ICLR 2020）：用一只翅膀预测另一只'),
    ).toEqual([
      ['MOSS', 'CVPR', 2022, '遮住大部分叶子再长回来'],
      ['OwL', 'ICLR', 2020, '用一只翅膀预测另一只'],
    ])
    expect(
      papersOf('- MOSS (CVPR 2022): 잎의 대부분을 가리고 복원', '- OwL (ICLR 2020): 한쪽 날개로 다른 쪽을 예측'),
    ).toEqual([
      ['MOSS', 'CVPR', 2022, '잎의 대부분을 가리고 복원'],
      ['OwL', 'ICLR', 2020, '한쪽 날개로 다른 쪽을 예측'],
    ])
    expect(
      papersOf('- MOSS (CVPR 2022)：葉の大半を隠して再生する', '- OwL (ICLR 2020)：片方の翼からもう片方を予測する'),
    ).toEqual([
      ['MOSS', 'CVPR', 2022, '葉の大半を隠して再生する'],
      ['OwL', 'ICLR', 2020, '片方の翼からもう片方を予測する'],
    ])
  })

  test('beside longer titles, and where they have nothing but the venue', () => {
    expect(
      papersOf('## Moths', '', '- MOSS (CVPR 2022)', '- Lamp (ICCV 2021)', '- Counting Moths at Dusk (ICLR 2020)').map(
        ([title]) => title,
      ),
    ).toEqual(['MOSS', 'Lamp', 'Counting Moths at Dusk'])
  })

  test('a section of them in notes with other papers', () => {
    const { papers } = read([
      '# Owls',
      '',
      '## Hearing',
      '',
      '- [Owls Count Mice by Ear](https://arxiv.org/abs/1801.01034): counts by ear',
      '- [Owls Count Bats by Ear](https://arxiv.org/abs/1801.01035): counts by ear',
      '- [Owls Count Moths by Ear](https://arxiv.org/abs/1801.01036): counts by ear',
      '',
      '## Seeing',
      '',
      '- MOSS (CVPR 2022): hides most of the leaves and regrows them',
      '- OwL (NeurIPS 2020): predicts one wing from the other, without moths',
    ])
    expect(papers).toHaveLength(5)
  })
})

describe('no papers', () => {
  it.each([
    ['releases', '# Tools', '', '- Torch (2.1): compiles whole forests', '- NumMoth (2.0): drops old names'],
    ['people and where they are', '# Team', '', '- Ada Fern (MIT 2020)', '- Bram Oak (CMU 2021)'],
    ['people and where they spoke', '# Team', '', '- Ada Fern (CVPR 2022)', '- Bram Oak (ICCV 2021)'],
    [
      'what takes place',
      '# Trips',
      '',
      '- Workshop dinner (CVPR 2022)',
      '- Poster session (ICCV 2021)',
      '- Keynote (ICLR 2020): on owls',
    ],
    ['talks', '# Talks', '', '- MOSS (CVPR 2022): on leaves, by Ada', '- OwL (NeurIPS 2020): on wings'],
    [
      'data sets',
      '# Owls',
      '',
      '## Datasets',
      '',
      '- LEAF (ECCV 2014): leaves with boxes around them',
      '- WinGs (CVPR 2019): rare wings and their names',
    ],
    [
      'data sets in Chinese',
      '# 数据集',
      '',
      '- LEAF (ECCV 2014)：带框的叶子图片',
      '- WinGs (CVPR 2019)：罕见翅膀的图片',
    ],
    ['courses', '# Courses', '', '- OW231n (2022): seeing with owls', '- OW224n (2021): reading with owls'],
    ['houses', '# Who', '', '- LAB (MIT 2020): works on moss', '- OWL (CMU 2021): works on wings'],
    ['deadlines', '# Dates', '', '- Deadline (CVPR 2022): in November', '- Rebuttal (CVPR 2022): in January'],
    ['one alone', '# Ideas', '', '- MOSS (CVPR 2022): hides leaves as we do', '- call Bram', '- buy more lamps'],
    ['venue not behind the name', '# Plans', '', '- MOSS: submit to CVPR 2022', '- OwL: NeurIPS 2020, if it works'],
  ])('%s', (_, ...lines) => {
    expect(papersOf(...lines)).toEqual([])
  })
})
