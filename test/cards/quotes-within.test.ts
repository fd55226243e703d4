import { describe, expect, it } from 'vitest'
import { quotedWithin } from '../../src/cards/quotes-within.ts'

describe('what stands between the marks of a question', () => {
  it.each([
    // nothing but one quotation
    ['《安静的河流》', 'title', 'zh', '安静的河流'],
    ['&quot;Quiet Rivers&quot;', 'title', 'en', 'Quiet Rivers'],
    ['“Loud Rivers”', 'title', 'en', 'Loud Rivers'],
    ['“Loud Rivers”', 'title', 'zh', 'Loud Rivers'],
    ['<b>「静かな川」</b>', 'title', 'ja', '<b>静かな川</b>'],
    // a quotation within
    ['&quot;Who Hums?&quot; Lamps at Night', 'title', 'en', '‘Who Hums?’ Lamps at Night'],
    ['Lamps (&quot;who hums?&quot;), &quot;again&quot;', 'title', 'en', 'Lamps (‘who hums?’), ‘again’'],
    ['“Who Hums?”: Lamps “at Night”', 'title', 'ko', '‘Who Hums?’: Lamps ‘at Night’'],
    ['《河志》的《灯》', 'title', 'zh', '〈河志〉的〈灯〉'],
    ['「灯」と「川」', 'title', 'ja', '『灯』と『川』'],
    ['用「灯」照「川」', 'idea', 'zh', '用『灯』照『川』'],
    // marks that are not those of the question
    ['“谁关了灯”：夜间的河', 'title', 'zh', '“谁关了灯”：夜间的河'],
    ['用《河志》照灯', 'idea', 'zh', '用《河志》照灯'],
    ['Lamps of ‘Barns’ and 「灯」', 'title', 'en', 'Lamps of ‘Barns’ and 「灯」'],
    // code, formulas, tags and other entities
    ['<code>&quot;a&quot;</code> lamp', 'title', 'en', '<code>&quot;a&quot;</code> lamp'],
    ['\\(x_{“a”}\\) &amp; lamps', 'idea', 'en', '\\(x_{“a”}\\) &amp; lamps'],
    ['<span title="“”">A “lamp”</span>', 'title', 'en', '<span title="“”">A ‘lamp’</span>'],
    ['', 'title', 'en', ''],
  ] as const)('%s as a %s in %s', (html, what, language, wanted) => {
    expect(quotedWithin(html, what, language)).toBe(wanted)
  })
})
