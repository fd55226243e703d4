import { describe, expect, it } from 'vitest'
import { deadLink, localLinks, pathsOf } from '../../../src/cards/checks/dead-link.ts'
import { pictureTooSmall } from '../../../src/cards/checks/picture-too-small.ts'
import type { Note } from '../../../src/cards/note.ts'
import { pictureKey } from '../../../src/pictures/pictures.ts'
import { severityOf } from '../../../src/problems/problem.ts'
import { composeNotes, tableOf } from '../compose-notes.ts'

const headers = ['Title', 'Year', 'Contribution']
const others = [
  ['Loud Rivers of Gravel', '2016', 'Gravel is heard before it is seen'],
  ['Slow Rivers of Clay', '2017', 'Clay holds what sand lets go'],
]

/** The rules that a row breaks, among two that break none. */
async function rulesOf(title: string, contribution: string): Promise<string[]> {
  const { problems } = await composeNotes({ 'notes.md': tableOf(headers, [title, '2015', contribution], ...others) })
  return problems.map(({ ruleId }) => ruleId ?? '')
}

const ruleOfContribution = (contribution: string) => rulesOf('Quiet Deserts', contribution)

describe('long-contribution', () => {
  it.each([
    'Grains are sorted by size in one pass over the bed. Water does the work; wind only finishes what the water began to do here.',
    '相邻帧具有相关性；编码视频存在关键帧；先提取视频中的关键帧，然后充分利用关键帧对非关键帧进行质量提升',
    `Grains ${'that roll and slide and jump and settle and rest, '.repeat(6)}are counted`,
    '従来の手法では砂の粒を一つずつ数えるしかなく計算が重かった。本研究では流れを面として解くことで計算を軽くした。',
  ])('%s', async (contribution) => {
    expect(await ruleOfContribution(contribution)).toEqual(['long-contribution'])
  })

  it.each([
    'Grains are sorted by size in one pass; water does the work',
    'Sand et al. showed that J. Gravel was wrong, e.g. in Fig. 2 of the first study on grains that roll downhill in the wind',
    'The flow $a; b. c; d$ of grains (small; round. dry) is solved in the time that it takes to read the map once',
    '用海量的（文本，图像）对进行预训练，提高视觉模型泛化能力',
    '不同编码模式的复原可以共享推理结构和特征；真正的盲复原',
    '砂の流れを粒ごとに数えず、面として解く',
  ])('not: %s', async (contribution) => {
    expect(await ruleOfContribution(contribution)).toEqual([])
  })

  it('says where to split: behind the first idea, or at the comma nearest to the middle', async () => {
    const expected = async (contribution: string) =>
      (await composeNotes({ 'notes.md': tableOf(headers, ['Quiet Deserts', '2015', contribution], ...others) }))
        .problems[0]?.note
    expect(
      await expected(`Sand settles where water slows. ${'Then wind sorts the grains again and again. '.repeat(3)}`),
    ).toBe('one idea, the rest among the notes: it can be split after “…where water slows”')
    const half =
      'grains that roll and slide and jump and settle and rest and roll and slide and jump and settle and rest again'
    expect(await expected(`Of ${half}, half are lost while ${half} and ${half} stay`)).toBe(
      'one idea, the rest among the notes: it can be split after “…settle and rest again”',
    )
  })
})

describe('enumeration', () => {
  it.each([
    '(1) a map of grains, (2) a clock for floods',
    '1. 砂的地图 2. 洪水的钟',
    '①砂的地图②洪水的钟',
    '首先测量砂粒，其次测量水流',
    'First, grains are counted; second, they are weighed',
    '- a map of grains<br>- a clock for floods',
    'Sorts sand, silt, clay, loam, gravel and marl',
    '支持去噪、去雾、去雨、超分、去模糊',
    'i) grains are counted, ii) they are weighed',
  ])('%s', async (contribution) => {
    expect(await ruleOfContribution(contribution)).toEqual(['enumeration'])
  })

  it.each([
    'Sorts sand, silt and clay',
    'Grains of class 1 settle before those of class 2, whatever the water does',
    'Version 1.2 of the model is as good as version 2.0',
    'Devices share one interface (open, read, write, close, seek) with files',
    '用一个统一的架构完成多种任务，例如隐写、抠图、放缩、去噪、去雾',
    'The first proof that the second law of grains holds',
    '设计一个学习、采样、推理可追溯的网络',
  ])('not: %s', async (contribution) => {
    expect(await ruleOfContribution(contribution)).toEqual([])
  })
})

