import { wordsOf } from '../../papers/markdown/tables/column-content.ts'

/** A stretch of a text that says one thing: a sentence, or what a semicolon divides. */
export interface Statement {
  text: string
  /** As eyes count them: two characters of a script without spaces are one. */
  words: number
}

/** Points that end no sentence: e.g. | et al. | J. | Fig. 2 */
const abbreviation = /(?:\b(?:e\.g|i\.e|et al|etc|cf|vs|resp|approx|w\.r\.t|Fig|Eq|Sec|Tab|No|St|Dr|Prof)|\b\p{Lu})\.$/u

/**
 * The statements of a text. Formulas and addresses are one word each, whatever signs stand in them; what is in brackets goes with
 * what is around it.
 */
export function statementsOf(text: string): Statement[] {
  const veiled = veil(text)
  const statements: Statement[] = []
  let start = 0
  for (const match of veiled.matchAll(/[。！？；]+|[.!?;](?=\s)/gu)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && abbreviation.test(veiled.slice(start, end))) continue
    push(start, end)
    start = end
  }
  push(start, text.length)
  return statements

  function push(from: number, to: number): void {
    const piece = text.slice(from, to).trim()
    const words = wordsOf(veiled.slice(from, to))
    if (words > 0) statements.push({ text: piece, words })
  }
}

/** The text with its formulas, addresses and brackets made one word of the same length. */
function veil(text: string): string {
  return text.replace(/\${1,2}[^$]+\${1,2}|https?:\/\/\S+|\([^()]*\)|（[^（）]*）/gu, (part) => 'x'.repeat(part.length))
}
