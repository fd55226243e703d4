import { describe, expect, it } from 'vitest'
import { type Draft, tellApart } from '../../src/cards/ambiguity.ts'
import type { United } from '../../src/cards/unite.ts'
import type { Language } from '../../src/words/languages.ts'
import { unitedOf } from './paper-of.ts'

const draft = (
  title: string,
  cues: Record<string, string>,
  known: Partial<United> = {},
  wording: Language = 'en',
): Draft => ({ paper: unitedOf(title, known), wording, fields: { Also: '', ...cues } })

const cuesOf = (drafts: Draft[], field: string) => tellApart(drafts).drafts.map(({ fields }) => fields[field])
const hint = (text: string) => `<span class="hint"> (${text})</span>`

describe('equal questions about different papers', () => {
  it('are told apart by the year', () => {
    const drafts = [draft('A', { AskIdea: 'x' }, { year: 2001 }), draft('B', { AskIdea: 'x' }, { year: 2002 })]
    expect(cuesOf(drafts, 'AskIdea')).toEqual([`x${hint('2001')}`, `x${hint('2002')}`])
    expect(cuesOf(drafts, 'Also')).toEqual(['', ''])
    expect(drafts[0]?.fields.AskIdea, 'what was given is not changed').toBe('x')
  })

  it('in Chinese with full-width brackets', () => {
    const drafts = [
      draft('甲', { AskIdea: '好' }, { year: 2001 }, 'zh'),
      draft('乙', { AskIdea: '好' }, { year: 2002 }, 'zh'),
    ]
    expect(cuesOf(drafts, 'AskIdea')[0]).toBe('好<span class="hint">（2001）</span>')
  })

  it('else by the venue or the keywords, whichever differs', () => {
    const venues = [
      draft('A', { AskFigure: '<img src="f.png">' }, { year: 2001, venue: 'ICLR' }),
      draft('B', { AskFigure: '<img src="f.png">' }, { year: 2001, venue: 'ICML' }),
    ]
    expect(cuesOf(venues, 'AskFigure')).toEqual([
      `<img src="f.png">${hint('ICLR')}`,
      `<img src="f.png">${hint('ICML')}`,
    ])
    const keywords = [
      draft('A', { AskMethod: 'DAT' }, { year: 2001, keywords: ['birds', 'bees'] }),
      draft('B', { AskMethod: 'dat' }, { year: 2001, keywords: ['trees'] }),
    ]
    expect(cuesOf(keywords, 'AskMethod')).toEqual([`DAT${hint('birds, bees')}`, `dat${hint('trees')}`])
  })

  it('by year and keywords together where neither alone is enough', () => {
    const of = (title: string, year: number, keyword: string) =>
      draft(title, { AskIdea: 'x' }, { year, keywords: [keyword] })
    const cues = cuesOf([of('A', 2001, 'p'), of('B', 2001, 'q'), of('C', 2002, 'p')], 'AskIdea')
    expect(cues).toEqual([`x${hint('2001, p')}`, `x${hint('2001, q')}`, `x${hint('2002, p')}`])
  })

  it('of more than six papers are not asked, which is told once', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => draft(`Paper ${n}`, { AskIdea: 'x', AskYear: `y${n}` }))
    const six = tellApart(many(6))
    expect(six.drafts.map(({ fields }) => fields.AskIdea)).toEqual(Array(6).fill('x'))
    expect(six.problems).toHaveLength(5)
    const seven = tellApart(many(7))
    expect(seven.drafts.map(({ fields }) => [fields.AskIdea, fields.Also])).toEqual(Array(7).fill(['', '']))
    expect(seven.problems.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['ambiguous', expect.stringContaining('“Paper 0” and 6 more papers')],
    ])
    // A hint still helps those that it tells apart.
    const dated = [...many(7), draft('Dated', { AskIdea: 'x' }, { year: 2001 })]
    expect(cuesOf(dated, 'AskIdea')).toEqual([...Array(7).fill(''), `x${hint('2001')}`])
  })

  it('never by a hint that names the paper', () => {
    const drafts = [
      draft('FernNet: Leaves', { AskIdea: 'x' }, { keywords: ['FernNet'] }),
      draft('MossNet: Stones', { AskIdea: 'x' }, { keywords: ['MossNet'] }),
    ]
    expect(cuesOf(drafts, 'AskIdea')).toEqual(['x', 'x'])
    expect(cuesOf(drafts, 'Also')).toEqual(['MossNet: Stones', 'FernNet: Leaves'])
  })

  it('or, where nothing tells them apart, both answers name both', () => {
    const drafts = ['A', 'B & C', 'D'].map((title) => draft(title, { AskIdea: 'x' }, { year: 2001 }))
    expect(cuesOf(drafts, 'Also')).toEqual(['B &amp; C<br>D', 'A<br>D', 'A<br>B &amp; C'])
  })

  it('also where a hint parts only some of them', () => {
    const of = (title: string, year: number) => draft(title, { AskIdea: 'x' }, { year })
    const drafts = [of('A', 2001), of('B', 2001), of('C', 2002)]
    expect(cuesOf(drafts, 'Also')).toEqual(['B', 'A', ''])
    expect(cuesOf(drafts, 'AskIdea')[2]).toBe(`x${hint('2002')}`)
  })

  it('also of one that has no hint, where the others have theirs: its front is theirs too', () => {
    const drafts = [draft('A', { AskIdea: 'x' }, { year: 2001 }), draft('B', { AskIdea: 'x' })]
    expect(cuesOf(drafts, 'AskIdea')).toEqual([`x${hint('2001')}`, 'x'])
    expect(cuesOf(drafts, 'Also')).toEqual(['', 'A'])
  })

  it('name a title once though two questions are shared', () => {
    const drafts = ['A', 'B'].map((title) => draft(title, { AskIdea: 'x', AskFigure: '<img src="f.png">' }))
    expect(cuesOf(drafts, 'Also')).toEqual(['B', 'A'])
  })
})

