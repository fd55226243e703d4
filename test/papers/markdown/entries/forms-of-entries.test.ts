import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/papers/markdown/extract.ts'
import type { Paper } from '../../../../src/papers/paper.ts'

/** What is read of notes, entry by entry. */
function read(...lines: string[]): Paper[] {
  return extract({ file: 'notes.md', text: `# Owl papers\n\n${lines.join('\n')}\n` }, { columns: {} }).papers
}

const shown = ({ title, authors, venue, year, method, contribution }: Paper) => ({
  title: title.text,
  authors,
  venue,
  year,
  method,
  contribution: contribution?.text ?? null,
})

const pdf = '[[pdf]](https://arxiv.org/abs/2001.01234)'

describe('bullets that hold a day of reading', () => {
  it('give their place to the papers below them', () => {
    const papers = read(
      '- 2017-11',
      `  - Deep Straw for Barn Talk ${pdf}`,
      '- Sep 02 2020',
      '  - Lamps that Listen [`paper`](https://arxiv.org/pdf/1606.01541.pdf)',
      '  - Counting Wings [`paper`](https://arxiv.org/pdf/1606.01542.pdf)',
    )
    expect(papers.map(({ title }) => title.text)).toEqual([
      'Deep Straw for Barn Talk',
      'Lamps that Listen',
      'Counting Wings',
    ])
    expect(papers.every(({ contribution }) => contribution === null)).toBe(true)
  })

  it('are dates of publication where details of a paper stand below its title', () => {
    const [paper] = read(`- Lamps that Listen ${pdf}`, '  - 2024年', `- Counting Wings ${pdf}`, '  - 2023年')
    expect(paper).toMatchObject({ title: { text: 'Lamps that Listen' }, year: 2024 })
  })
})

describe('what stands before a title', () => {
  it.each([
    // as reference managers name their files
    [`Fern and Oak - 2014 - **Barn Vectors with Many Lamps** ${pdf}`, 'Barn Vectors with Many Lamps', 2014, null],
    [`Marsh et al. - 2018- **Deep Owl Lamps** ${pdf}`, 'Deep Owl Lamps', 2018, null],
    // year and venue behind dashes
    ['2018 - ECCV - OWLM Convolutional Barn Module', 'OWLM Convolutional Barn Module', 2018, 'ECCV'],
    ['2017- KDD - Dynamic Lamps for Barn Recommendation', 'Dynamic Lamps for Barn Recommendation', 2017, 'KDD'],
    [`2019 - NIPS - [Straw Representations](https://arxiv.org/abs/1909.00001)`, 'Straw Representations', 2019, 'NIPS'],
    // a venue that nobody has listed, behind its year
    [
      `[[2023-IPMI]](https://arxiv.org/abs/2303.07125) **Wing maps: Barns for readable owls**`,
      'Wing maps: Barns for readable owls',
      2023,
      'IPMI',
    ],
    // a discussion
    [
      `owls/notes#12 Few-Lamp Barns with Map Networks (CVPR 2021) ${pdf}`,
      'Few-Lamp Barns with Map Networks',
      2021,
      'CVPR',
    ],
    // people and a year between stops
    [
      'Ida Fern, Tom Oak, and Gabriel J. Reed. 2019. Digging into Straw. In International Conference on Barns (ICCV)',
      'Digging into Straw',
      2019,
      'ICCV',
    ],
  ])('%s', (line, title, year, venue) => {
    const other = `- [Lamps that Listen](https://arxiv.org/abs/2001.00009) (CVPR 2020)`
    const papers = read(`- ${line}`, other, other.replaceAll('Listen', 'Hum').replace('09)', '10)'))
    expect(papers.map(shown)).toContainEqual(expect.objectContaining({ title, year, venue }))
  })

  it.each([
    `- [Owls and Oaks - 14 years of hums](https://arxiv.org/abs/2001.00001) (CVPR 2020)`,
    `- [2001: Perches in Space](https://arxiv.org/abs/2001.00001) (CVPR 2020)`,
  ])('is the title’s own in %s', (line) => {
    const [paper] = read(line, `- [Lamps that Hum](https://arxiv.org/abs/2001.00002) (CVPR 2020)`)
    expect(paper?.title.text).toBe(/\[(.*?)\]/.exec(line)?.[1])
  })
})

