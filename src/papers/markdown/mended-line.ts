import { pictureEnding } from '../../words/picture-formats.ts'

interface Mend {
  /** Stands in every text that the pattern can match. */
  hint: string
  pattern: RegExp
  by: string
}

/** Words that say how far the reading of an entry has come: Logseq's and Org's. */
const states = ['TODO', 'DONE', 'DOING', 'LATER', 'NOW', 'WAITING', 'CANCELED', 'CANCELLED', 'IN-PROGRESS']

/** What programs that people keep notes in read within a line, and Markdown parsers take for text. */
const mends: readonly Mend[] = [
  ...states.map((word) => ({
    hint: `${word} `,
    pattern: new RegExp(
      String.raw`^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)${word}[ \t]+(?=[^\s\p{Ll}])`,
      'gmu',
    ),
    by: '$1',
  })),
  // Obsidian: %%a comment%%, and the name of a block at its end. `100%%` and `x ^2` are text.
  { hint: '%%', pattern: /(?<![\p{L}\p{N}%])%%(?![%\s|])[^%|]*?%%(?![\p{L}\p{N}%]) ?/gmu, by: '' },
  { hint: '%% ', pattern: /(?<![\p{L}\p{N}%])(?<!\d )%% (?:[^%|]*? )?%%(?![\p{L}\p{N}%]) ?/gmu, by: '' },
  { hint: '^', pattern: / \^(?=[\w-]*[A-Za-z])[A-Za-z\d][A-Za-z\d-]{2,}(?=[ \t]*(?:\||$))/gm, by: '' },
  // Logseq: what stands elsewhere, a block or a page, and what a program puts there.
  { hint: '{{', pattern: /\{\{(?:embed|query|renderer|video|cards) [^{}\n]{1,200}\}\}/gm, by: '' },
  { hint: '((', pattern: /\(\([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\)\)/g, by: '' },
  // pandoc: {#id .class} behind a text, [@key] where a text ends.
  { hint: '{', pattern: / \{[#.][A-Za-z][^{}|\n]{0,80}\}(?=[ \t]{0,9}(?:\||$))/gm, by: '' },
  { hint: '[@', pattern: / ?\[@\w[^[\]|\n]{0,80}\](?=[.,;:]?[ \t]{0,9}(?:\||$|[-–—] ))/gm, by: '' },
  // Attributes of a picture, as pandoc and Logseq write them.
  { hint: '){', pattern: /(!\[[^[\]]*\]\([^()\n]*\))\{[^{}|\n]*\}/g, by: '$1' },
  { hint: ']{', pattern: /(!\[\[[^[\]]*\]\])\{[^{}|\n]*\}/g, by: '$1' },
  // HackMD: a size behind the path of a picture.
  { hint: '=', pattern: /(?<=\.[a-z]{3,4}) =\d{0,5}x?\d{0,5}%?(?=\))/gi, by: '' },
  // Typora: a path with spaces.
  {
    hint: '](',
    pattern: new RegExp(
      String.raw`(!\[[^[\]]*\]\() *((?![<\s])[^()<>"'|\n ]+ [^()<>"'|\n]*?\.${pictureEnding})(?: +=\d{0,5}x?\d{0,5}%?)?(?=\s*(?:"[^"|]*"\s*)?\))`,
      'giu',
    ),
    by: '$1<$2>',
  },
  // GitHub: `:fire:`.
  {
    hint: ':',
    pattern: /:(?<=(?:^|[\s|([]):)(?:[a-z][a-z\d_-]+[a-z\d]|\+1|-1):(?=$|[\s|)\].,;!?])[ \t]?/gm,
    by: '',
  },
]

/** Longer lines are data; what is read in them is read as it stands. */
const longestLine = 20_000

export function needsMending(text: string): boolean {
  return mends.some(({ hint, pattern }) => text.includes(hint) && text.search(pattern) >= 0)
}

/** A line as its writer means it; code in it stays as it is. */
export function mendedLine(line: string): string {
  if (line.length > longestLine) return line
  const own = mends.filter(({ hint }) => line.includes(hint))
  if (own.length === 0) return line
  return line.includes('`')
    ? line
        .split(/(`+[^`]*`+)/)
        .map((part, nth) => (nth % 2 === 1 ? part : mended(part, own)))
        .join('')
    : mended(line, own)
}

function mended(text: string, own: readonly Mend[]): string {
  return own.reduce((said, { pattern, by }) => said.replace(pattern, by), text)
}
