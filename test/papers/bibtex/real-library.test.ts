import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readerOf } from '../../../src/papers/formats.ts'

/** A real library beside the checkout; it is not ours to copy. */
const folder = join(import.meta.dirname, '../../../../shared/notes')
const name = existsSync(folder) ? readdirSync(folder).find((file) => /^45-.*\.bib$/.test(file)) : undefined

/** Facts of twenty entries, taken by reading: line, key, title, year, first and last author named, how many, venue, arXiv number. */
const facts: [number, string, string, number, string, string, number, string, string?][] = [
  [
    1,
    'hinton2015distilling',
    'Distilling the knowledge in a neural network',
    2015,
    'Geoffrey Hinton',
    'Jeff Dean',
    3,
    'arXiv',
    '1503.02531',
  ],
  [
    14,
    'yosinski2014transferable',
    'How transferable are features in deep neural networks?',
    2014,
    'Jason Yosinski',
    'Hod Lipson',
    4,
    'Advances in neural information processing systems',
  ],
  [
    21,
    'sharif2014cnn',
    'CNN features off-the-shelf: an astounding baseline for recognition',
    2014,
    'Ali Sharif Razavian',
    'Stefan Carlsson',
    4,
    'Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition Workshops',
  ],
  [
    52,
    'srivastava2015training',
    'Training very deep networks',
    2015,
    'Rupesh K Srivastava',
    'Jürgen Schmidhuber',
    3,
    'Advances in neural information processing systems',
  ],
  [
    141,
    'le2013building',
    'Building high-level features using large scale unsupervised learning',
    2013,
    'Quoc V Le',
    'Quoc V Le',
    1,
    'Acoustics, Speech and Signal Processing (ICASSP), 2013 IEEE International Conference on',
  ],
  [
    204,
    'sermanet2013overfeat',
    'Overfeat: Integrated recognition, localization and detection using convolutional networks',
    2013,
    'Pierre Sermanet',
    'Yann LeCun',
    6,
    'arXiv',
    '1312.6229',
  ],
  [
    224,
    'krizhevsky2012imagenet',
    'Imagenet classification with deep convolutional neural networks',
    2012,
    'Alex Krizhevsky',
    'Geoffrey E Hinton',
    3,
    'Advances in neural information processing systems',
  ],
  [
    282,
    'farabet2013learning',
    'Learning hierarchical features for scene labeling',
    2013,
    'Clement Farabet',
    'Yann LeCun',
    4,
    'IEEE transactions on pattern analysis and machine intelligence',
  ],
  [
    372,
    'ji20133d',
    '3D convolutional neural networks for human action recognition',
    2013,
    'Shuiwang Ji',
    'Kai Yu',
    4,
    'IEEE transactions on pattern analysis and machine intelligence',
  ],
  [
    445,
    'cho2014learning',
    'Learning phrase representations using RNN encoder-decoder for statistical machine translation',
    2014,
    'Kyunghyun Cho',
    'Yoshua Bengio',
    7,
    'arXiv',
    '1406.1078',
  ],
  [
    479,
    'mikolov2013distributed',
    'Distributed representations of words and phrases and their compositionality',
    2013,
    'Tomas Mikolov',
    'Jeff Dean',
    5,
    'Advances in neural information processing systems',
  ],
  [
    492,
    'socher2013recursive',
    'Recursive deep models for semantic compositionality over a sentiment treebank',
    2013,
    'Richard Socher',
    'et al.',
    8,
    'Proceedings of the conference on empirical methods in natural language processing (EMNLP)',
  ],
  [
    509,
    'amodei2015deep',
    'Deep speech 2: End-to-end speech recognition in english and mandarin',
    2015,
    'Dario Amodei',
    'et al.',
    11,
    'arXiv',
    '1512.02595',
  ],
  [
    574,
    'van2016deep',
    'Deep Reinforcement Learning with Double Q-Learning.',
    2016,
    'Hado Van Hasselt',
    'David Silver',
    3,
    'AAAI',
  ],
  [
    636,
    'ganin2016domain',
    'Domain-adversarial training of neural networks',
    2016,
    'Yaroslav Ganin',
    'Victor Lempitsky',
    8,
    'Journal of Machine Learning Research',
  ],
  [
    645,
    'van2016wavenet',
    'Wavenet: A generative model for raw audio',
    2016,
    'Aäron van den Oord',
    'Koray Kavukcuoglu',
    9,
    'CoRR',
    '1609.03499',
  ],
  [
    659,
    'zhu2016generative',
    'Generative visual manipulation on the natural image manifold',
    2016,
    'Jun-Yan Zhu',
    'Alexei A Efros',
    4,
    'European Conference on Computer Vision',
  ],
  [
    695,
    'courbariaux2016binarized',
    'Binarized neural networks: Training deep neural networks with weights and activations constrained to+ 1 or-1',
    2016,
    'Matthieu Courbariaux',
    'Yoshua Bengio',
    5,
    'arXiv',
    '1602.02830',
  ],
  [
    715,
    'graves2016hybrid',
    'Hybrid computing using a neural network with dynamic external memory',
    2016,
    'Alex Graves',
    'et al.',
    11,
    'Nature',
  ],
  [
    725,
    'wu2016google',
    "Google's Neural Machine Translation System: Bridging the Gap between Human and Machine Translation",
    2016,
    'Yonghui Wu',
    'et al.',
    11,
    'arXiv',
    '1609.08144',
  ],
]

if (name === undefined) {
  console.warn(`\n*** NOT RUN: reading a real library, as ${folder} does not hold it ***\n`)
  test.skip('reads a real library', () => {})
} else {
  test('reads a real library: all of its entries, and twenty of them as a person reads them', async () => {
    const text = readFileSync(join(folder, name), 'utf8')
    const { papers, problems } = (await readerOf(name))({ file: name, text }, { columns: {} })
    expect(problems).toEqual([])
    expect(papers).toHaveLength(101)
    // Nobody wrote a remark into it.
    expect(papers.filter(({ contribution, notes }) => contribution || notes)).toEqual([])
    const found = facts.map(([line]) => {
      const paper = papers.find(({ place }) => place.line === line)
      const authors = (paper?.authors ?? '').split(', ')
      const arxiv = paper?.links.map(({ url }) => /^https:\/\/arxiv\.org\/abs\/(.+)$/.exec(url)?.[1]) ?? []
      const named = [authors[0], authors.at(-1), authors.length]
      return [line, paper?.citekey, paper?.title.text, paper?.year, ...named, paper?.venue, ...arxiv]
    })
    expect(found).toEqual(facts)
  })
}
