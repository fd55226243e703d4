import fc from 'fast-check'
import { describe, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { parseLedger } from '../../src/identify/ledger.ts'
import { parseConfig } from '../../src/read/settings.ts'
import { sanitiseSvg } from '../../src/read/svg.ts'
import { parseLogs } from '../../src/review/log-line.ts'

/** In ms for each kind of input; `npm run soak` takes an hour for all of them. */
const time = process.env.PAPERDECK_SOAK === undefined ? 3500 : 12 * 60_000

/** What means something to some reader, whole and in pieces, between anything else. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      'lang: ',
      'deck: ',
      'tags: [',
      '&a ',
      '*a',
      '<<: ',
      '| ',
      '> ',
      '| a | b |\n|---|---|\n',
      '- [',
      '](',
      '{{c1::',
      '}}',
      '```\n',
      '$$',
      '<!--',
      '-->',
    ],
    ...[
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '</svg>',
      '<!ENTITY a "',
      '<!DOCTYPE svg [',
      ']>',
      '&a;',
      '<g>',
      '<![CDATA[',
      '<script>',
      'href="',
      'url(',
    ],
    ...[
      '{"version":2,"namespace":"a","created":1,"offset":0,"noteTypes":{}}\n',
      '{"guid":"a","id":1,"mod":1,"title":"',
      '","files":[],"cards":[]}\n',
      '"companions":',
      '"__proto__":',
    ],
    ...[
      '{"id":1,"guid":"a","card":"b","rating":3,"state":"new","ivl":1,"day":1,"offset":0,"ms":1}\n',
      '"undo":',
      '"event":',
      '<<<<<<<',
      '=======\n',
      'null',
      '9e99',
      '-1',
      '\0',
      '\ufdd0',
      '\ud800',
    ],
    ...[
      'cards:\n',
      '  year: ',
      'columns: {',
      'figures: {rewrite: [{from: ',
      'review: {',
      'include: ["',
      '\n',
      '  ',
      '\t',
      '"',
      '}',
      ']',
      ',',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
const values = fc.json({ maxDepth: 3 })

const readers: [what: string, input: fc.Arbitrary<string>, read: (input: string) => unknown][] = [
  ['notes and their front matter', text, (input) => extract({ file: 'a.md', text: input }, { columns: {} })],
  ['front matter', text, (input) => extract({ file: 'a.md', text: `---\n${input}\n---\n` }, { columns: {} })],
  ['a config', text, (input) => parseConfig(input, 'config.yaml')],
  ['a ledger', fc.oneof(text, values), (input) => parseLedger(input, 'ledger.jsonl')],
  ['a review log', fc.oneof(text, values), (input) => parseLogs([{ path: 'log', text: input }], [], 1e13)],
  ['a drawing', text.map((input) => `<svg xmlns="http://www.w3.org/2000/svg">${input}</svg>`), sanitiseSvg],
]

describe('nothing that is written anywhere makes a reader throw', () => {
  test.each(readers)('%s', { timeout: time * 3 + 20_000 }, (_, input, read) => {
    fc.assert(
      fc.property(input, (each) => {
        read(each)
      }),
      { seed: 20261127, numRuns: 10_000_000, interruptAfterTimeLimit: time, markInterruptAsFailure: false },
    )
  })
})
