/** A place between two lines at which a document can be cut, so that its parts can be parsed one after the other. */
export interface Cut {
  /** The line below the cut, from 0. */
  line: number
  /** Lines that the part below has to begin with to be read as it was. */
  header: string[]
  /** What goes on below the cut: the rows of a table, or the bullets of a list that stands in so many others. */
  continues: { what: 'table' } | { what: 'list'; depth: number } | null
}

const delimiterRow = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/
const bulletStart = /^[ \t]*([-*+]|\d{1,9}[.)])([ \t]*)/
const beginsAnywhere = /^[ \t]*(?:[-*+]|0*1[.)])[ \t]+\S/
const thematicBreak = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const heading = /^#{1,6}(?:[ \t]|$)/
/** A heading, a rule or a quote: what stands below it interrupts no words. */
const endsWords = new RegExp(`${heading.source}|${thematicBreak.source}|^ {0,3}>`)
/** What is no more words of the paragraph above it, for certain or perhaps. */
const startsBlock = /^(?:#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|\${2,}[ \t]*$|<!--|<\?|<!\[)/
const mayStartBlock = /^(?:[<|]|\${2})/
const htmlBlock =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|script|pre|style|textarea|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/i
const tagAlone = /^<\/?[a-z][^<>]*>\s*$/i
/** Blocks in which any line may follow, with what ends them. */
const rawBlocks: readonly { start: RegExp; end: string }[] = [
  { start: /^ {0,3}<!--/, end: '-->' },
  { start: /^ {0,3}<\?/, end: '?>' },
  { start: /^ {0,3}<!\[CDATA\[/, end: ']]>' },
  { start: /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, end: '</' },
]

interface Bullet {
  indent: number
  /** Where its text begins: what is indented so far belongs to it. */
  content: number
  /** The sign that the bullets of one list share. */
  sign: string
  /** It with the space before and after it. */
  mark: string
}

/**
 * Where a document can be cut into parts of about so many lines: between the rows of a long table, between bullets, and above what
 * stands at the margin below an empty line. Micromark's work grows with the square of the lists and lines that it is given at once.
 */
export function cutsOf(lines: readonly string[], limit: number): Cut[] {
  const cutter = new Cutter(lines, limit)
  for (const line of lines.keys()) cutter.enter(line)
  return cutter.cuts
}

class Cutter {
  readonly cuts: Cut[] = []
  #lastCut = 0
  /** Ends the block in which the line stands. */
  #isEnd: ((line: string) => boolean) | null = null
  #isHtml = false
  /** Of the table at whose rows we are. */
  #header: string[] | null = null
  #rows = 0
  /** The bullets in which we are, outermost first. */
  #bullets: Bullet[] = []
  /** Code or HTML in a bullet, by its indentation. */
  #hidden: number | null = null
  #isBelowBlank = true
  /** Below words and the line that makes them a heading: at each of these the parser moves all that it has read so far. */
  #isBelowUnderlined = false
  /** The line above begins a paragraph. */
  #isBelowFirstWords = false
  /** A bullet without words on its line, which an empty line ends. */
  #isInEmptyBullet = false
  /** A quote whose words may go on without its sign. */
  #isBelowQuote = false
  /** Whether a list goes on is not known. */
  #isUnsure = false
  /** Nor is where code, a formula or HTML begins and ends: from here on nothing is cut. */
  #isLost = false

  constructor(
    private readonly lines: readonly string[],
    private readonly limit: number,
  ) {}

  enter(at: number): void {
    const line = this.lines[at] ?? ''
    if (this.#isEnd) {
      if (this.#isEnd(line)) this.#isEnd = null
    } else if (line.trim() === '') {
      this.#header = null
      this.#isHtml = false
      this.#isBelowBlank = true
      this.#isBelowQuote = false
      this.#forgetWords()
      this.#leaveEmptyBullet()
    } else {
      this.#isInEmptyBullet = false
      if (this.#isHtml || this.#enterList(at, line)) this.#forgetWords()
      else this.#enterBlock(at, line)
      this.#isBelowBlank = false
      this.#isBelowQuote ||= /^ {0,3}>/.test(line)
    }
  }

  /** Whether the line belongs to a list. */
  #enterList(at: number, line: string): boolean {
    const indent = indentOf(line)
    const outer = this.#bullets[0]
    const text = line.trimStart()
    if (this.#isUnsure && startsRaw(text.replace(bulletStart, ''))) this.#isLost = true
    if (this.#hidden !== null && indent >= this.#hidden) return true
    const wasHidden = this.#hidden !== null
    this.#hidden = null
    const bullet = bulletOf(line, indent)
    if (bullet && indent < this.#contentAt(indent) + 4 && this.#mayBegin(at, bullet, line)) {
      this.#enterBullet(at, bullet)
      return true
    }
    // Micromark begins a list there, or goes on with the words of the quote.
    if (bullet && this.#isBelowQuote) this.#isUnsure = true
    if (!outer) return false
    const isOwn = indent >= outer.content
    const isWords = !this.#isBelowBlank && !startsBlock.test(text) && !thematicBreak.test(text) && !htmlBlock.test(text)
    if (!isOwn && !isWords) {
      this.#bullets = []
      this.#isUnsure = false
      return false
    }
    if (!isOwn && (wasHidden || mayStartBlock.test(text))) this.#isUnsure = true
    if (isOwn && startsRaw(text)) this.#hidden = this.#contentAt(indent)
    return true
  }

  /** Where the text of the innermost bullet begins that a line so far indented belongs to. */
  #contentAt(indent: number): number {
    return this.#bullets.findLast(({ content }) => content <= indent)?.content ?? 0
  }

  /** Directly below words of the same block only a bullet that has words of its own, and no number but 1, begins a list. */
  #mayBegin(at: number, bullet: Bullet, line: string): boolean {
    const level = this.#bullets.filter(({ content }) => content <= bullet.indent).length
    const above = this.lines[at - 1] ?? ''
    const isBelowEnd = this.#isBelowBlank || this.#isBelowUnderlined || this.#header !== null || endsWords.test(above)
    return isBelowEnd || this.#bullets[level] !== undefined || beginsAnywhere.test(line)
  }

  #enterBullet(at: number, bullet: Bullet): void {
    const above = this.#bullets.filter(({ content }) => content <= bullet.indent)
    const sibling = this.#bullets[above.length]
    const isSame = sibling?.sign === bullet.sign
    // Whether the last chunk ends in a list is seen when it is parsed.
    const mayGoOn = isSame || (sibling === undefined && above.length === 0)
    // Below code micromark begins no list with nothing, or with a number but 1.
    const mayBegin = isSame || beginsAnywhere.test(this.lines[at] ?? '')
    if (mayBegin && this.#isLong(at) && (isSame || (above.length === 0 && this.#isBelowBlank)))
      this.#cut({
        line: at,
        header: above.map(({ mark }) => `${mark}x`),
        continues: mayGoOn ? { what: 'list', depth: above.length } : null,
      })
    this.#header = null
    this.#bullets = [...above, bullet]
    const text = (this.lines[at] ?? '').replace(bulletStart, '')
    if (text === '' || startsRaw(text)) this.#hidden = bullet.content
    this.#isInEmptyBullet = text === ''
    this.#isUnsure ||= !mayBegin || bulletStart.test(text)
  }

  #leaveEmptyBullet(): void {
    if (!this.#isInEmptyBullet) return
    this.#bullets = this.#bullets.slice(0, -1)
    this.#hidden = null
    this.#isInEmptyBullet = false
  }

  /** A line that stands in no list. */
  #enterBlock(at: number, line: string): void {
    const isMargin = /^\S/.test(line)
    const isBelowLine = this.#isBelowUnderlined || (!this.#header && /^-{3,}[ \t]*$/.test(this.lines[at - 1] ?? ''))
    const isHeading = heading.test(line)
    if (isMargin && (this.#isBelowBlank || isBelowLine || isHeading) && this.#isLong(at))
      this.#cut({ line: at, header: [], continues: null })
    this.#enterWords(line)
    if (startsBlock.test(line.trimStart()) || thematicBreak.test(line)) this.#header = null
    this.#isEnd = endOf(line, at)
    if (this.#isEnd) {
      this.#header = null
      return
    }
    if (indentOf(line) < 4 && (htmlBlock.test(line.trimStart()) || tagAlone.test(line.trimStart()))) this.#isHtml = true
    else this.#enterRow(at, line)
  }

  #forgetWords(): void {
    this.#isBelowFirstWords = false
    this.#isBelowUnderlined = false
  }

  #enterWords(line: string): void {
    const mayBegin = this.#isBelowBlank || this.#isBelowUnderlined
    this.#isBelowUnderlined = this.#isBelowFirstWords && /^(?:=+|-+)[ \t]*$/.test(line)
    this.#isBelowFirstWords = mayBegin && /^\p{L}/u.test(line)
  }

  #enterRow(at: number, line: string): void {
    if (indentOf(line) >= 4) this.#header = null
    if (this.#header) {
      if (++this.#rows <= this.limit) return
      this.#cut({ line: at, header: this.#header, continues: { what: 'table' } })
      this.#rows = 1
    } else if (
      delimiterRow.test(line) &&
      line.includes('-') &&
      line.includes('|') &&
      this.lines[at - 1]?.includes('|')
    ) {
      this.#header = [this.lines[at - 1] ?? '', line]
      this.#rows = 0
    }
  }

  #isLong(at: number): boolean {
    // At the head of a part `---` would begin front matter.
    return (
      !this.#isLost && !this.#isUnsure && at - this.#lastCut >= this.limit && !/^---\s*$/.test(this.lines[at] ?? '')
    )
  }

  #cut(cut: Cut): void {
    this.cuts.push(cut)
    this.#lastCut = cut.line
  }
}

