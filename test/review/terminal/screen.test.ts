import fc from 'fast-check'
import stringWidth from 'text-width'
import { describe, expect, test } from 'vitest'
import { press } from '../../../src/review/keys.ts'
import { withOverview } from '../../../src/review/overview.ts'
import { type Session, startSession } from '../../../src/review/session.ts'
import { cardText } from '../../../src/review/terminal/card-text.ts'
import { unicodeOfTex } from '../../../src/review/terminal/math.ts'
import { drawScreen } from '../../../src/review/terminal/screen.ts'
import { clip, widthOf, wrapBlock } from '../../../src/review/terminal/wrap.ts'
import { deckOf, noon, notesOf, settingsWith } from '../deck.ts'

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 20 },
  { columns: 200, rows: 60 },
  { columns: 20, rows: 5 },
]

function plainRows(session: Session, size: (typeof sizes)[number]): string[] {
  return drawScreen(session, size, true).rows.map((row) => row.replace(/\x1b\[[\d;]+m/g, ''))
}

async function sessionOf(markdown: string): Promise<Session> {
  return startSession(await deckOf(markdown), [], settingsWith(), noon)
}

function pressAll(session: Session, keys: string): Session {
  return [...keys].reduce((state, key) => press(state, key, noon + 1000).session, session)
}

const chinese = `| 时间 | 题目 | 核心贡献 |
|---|---|---|
| 2022 | ELIC: 高效图像压缩 | 提出**不均匀分组**的空间-通道上下文模型（见 [代码](https://example.org/elic)），复杂度为 $O(n^2)$，损失为 $\\frac{a}{b}$。${'很长的一段话，要换很多行。'.repeat(30)} |`

describe('the screen', () => {
  test('asks, then shows the answer with the four intervals', async () => {
    const session = await sessionOf(notesOf(2))
    const [size] = sizes
    if (!size) return
    expect(plainRows(session, size).join('\n')).toMatchSnapshot()
    expect(plainRows(pressAll(session, ' '), size).join('\n')).toMatchSnapshot()
  })

  test.each(sizes)('has $rows rows of at most $columns cells, whatever it shows', async (size) => {
    const first = await sessionOf(chinese)
    for (const keys of ['', ' ', '?', 'i', ' jjjjj', ' 4', '!', '-', ' 4c', ' 3i']) {
      const rows = plainRows(pressAll(first, keys), size)
      expect(rows).toHaveLength(size.rows)
      for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(size.columns)
    }
  })

  test('moves up a long answer so that it is seen, and no further than its end', async () => {
    const session = pressAll(await sessionOf(chinese), ' ')
    const size = { columns: 40, rows: 12 }
    const top = drawScreen(session, size, true)
    expect(plainRows(session, size)[2]).toMatch(/^─+$/)
    expect(top.scroll).toBeGreaterThan(0)
    const end = drawScreen({ ...session, scroll: 10_000 }, size, true)
    expect(end.scroll).toBeLessThan(200)
    expect(plainRows({ ...session, scroll: 10_000 }, size).join('\n')).toMatch(/of \d+, ↑↓/)
  })

  test('has no colour under NO_COLOR, and every look ends on its row', async () => {
    const session = pressAll(await sessionOf(chinese), ' ')
    const rows = drawScreen(session, { columns: 80, rows: 24 }, false).rows.join('\n')
    expect(rows).not.toMatch(/\x1b\[3[0-8][;m]/)
    for (const row of drawScreen(session, { columns: 80, rows: 24 }, true).rows)
      expect(row.match(/\x1b\[(?:[1-4]|9|38;5;\d+)m/g)?.length ?? 0).toBe(
        row.match(/\x1b\[(?:2[2-9]|39)m/g)?.length ?? 0,
      )
  })

  test('shows a figure as a line with a key', () => {
    const { blocks, figures } = cardText(
      '<div class="figure"><img src="a.png" alt="the net"></div><p>and</p>',
      'question',
    )
    expect(figures).toEqual(['a.png'])
    expect(blocks[0]).toMatchObject({ spans: [{ text: '▣ Figure: the net' }, { text: '  f opens it' }] })
  })

  test('lets notes not steer the terminal', () => {
    const { blocks } = cardText('a\u001b[31mb\u0007\u202ec', 'question')
    expect(blocks).toMatchObject([{ spans: [{ text: 'a[31mbc' }] }])
  })
})

/** Another screen, a title of the window, a control of one character, another direction, hidden signs, a line of its own. */
const hostile = 'Doors\u001b[2J \u001b]0;gone\u0007 \u009b2J \u202eopen \u200b\u{e0041}and shut'

test('names of notes, decks, files and messages steer no page of the screen', async () => {
  const notes = `# ${hostile}\n\n## ${hostile}\n\n| year | title | venue | authors | contribution |\n|---|---|---|---|---|\n| 2021 | ${hostile} | ${hostile} | ${hostile} | it says ${hostile} |\n`
  const names = { file: `${hostile}\n::error::x.md`, deck: `${hostile}\nsecond line` }
  const first = startSession(await deckOf(notes, {}, names), [], settingsWith(), noon)
  const sessions = {
    'list of decks': withOverview(first),
    'suspended cards': { ...pressAll(first, '@'), mode: 'suspended' as const },
    message: { ...first, message: `Not saved: ${hostile}\n::error::x` },
    ...Object.fromEntries(
      ['', ' ', 'i', '?', ' i', ' 4 4', '!'].map((keys) => [`after “${keys}”`, pressAll(first, keys)]),
    ),
  }
  for (const [what, session] of Object.entries(sessions)) {
    const rows = plainRows(session, { columns: 80, rows: 60 })
    expect(rows.join(''), what).not.toMatch(/[\p{Cc}\u00ad\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u)
    expect(
      rows.filter((row) => /^\s*::/.test(row)),
      what,
    ).toEqual([])
  }
  expect(plainRows(sessions['list of decks'], { columns: 80, rows: 60 }).join()).toContain('Doors[2J')
})

describe('a narrow screen', () => {
  const sizesOf = [20, 24, 28, 33, 40].map((columns) => ({ columns, rows: 200 }))

  test.each(sizesOf)('at $columns columns wraps and cuts nothing', async (size) => {
    const first = await sessionOf(notesOf(2))
    const overview = withOverview(first)
    for (const session of [
      overview,
      ...['', ' ', '?', 'i', ' 4 4', ' 1!', ' 3i', '@'].map((keys) => pressAll(first, keys)),
      { ...first, mode: 'suspended' as const },
    ]) {
      const rows = plainRows(session, size)
      expect(rows.join('\n')).not.toContain('…')
      // Every word of the same page, wider.
      const words = (text: string) => text.replace(/[^\p{L}\d]+/gu, ' ').trim()
      const wide = new Set(words(plainRows(session, { columns: 80, rows: 200 }).join(' ')).split(' '))
      const squeezed = words(rows.join('')).replaceAll(' ', '')
      const known = ['learning', 'lrn']
      for (const word of wide) if (!known.includes(word)) expect([word, squeezed.includes(word)]).toEqual([word, true])
    }
  })

  test('lines are no longer than 80 cells on a wide screen', async () => {
    const session = pressAll(await sessionOf(chinese), ' ')
    for (const row of plainRows(session, { columns: 200, rows: 60 }))
      expect(stringWidth(row.trimEnd())).toBeLessThanOrEqual(80)
  })

  test('the list of decks shows the chosen one, however many there are', async () => {
    const deck = await deckOf(notesOf(60))
    const notes = deck.notes.map((note, index) => ({ ...note, deck: `Deck ${index}` }))
    const session = withOverview(startSession({ ...deck, notes }, [], settingsWith(), noon))
    for (const keys of ['', 'jjj', 'j'.repeat(30), 'j'.repeat(80)]) {
      const rows = plainRows(pressAll(session, keys), { columns: 40, rows: 15 })
      expect(rows.filter((row) => row.startsWith('▸'))).toHaveLength(1)
    }
  })
})

describe('card text', () => {
  test('tells year, venue and authors in one line, divided', () => {
    const meta = (html: string) =>
      cardText(`<p class="meta">${html}</p>`, 'answer')
        .blocks.map((block) => (block === 'rule' ? '' : block.spans.map(({ text }) => text).join('')))
        .filter(Boolean)
    expect(meta('<span>2021</span> <span>CVPR</span> <span>A. Author</span>')).toEqual(['2021 · CVPR · A. Author'])
    expect(meta('<span>2021</span><span>CVPR</span>')).toEqual(['2021 · CVPR'])
    expect(meta(' <span>CVPR</span>')).toEqual(['CVPR'])
  })

  test('keeps lines, lists, looks and links', () => {
    const { blocks, links } = cardText(
      '<p>one <b>two</b><br>three</p><ul><li>four</li><li><a href="x">five</a></li></ul><hr>six',
      'answer',
    )
    const shown = blocks.map((block) =>
      block === 'rule' ? '---' : ' '.repeat(block.indent) + block.mark + block.spans.map(({ text }) => text).join(''),
    )
    expect(shown).toEqual(['one two', 'three', '', '  • four', '  • five', '', '---', 'six'])
    expect(links).toEqual(['x'])
  })

  test('shows math as Unicode where that says the same, else its source', () => {
    expect(unicodeOfTex('O(n^2)')).toBe('O(n²)')
    expect(unicodeOfTex('\\alpha_{ij} \\le 10^{-3}')).toBe('αᵢⱼ ≤ 10⁻³')
    expect(unicodeOfTex('-\\sum_i p_i \\log_2 p_i + \\log x')).toBe('-∑ᵢ pᵢ log₂ pᵢ + log x')
    expect(unicodeOfTex('x \\in \\mathbb{R}^n')).toBe('x ∈ ℝⁿ')
    for (const tex of [
      '\\frac{a}{b}',
      '\\sqrt 2',
      'x^{\\alpha}',
      '\\hat x',
      'a_{b_c}',
      '\\mathcal{L}',
      'x_q',
      '{a \\over b}',
    ])
      expect([tex, unicodeOfTex(tex)]).toEqual([tex, null])
    expect(cardText('cost \\(O(n^2)\\) or \\(\\frac{1}{2}\\)', 'question').blocks).toMatchObject([
      {
        spans: [{ text: 'cost ' }, { text: 'O(n²)' }, { text: ' or ' }, { text: '$\\frac{1}{2}$', looks: ['source'] }],
      },
    ])
  })

  test('leaves code as it is written', () => {
    const { blocks } = cardText('<code>\\(x^2\\)</code>', 'question')
    expect(blocks).toMatchObject([{ spans: [{ text: '\\(x^2\\)', looks: ['code'] }] }])
  })
})

describe('wrapping', () => {
  const wrap = (text: string, columns: number) =>
    wrapBlock({ spans: [{ text, looks: [] }], indent: 0, mark: '' }, columns).map((row) =>
      row.map((span) => span.text).join(''),
    )

  test('breaks between words and between Han characters, but not before a full stop', () => {
    expect(wrap('one two three', 8)).toEqual(['one two ', 'three'])
    expect(wrap('深度学习。模型', 8)).toEqual(['深度学', '习。模型'])
    expect(wrap('一（二）三', 4)).toEqual(['一', '（二', '）三'])
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(clip('深度学习模型', 7)).toBe('深度学…')
  })

  test('loses nothing and never exceeds the width', () => {
    const alphabet = fc.constantFrom('a', 'bc', ' ', '深', '。', '（', 'é', '👩‍🔬', '-', 'word', 'ｗ')
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (parts, columns) => {
        const text = parts.join('')
        const rows = wrap(text, columns)
        for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(columns)
        expect(rows.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
      }),
    )
  })
})

describe('the width of text', () => {
  test('is that of the library also where it is counted without it', () => {
    for (let code = 0x20; code <= 0xffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const text = `a${String.fromCharCode(code)}中`
      if (widthOf(text) !== stringWidth(text)) expect(`${code.toString(16)} ${widthOf(text)}`).toBe(stringWidth(text))
    }
    expect(widthOf('…─›中文，（）ア')).toBe(3 + 2 * 6)
  })
})
