import { type Problem, problem } from '../../problems/problem.ts'
import { cellSources } from '../../text/fast/folded-table.ts'

/** What of a paragraph is not read, by its first line, from 1. */
export interface Cut {
  line: number
  lines: number
}

/**
 * Nobody writes such a paragraph: it is a file without empty lines, or data. The parser, and all that looks for what belongs together
 * in a paragraph, takes time that grows with the square of its lines and signs.
 */
const maximalLines = 1000
/** Of the signs that may begin or end something in words. */
const maximalSigns = 2000

/** @returns the problem of a cut, for people */
export function problemOfCut(file: string, { line, lines }: Cut): Problem {
  const found = `A paragraph of more than ${maximalLines} lines, or ${maximalSigns} signs such as *, _, [ and <`
  const rest = lines === 1 ? 'the end of this line' : `these ${lines} lines`
  const what = `${found}: ${rest} of it ${lines === 1 ? 'is' : 'are'} not read`
  return problem('warning', 'not-read', { file, line, column: 1 }, what, 'empty lines between paragraphs')
}

const sign = /[!$&*:<@[\\\]^_`~]/g
const container = /^(?:[ \t]*>)*[ \t]*/
const startsBlock = /^(?:#{1,6}(?:[ \t]|$)|(?:[-*+]|0*1[.)])[ \t]+\S|`{3}|~{3}|\${2}|\[\^[^\]]{1,200}\]:|={2,}\s*$)/
const thematicBreak = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const nextNumber = /^\d{1,9}[.)][ \t]+\S/
const definition = /^\[[^[\]]{1,200}\]:/
const delimiterRow = /^\|?[ \t]*:?-[-:| \t]*$/
/** HTML in which Markdown reads nothing, up to the next empty line. */
const html =
  /^<\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|iframe|li|main|nav|ol|optgroup|option|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/>]|$)/i
/** The same up to its own end. */
const rawStart = /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i
const rawEnd = /<\/(?:script|pre|style|textarea)>/i

/** Whether words on one line hold more signs than are read. */
export function holdsTooManySigns(text: string): boolean {
  return text.length > maximalSigns && (text.match(sign)?.length ?? 0) > maximalSigns
}

/** Whether there are so many lines or signs without an empty line between them. */
export function mayHoldLongParagraphs(text: string): boolean {
  let from = 0
  for (let at = text.indexOf('\n'); from < text.length; at = text.indexOf('\n', at + 1)) {
    const end = at < 0 ? text.length : at
    if (end - from > maximalSigns) return true
    if (at < 0) return false
    if (text[at + 1] === '\n' || text[at + 1] === '\r') from = at + 1
  }
  return false
}

/**
 * Leaves out what paragraphs hold beyond the limit.
 * @param isCode lines that are none of a paragraph
 */
export function cutLongParagraphs(
  lines: readonly string[],
  isCode: readonly boolean[],
  set: (at: number, line: string) => void,
): Cut[] {
  const cuts: Cut[] = []
  const paragraph = new Paragraph()
  for (const [at, line] of lines.entries()) {
    if (isCode[at]) {
      paragraph.end()
      continue
    }
    const kept = paragraph.keptOf(line)
    if (kept === line) continue
    const last = cuts.at(-1)
    if (last && last.line + last.lines === at + 1) last.lines++
    else cuts.push({ line: at + 1, lines: 1 })
    set(at, kept)
  }
  return cuts
}

/** The paragraph in which we are, line by line. */
class Paragraph {
  #lines = 0
  #signs = 0
  #above = ''
  /** Nothing but definitions so far: `[id]: url`. */
  #areDefinitions = true
  #isInList = false
  /** In a table or HTML, which are read otherwise. */
  #isOther = false
  #isRaw = false

  end(): void {
    this.#lines = 0
    this.#signs = 0
    this.#above = ''
    this.#areDefinitions = true
    this.#isInList = false
    this.#isOther = false
  }

  /** What is read of the line. */
  keptOf(line: string): string {
    const words = line.replace(container, '')
    if (this.#isRaw) {
      this.#isRaw = !rawEnd.test(words)
      return line
    }
    if (words === '') this.end()
    else this.#enter(words)
    this.#above = words
    if (words === '' || this.#isOther) return line
    this.#lines++
    if (this.#lines > maximalLines || this.#signs > maximalSigns) return ''
    for (const { index } of line.matchAll(sign)) if (++this.#signs > maximalSigns) return line.slice(0, index)
    return line
  }

  /** Whether it begins something else. */
  #enter(words: string): void {
    const isBullet = startsBlock.test(words) || (nextNumber.test(words) && (this.#lines === 0 || this.#isInList))
    if (isBullet || thematicBreak.test(words)) {
      this.end()
      this.#isInList = isBullet
    } else if (html.test(words) || rawStart.test(words)) {
      this.end()
      this.#isOther = true
      this.#isRaw = rawStart.test(words) && !rawEnd.test(words)
    } else if (this.#above !== '' && delimiterRow.test(words)) {
      if (cellSources(this.#above).length === cellSources(words.trimEnd()).length) this.#isOther = true
    } else if (this.#areDefinitions && definition.test(words)) this.end()
    else this.#areDefinitions = false
  }
}
