import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clozeCards, withClozes } from '../../src/cards/templates/cloze.ts'
import { extract } from '../../src/papers/markdown/extract.ts'
import { hideElsewhere, numbered } from '../../src/text/cloze-marks.ts'
import { readClozes } from '../../src/text/clozes.ts'
import type { RichText } from '../../src/text/rich-text.ts'
import { withoutMarks } from '../../src/words/marks.ts'

/** A cell of a table, as it is read. */
function read(markdown: string): RichText | null {
  const text = `| title | contribution |\n|-|-|\n| A long title | ${markdown.replaceAll('|', '\\|')} |\n`
  return extract({ file: 'notes.md', text }, { columns: {} }).papers[0]?.contribution ?? null
}

function clozesIn(markdown: string) {
  const text = read(markdown)
  const found = text && readClozes(text)
  if (!found) return null
  return {
    ...found,
    inAnki: numbered(
      found.marked,
      found.clozes.map(({ numbers }, at) => (numbers.length > 0 ? numbers : [11 + at])),
    ),
  }
}

describe('what is hidden', () => {
  const hidden = [
    { text: 'DAT', numbers: [1] },
    { text: 'R&D x', numbers: [2] },
    { text: 'D', numbers: [3] },
    { text: '特征', numbers: [4] },
    { text: '$x$', numbers: [5] },
    { text: 'over', numbers: [] },
    { text: 'two cards', numbers: [6, 7] },
  ]
  it.each([
    ['{{c1::DAT}} and dat, DATA, DAT-2', '{{c1::DAT}} and {{c1::dat}}, DATA, {{c1::DAT}}-2'],
    ['<a href="DAT">DAT</a> \\(DAT\\)', '<a href="DAT">{{c1::DAT}}</a> \\(DAT\\)'],
    ['{{c2::R&#x26;D x and DAT::DAT}}', '{{c2::R&#x26;D x and {{c1::DAT}}::DAT}}'],
    ['{{c6,7::two cards}}, two cards', '{{c6,7::two cards}}, {{c6,7::two cards}}'],
    ['{{c7::of two cards}} {{c1::of two cards}}', '{{c7::of two cards}} {{c1::of {{c6,7::two cards}}}}'],
    ['R&#x26;D x, D, 特征提取, over', '{{c2::R&#x26;D x}}, D, {{c4::特征}}提取, over'],
  ])('is hidden wherever it stands: %s', (html, expected) => {
    expect(hideElsewhere(html, hidden)).toBe(expected)
  })
})

