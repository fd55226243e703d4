import { describe, expect, it } from 'vitest'
import { cuesOf } from '../../src/cards/cues.ts'
import { type CardKind, defaultSwitches } from '../../src/settings/card-kinds.ts'
import { escapeHtml } from '../../src/text/rich-text.ts'
import { rich, unitedOf } from './paper-of.ts'

interface Known {
  title?: string
  method?: string | null
  year?: number | null
  keywords?: string[]
  contribution?: string
  figure?: string
}

function cues(
  { title = 'Quiet Rivers', method = null, year = 2015, keywords = [], contribution = '', figure = '' }: Known,
  on: CardKind[] = [],
) {
  const paper = unitedOf(title, { method, year, keywords, contribution: contribution ? rich(contribution) : null })
  const switches = { ...defaultSwitches, ...Object.fromEntries(on.map((kind) => [kind, true])) }
  const all = cuesOf(paper, { Contribution: escapeHtml(contribution), Figure: figure }, switches)
  return Object.fromEntries(Object.entries(all).filter(([, cue]) => cue !== ''))
}

describe('what is asked', () => {
  it('by its method, where the title does not hold it, and never by the idea as well', () => {
    expect(cues({ method: 'SandNet', contribution: 'SandNet: grains as nodes' })).toEqual({
      AskMethod: 'SandNet',
      AskContribution: 'Quiet Rivers',
    })
  })

  it('by the idea with the names masked, where the title holds the method', () => {
    expect(
      cues({ title: 'SandNet: Quiet Rivers', method: 'SandNet', contribution: 'SandNet: grains as nodes' }),
    ).toEqual({ AskIdea: '▢▢▢: grains as nodes', AskContribution: 'SandNet: Quiet Rivers' })
  })

  it('also where the title holds it in another version or form', () => {
    for (const title of ['Sand-Net goes on', 'SandNet 2.0: more sand', 'All about SANDNETS'])
      expect(cues({ title, method: 'SandNet', contribution: 'grains are nodes' })).not.toHaveProperty('AskMethod')
  })

  it('nothing of a paper of which only the title is known', () => {
    expect(cues({})).toEqual({})
  })

  it('no idea that is nothing but the name', () => {
    expect(cues({ title: 'SandNet: Quiet Rivers', contribution: 'SandNet。' })).not.toHaveProperty('AskIdea')
  })

  it('no contribution that stands in the title', () => {
    expect(cues({ title: 'On Quiet Rivers and their Sand', contribution: 'quiet rivers' })).not.toHaveProperty(
      'AskContribution',
    )
  })

  it('figures as they are', () => {
    expect(cues({ figure: '<img src="a.png">' })).toEqual({ AskFigure: '<img src="a.png">' })
  })

  it('the year only where it is switched on, known, and not in the title', () => {
    expect(cues({ year: 2015 })).toEqual({})
    expect(cues({ year: 2015 }, ['year'])).toEqual({ AskYear: 'Quiet Rivers' })
    expect(cues({ year: null }, ['year'])).toEqual({})
    expect(cues({ year: 2015, title: 'Rivers of 2015' }, ['year'])).toEqual({})
  })

  it('to be typed: the name of the method, which the title does not show', () => {
    expect(cues({ method: 'SandNet' })).toEqual({ AskMethod: 'SandNet' })
    expect(cues({ method: 'SandNet' }, ['typed'])).toHaveProperty('AskTyped', 'Quiet Rivers')
    const named = { title: 'SandNet: Quiet Rivers', method: 'SandNet' }
    expect(cues(named, ['typed'])).toHaveProperty('AskTyped', '▢▢▢: Quiet Rivers')
    expect(cues({ title: 'Sand-Net 2.0', method: 'SandNet' }, ['typed'])).not.toHaveProperty('AskTyped', 'Sand-Net 2.0')
    expect(cues({ title: 'SandNet', method: 'SandNet' }, ['typed'])).not.toHaveProperty('AskTyped')
    expect(cues({ title: 'On FloodNet', method: 'Calm-FloodNet' }, ['typed'])).toHaveProperty('AskTyped', 'On ▢▢▢')
    expect(cues({}, ['typed'])).toEqual({})
  })

  it('by its keywords, but for those that name the method', () => {
    const known = { method: 'SandNet', keywords: ['rivers', 'Sand-Nets', 'a<b'] }
    expect(cues(known)).not.toHaveProperty('AskKeyword')
    expect(cues(known, ['keyword'])).toHaveProperty('AskKeyword', 'rivers; a&lt;b')
    expect(cues({ ...known, keywords: ['SandNet'] }, ['keyword'])).not.toHaveProperty('AskKeyword')
    expect(cues({ keywords: ['rivers'] }, ['keyword'])).toEqual({})
  })

  it('nothing that is switched off', () => {
    const paper = unitedOf('Quiet Rivers', { method: 'SandNet', contribution: rich('grains are nodes') })
    const off = {
      proposed: false,
      contribution: false,
      figure: false,
      year: false,
      typed: false,
      keyword: false,
      cloze: false,
      sections: false,
    }
    const facts = { Contribution: 'grains are nodes', Figure: '<img src="a.png">' }
    expect(Object.values(cuesOf(paper, facts, off)).join('')).toBe('')
  })
})

