/**
 * Markdown that no person writes makes parsers slow or deep beyond the stack: thousands of nested quotes, of list markers on one
 * line, of emphasis marks or unclosed comments in one paragraph. Such lines are cut back to what can still be read; they keep their
 * numbers.
 */
const maximalContainers = 40
const maximalIndent = 160
export const maximalMarks = 800

const containers = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/
const container = /[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gy
const startsBlock = /^[ \t]*(?:$|[|>#]|[-*+][ \t]|\d{1,9}[.)][ \t])/

export function tamed(text: string): string {
  if (!needsTaming(text)) return text
  let openings = 0
  let brackets: Brackets = { open: 0, lone: 0 }
  const lines = withoutUnderlines(withoutLazyLines(text.split(/\r\n|\n|\r/))).map((line) => {
    if (startsBlock.test(line) || line.startsWith('|') || line.includes('|')) {
      openings = 0
      brackets = { open: 0, lone: 0 }
    }
    const shallow = withoutDeepIndent(withoutDeepContainers(line))
    openings += countOpenings(shallow)
    const closed = openings > maximalOpenings ? withoutUnclosed(shallow) : shallow
    return withoutMarks(withoutLoneBrackets(closed, brackets))
  })
  return lines.join('\n')
}

/** A cheap look at the whole: nearly all notes go as they are. */
function needsTaming(text: string): boolean {
  return (
    /(?:>[ \t]?){40}|(?:[-*+][ \t]){20}|(?:\d[.)][ \t]){20}|^[ \t]{160}/m.test(text) ||
    countMarks(text) > maximalMarks ||
    countOpenings(text) > maximalOpenings ||
    mayHoldLazyLines(text) ||
    (text.match(underlines)?.length ?? 0) > maximalUnderlines
  )
}

/** Of comments, declarations and the like in one paragraph: from each that nothing closes the parser looks to the paragraph's end. */
const maximalOpenings = 100
const openings = /<(?:\?|!--|!\[CDATA\[|![A-Za-z])/g

function countOpenings(text: string): number {
  return text.match(openings)?.length ?? 0
}

function withoutUnclosed(line: string): string {
  const ends = { '<?': line.lastIndexOf('?>'), '<!-': line.lastIndexOf('-->'), '<![': line.lastIndexOf(']]>') }
  const end = line.lastIndexOf('>')
  return line.replace(openings, (opening, at: number) => {
    const known = Object.entries(ends).find(([begin]) => opening.startsWith(begin))
    return at < (known?.[1] ?? end) ? opening : opening.replace('<', ' ')
  })
}

/** Of `]` in one paragraph that close nothing: at each the parser looks back to the paragraph's start. */
const maximalLoneBrackets = 200

interface Brackets {
  /** Opened in the paragraph and not closed. */
  open: number
  /** Of those that close nothing: how many there have been. */
  lone: number
}

function withoutLoneBrackets(line: string, brackets: Brackets): string {
  return line.replace(/[[\]]/g, (bracket) => {
    if (bracket === '[') brackets.open++
    else if (brackets.open > 0) brackets.open--
    else if (++brackets.lone > maximalLoneBrackets) return ' '
    return bracket
  })
}

/** Lines of one paragraph in a bullet or quote that need not begin as it does: at each the parser looks back through all of them. */
const maximalLazyLines = 100

/** Whether so many lines follow each other that none of them is empty, and none begins with a sign. */
function mayHoldLazyLines(text: string): boolean {
  let run = 0
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1 || text.length) {
    run = /[\s|>*+-]/.test(text[at] ?? '') ? 0 : run + 1
    if (run > maximalLazyLines) return true
  }
  return false
}

/** Of headings below each other that are underlined: at each the parser looks back to the first, or moves all that follows. */
const maximalUnderlines = 100
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/
const underlines = /^ {0,3}(?:=+|-+)[ \t]*$/gm
/** What may be the words of a heading as well; three dashes below it are a line across the page. */
const shortUnderline = /^ {0,3}(?:=+|--?)[ \t]*$/

function withoutUnderlines(lines: readonly string[]): string[] {
  let belowAnother = 0
  let inOneRun = 0
  return lines.map((line, at) => {
    if (line.trim() === '') inOneRun = 0
    if (!underline.test(line)) return line
    const above = lines[at - 1] ?? ''
    const isBelowAnother = shortUnderline.test(line) && shortUnderline.test(above)
    const count = isBelowAnother ? ++belowAnother : startsBlock.test(above) ? 0 : ++inOneRun
    return count > maximalUnderlines ? `\\${line.trimStart()}` : line
  })
}

const endsParagraph = /^ {0,3}(?:[#<|]|`{3}|~{3}|\${2,}[ \t]*$|(?:-[ \t]*){3,}$|(?:\*[ \t]*){3,}$)/

/** Lets lines of a long paragraph begin as its first one does, which says the same. */
function withoutLazyLines(lines: readonly string[]): string[] {
  let fence: string | null = null
  let prefix: string | null = null
  let lazy = 0
  return lines.map((line) => {
    const marker = /^(`{3,}|~{3,})/.exec(line)?.[1] ?? null
    if (fence !== null) {
      if (marker?.startsWith(fence)) fence = null
      return line
    }
    fence = marker
    const own = containers.exec(line)?.[0]
    if (own !== undefined) {
      lazy = 0
      prefix = endsParagraph.test(line.slice(own.length)) ? null : own.replace(/[^>]/g, ' ')
    } else if (line.trim() === '' || endsParagraph.test(line)) prefix = null
    else if (prefix !== null && !line.startsWith(prefix) && ++lazy > maximalLazyLines)
      return prefix + line.trimStart().replace(/^(?=[=:-])/, '\\')
    return line
  })
}

function withoutDeepContainers(line: string): string {
  const prefix = containers.exec(line)?.[0]
  if (prefix === undefined) return line
  const found = prefix.match(container) ?? []
  return found.length <= maximalContainers
    ? line
    : found.slice(0, maximalContainers).join('') + line.slice(prefix.length)
}

function withoutDeepIndent(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  return indent <= maximalIndent ? line : line.slice(indent - maximalIndent)
}

export function countMarks(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 42 || code === 95 || code === 126 || code === 91 || code === 93) count++
  }
  return count
}

function withoutMarks(line: string): string {
  return countMarks(line) > maximalMarks ? line.replace(/[*~[\]_]/g, ' ') : line
}