describe('marked text', () => {
  it.each<[string, string, string]>([
    ['plain words', '用 ==A== 和 ==B c==', '用 {{c11::A}} 和 {{c12::B c}}'],
    ['between Han characters', '中==文==字', '中{{c11::文}}字'],
    ['numbered by the user', '{{c3::x}} and ==y==', '{{c3::x}} and {{c12::y}}'],
    ['on two cards', '{{c1,2::x}} and {{c12,3,3::y::h}}', '{{c1,2::x}} and {{c3,12::y::h}}'],
    ['on two cards, as Anki mends it', '{{c1,::x}} {{c,2::y}} {{c3,,4::z}}', '{{c1::x}} {{c2::y}} {{c3,4::z}}'],
    ['on two cards, in another', '{{c1,2::a {{c2,3::b}} c}}', '{{c1,2::a {{c2,3::b}} c}}'],
    ['with a hint', '{{c3::x::how **much**}}', '{{c3::x::how <strong>much</strong>}}'],
    ['in bold', '**==x==**', '<strong>{{c11::x}}</strong>'],
    ['around bold', '==a **b** c==', '{{c11::a <strong>b</strong> c}}'],
    ['around a link', '==[l](http://a.b/c::d}}e)==', '{{c11::<a href="http://a.b/c&#58;&#58;d&#125;&#125;e">l</a>}}'],
    ['around a picture', '==![](p.png)==', '{{c11::<img src="p.png">}}'],
    ['around code', '==`a::b`==', '{{c11::<code>a&#58;&#58;b</code>}}'],
    ['over two lines', '==a<br>b==', '{{c11::a<br>b}}'],
    ['around math with two braces', '==$\\frac{{a}}{b}$==', '{{c11::\\(\\frac&#123;&#123;a&#125;&#125;{b}\\)}}'],
    ['around math that ends with one', '==$a_{b}$==', '{{c11::\\(a_{b}\\)}}'],
    ['that ends with a brace', '==a}==', '{{c11::a&#125;}}'],
    ['that holds what Anki takes for a hint', '==std::vector==', '{{c11::std&#58;&#58;vector}}'],
    ['that holds what Anki takes for its end', '==a }} b==', '{{c11::a &#125;&#125; b}}'],
    ['in another', '==outer {{c2::in::h}} tail==', '{{c11::outer {{c2::in::h}} tail}}'],
    ['of the user in another of hers', '{{c1::a {{c2::b}} c}}', '{{c1::a {{c2::b}} c}}'],
    [
      'beside code that looks like it',
      '`==a==` `{{c1::b}}` ==c==',
      '<code>==a==</code> <code>&#123;&#123;c1&#58;&#58;b&#125;&#125;</code> {{c11::c}}',
    ],
    ['beside math that looks like it', '$a==b$, $c==d$ ==c==', '\\(a==b\\), \\(c==d\\) {{c11::c}}'],
    ['beside braces', 'a}} {{ b {{c1::c}}', 'a&#125;&#125; &#123;&#123; b {{c1::c}}'],
    ['twice', '==a==b==c==', '{{c11::a}}b{{c12::c}}'],
  ])('%s', (_, markdown, expected) => {
    expect(clozesIn(markdown)?.inAnki).toBe(expected)
  })

  it.each([
    ['a comparison', 'a == b and c == d'],
    ['a comparison without spaces', 'x==y or z==w'],
    ['one that is never closed', '==x and {{c1::y'],
    ['an empty one', '==== {{c1::}} ='],
    ['markup that overlaps', '**==x** y=='],
    ['code', '`==x==`'],
    ['math', '$==x==$ $\\text{{c1::x}}$'],
    ['no number', '{{c::x}} {{C1::x}} {{c1:x}} {{c,::x}} {{c1, 2::x}} {{c1-2::x}} {{c1，2::x}}'],
  ])('is not %s', (_, markdown) => {
    expect(clozesIn(markdown)).toBeNull()
  })

  it('is read as it stands, without its marks', () => {
    const text = '用 ==**A**== 和 {{c2::$b$::c}}，==![](p.png)==[l](http://u.v)'
    const { plain } = clozesIn(text) ?? {}
    expect(plain).toMatchObject({
      text: '用 A 和 $b$，l',
      pictures: ['p.png'],
      links: [{ url: 'http://u.v', text: 'l' }],
    })
    expect(plain?.html).toBe('用 <strong>A</strong> 和 \\(b\\)，<img src="p.png"><a href="http://u.v">l</a>')
  })

  it('is known by what a person reads, a picture by its source', () => {
    const { clozes } = clozesIn('==**A** b== {{c2::$x$::hint}} ==![](p.png)== ==o {{c4::i}}==') ?? {}
    expect(clozes).toEqual([
      { text: 'A b', numbers: [] },
      { text: '$x$', numbers: [2] },
      { text: 'p.png', numbers: [] },
      { text: 'o i', numbers: [] },
      { text: 'i', numbers: [4] },
    ])
  })

  it('without a number stays text', () => {
    const found = readClozes(read('==a== ==b== {{c9::c::d}}') as RichText)
    expect(numbered(found?.marked ?? '', [[], [2], []])).toBe('a {{c2::b}} c')
  })

  it('changes nothing where it is not read: names of methods are read without marks all the same', () => {
    const text = `| title | contribution |\n|-|-|\n| A long title | ==SandNet==: grains |\n| Another title | {{c1::PathNet::a net}}: edges |\n`
    const { papers } = extract({ file: 'notes.md', text }, { columns: {} })
    expect(papers.map(({ method, contribution }) => [method, contribution?.text])).toEqual([
      ['SandNet', '==SandNet==: grains'],
      ['PathNet', '{{c1::PathNet::a net}}: edges'],
    ])
    expect(withoutMarks('a == b, x==y==z, {{c12::p::q}} {{c1,2::r}}')).toBe('a == b, xyz, p r')
  })

  it('comes through Anki’s parser whole, whatever it is', () => {
    const piece = fc.constantFrom(
      'a',
      ' b ',
      '{',
      '}',
      ':',
      '::',
      '{{',
      '}}',
      '中',
      '`c`',
      '**d**',
      '$\\frac{{x}}{y}$',
      '[l](http://u.v/}}::)',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const inner = pieces.join('').trim()
        const found = clozesIn(`start ==${inner}== end`)
        fc.pre(found !== null && found.clozes.length === 1 && found.plain.text.startsWith('start '))
        const html = found?.inAnki ?? ''
        expect(clozeCards({ Text: html })).toEqual([10])
        const shown = withClozes(html, 10, 'answer')
        const decoded = shown
          .replace(/<span class="cloze" data-ordinal="11">(.*)<\/span> end$/s, '$1 end')
          .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
        expect(decoded).toBe(found?.plain.html)
        expect(withClozes(html, 10, 'question')).toMatch(/^start <span class="cloze"[^>]*>\[\.\.\.\]<\/span> end$/)
      }),
    )
  })
})
