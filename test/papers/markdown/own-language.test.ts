import { describe, expect, it, test } from 'vitest'
import { fileLanguage, writtenLanguage } from '../../../src/papers/markdown/own-language.ts'
import { documentLanguage } from '../../../src/words/detect-language.ts'
import type { Language } from '../../../src/words/languages.ts'

describe('the language of a sentence', () => {
  const sentences: [text: string, language: Language | null][] = [
    ['owls tell four mice from three by ear', 'en'],
    ['a kite reads wind better than a gauge', 'en'],
    ['A new way to hear the sea', 'en'],
    ['lamps foresee who comes', null],
    ['We use 注意力 (attention) for translation of long documents', 'en'],
    ['The 盲区 of lamps is filled by radar', 'en'],
    ['Radar fills the blind spot (盲区) of lamps', 'en'],
    ['a benchmark named "기와" for the roofs of Seoul', 'en'],
    ['用苔藓的颜色估计现在的时间', 'zh'],
    ['只用耳朵数老鼠', 'zh'],
    ['图像去噪', 'zh'],
    ['用 Transformer 替换 CNN backbone 做 object detection，提升 small objects 的 AP', 'zh'],
    ['作者认为 we need more data to train the model 是不对的', 'zh'],
    ['Attention is All You Need 的改进', 'zh'],
    ['DAT：类似显著性，K/V只对重要区域求，任意Q都和这些K/V配对算', 'zh'],
    ['把数据集《ガンダム》上的结果与人类比较', 'zh'],
    ['苔の时钟', 'zh'],
    ['一種基於注意力機制的影像復原方法', 'zh'],
    ['透過率を求めずに、晴れた画像を直接に推定する', 'ja'],
    ['画像超解像手法の提案', 'ja'],
    ['高次元特徴量空間における異常検知手法', 'ja'],
    ['ロバスト性向上', 'ja'],
    ['BoatNetはTransformerをbackboneにしたobject detection model', 'ja'],
    ['トランスフォーマー', 'ja'],
    ['HaneulNet은 구름 아래의 땅을 지난 사진으로 채운다', 'ko'],
    ['Transformer를 backbone으로 사용한 object detection', 'ko'],
    ['지식 증류', 'ko'],
    ['CNN + GAN', null],
    ['Transformer', null],
    ['PSNR 32.1 dB', null],
    ['https://owls.example/the/list', null],
    ['$y = f(x)$', null],
    ['Bag of Tricks for Efficient Text Classification', null],
    ['Attention is All You Need', null],
    ['', null],
  ]
  it.each(sentences)('“%s”', (text, language) => {
    expect(writtenLanguage(text, 'zh')).toBe(language)
  })

  it('is Japanese of Han characters that both languages use, in a Japanese document', () => {
    for (const text of ['画像分類', '深層学習手法', '注意機構', '動画生成高速化']) {
      expect(writtenLanguage(text, 'ja')).toBe('ja')
      expect(writtenLanguage(text, 'zh')).toBe('zh')
    }
    for (const text of ['图像分类', '注意力机制的应用', '深度學習方法']) expect(writtenLanguage(text, 'ja')).toBe('zh')
  })

  test('a long one is judged by its beginning', () => {
    const long = `${'owls tell mice by ear and by eye. '.repeat(20)}${'猫头鹰'.repeat(2000)}`
    expect(writtenLanguage(long, 'zh')).toBe('en')
  })
})

describe('the letters of a document', () => {
  it.each([
    ['Owls. '.repeat(100), 'en', 'zh'],
    [`${'Owls count mice by ear. '.repeat(10)} 下周再读一遍吧`, 'en', 'zh'],
    ['猫头鹰只用耳朵数老鼠', 'zh', 'zh'],
    ['| タイトル | 概要 |\n| Owls | 画像分類 |', 'ja', 'ja'],
    [`| タイトル | 概要 |\n| ${'Owls and mice '.repeat(20)}| 画像分類 |`, 'en', 'ja'],
    ['부엉이는 귀로 쥐를 센다', 'ko', 'zh'],
  ])('%#', (text, language, han) => expect(documentLanguage(text)).toEqual({ language, han }))
})

describe('the language of a file', () => {
  const entries = (...languages: (Language | null)[]) => languages.map((language) => ({ language }))
  it('is that of most entries that tell theirs', () => {
    expect(fileLanguage(entries('zh', 'zh', 'en', null), [], { language: 'en', han: 'zh' })).toBe('zh')
    expect(fileLanguage(entries('ja', null, null), [], { language: 'en', han: 'zh' })).toBe('ja')
  })
  it('is that of the document where two are level', () => {
    expect(fileLanguage(entries('zh', 'ko'), [], { language: 'ko', han: 'zh' })).toBe('ko')
    expect(fileLanguage(entries('ko', 'zh'), [], { language: 'zh', han: 'zh' })).toBe('zh')
  })
  it('is not turned by few', () => {
    expect(fileLanguage(entries('zh', null, null, null, null), ['Papers'], { language: 'en', han: 'zh' })).toBe('en')
  })
  it('is that of headings, unless they are in Latin letters', () => {
    expect(fileLanguage(entries(null, null), ['论文', 'Image 图像'], { language: 'en', han: 'zh' })).toBe('zh')
    expect(fileLanguage(entries(null), ['Papers on the sea'], { language: 'ja', han: 'zh' })).toBe('ja')
    expect(fileLanguage([], [], { language: 'ko', han: 'zh' })).toBe('ko')
  })
})