describe('answer-in-question', () => {
  it.each([
    ['Sorting Grains of Sand by Their Sound', 'grains sorting by sound'],
    ['SandNet: Sorting Grains of Sand', 'SandNet：sorting grains'],
    ['基于声音的砂粒分选方法', '砂粒分选方法'],
    ['Sorting Grains of Sand', 'Sand grains are what sorting by sound is good for'],
  ])('%s: %s', async (title, contribution) => {
    // Of some no card is left, which is told as well.
    expect((await rulesOf(title, contribution)).filter((rule) => rule !== 'nothing-to-ask')).toEqual([
      'answer-in-question',
    ])
  })

  it.each([
    ['Sorting Grains of Sand by Their Sound', 'a microphone tells the size of what falls'],
    ['SandNet: Sorting Grains of Sand', 'SandNet：a microphone tells the size'],
    ['基于声音的砂粒分选方法', '用麦克风判断砂粒大小'],
    ['Sand', 'Sand settles where the water slows'],
  ])('not: %s: %s', async (title, contribution) => {
    expect(await rulesOf(title, contribution)).toEqual([])
  })
})

describe('suspicious-method', () => {
  const rulesOfMethod = async (method: string) => {
    const rows = [
      ['Quiet Deserts', '2015', method, 'Sand settles where water slows'],
      ...others.map(([title = '', year = '', idea = ''], index) => [title, year, `EarBed${index}`, idea]),
    ]
    const { problems } = await composeNotes({
      'notes.md': tableOf(['Title', 'Year', 'Method', 'Contribution'], ...rows),
    })
    return problems.map(({ ruleId }) => ruleId)
  }

  it.each([
    'SandNet, DuneNet',
    'SandNet 和 DuneNet',
    'CVPR 2015',
    'deep learning',
    'Sorting all grains of sand by sound',
    '[1] SandNet',
    '42',
  ])('%s', async (method) => {
    expect(await rulesOfMethod(method)).toEqual(['suspicious-method'])
  })

  it.each([
    'SandNet',
    'LSTM',
    'Transformer',
    'Swin Transformer V2',
    'N-3 Net',
    'SandNet (Sorting All Grains of Sand by Sound)',
    '砂网',
    'word2vec',
    'k-means',
  ])('not: %s', async (method) => {
    expect(await rulesOfMethod(method)).toEqual([])
  })
})

describe('similar-titles', () => {
  const told = async (...titles: string[]) => {
    const rows = titles.map((title, index) => [title, '2015', `water turns ${index} degrees to the left in spring`])
    const { problems } = await composeNotes({ 'notes.md': tableOf(headers, ...rows) })
    return problems.map((one) => [one.ruleId, severityOf(one), one.line])
  }

  it.each([
    ['a name before it', 'DUNE: Quiet Rivers of Sand in Deserts'],
    ['a name behind it', 'Quiet Rivers of Sand in Deserts (DUNE)'],
    ['an article', 'The Quiet Rivers of Sand in Deserts'],
    ['a plural', 'Quiet River of Sand in Deserts'],
    ['a slip', 'Quiet Rivres of Sand in Deserts'],
    ['a subtitle', 'Quiet Rivers of Sand in Deserts: How Dunes Walk'],
  ])('warns of one paper noted twice: %s', async (_, title) => {
    expect(await told('Quiet Rivers of Sand in Deserts', 'Gravel', title)).toEqual([['similar-titles', 'warning', 5]])
  })

  it('remarks titles that differ in one word where both are asked about', async () => {
    expect(await told('Bringing Old Rivers Back to Life', 'Gravel', 'Bringing Old Deserts Back to Life')).toEqual([
      ['similar-titles', 'info', 5],
    ])
  })

  it.each([
    ['Quiet Rivers', 'Loud Rivers'],
    ['Quiet Rivers of Sand in Deserts', 'Quiet Rivers and the Gravel of Mountains'],
    ['Rivers of Sand in Quiet Deserts', 'Sand in Deserts of Quiet Rivers'],
    ['基于声音的砂粒分选', '基于图像的水流测量'],
  ])('not: %s, %s', async (one, other) => {
    expect(await told(one, 'Gravel', other)).toEqual([])
  })

  it('tells each of many once, and takes no longer for that', async () => {
    const titles = Array.from({ length: 300 }, (_, index) => `A Survey of Rivers in Country Number${index}`)
    const found = await told(...titles)
    expect(found.length).toBe(299)
  })
})

describe('missing-contribution', () => {
  it('is a remark where a figure asks for the paper', async () => {
    const figure = (rows: string[][]) => tableOf([...headers, 'Figure'], ...rows)
    const rows = others.map((row) => [...row, ''])
    const { problems } = await composeNotes({
      'notes.md': figure([['Quiet Deserts', '2015', '', '![](https://example.org/a.png)'], ...rows]),
    })
    expect(problems.map((one) => [one.ruleId, severityOf(one)])).toEqual([['missing-contribution', 'info']])
  })

  it('is not told where most papers of the section have none', async () => {
    const empty = ['Quiet Deserts', 'Dry Deserts', 'Cold Deserts'].map((title) => [title, '2015', ''])
    const { problems } = await composeNotes({ 'notes.md': tableOf(headers, ...empty, ...others) })
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(new Set(['nothing-to-ask']))
  })
})

