import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/papers/markdown/extract.ts'
import { splitEmbeds } from '../../../src/text/wiki-embeds.ts'

function paperOf(cells: { title?: string; notes?: string; figure?: string }) {
  const text = `| Title | Notes | Figure |\n|---|---|---|\n| ${cells.title ?? 'A title'} | ${cells.notes ?? ''} | ${cells.figure ?? ''} |\n`
  const [paper] = extract({ file: 'notes.md', text }, { columns: {} }).papers
  if (!paper) throw new Error('no paper')
  return paper
}

describe('badges are not figures', () => {
  test.each([
    'https://img.shields.io/github/stars/u/r.svg?style=social&label=Star',
    'http://img.shields.io/badge/CVPR-2024-blue',
    '//badge.fury.io/py/torch.svg',
    'https://travis-ci.org/u/r.svg?branch=master',
    'https://github.com/u/r/actions/workflows/test.yml/badge.svg',
    'https://github.com/u/r/workflows/CI/badge.svg',
    'https://gitlab.com/u/r/badges/main/pipeline.svg',
    'https://colab.research.google.com/assets/colab-badge.svg',
    'https://zenodo.org/badge/12345.svg',
    'https://cdn.rawgit.com/sindresorhus/awesome/d7305f38/media/badge.svg',
  ])('%s', (src) => {
    expect(paperOf({ figure: `![Star](${src}) ![](real.png)` }).figures).toEqual(['real.png'])
  })

  test.each([
    'https://raw.githubusercontent.com/u/r/main/badge.png',
    'https://example.org/figures/badges.png',
    'https://github.com/u/r/raw/main/workflows.png',
    'badge.svg',
  ])('%s may be one', (src) => {
    expect(paperOf({ figure: `![](${src})` }).figures).toEqual([src])
  })

  test('a title keeps its words and its links', () => {
    const star = '[![Star](https://img.shields.io/github/stars/u/r.svg)](https://github.com/u/r)'
    const { title, links } = paperOf({ title: `${star} [The paper](https://arxiv.org/abs/1)` })
    expect(title.text).toBe('The paper')
    expect(title.html).toBe('<a href="https://arxiv.org/abs/1">The paper</a>')
    expect(links.map(({ url }) => url).sort()).toEqual(['https://arxiv.org/abs/1', 'https://github.com/u/r'])
  })
})

describe('Obsidian embeds are pictures, by the way they are written', () => {
  test.each([
    ['![[a.png]]', ['![[a.png]]']],
    ['![[my_fig_1.png]] and ![[图 2.svg]]', ['![[my_fig_1.png]]', '![[图 2.svg]]']],
    ['![[a.png\\|300]]', ['![[a.png]]']],
    ['![[a note]] ![[a.pdf]] `![[a.png]]`', []],
  ])('%s', (figure, sources) => {
    expect(paperOf({ figure }).figures).toEqual(sources)
  })

  test('text around them stays', () => {
    expect(paperOf({ notes: 'see ![[a.png]], then **on**' }).notes).toMatchObject({
      text: 'see , then on',
      html: 'see <img src="![[a.png]]">, then <strong>on</strong>',
    })
  })
})

test('an embed that is never closed is told from text at once, however many pipes it has', () => {
  const text = `![[a.png${'\\|b'.repeat(2000)}`
  expect(splitEmbeds({ type: 'text', value: text })).toBeNull()
  const [image] = splitEmbeds({ type: 'text', value: '![[a.png\\|b\\|300]]' }) ?? []
  expect(image).toMatchObject({ type: 'image', url: '![[a.png]]', data: { hProperties: { width: '300' } } })
})