function indentOf(line: string): number {
  let width = 0
  for (const sign of line) {
    if (sign === '\t') width += 4 - (width % 4)
    else if (sign === ' ') width++
    else break
  }
  return width
}

function bulletOf(line: string, indent: number): Bullet | null {
  const found = bulletStart.exec(line)
  if (!found?.[1] || thematicBreak.test(line)) return null
  const isEmpty = found[0].length === line.length
  if (!isEmpty && found[2] === '') return null
  const space = isEmpty || (found[2]?.length ?? 0) > 4 ? 1 : (found[2]?.length ?? 1)
  const mark = ' '.repeat(indent) + found[1] + ' '.repeat(space)
  return { indent, content: indent + found[1].length + space, sign: found[1].at(-1) ?? '', mark }
}

/** Begins code, a formula or HTML, in which lines may look like anything. */
function startsRaw(text: string): boolean {
  return /^(?:`{3}|~{3}|\${2}|<)/.test(text)
}

function endOf(line: string, at: number): ((line: string) => boolean) | null {
  if (at === 0 && /^---\s*$/.test(line)) return (below) => /^---\s*$/.test(below)
  const marker = fence.exec(line)?.[1]
  if (marker !== undefined) return (below) => below.trim().startsWith(marker) && /^(`+|~+)$/.test(below.trim())
  if (/^ {0,3}\${2,}[ \t]*$/.test(line)) {
    const dollars = line.trim()
    return (below) => below.trim().startsWith(dollars) && /^\$+$/.test(below.trim())
  }
  const raw = rawBlocks.find(({ start }) => start.test(line))
  if (!raw || line.slice(4).includes(raw.end)) return null
  return (below) => below.includes(raw.end)
}
