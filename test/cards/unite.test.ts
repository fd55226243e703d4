import { describe, expect, it } from 'vitest'
import { unite } from '../../src/cards/unite.ts'
import type { Paper } from '../../src/papers/paper.ts'
import { paperOf, rich } from './paper-of.ts'

const at = (line: number, file = 'notes.md') => ({ file, line, column: 1 })
const entries = (...papers: Paper[]) => papers.map((paper) => ({ guid: 'g', paper }))
const uniteOne = (...papers: Paper[]) => {
  const { papers: united, problems } = unite(entries(...papers))
  const [only] = united
  if (!only) throw new Error('nothing came of it')
  expect(united).toHaveLength(1)
  return { paper: only, problems }
}

describe('entries of one paper', () => {
  it('give the first value that is not empty', () => {
    const { paper } = uniteOne(
      paperOf('Owls', { year: null, contribution: rich('eyes'), venue: null }),
      paperOf('OWLS', { year: 2011, contribution: rich('ears'), venue: 'Nature', method: 'OwlNet', authors: 'A' }),
      paperOf('owls', { year: 2012, venue: 'Science' }),
    )
    expect(paper).toMatchObject({ year: 2011, venue: 'Nature', method: 'OwlNet', authors: 'A' })
    expect(paper.title.text).toBe('Owls')
    expect(paper.contribution?.text).toBe('eyes')
  })

  it('put keywords, figures, links and sections together, each once', () => {
    const link = { url: 'https://example.org/a', text: 'a' }
    const other = { url: 'https://example.org/b', text: 'b' }
    const { paper } = uniteOne(
      paperOf('Owls', { keywords: ['night', 'eyes'], figures: ['1.png'], links: [link], section: ['Vision'] }),
      paperOf('Owls', {
        keywords: ['eyes', 'birds'],
        figures: ['1.png', '2.png'],
        links: [link, other],
        section: ['B'],
      }),
    )
    expect(paper.keywords).toEqual(['night', 'eyes', 'birds'])
    expect(paper.figures).toEqual(['1.png', '2.png'])
    expect(paper.links).toEqual([link, other])
    expect(paper.sections).toEqual([['Vision'], ['B']])
    expect(paper.section, 'the card lives where the paper was first').toEqual(['Vision'])
  })

  it('join notes that differ, and keep equal ones once', () => {
    const { paper } = uniteOne(
      paperOf('Owls', { notes: rich('read in June') }),
      paperOf('Owls', { notes: rich('read in June') }),
      paperOf('Owls'),
      paperOf('Owls', { notes: rich('read again') }),
    )
    expect(paper.notes?.html).toBe('read in June<br>read again')
    expect(paper.notes?.text).toBe('read in June read again')
  })

  it('make a paper where one of them says so', () => {
    expect(uniteOne(paperOf('Owls', { kind: 'resource' }), paperOf('Owls')).paper.kind).toBe('paper')
    expect(uniteOne(paperOf('Owls', { kind: 'resource' })).paper.kind).toBe('resource')
  })

  it('show the title with its link where only a later one has it, but never another wording', () => {
    const links = [{ url: 'https://example.org', text: 'Owls' }]
    expect(uniteOne(paperOf('Owls'), paperOf('Owls', { title: rich('Owls', links) })).paper.title.links).toEqual(links)
    expect(uniteOne(paperOf('Owls'), paperOf('OWLS', { title: rich('OWLS', links) })).paper.title.text).toBe('Owls')
  })

  it('are said to be duplicates, each but the first, with both places', () => {
    const { problems, paper } = uniteOne(
      paperOf('Owls', { place: at(3) }),
      paperOf('OWLS', { place: at(9) }),
      paperOf('owls', { place: at(2, 'more.md') }),
    )
    expect(problems.map(({ file, line, ruleId, reason }) => ({ at: `${file}:${line}`, ruleId, reason }))).toEqual([
      { at: 'notes.md:9', ruleId: 'duplicate-paper', reason: '“OWLS” is also at notes.md:3; the two are one note' },
      { at: 'more.md:2', ruleId: 'duplicate-paper', reason: '“owls” is also at notes.md:3; the two are one note' },
    ])
    expect(paper.place).toEqual(at(3))
  })
})

describe('entries of several papers', () => {
  it('stay apart, in the order of their first entries', () => {
    const paper = (title: string) => ({ guid: title, paper: paperOf(title) })
    const { papers, problems } = unite([paper('b'), paper('a'), paper('b'), paper('c')])
    expect(papers.map(({ guid }) => guid)).toEqual(['b', 'a', 'c'])
    expect(problems).toHaveLength(1)
  })

  it('are none of none', () => expect(unite([])).toEqual({ papers: [], problems: [] }))
})