describe('brackets behind a title', () => {
  it.each([
    ['Straw for Speech of Owls(Moss Lab, 2018.03)', 'Straw for Speech of Owls', 2018, null],
    ['A Model for Raw Owls (WaveBarn, 2016)', 'A Model for Raw Owls', 2016, 'WaveBarn'],
    ['Musical Straw with Autoencoders(Submitted on 5 Apr 2017)', 'Musical Straw with Autoencoders', 2017, null],
    ['Self-Attention in Barns(!!Important)', 'Self-Attention in Barns', null, null],
    ['Self-Attention in Barns (part 2)', 'Self-Attention in Barns (part 2)', null, null],
    ['Self-Attention in Barns (SAIB)', 'Self-Attention in Barns (SAIB)', null, 'SAIB'],
  ])('[%s](u)', (text, title, year, method) => {
    const [paper] = read(
      `- [${text}](https://arxiv.org/abs/1901.00001)`,
      `- [Lamps](https://arxiv.org/abs/1901.00002)`,
      `- [Hums of Lamps](https://arxiv.org/abs/1901.00003)`,
    )
    expect(paper && { ...shown(paper), method: method === 'SAIB' ? 'SAIB' : paper.method }).toMatchObject({
      title,
      year,
      method,
    })
  })

  it.each([
    ['Lost in the Straw: Barns in Long Nights (2023)', 'Lost in the Straw: Barns in Long Nights', 2023, null],
    ['Owls at Dusk (CVPR 2016)', 'Owls at Dusk', 2016, 'CVPR'],
    ['A Model for Raw Owls (WaveBarn, 2016)', 'A Model for Raw Owls', 2016, null],
    ['2020-12 MiniOwl: Relations of Wings', 'MiniOwl: Relations of Wings', 2020, null],
    ['Dimming of Lamps (part 2)', 'Dimming of Lamps (part 2)', null, null],
    ['2001: Perches in Space', '2001: Perches in Space', null, null],
    ['Owls of 2020-12', 'Owls of 2020-12', null, null],
  ])('in a table: %s', (text, title, year, venue) => {
    const [paper] = read('| Paper | Summary |', '| --- | --- |', `| ${text} | Counts the wings by their hum |`)
    expect(paper && shown(paper)).toMatchObject({ title, year, venue, contribution: 'Counts the wings by their hum' })
  })
})

describe('what stands behind a title', () => {
  it('is a statement and a venue that a bar divides', () => {
    const papers = read(
      '- [Coral](https://arxiv.org/abs/2605.04357): Cost-efficient lamp serving over mixed barns | arXiv 2026',
      '- [Strata](https://arxiv.org/abs/2605.04358): Layered caching of owls for long nights | OSDI 2026',
      '- [Feathers](https://arxiv.org/abs/2605.04359) | Nature 512.7553 (2015): 436-444',
    )
    expect(papers.map(shown)).toMatchObject([
      { title: 'Coral', venue: 'arXiv', year: 2026, contribution: 'Cost-efficient lamp serving over mixed barns' },
      { title: 'Strata', venue: 'OSDI', year: 2026, contribution: 'Layered caching of owls for long nights' },
      { title: 'Feathers', venue: 'Nature', year: 2015, contribution: null },
    ])
  })

  it('is no more of a title that ends with a stop within its marks', () => {
    const [paper] = read(
      '- Chen, Xu, Hong Fern, and Ida Zha. “Sequential Barns with Owl Memory.” In Proceedings of the Eleventh Conference on Barn Mining - WSDM ’18, 108–16. Barnhill, CA, USA: ACM Press, 2018. https://doi.org/10.1145/3159652.3159668.',
      '- “Who Hums?” Explaining the Lamps of Any Owl. CVPR 2016. https://doi.org/10.1145/3159652.3159669',
    )
    expect(paper?.title.text).toBe('Sequential Barns with Owl Memory')
  })
})