describe('year-out-of-range', () => {
  it.each([
    ['1899', true],
    ['1900', false],
    ['2027', false],
    ['2028', true],
  ])('%s: %s', async (year, isTold) => {
    const { problems } = await composeNotes({
      'notes.md': tableOf(headers, ['Quiet Deserts', year, 'Sand settles where water slows'], ...others),
    })
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(isTold ? ['year-out-of-range'] : [])
  })
})

describe('missing-year', () => {
  it.each([
    ['a warning among papers with years', 'Quiet Deserts', 'warning'],
    ['a remark where a year stands in the row', 'Tutorial on Deserts at CVPR 2017', 'info'],
  ])('%s', async (_, title, severity) => {
    const { problems } = await composeNotes({ 'notes.md': tableOf(headers, [title, '', 'Sand settles'], ...others) })
    expect(problems.map((one) => [one.ruleId, severityOf(one)])).toEqual([['missing-year', severity]])
  })
})

describe('ambiguous', () => {
  const twins = (...cells: string[]) => cells.map((year, index) => [`Twin ${index}`, year, 'Sand sings when it falls'])

  it('once for each paper but the first', async () => {
    const { problems } = await composeNotes({ 'notes.md': tableOf(headers, ...twins('2015', '2015', '2015')) })
    expect(problems.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['ambiguous', 4],
      ['ambiguous', 5],
    ])
  })

  it('not where a hint tells them apart', async () => {
    const { problems } = await composeNotes({ 'notes.md': tableOf(headers, ...twins('2015', '2016', '2017')) })
    expect(problems).toEqual([])
  })
})

describe('dead-link', () => {
  /** @param there paths below the project's folder */
  const dead = async (file: string, there: string[], ...urls: string[]) => {
    const rows = urls.map((url, index) => [`[Desert ${index}](${url})`, '2015', `Sand number ${index} settles`])
    const { deck } = await composeNotes({ [file]: tableOf(headers, ...rows) })
    const links = localLinks(deck.notes)
    const present = new Set(
      there.flatMap((path) => path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))),
    )
    const absent = new Set([...pathsOf(links)].filter((path) => !present.has(path)))
    return deadLink(links, absent).map(({ line, reason }) => `${line} ${reason}`)
  }

  it('is relative to the file, percent-decoded, without its anchor, and may leave out .md', async () => {
    const there = ['sub/my paper.pdf', 'sub/note.md', 'above.md']
    expect(await dead('sub/notes.md', there, 'my%20paper.pdf', 'note#sec', './note.md?x', '../above.md')).toEqual([])
    expect(await dead('notes.md', there, 'my%20paper.pdf')).toEqual(['3 The link to “my%20paper.pdf” leads to no file'])
  })

  it('is no address, no anchor and nothing from the root', async () => {
    const urls = [
      'https://example.org/a',
      '//example.org/a',
      'mailto:a@example.org',
      '#a',
      '/posts/a',
      '%2Fposts/a',
      '%5C%5Cserver%5Cshare%5Ca.md',
      '%2F%2Fserver/share/a.md',
      'zotero://select/a',
    ]
    expect(await dead('notes.md', [], ...urls)).toEqual([])
  })

  it('to a folder that is missing as a whole is told once', async () => {
    const urls = ['papers/a.md', 'papers/b.md', 'papers/c.md', 'papers/d.md', 'other/e.md']
    expect(await dead('notes.md', [], ...urls)).toEqual([
      '3 The folder “papers” is not there, and 4 links lead into it, from here on',
      '7 The link to “other/e.md” leads to no file',
    ])
    expect(await dead('notes.md', ['papers/z.md'], ...urls)).toHaveLength(5)
  })
})

describe('picture-too-small', () => {
  it.each([
    [199, 120, true],
    [120, 199, true],
    [200, 30, false],
    [40, 640, false],
  ])('%i × %i: %s', (width, height, isTold) => {
    const place = { file: 'notes.md', line: 3, column: 1 }
    const notes = [{ paper: { pictures: [{ src: 'a.png', place }] } }] as unknown as Note[]
    const bySource = new Map([[pictureKey('notes.md', 'a.png'), { state: 'media' as const, name: 'x.png' }]])
    const pictures = { bySource, media: new Map(), problems: [] }
    expect(pictureTooSmall(notes, pictures, new Map([['x.png', { width, height }]])).length).toBe(isTold ? 1 : 0)
    expect(pictureTooSmall(notes, pictures, new Map())).toEqual([])
  })
})
