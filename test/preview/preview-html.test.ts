import fc from 'fast-check'
import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { type PageTables, pageHtml } from '../../src/preview/preview-html.ts'
import { runs } from '../runs.ts'

function tables(): PageTables {
  return { math: new Map(), pictures: new Set() }
}

describe('the HTML of a card in a page', () => {
  it('is that of the card where nothing is to be done', () => {
    const html =
      '<div class="paper" lang="zh">\n<p class="ask">哪篇 &#x26; <b class="cue">A</b>？</p>\n</div><hr id="answer">'
    expect(pageHtml(html, tables())).toBe(html)
  })

  const active: [what: string, html: string, expected: string][] = [
    ['scripts', 'a<script>alert(1)</script>b', 'ab'],
    ['scripts of drawings', '<svg><script>alert(1)</script><g></g></svg>', '<svg><g></g></svg>'],
    ['handlers', '<b onclick="alert(1)" ONMOUSEOVER=alert(2)>a</b>', '<b>a</b>'],
    [
      'frames and forms that send',
      '<iframe src="x"></iframe><form action="x"><button formaction="y">a</button></form>',
      '<div><button>a</button></div>',
    ],
    ['addresses that run', '<a href=" java\nscript:alert(1)">a</a>', '<a>a</a>'],
    ['addresses that run, in drawings', '<svg><a xlink:href="javascript:a()">a</a></svg>', '<svg><a>a</a></svg>'],
    ['pages in data', '<a href="data:text/html,<script>a()</script>">a</a>', '<a>a</a>'],
    ['what loads', '<link rel=stylesheet href=x><meta http-equiv=refresh content=0><video src=x></video>', ''],
    ['comments', 'a<!-- b -->c', 'ac'],
  ]
  it.each(active)('leaves out %s', (_, html, expected) => expect(pageHtml(html, tables())).toBe(expected))

  it('keeps what templates are made of: styles, classes, ids, folds, drawings', () => {
    const html =
      '<style>.x{color:red}</style><details open><summary>a</summary>b</details><p style="color:red" id="a" class="b c" data-x="1"></p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>'
    expect(pageHtml(html, tables())).toBe(html)
  })

  it('has each formula once for all cards, and none in code', () => {
    const own = tables()
    const shown = pageHtml('<p>a \\(x &lt; 1\\) b \\[y\\]<code>\\(c\\)</code></p>', own)
    expect(shown).toBe(
      '<p>a <span class="math" data-math="0">\\(x &#x3C; 1\\)</span> b <span class="math" data-math="1">\\[y\\]</span><code>\\(c\\)</code></p>',
    )
    pageHtml('\\[y\\]\\(z\\)', own)
    expect([...own.math]).toEqual([
      ['\\(x < 1\\)', 0],
      ['\\[y\\]', 1],
      ['\\(z\\)', 2],
    ])
  })

  it('names its pictures, and leaves nothing that would load them', () => {
    const own = tables()
    expect(pageHtml('<img src="a%20b.png" srcset="c.png 2x" width="3" onerror="alert(1)">', own)).toBe(
      '<img alt="" width="3" data-picture="a b.png">',
    )
    expect([...own.pictures]).toEqual(['a b.png'])
  })

  it('runs and loads nothing, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=a()>',
        '<svg onload=a()>',
        '</svg>',
        '<math>',
        '</math>',
        '<style>',
      ],
      ...[
        '</style>',
        '<noscript>',
        '<p title="',
        '">',
        '<a href="javascript:a()">',
        '<template>',
        '</template>',
        '<!--',
        '-->',
      ],
      ...[
        '<iframe srcdoc="',
        '<xmp>',
        '</xmp>',
        '<plaintext>',
        '<table>',
        '<select>',
        '<title>',
        '\\(',
        '\\)',
        '&lt;',
        'a',
      ],
      ...[
        '<annotation-xml encoding="text/html">',
        '<foreignObject>',
        '<mglyph>',
        '<textarea>',
        '</textarea>',
        '<frameset>',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // As the page's script parses it: again, in a <div>.
        const shown = pageHtml(pieces.join(''), tables())
        expect([...activeIn(fromHtml(`<div>${shown}</div>`, { fragment: true }))]).toEqual([])
      }),
      runs(500, 20_000),
    )
  })
})

function* activeIn(node: Nodes): Generator<string> {
  if (node.type === 'element') {
    if (/^(?:script|iframe|frame|object|embed|link|meta|base)$/.test(node.tagName)) yield node.tagName
    for (const [name, value] of Object.entries(node.properties))
      if (/^on/i.test(name) || (name === 'src' && node.tagName === 'img') || /^javascript:/i.test(String(value)))
        yield name
  }
  if ('children' in node) for (const child of node.children) yield* activeIn(child)
}