describe('a question by the idea', () => {
  const idea = (title: string, contribution: string) => cues({ title, contribution }).AskIdea

  it.each([
    [
      'Twin Lanterns for Owls',
      'dims moonlit courtyards by twin lanterns of tin and mica',
      'dims moonlit courtyards by ▢▢▢ of tin and mica',
    ],
    [
      'An Adaptive Margin Loss for Owls',
      'hoots of two siblings guide the adaptive margin loss by loudness',
      'hoots of two siblings guide the ▢▢▢ by loudness',
    ],
    [
      'Wing-Beat Counting',
      'counts the wing beats of hawkmoths with a piezo microphone',
      'counts the ▢▢▢ of hawkmoths with a piezo microphone',
    ],
    [
      '基于羽毛纹理频谱的猫头鹰识别',
      '用羽毛纹理频谱代替整张照片来区分仓房里的成鸟和幼鸟',
      '用▢▢▢代替整张照片来区分仓房里的成鸟和幼鸟',
    ],
  ])('does not repeat a phrase of the title: %s', (title, contribution, asked) => {
    expect(idea(title, contribution)).toBe(asked)
  })

  it.each([
    ['Deep Feathers: A GUI Owl', 'A study of GUI owls that steer by GUI clicks'],
    ['Counting Mice by Ear', 'counts mice by their steps'],
    ['Neural Machine Translation of Rare Words', 'machine translation by pairs of bytes'],
    ['REAL: Barn Benchmarks on Replicas', 'weighs owls on replicas of 11 real barns'],
  ])('does so with single words and what the field says: %s', (title, contribution) => {
    expect(idea(title, contribution)).toBe(contribution)
  })

  it.each([
    ['Task Cooperation for Owls', 'using information between tasks and instances'],
    ['Open Lamps', '一种深度学习算子'],
    ['Open Lamps', '底层可拓展'],
    ['Open Lamps', '연속적 프롬프트 학습'],
    ['Twin Lanterns for Owls', 'a block of twin lanterns behind each layer'],
  ])('is none where any paper of the field could be meant: %s: %s', (title, contribution) => {
    expect(cues({ title, contribution })).toEqual({ AskContribution: title })
  })

  it.each([
    ['CONSTELLATIONS OF LAMPS', 'a constellations layer right behind each lamp'],
    ['MELO: MEETING OWLS VIA EPISODE MODELS', 'builds up a bond between adjacent episode'],
    ['Towards Wing Change', 'The results imply that wing change is a critical component'],
  ])('is none where the mask takes what tells the paper: %s: %s', (title, contribution) => {
    expect(idea(title, contribution)).toBeUndefined()
  })

  it.each([
    [
      'Fast Flight or Feather Reuse?',
      'explores feather reuse, then proposes OWLIL',
      'explores ▢▢▢, then proposes OWLIL',
    ],
    [
      'CONSTELLATIONS OF LAMPS',
      'clusters owls by constellations of bright eyes',
      'clusters owls by ▢▢▢ of bright eyes',
    ],
  ])('stays where a name or enough besides is left: %s: %s', (title, contribution, asked) => {
    expect(idea(title, contribution)).toBe(asked)
  })

  it('says more than its title, in other words', () => {
    const title = 'Counting Lamps in Barns by Hum'
    expect(cues({ title, contribution: 'counts lamps by their hums' }).AskIdea).toBeUndefined()
    expect(cues({ title, contribution: 'counts each lamp that hums in the barns of mice' }).AskIdea).toBeUndefined()
    const idea = 'a lamp is hung in each barn, so that mice can find their way by its hum'
    expect(cues({ title, contribution: idea }).AskIdea).toBe(idea)
    expect(cues({ title, contribution: idea }).AskContribution).toBe(title)
  })

  it('may be a formula', () => {
    expect(idea('Quiet Rivers', 'the loss is \\(a + b\\)')).toBe('the loss is \\(a + b\\)')
  })

  it('takes the place of one by a method that no name is', () => {
    const contribution = 'cuts words where the probability of the next letter drops'
    const known = { title: 'Quiet Rivers', method: 'greedy split until the probability converges', contribution }
    expect(cues(known)).toEqual({ AskIdea: contribution, AskContribution: 'Quiet Rivers' })
  })
})

describe('the contribution is asked for', () => {
  const asks = (title: string, contribution: string) => 'AskContribution' in cues({ title, contribution })

  it('not where it stands word for word in the title', () => {
    expect(asks('Twin Lanterns for Owls', 'twin lanterns')).toBe(false)
  })

  it.each(['must read', 'TPAMI综述', '???', 'lanterns for twin owls'])(
    'whatever else its column says, which is told by the rule contribution-no-answer: %s',
    (contribution) => {
      expect(asks('Twin Lanterns for Owls', contribution)).toBe(true)
    },
  )
})

describe('a front', () => {
  const idea = (contribution: string) =>
    cuesOf(
      unitedOf('Quiet Rivers', { contribution: rich(contribution) }),
      { Contribution: contribution },
      defaultSwitches,
    ).AskIdea

  it('has no link that leads to the answer', () => {
    expect(idea('grains as in <a href="https://example.org/quiet-rivers">the clock</a>')).toBe('grains as in the clock')
  })

  it('has no text behind a picture that may name it', () => {
    expect(idea('see <img src="a.png" alt="Quiet Rivers" width="3">')).toBe('see <img src="a.png" width="3">')
  })

  it('may be a picture alone', () => {
    expect(idea('<img src="a.png" alt="Quiet Rivers">')).toBe('<img src="a.png">')
  })

  it('shows the title without its link', () => {
    const title = {
      ...rich('Quiet Rivers'),
      html: '<a href="https://example.org">Quiet <em>Rivers</em></a>',
    }
    const paper = { ...unitedOf('Quiet Rivers'), title, contribution: rich('sand') }
    expect(cuesOf(paper, { Contribution: 'sand' }, defaultSwitches).AskContribution).toBe('Quiet <em>Rivers</em>')
  })
})
