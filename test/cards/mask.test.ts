import { describe, expect, it } from 'vitest'
import { containsName, maskNames, namesMethod, tellingNames } from '../../src/cards/mask.ts'

describe('a name is masked in all its forms', () => {
  it.each([
    ['as it is', 'ELIC', 'ELIC wins', '▢▢▢ wins'],
    ['in another case', 'ELIC', 'elic and Elic', '▢▢▢ and ▢▢▢'],
    ['in full-width letters', 'ELIC', 'ＥＬＩＣ方法', '▢▢▢方法'],
    ['plural', 'DAT', 'three DATs', 'three ▢▢▢'],
    ['possessive', 'DAT', "DAT’s heads and DAT's tails", '▢▢▢ heads and ▢▢▢ tails'],
    ['with a hyphen for nothing', 'CompressAI', 'Compress-AI', '▢▢▢'],
    ['with a space for nothing', 'CompressAI', 'Compress AI is', '▢▢▢ is'],
    ['with nothing for a hyphen', 'Path-Restore', 'PathRestore', '▢▢▢'],
    ['with a space for a hyphen', 'RL-Restore', 'RL Restore', '▢▢▢'],
    ['with a dash that is no hyphen', 'RL-Restore', 'RL‑Restore, RL–Restore', '▢▢▢, ▢▢▢'],
    ['with a no-break space', 'Swin Transformer', 'Swin&nbsp;Transformer', '▢▢▢'],
    ['beside Chinese', 'DAT', '提出DAT模块', '提出▢▢▢模块'],
    ['beside Chinese punctuation', 'DAT', '（DAT）：', '（▢▢▢）：'],
    ['with digits', 'word2vec', 'Word2Vec and word-2-vec', '▢▢▢ and ▢▢▢'],
    ['with signs of its own', 'C++', 'C++ is fast', '▢▢▢ is fast'],
    ['of Han characters', '盘古', '盘古大模型', '▢▢▢大模型'],
    ['of kana', 'トリノメ', 'トリノメは', '▢▢▢は'],
  ])('%s', (_, name, text, masked) => {
    expect(maskNames(text, [name])).toBe(masked)
  })
})

describe('a name across HTML', () => {
  it.each([
    ['keeps the tags inside it', 'DeepFern', '<b>Deep</b>Fern grows', '<b>▢▢▢</b> grows'],
    ['is found between entities', 'ELIC', '&quot;ELIC&quot;&amp;ELIC', '&quot;▢▢▢&quot;&amp;▢▢▢'],
    ['is found by its numeric entity', 'ELIC', '&#69;LIC and &#x45;LIC', '▢▢▢ and ▢▢▢'],
    ['leaves attributes alone', 'fern', '<img src="fern.png">fern', '<img src="fern.png">▢▢▢'],
    ['leaves a lone < alone', 'fern', 'a < fern', 'a < ▢▢▢'],
  ])('%s', (_, name, html, masked) => {
    expect(maskNames(html, [name])).toBe(masked)
  })
})

describe('what only looks like the name stays', () => {
  it.each([
    ['a longer word', 'DAT', 'data, dating, dates'],
    ['the end of one', 'Net', 'ElNet and subnet'],
    ['a word with a digit behind', 'VVC', 'VVC2 is another'],
    ['an ordinary word in lower case', 'Nice', 'a nice result'],
    ['an ordinary word inside a sentence', 'Perceiver', 'a perceiver sees'],
  ])('%s', (_, name, text) => {
    expect(maskNames(text, [name])).toBe(text)
  })

  it('but an ordinary word written as a name is one', () => {
    expect(maskNames('Nice beats NICE', ['Nice'])).toBe('▢▢▢ beats ▢▢▢')
  })
})

describe('the names that tell a paper', () => {
  it.each([
    ['the method, the title, and what stands before its colon', 'FernNet: Leaves Unrolled', 'FernNet', ['FernNet']],
    ['coined names anywhere in the title', 'Growing Trees with MossGAN', null, ['MossGAN']],
    ['the method though it is no part of the title', 'Growing Trees', 'MossGAN', ['MossGAN']],
    ['the name without its version', 'MFQE 2.0: A New Look', 'MFQEv2', ['MFQEv2', 'MFQE']],
  ])('%s', (_, title, method, expected) => {
    const names = tellingNames(title, method)
    expect(names).toEqual(expect.arrayContaining([...expected, title]))
  })

  it('are the longest first, so that no part is masked before the whole', () => {
    const names = tellingNames('BirchNet: Bark for BirchNet Readers', 'BirchNet')
    expect(names.map(({ length }) => length)).toEqual(names.map(({ length }) => length).sort((a, b) => b - a))
    expect(maskNames('BirchNet: Bark for BirchNet Readers', names)).toBe('▢▢▢')
  })

  it.each([
    ['Ferries', 'two ferries cross at noon', 'two ▢▢▢ cross at noon'],
    ['Kites', 'a kite needs a tail', 'a ▢▢▢ needs a tail'],
    ['River stones: a Short History', 'how a river stone is worn', 'how a ▢▢▢ is worn'],
  ])('hide “%s”, though it is made of ordinary words, also in the singular', (title, text, masked) => {
    expect(maskNames(text, tellingNames(title, null))).toBe(masked)
  })

  it('hide a paper under another of its versions', () => {
    expect(maskNames('MFQE 2.0 and MFQE v2 follow MFQE, not MFQEv2', tellingNames('Better Frames', 'MFQEv2'))).toBe(
      '▢▢▢ 2.0 and ▢▢▢ v2 follow ▢▢▢, not ▢▢▢',
    )
  })

  it.each([
    ['Image Super-Resolution with CNN Features', 'CNN'],
    ['Deep Learning for Image Compression', 'Image'],
    ['A Survey of GAN Training', 'GAN'],
  ])('of “%s” do not hold the common %s', (title, word) => {
    expect(tellingNames(title, null)).not.toContain(word)
    expect(maskNames(`a ${word} again`, tellingNames(title, null))).toBe(`a ${word} again`)
  })
})

describe('a text names a method', () => {
  it.each([
    ['MFQE 2.0: A New Approach', 'MFQEv2', true],
    ['MFQE: An Approach', 'MFQEv2', true],
    ['DeiT III: Revenge', 'DeiT', true],
    ['Enhancing Quality of Frames', 'MFQEv2', false],
    ['Data for All', 'DAT', false],
    ['Learned Image Coding with ELICs', 'ELIC', true],
  ])('“%s” and %s: %s', (title, method, expected) => {
    expect(namesMethod(title, method)).toBe(expected)
  })

  it.each(['R&D', 'Quick, Draw', 'Rivers (and Sand)', 'What Is a River?', 'C*-Net', '“Sand”: a Study', '河流，以及沙'])(
    'that is “%s” itself',
    (name) => {
      expect(containsName(`so ${name} it is`, name)).toBe(true)
    },
  )

  it('never by a name without letters or digits', () => {
    expect(containsName('a — b', '—')).toBe(false)
    expect(containsName('', '')).toBe(false)
  })
})