describe('questions are equal', () => {
  const isTold = (a: string, b: string, field = 'AskMethod') =>
    cuesOf([draft('A', { [field]: a }, { year: 2001 }), draft('B', { [field]: b }, { year: 2002 })], field)[0] !== a

  it.each([
    ['but for case and spaces', 'Fast  Nets', 'fastnets', true],
    ['but for full-width forms', 'ＤＡＴ：快', 'DAT:快', true],
    ['but for markup', '<b>Fast</b> nets', 'Fast nets', true],
    ['but not where a word differs', 'Fast nets', 'Fast net', false],
    ['but not where a picture does', 'x <img src="a.png">', 'x <img src="b.png">', false],
  ])('%s', (_, a, b, equal) => {
    expect(isTold(a, b)).toBe(equal)
  })

  it('but not where both are empty', () => {
    expect(cuesOf([draft('A', { AskIdea: '' }), draft('B', { AskIdea: '' })], 'Also')).toEqual(['', ''])
  })
})

describe('questions about papers of one title', () => {
  it('asking for the year never get the year as a hint', () => {
    const drafts = [
      draft('Owls', { AskYear: 'Owls' }, { year: 2001, venue: 'ICLR 2001', authors: 'A' }),
      draft('Owls', { AskYear: 'Owls' }, { year: 2002, venue: 'ICLR 2002', authors: 'B' }),
    ]
    expect(cuesOf(drafts, 'AskYear')).toEqual([`Owls${hint('A')}`, `Owls${hint('B')}`])
  })

  it('asking for the contribution may be told apart by their addresses', () => {
    const of = (guid: string, url: string) =>
      draft('Owls', { AskContribution: 'Owls' }, { guid, year: 2001, links: [{ url, text: 'x' }] })
    expect(cuesOf([of('1', 'https://a.org/1'), of('2', 'https://a.org/2')], 'AskContribution')).toEqual([
      `Owls${hint('https://a.org/1')}`,
      `Owls${hint('https://a.org/2')}`,
    ])
  })
})

describe('questions for a method', () => {
  const asking = (title: string, method: string, known: Partial<United> = {}) =>
    draft(title, { AskTyped: '▢▢▢: Sand', AskKeyword: (known.keywords ?? []).join('; ') }, { method, ...known })

  it('get a hint where another title looks the same, and are not asked where nothing tells them apart', () => {
    const told = [
      asking('FernNet: Sand', 'FernNet', { year: 2001 }),
      asking('MossNet: Sand', 'MossNet', { year: 2002 }),
    ]
    expect(cuesOf(told, 'AskTyped')).toEqual([`▢▢▢: Sand${hint('2001')}`, `▢▢▢: Sand${hint('2002')}`])
    expect(cuesOf([asking('FernNet: Sand', 'FernNet'), asking('MossNet: Sand', 'MossNet')], 'AskTyped')).toEqual([
      '',
      '',
    ])
    expect(cuesOf([asking('FernNet: Sand', 'FernNet'), asking('Fern-Net. Sand', 'fernnet')], 'AskTyped')).toEqual([
      '▢▢▢: Sand',
      '▢▢▢: Sand',
    ])
  })

  const keywords = (method: string, own: string[], known: Partial<United> = {}) =>
    asking(`On ${method}`, method, { keywords: own, ...known })

  it('by keywords have one answer: no other method has them all', () => {
    const drafts = [
      keywords('FernNet', ['a', 'b']),
      keywords('MossNet', ['b', 'c']),
      keywords('LichenNet', ['c', 'd', 'B']),
    ]
    expect(cuesOf(drafts, 'AskKeyword')).toEqual(['a; b', '', 'c; d; B'])
  })

  it('by keywords get a hint where another method has them too', () => {
    const drafts = [keywords('FernNet', ['a'], { year: 2001 }), keywords('MossNet', ['a', 'b'], { year: 2002 })]
    expect(cuesOf(drafts, 'AskKeyword')).toEqual([`a${hint('2001')}`, 'a; b'])
    const unknown = [keywords('FernNet', ['a'], { year: 2001 }), keywords('MossNet', ['A'], { venue: 'ICLR' })]
    expect(cuesOf(unknown, 'AskKeyword'), 'MossNet may be of 2001').toEqual(['', ''])
  })

  it('count methods that are not asked for themselves, but not papers without one', () => {
    const silent = draft('On MossNet', { AskKeyword: '' }, { method: 'MossNet', keywords: ['a'] })
    expect(cuesOf([keywords('FernNet', ['a']), silent], 'AskKeyword')).toEqual(['', ''])
    const nameless = draft('On moss', { AskKeyword: '' }, { keywords: ['a'] })
    expect(cuesOf([keywords('FernNet', ['a']), nameless], 'AskKeyword')).toEqual(['a', ''])
    expect(cuesOf([keywords('FernNet', ['a']), keywords('fern net', ['a'])], 'AskKeyword')).toEqual(['a', 'a'])
  })

  it('never take the keywords for a hint', () => {
    const drafts = [
      keywords('FernNet', ['a', 'b'], { year: 2001 }),
      keywords('MossNet', ['b', 'a', 'c'], { year: 2001 }),
    ]
    expect(cuesOf(drafts, 'AskKeyword')).toEqual(['', 'b; a; c'])
  })
})