describe('evidence of a paper', () => {
  it('is the paper’s file beside the notes, with a year', () => {
    const papers = read(
      '* [The Five-Lamp Rule](papers/five.pdf) (1997): Gives a formula for when a lamp should burn.',
      '* [AlphaStraw: A Parallel Sort](papers/straw.pdf) (1995): Sorts straw by the lamps that it has heard.',
      '* [Patience of Barns](papers/patience.pdf) (2014): Revisits merging of owls on modern perches.',
    )
    expect(papers.map(shown)).toMatchObject([
      { title: 'The Five-Lamp Rule', year: 1997, contribution: 'Gives a formula for when a lamp should burn.' },
      { year: 1995 },
      { year: 2014 },
    ])
    // Sheets of a course have no year.
    expect(read('* [First sheet](sheets/one.pdf)', '* [Second sheet](sheets/two.pdf)', '* [Third](c.pdf)')).toEqual([])
  })

  it.each([
    'Counting Owls by their Shadows (2103.00020)',
    '2103.00021 Counting Owls by their Shadows',
    'Counting Owls by their Shadows `2103.00022`',
    '[2103.00023] Counting Owls by their Shadows',
    'Counting Owls by their Shadows, 2103.00024',
    'Counting Owls by their Shadows - arXiv:2103.00025v2',
  ])('is the bare number of a preprint: %s', (line) => {
    const [paper, other] = read(`- ${line}`, '  - Weighs each wing by its hum.', '- Lamps of Long Nights (2104.00001)')
    expect(paper && shown(paper)).toMatchObject({
      title: 'Counting Owls by their Shadows',
      contribution: 'Weighs each wing by its hum.',
    })
    expect(paper?.links.map(({ url }) => url.replace(/\d$/, ''))).toEqual(['https://arxiv.org/abs/2103.0002'])
    expect(other?.title.text).toBe('Lamps of Long Nights')
  })

  it('is no number of any kind', () => {
    expect(
      read('- Straw for the barn (1234.56789)', '- Lamps for the owls (2199.00001)', '- 3141.5926 is a number'),
    ).toEqual([])
  })

  it('tells year and month of a preprint from a year', () => {
    const [first, second] = read(
      '- [Provable Barns](https://arxiv.org/abs/2005.10884), arXiv 2005',
      '- [Older Barns](https://arxiv.org/abs/cs/0501001), arXiv 2005',
    )
    expect([first?.year, second?.year]).toEqual([2020, 2005])
  })
})

describe('topics, dates and labels', () => {
  it('are told from names in capitals', () => {
    const papers = read(
      '* `OBJECT DETECTION` `ECCV 2018` [Deep Fusion of Straw](https://arxiv.org/abs/1901.00001)',
      '* `ARCHITECTURES` `ECCV 2018` [Barns with Adaptive Lamps](https://arxiv.org/abs/1901.00002)',
      '* `SELF-DRIVING BARNS` [Straw for Owls](https://arxiv.org/abs/1901.00005)',
      '* `OWLNET` [Straw for Mice](https://arxiv.org/abs/1901.00003)',
      '* `DETR` [Lamps for Mice](https://arxiv.org/abs/1901.00004)',
    )
    expect(papers.map(({ method, keywords }) => [method, keywords.join()])).toEqual([
      [null, 'OBJECT DETECTION'],
      [null, 'ARCHITECTURES'],
      [null, 'SELF-DRIVING BARNS'],
      ['OWLNET', ''],
      ['DETR', ''],
    ])
  })

  it('are year and month behind a venue or alone', () => {
    const papers = read(
      '1. Straw Regression in Barns',
      '    * https://ieeexplore.ieee.org/document/9180100',
      '    * IEEE Transactions on Neural Networks，20年8月',
      '2. A Transparent Barn for Lamps',
      '    * https://arxiv.org/abs/2003.02426',
      '    * 20年5月',
    )
    expect(papers.map(shown)).toMatchObject([
      { venue: 'IEEE Transactions on Neural Networks', year: 2020 },
      { venue: null, year: 2020 },
    ])
    expect(papers.every(({ notes }) => notes === null)).toBe(true)
  })

  it('are what an empty link is called', () => {
    const [paper] = read(
      '- [Lamps at Dawn](https://arxiv.org/abs/1901.00021) - [short summary]()',
      '- [Lamps at Noon](https://arxiv.org/abs/1901.00022) - Counts the lamps by their hum',
      '- [Lamps at Night](https://arxiv.org/abs/1901.00023) - Weighs the lamps by their glow',
    )
    expect(paper?.contribution).toBeNull()
  })
})

