import fc from 'fast-check'

/** What means something to some reader, whole and in pieces. */
const meaningful = [
  ...['---\n', 'lang: ', 'deck: ', 'tags: [', '&a ', '*a', '<<: ', 'cards:\n', '  year: ', 'columns: {', 'include: ["'],
  ...['figures: {rewrite: [{from: ', 'review: {', '- a\n', '\n', '\n\n', '  ', '\t', '"', '}', ']', ',', ': ', '\\'],
  ...[
    '| ',
    '|',
    '> ',
    '| Title | Year | Contribution |\n|---|---|---|\n',
    '- [',
    '](',
    '![',
    '{{c1::',
    '}}',
    '[[',
    ']]',
  ],
  ...['```\n', '`', '$$', '$', '\\(', '<!--', '-->', '# ', '## A\n', '[^1]', '[^1]: ', '[a]: b\n', '**', '_', '=='],
  ...['- **Title**: ', '  Year:: 2020\n', 'https://arxiv.org/abs/2101.00001', 'ICML 2020', '(', ')', '（', '「', '图'],
  ...['<details>', '<table><tr><td>', '<b>', '<img src="', '&lt;', '&#x41;', 'et al.', ', ', '. ', ' – ', '1) ', '2) '],
  ...['<svg xmlns="http://www.w3.org/2000/svg">', '</svg>', '<!ENTITY a "', '<!DOCTYPE svg [', ']>', '&a;', '<g>'],
  ...['<![CDATA[', '<script>', 'href="', 'url(', '</g>', ' id="', '<?'],
  ...['{"version":2,"namespace":"a","created":1,"offset":0,"noteTypes":{}}\n', '{"guid":"a","id":1,"mod":1,"title":"'],
  ...['","files":[],"cards":[]}\n', '"companions":', '"__proto__":', '"undo":', '"event":', '<<<<<<<', '=======\n'],
  '{"id":1,"guid":"a","card":"b","rating":3,"state":"new","ivl":1,"day":1,"offset":0,"ms":1}\n',
  ...[
    '@article{',
    '@string{a = "',
    '@comment{',
    'title = {',
    '} # ',
    '\\"',
    '\nTY  - ',
    '\nER  - ',
    '\nN1  - ',
    '""',
    ';',
    'sep=;\n',
  ],
  ...['{"type":"book","title":"', '"date-parts":[[', 'HTTP/1.1 200\n', 'Location: ', 'GIF89a', '\u0089PNG\r\n', '\n\n'],
  ...['null', '9e99', '-1', '\0', '\ufdd0', '\ud800', '\u00ad', '\u202e', '\r', '\u2028'],
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...meaningful) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)

export const hostileText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

/** A few pieces again and again: what costs more than its length in one place costs minutes here. */
export function longText(bytes: number): fc.Arbitrary<string> {
  const few = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
  const end = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
  return fc.tuple(end, few, fc.constantFrom('', '', ' ', '\n', '\n\n'), end).map(([head, unit, joint, tail]) => {
    const each = unit + joint
    if (each === '') return head + tail
    return head + each.repeat(Math.floor(bytes / Math.max(1, Buffer.byteLength(each)))) + tail
  })
}
