import { describe, expect, it } from 'vitest'
import { type Card, checkCards, describeFindings, parseCards, type Rule } from './card-checker.ts'

/** What a case says; the rest of a card is made from it as the product would render it. */
interface Case {
  asks?: string
  answer: string
  text?: string
  html?: string
  back?: string
  card?: string
}

/** A card, or several whose fronts are compared with each other. */
interface Example {
  why: string
  cards: Case[]
  rule?: Rule
  /** How many of the cards the rule is to find; all unless told. */
  found?: number
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const templates = new Map([
  ['title', 'proposed'],
  ['method', 'typed'],
  ['keywords', 'keyword'],
])

function build(case_: Case, guid: string): Card {
  const asks = case_.asks ?? 'title'
  const text = case_.text ?? ''
  const back = case_.back ?? case_.answer
  return {
    guid,
    card: case_.card ?? templates.get(asks) ?? asks,
    asks,
    answer: case_.answer,
    front: case_.html ?? `<div class="cue">${escapeHtml(text)}</div>`,
    back: `<div class="answer">${escapeHtml(back)}</div>`,
    frontText: text,
    backText: back,
  }
}

function buildAll(examples: readonly Example[], prefix: string): { example: Example; cards: Card[] }[] {
  return examples.map((example, at) => ({
    example,
    cards: example.cards.map((case_, index) => build(case_, `${prefix}${at}.${index}`)),
  }))
}

const one = (why: string, card: Case, rule: Rule = 'gives-itself-away'): Example => ({ why, cards: [card], rule })
const fine = (why: string, ...cards: Case[]): Example => ({ why, cards })

const elder = 'ELDER: Efficient Lightweight Depth Estimation with Recurrent Priors'
const clip = 'Exploring CLIP for Assessing the Look and Feel of Images'
const flows = 'Lossy Image Compression with Normalizing Flows'

const bad: Example[] = [
  // The title and its names in the text of the front.
  one('the whole title', {
    answer: 'Speech Enhancement by Spectral Gating',
    text: '笔记见 Speech enhancement by spectral gating 一文',
  }),
  one('the whole title with other marks', {
    answer: 'Copy, Paste & Learn',
    text: 'Which paper, “copy paste and... ” no: COPY-PASTE-LEARN?',
  }),
  one('the short name before the colon', { answer: elder, text: 'ELDER 用循环先验做轻量深度估计' }),
  one('the short name in small letters', { answer: elder, text: '轻量化的elder结构，速度快' }),
  one('the short name in small letters, in English', {
    answer: 'Qrformer: Queues as Keys',
    text: 'The qrformer block keeps a queue.',
  }),
  one('full-width letters', { answer: elder, text: '先用ＥＬＤＥＲ估计深度' }),
  one('a plural', { answer: 'TRONs: Trainable Operator Networks', text: 'Stacks several TRON layers' }),
  one('the plural of a name', { answer: 'KITE: Kernels in Time Embeddings', text: '把多个KITEs串起来' }),
  one('a possessive', { answer: elder, text: 'ELDER’s decoder is halved' }),
  one('an acronym in the middle of a title', { answer: clip, text: '用CLIP来表达图像质量' }),
  one('an acronym in a compound', {
    answer: 'Distilling SPERT for Phones',
    text: 'A SPERT-based student, one tenth of the size',
  }),
  one('CamelCase', { answer: 'Faster Training of WaveMixer on Raw Audio', text: '将 wavemixer 的训练提速三倍' }),
  one('CamelCase written with spaces', {
    answer: 'Faster Training of WaveMixer on Raw Audio',
    text: '将 Wave Mixer 的训练提速',
  }),
  one('a name with digits', { answer: 'Seq4Rec: Sequences for Recommendation', text: 'seq-4-rec 把点击当作句子' }),
  one('another way to write a version', {
    answer: 'TREK 2.0: Multi-Object Tracking Revisited',
    text: 'TREKv2：跨帧匹配',
  }),
  one('the same version by number', {
    answer: 'PoseLiftV3: Bodies from Joints',
    text: '从关节恢复人体，PoseLift 3 更快',
  }),
  one('the name without its version', {
    answer: 'TREK 2.0: Multi-Object Tracking Revisited',
    text: '把 TREK 推广到多目标',
  }),
  one('a hyphenated name without its version', {
    answer: 'P-Bending v2',
    text: 'As deep as P-Bending, on every layer',
  }),
  one('a shared name before the colon', { answer: 'ImageNet: A Tree of Pictures', text: '按词网整理的imagenet图库' }),
  one('a hyphenated name without its hyphen', {
    answer: 'Route-Denoise: Choosing Paths',
    text: 'RouteDenoise：每块一条路径',
  }),
  one('a hyphenated name with a space', { answer: 'RL-Polish: Tools for Photos', text: '哪篇论文提出了 RL Polish？' }),
  one('a letter and a digit', { answer: 'M-5 Networks Match Patches', text: '哪篇论文提出了 M5 Net？' }),
  one('Net written as a word', { answer: 'DMKNet: Defocus Maps', text: 'DMK网络预测失焦' }),
  one('words of the title glued together', {
    answer: 'Density modelling with Real NVC',
    text: '哪篇论文提出了 RealNVC？',
  }),
  one('a short name of two words', {
    answer: 'Tone Painter: Colours from Words',
    text: '▢▢▢里的 tone painter 先画轮廓',
  }),
  one('a capitalised English word as a name', { answer: 'Nice: Non-linear components', text: 'Nice 首次使用耦合层' }),
  one('an acronym that is a word', { answer: 'Zero-Shot CLIP in Medicine', text: 'Prompts CLIP with reports' }),
  one('a Greek letter, from a formula', {
    answer: 'β-VAE Learns Factors',
    text: 'Raises the weight of KL in \\(\\beta\\)-VAE',
  }),
  one('an invisible character in the name', { answer: elder, text: 'EL\u00adDER shares its weights' }),
  one('most of the title in a row', {
    answer: 'Deep Shadow Map Estimation using Domain Mixing',
    text: 'Shadow map estimation with domain mixing, trained end to end',
  }),
  one('nearly all words in another order', {
    answer: 'Invertible Kernel Rescaling for Thumbnails',
    text: 'Thumbnails are rescaled by invertible kernels',
  }),
  one('all rare words of the title, without the common ones', {
    answer: 'Mutual Sparse Lattices for Temporally Warped Kernel Estimation in Blind Video Restoration',
    text: 'MSL (blind SR, warped kernels, mutual lattices)',
  }),
  one('a Chinese title', { answer: '动态码率规划', text: '动态码率规划的第一个实用系统' }),
  one('a Chinese title with one more character', {
    answer: '面向手机的实时字幕翻译',
    text: '面向手机的实时的字幕翻译系统',
  }),
  // Pictures and links.
  one('the title as alternative text', { card: 'figure', answer: flows, html: `<img src="a1.png" alt="${flows}">` }),
  one('the name in a title attribute', {
    card: 'figure',
    answer: elder,
    html: '<img src="a2.png" title="Framework of Elder">',
  }),
  one('the name as a file name', {
    card: 'figure',
    answer: elder,
    html: '<img src="https://x.org/p/elder_fig1.png?raw=1">',
  }),
  one('the title as a file name', {
    card: 'figure',
    answer: 'Bringing Old Maps Back to Use',
    html: "<img alt='' src='img/Bringing%20Old-maps_back.png'>",
  }),
  one('the name in a link', {
    answer: elder,
    text: 'project',
    html: '<a href="https://github.com/lab/ELDER.git">project</a>',
  }),
  one('the HTML joins what the text cuts', { answer: elder, text: 'the EL DER loss', html: 'the <b>EL</b>DER loss' }),
  one('only the HTML shows it', {
    answer: elder,
    text: '轻量深度估计',
    html: '<p>轻量深度估计</p><p>(<b>ELD</b>ER)</p>',
  }),
  // Other answers than titles.
  one('the method in the title', {
    asks: 'method',
    answer: 'TREKv2',
    text: '《TREK 2.0: Tracking Revisited》提出的方法？',
  }),
  one('the method but for its kind', { asks: 'method', answer: 'Bricks数据集', text: 'Bricks: an archive of walls' }),
  one('the method, of two words', { asks: 'method', answer: 'Real NVC', text: 'Density modelling using real NVC' }),
  one('the year in a title', { asks: 'year', answer: '2021', text: 'When? MICCAI2021 Challenge on Liver Lesions' }),
  one('the year by two digits', { asks: 'year', answer: '2019', text: 'Overview of the shared task at EMNLP’19' }),
  one('the year in an arXiv id', { asks: 'year', answer: '2020', text: 'Which year? arXiv 2006.11239' }),
  one('the year in Chinese numerals', { asks: 'year', answer: '2018', text: '二〇一八年语音识别综述' }),
  one('a contribution that the title says', {
    asks: 'contribution',
    answer: 'Dropping whole paths of a network',
    text: 'What is the contribution of “Regularising by Dropping Whole Paths of Networks”?',
  }),
  one('a contribution after its name', {
    asks: 'contribution',
    answer: 'SkyLoc：无人机视觉定位',
    text: '《SkyLoc——无人机视觉定位》的贡献？',
  }),
  one('a contribution of one acronym', { asks: 'contribution', answer: 'LMC', text: '《LMC 讲座：从零开始》的贡献？' }),
  one('a contribution of one name and its kind', {
    asks: 'contribution',
    answer: 'Bricks2W数据集',
    text: 'Bricks2W: walls of the world',
  }),
  one('one of the keywords', {
    asks: 'keywords',
    answer: 'speech; dereverberation',
    text: 'Fast dereverberation in cars',
  }),
  one('all keywords, though common', {
    asks: 'keywords',
    answer: 'image, compression',
    text: 'Compression of any image',
  }),
  one('the venue', { asks: 'venue', answer: 'INTERSPEECH 2020', text: 'A prize at Interspeech for accents' }),
  // Several right answers.
  {
    why: 'equal fronts',
    rule: 'ambiguous',
    cards: [
      { answer: 'Pruning by Magnitude', text: '裁剪大语言模型' },
      { answer: 'Layer Skipping at Scale', text: ' 裁剪大语言模型。' },
    ],
  },
  {
    why: 'the same figure',
    rule: 'ambiguous',
    cards: [
      { card: 'figure', answer: 'Rate Models', text: '哪篇论文的图？', html: '哪篇论文的图？<img src="77.png">' },
      {
        card: 'figure',
        answer: 'Perceptual Codes',
        text: '哪篇论文的图？',
        html: '哪篇论文的图？<img alt="图" src="77.png">',
      },
    ],
  },
  {
    why: 'only one back names the other answer',
    rule: 'ambiguous',
    found: 1,
    cards: [
      { answer: 'Tree Kernels', text: 'parses faster', back: 'Tree Kernels (also: Chart Caches)' },
      { answer: 'Chart Caches', text: 'Parses faster', back: 'Chart Caches' },
    ],
  },
  {
    why: 'the title of two papers, of different years',
    rule: 'ambiguous',
    cards: [
      { asks: 'year', answer: '2015', text: 'Year of “Neural Hashing”?' },
      { asks: 'year', answer: '2018', text: 'Year of “Neural Hashing”?' },
    ],
  },
  // Nothing asked or answered.
  one('a blank front', { answer: 'Quiet Rooms', text: ' \n', html: '<div class="cue"> &nbsp;</div>' }, 'empty-front'),
  one('a front of masks', { answer: 'Quiet Rooms', text: '▢▢▢：' }, 'empty-front'),
  one(
    'a front whose text is hidden',
    { answer: 'Quiet Rooms', html: '<div style="display: none">room echoes</div><style>p{}</style>' },
    'empty-front',
  ),
  {
    why: 'the wording of the question without its cue',
    rule: 'empty-front',
    found: 1,
    cards: [
      { answer: 'Alpha Mattes', text: '哪篇论文提出了▢▢▢？', card: 'p2' },
      { answer: 'Beta Cells', text: '哪篇论文提出了 KERM？', card: 'p2' },
      { answer: 'Gamma Rays', text: '哪篇论文提出了 LODO？', card: 'p2' },
      { answer: 'Delta Codes', text: '哪篇论文提出了 MUVI？', card: 'p2' },
    ],
  },
  one('a blank answer', { asks: 'contribution', answer: ' ', text: '《Quiet Rooms》的贡献？' }, 'empty-answer'),
  one('an answer of marks', { asks: 'contribution', answer: '——', text: '《Calm Rooms》的贡献？' }, 'empty-answer'),
  one('undefined', { asks: 'year', answer: 'undefined', text: '《Calm Rooms》的年份？' }, 'empty-answer'),
  one(
    'a blank back',
    { asks: 'method', answer: 'ROOMY', text: '《Loud Rooms》提出了什么？', back: ' ' },
    'empty-answer',
  ),
]

const good: Example[] = [
  fine('common words of the title', { answer: flows, text: '第一个用normalizing flows做图像编解码，突破自编码器范式' }),
  fine('a name that is masked', { answer: clip, text: '用▢▢▢来表达图像质量' }),
  fine('a contribution in English, words shared with the title', {
    answer: 'Joint Demosaicking and Denoising with Self-Guidance',
    text: 'One network first estimates the green channel, which then guides the denoising of the others',
  }),
  fine('shared abbreviations', {
    answer: 'GAN Priors for 3D Faces with a CNN',
    text: '用CNN回归GAN的隐变量，得到3D人脸',
  }),
  fine('a shared abbreviation before the colon', {
    answer: 'NLP: A Bird’s-Eye View',
    text: 'A map of NLP for newcomers',
  }),
  fine('shared compounds', {
    answer: 'GAN-Based 3D-Aware X-Ray Synthesis',
    text: 'A GAN-based and 3D-aware way to render X-rays',
  }),
  fine('a field before the colon', {
    answer: 'Blind Image Super-Resolution: A Survey',
    text: 'TPAMI 综述，blind super-resolution 的分类很清楚',
  }),
  fine('the acronym of the method, which the title does not have', {
    answer: 'Vision Transformer with Warped Attention',
    text: '哪篇论文提出了 WAT？',
  }),
  fine('initials of the title', { answer: 'Group Whitening', text: '哪篇论文提出了 GW？' }),
  fine('another member of a family', {
    answer: 'YOLOv9: Boxes Without Anchors',
    text: 'Removes the anchors of YOLOv7',
  }),
  fine('the next version of the same name', { answer: 'TREK 2.0: Tracking Revisited', text: '后来被 TREK 3 超过' }),
  fine('half of a hyphenated name', { answer: 'P-Bending v2', text: 'Bending works on every layer' }),
  fine('a shared name in the middle of a title', {
    answer: 'Bags of Parts on ImageNet',
    text: 'First below 20% on ImageNet',
  }),
  fine('a name inside a longer word', {
    answer: 'TANet: Target Attention',
    text: 'The botanetworks data have plants; tan etchings',
  }),
  fine('a short acronym inside words', { answer: 'SE Blocks Revisited', text: 'Uses a sense of position; se la vie' }),
  fine('an English word that is a name', {
    answer: 'RAFT Revisited for Stereo',
    text: 'A raft of small changes to the cost volume',
  }),
  fine('another English word', { answer: 'Nice: Non-linear components', text: 'A nice, simple coupling of halves' }),
  fine('two words that make a name', {
    answer: 'ActionKey: A New Paradigm',
    text: 'Finds the key frame; each action key is learned',
  }),
  fine('a number of the title', { answer: 'Cam4Seg: 16 Cameras', text: '16 views, 4 scales, 2022 hours of film' }),
  fine('words of the title far apart', {
    answer: 'Multi-Stage Progressive Haze Removal',
    text: 'Weather images: stages share features, haze is estimated once, training is stable; removal of rain',
  }),
  fine('a Chinese title and a front that shares a word', {
    answer: '动态码率规划',
    text: '码率可以随内容变化，从而保证体验',
  }),
  fine('a title in capitals', {
    answer: 'JOINT DENOISING AND DECOMPRESSION BY PATCHES',
    text: 'Denoising by patches of a joint prior',
  }),
  fine('a roman numeral and a version of a data set', {
    answer: 'Alpha Mattes Part II on LDX v2',
    text: 'The second part; needs v2 of the data',
  }),
  // Pictures.
  fine(
    'figures with dates, hashes or numbers for names',
    {
      card: 'figure',
      answer: elder,
      text: '哪篇论文的图？',
      html: '哪篇论文的图？<img src="202209091303094.png" alt="">',
    },
    {
      card: 'figure',
      answer: clip,
      text: '哪篇论文的图？',
      html: '哪篇论文的图？<img src="pd-3fa9c4d2.png" alt="图 1">',
    },
    {
      card: 'figure',
      answer: 'N-3 Networks',
      text: '哪篇论文的图？',
      html: '哪篇论文的图？<img src="https://x.org/a/3.png">',
    },
  ),
  fine('a data address', {
    card: 'figure',
    answer: 'ABC: Codes',
    html: '<img src="data:image/png;base64,iVBOR/ABC/abc==">',
  }),
  fine('hidden text and programs are not read', {
    answer: elder,
    text: '轻量深度估计',
    html: '<style>.ELDER{}</style><p>轻量深度估计</p><span hidden>ELDER<span>x</span>ELDER</span><!-- ELDER -->',
  }),
  // Other answers than titles.
  fine('a contribution card, whose front is the title', {
    asks: 'contribution',
    answer: 'ELDER：把深度估计变成逐帧的循环更新，每帧只算一次',
    text: `《${elder}》的核心贡献是什么？`,
  }),
  fine('an English contribution that shares words with the title', {
    asks: 'contribution',
    answer: 'Shows that a student needs only the attention maps of its teacher',
    text: 'What is the contribution of “Attention Maps Are Enough”?',
  }),
  fine('a contribution of one name that is not in the title', {
    asks: 'contribution',
    answer: 'Bricks2W数据集',
    text: '《A Unified Framework for Walls》的贡献？',
  }),
  fine('a short contribution', {
    asks: 'contribution',
    answer: 'TPAMI综述',
    text: '《Blind Dehazing: A Survey and Beyond》的贡献？',
  }),
  fine('a year with other numbers', {
    asks: 'year',
    answer: '2016',
    text: '《Training VGG16 on 1200x2016 images, ImageNet 2012, arXiv 1503.02016》是哪年的？',
  }),
  fine('a year and the date of a picture', {
    asks: 'year',
    answer: '2022',
    text: '《Quiet Rooms》是哪一年的论文？',
    html: '《Quiet Rooms》是哪一年的论文？<img src="2022.png">',
  }),
  fine('a method that the title describes', {
    asks: 'method',
    answer: 'WAT',
    text: '《Vision Transformer with Warped Attention》提出了？',
  }),
  fine('a method of shared parts', { asks: 'method', answer: 'RL-Polish', text: '▢▢▢：用RL选择工具，polish 照片' }),
  fine('a Chinese keyword for an English title', {
    asks: 'keywords',
    answer: '图像复原；去雾',
    text: '《Haze Removal in Stages》的关键词？',
  }),
  fine('one common keyword of several', {
    asks: 'keywords',
    answer: 'image; tone curves',
    text: 'Colour for any image',
  }),
  // Fronts that look alike.
  fine(
    'equal fronts whose backs name both answers',
    { answer: 'Tree Kernels', text: '更快的句法分析', back: 'Tree Kernels\n也对：Chart Caches' },
    { answer: 'Chart Caches', text: '更快的句法分析', back: 'Chart Caches\n也对：Tree kernels' },
  ),
  fine(
    'equal fronts with equal answers',
    { answer: 'Paths for Patches', text: '每块一条路径' },
    { answer: 'Paths for patches', text: '每块一条路径', card: 'typed' },
  ),
  fine(
    'fronts that differ in a sign of a formula',
    { answer: 'Upper Bounds', text: 'Proves \\(x < 0.5\\)' },
    { answer: 'Lower Bounds', text: 'Proves \\(x > 0.5\\)' },
    { answer: 'Wide Bounds', text: 'Proves \\(x > 05\\)' },
  ),
  fine(
    'figures that differ in the drawing only',
    { card: 'figure', answer: 'Round Codes', html: '<svg viewBox="0 0 9 9"><circle r="3"/></svg>' },
    { card: 'figure', answer: 'Square Codes', html: '<svg viewBox="0 0 9 9"><rect width="3"/></svg>' },
  ),
  fine(
    'names that begin like those of others',
    { answer: 'Boxes', text: '哪篇论文提出了 KERN？', card: 'p3' },
    { answer: 'Better Boxes', text: '哪篇论文提出了 KERNv2？', card: 'p3' },
    { answer: 'Best Boxes', text: '哪篇论文提出了 KERNv3？', card: 'p3' },
    { answer: 'Balls', text: '哪篇论文提出了 SUMO？', card: 'p3' },
  ),
]

const badDecks = buildAll(bad, 'bad')
const goodDecks = buildAll(good, 'good')

describe('bad cards are found', () => {
  it.each(badDecks.map(({ example, cards }) => ({ why: example.why, example, cards })))(
    '$why',
    ({ example, cards }) => {
      const findings = checkCards(cards)
      expect(new Set(findings.map(({ rule }) => rule)), describeFindings(findings)).toEqual(new Set([example.rule]))
      expect(findings).toHaveLength(example.found ?? cards.length)
    },
  )

  it('also among good ones', () => {
    const cards = [...goodDecks, ...badDecks].flatMap((deck) => deck.cards)
    const found = new Set(checkCards(cards).map(({ guid, rule }) => `${guid.replace(/\.\d+$/, '')} ${rule}`))
    expect(found).toEqual(new Set(bad.map(({ rule }, at) => `bad${at} ${rule}`)))
  })
})

describe('good cards are left alone', () => {
  it.each(goodDecks.map(({ example, cards }) => ({ why: example.why, cards })))('$why', ({ cards }) => {
    expect(describeFindings(checkCards(cards))).toBe('')
  })

  it('also in one deck', () => {
    expect(describeFindings(checkCards(goodDecks.flatMap((deck) => deck.cards)))).toBe('')
  })
})

it('says which card, by which rule and why', () => {
  const findings = checkCards([build({ answer: elder, text: '轻量化的elder结构' }, 'g1')])
  expect(describeFindings(findings)).toBe(
    `gives-itself-away g1 proposed: the front shows a name in the title: “elder” (answer: “${elder}”)`,
  )
})

describe('parseCards', () => {
  const card = build({ answer: 'Quiet Rooms', text: '回声' }, 'g1')

  it('takes the output of cards --json', () => {
    const printed = { ...card, deck: 'd', tags: ['t'], place: { file: 'notes.md', line: 3 } }
    expect(parseCards(JSON.stringify([printed]))).toEqual([card])
  })

  it.each([
    ['{}', 'expected an array of cards'],
    ['[null]', 'Unexpected null at [0], expected a card'],
    [JSON.stringify([card, { ...card, answer: null }]), 'at [1].answer, expected a string'],
  ])('refuses %s', (json, message) => {
    expect(() => parseCards(json)).toThrow(message)
  })
})
