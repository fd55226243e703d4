import { describe, expect, it } from 'vitest'
import { tagsOf } from '../../src/cards/tags.ts'
import { unitedOf } from './paper-of.ts'

describe('the tags of a note', () => {
  it('are the keywords, the year and the section, and the tags of the user', () => {
    const paper = unitedOf('T', { keywords: ['vision'], year: 2022, sections: [['Low level', 'Denoising']] })
    expect(tagsOf(paper, ['papers'])).toEqual(['papers', 'section::Low_level::Denoising', 'vision', 'year::2022'])
  })

  it.each([
    ['图像编解码', '图像编解码'],
    ['ディープラーニング', 'ディープラーニング'],
    ['지식 증류', '지식_증류'],
    ['图像　去噪', '图像_去噪'],
    ['C++', 'C++'],
    ['vision::low', 'vision::low'],
    ['  deep \t nets ', 'deep_nets'],
    ['a "quoted" word', 'a_quoted_word'],
    ['café', 'café'],
    ['<img/src=x/onerror=alert(1)>', 'img/src=x/onerror=alert(1)>'],
    ['p<0.05', 'p<0.05'],
    ['marked', 'keyword::marked'],
    ['Leech', 'keyword::Leech'],
    ['marked nets', 'marked_nets'],
  ])('keyword %j is tag %j', (keyword, tag) => {
    expect(tagsOf(unitedOf('T', { keywords: [keyword] }), [])).toEqual([tag])
  })

  it('come once each, in one order, and never with a space or nothing', () => {
    const paper = unitedOf('T', { keywords: ['b', 'a', 'b', ' ', '"'], sections: [['S'], ['S'], []] })
    expect(tagsOf(paper, ['a'])).toEqual(['a', 'b', 'section::S'])
  })

  it('name each section of a paper that stands in several', () => {
    expect(tagsOf(unitedOf('T', { sections: [['A'], ['B', 'C']] }), [])).toEqual(['section::A', 'section::B::C'])
  })
})