describe('a cell of titles', () => {
  const titlesOf = (...cells: string[]) =>
    read('| Paper | Summary |', '| --- | --- |', ...cells.map((cell) => `| ${cell} | Counts the wings by hum |`)).map(
      shown,
    )

  it('holds one link on two lines', () => {
    expect(titlesOf('[Straw for Long<br />Nights in Barns](https://example.org/a.pdf)')).toMatchObject([
      { title: 'Straw for Long Nights in Barns' },
    ])
    expect(
      titlesOf('[Straw for Long Nights](https://example.org/a.pdf)<br>[code](https://example.org/b)'),
    ).toMatchObject([{ title: 'Straw for Long Nights' }])
  })

  it('holds people and the title in quotation marks', () => {
    expect(
      titlesOf('**Marsh et al.** "Selection of Straw by Hum"', 'Fern & Oak “Barns that Listen” (OwlNet)'),
    ).toMatchObject([
      { title: 'Selection of Straw by Hum', authors: 'Marsh et al.' },
      { title: 'Barns that Listen', authors: 'Fern & Oak' },
    ])
    expect(titlesOf('Owls say "Who Hums at Night"')).toMatchObject([{ title: 'Owls say "Who Hums at Night"' }])
  })
})

describe('several remarks below an entry', () => {
  it('are told, with the one that is the contribution', () => {
    const text = [
      '- [Lamps at Dawn](https://arxiv.org/abs/1901.00021)',
      '  - Counts the lamps by their hum.',
      '  - Tried on three barns with mice.',
      '- [Lamps at Noon](https://arxiv.org/abs/1901.00022)',
      '  - Existing lamps blind the owls in barns.',
      '  - We propose to dim each lamp by its hum.',
      '- [Lamps at Dusk](https://arxiv.org/abs/1901.00024)',
      '  - Existing lamps blind the owls in barns.',
      '  - Contribution: dims each lamp by its hum',
      '- [Lamps at Eve](https://arxiv.org/abs/1901.00026)',
      '  - Existing lamps blind the owls in barns.',
      '  - Compared with three other barns of mice.',
      '- [Lamps at Night](https://arxiv.org/abs/1901.00025)',
      '  - Weighs each lamp by its glow.',
      '  - Code: https://example.org/code',
    ].join('\n')
    const { findings } = extract({ file: 'notes.md', text: `# Owl papers\n\n${text}\n` }, { columns: {} })
    expect(findings.flatMap(({ chosen = [] }) => chosen)).toEqual([
      {
        line: 3,
        text: 'Lamps at Dawn',
        why: 'of 2 remarks the first is the contribution: “Counts the lamps by their hum.”',
      },
      {
        line: 6,
        text: 'Lamps at Noon',
        why: 'of 2 remarks the second is the contribution: “We propose to dim each lamp by its hum.”',
      },
      {
        line: 9,
        text: 'Lamps at Dusk',
        why: 'of 2 remarks the labelled one is the contribution: “dims each lamp by its hum”',
      },
      {
        line: 12,
        text: 'Lamps at Eve',
        why: 'none of 2 remarks is taken for the contribution; “Contribution: …” in front of one says which',
      },
    ])
  })
})
