import { ownValue } from '../../text/objects.ts'
import tables from './tex-symbols.json' with { type: 'json' }

const accents = new Map(Object.entries(tables.accents))
const symbols = new Map(Object.entries(tables.symbols))

/** Commands whose text is not what a reader sees: the argument that follows is left out. */
const silent = new Set([
  'noopsort',
  'noop',
  'begin',
  'end',
  'label',
  'cite',
  'vspace',
  'hspace',
  'sortnoop',
  'textcolor',
])
/** Commands that put their text into quotation marks. */
const quotes: Record<string, [string, string]> = { enquote: ['“', '”'], mkbibquote: ['“', '”'] }
const addresses = new Set(['url', 'path', 'nolinkurl'])

/** Formulas and groups that are longer are none: a sign that nobody closed. */
const maximalFormula = 2000

/**
 * What TeX would print, as plain text: accents and letters in Unicode, groups without their braces, formulas as `$…$` and line ends
 * where TeX breaks a line. A dollar sign that is none of a formula is `\$`. No letter is changed: what looks like a command and is not
 * known stays as it stands.
 */
export function plainOfTex(source: string): string {
  if (!telling.test(source)) return source
  return new Printer(source).print()
}

/** The same on one line, where no formula is meant. */
export function lineOfTex(source: string): string {
  // Nearly all values of a library are plain already.
  if (!unlikeLine.test(source)) return source
  return plainOfTex(source).replace(/\s+/g, ' ').replaceAll('\\$', '$').trim()
}

const unlikeLine = /[\\{}$~\n\r\t]|--|``|''|\s\s|^\s|\s$/
const telling = /[\\{}$~]|--|``|''/

class Printer {
  private at = 0
  private printed = ''
  /** Accents that wait for their letter. */
  private waiting: string[] = []
  /** What is printed where the group ends that is open. */
  private readonly groups: string[] = []

  constructor(private readonly source: string) {}

  print(): string {
    while (this.at < this.source.length) this.step()
    return this.printed
  }

  private step(): void {
    const sign = this.source[this.at] ?? ''
    switch (sign) {
      case '\\':
        this.command()
        break
      case '{':
        this.at++
        this.groups.push('')
        break
      case '}':
        this.at++
        this.endGroup()
        break
      case '$':
        this.formula()
        break
      case '~':
        this.at++
        this.put('\u00a0')
        break
      default:
        this.words()
    }
  }

  private endGroup(): void {
    // `\~{}` is the sign itself.
    if (this.waiting.length > 0) {
      const bare = this.waiting.map((mark) => bareAccents.get(mark) ?? '').join('')
      this.waiting = []
      this.printed += bare
    }
    this.printed += this.groups.pop() ?? ''
  }

  private words(): void {
    plainAt.lastIndex = this.at
    const run = plainAt.exec(this.source)?.[0] ?? this.source[this.at] ?? ''
    this.at += run.length
    const dashed = run.includes('-') ? run.replace(/---/g, '—').replace(/--/g, '–') : run
    this.put(dashed.replaceAll('``', '“').replaceAll("''", '”'))
  }

  private put(text: string): void {
    if (this.waiting.length === 0 || text.trim() === '') {
      this.printed += text
      return
    }
    const letter = String.fromCodePoint(text.trimStart().codePointAt(0) ?? 0)
    const marks = this.waiting.reverse()
    this.waiting = []
    // Accents sit above an i that has lost its dot for them.
    const base = marks.some((mark) => mark !== '\u0327' && mark !== '\u0328' && mark !== '\u0323')
      ? dotted(letter)
      : letter
    this.printed += `${base}${marks.join('')}`.normalize('NFC') + text.trimStart().slice(letter.length)
  }

  private command(): void {
    commandAt.lastIndex = this.at
    const [whole = '\\', word, sign] = commandAt.exec(this.source) ?? []
    this.at += whole.length
    if (word !== undefined) this.named(word, whole)
    else if (sign === undefined) this.printed += '\\'
    else if (accents.has(sign)) this.waiting.push(accents.get(sign) ?? '')
    else if (sign === '(' || sign === '[') this.longFormula(sign)
    else if (sign === '\\') this.printed += '\n'
    else if (sign === '$') this.put('\\$')
    else if (sign === '{') this.openBrace()
    else if (sign === ' ' || sign === '\n' || sign === '\t') this.printed += ' '
    else if (sign === ',' || sign === ';' || sign === ':' || sign === '>') this.printed += ' '
    else if (!/[!/@-]/.test(sign)) this.put(sign)
  }

  /** `\{EEG\}`: exporters that mask the braces which keep capitals. Other braces are meant: `\{0,1\}`. */
  private openBrace(): void {
    maskedAt.lastIndex = this.at
    const [whole, words] = maskedAt.exec(this.source) ?? []
    this.at += whole?.length ?? 0
    this.put(words ?? '{')
  }

  private named(word: string, whole: string): void {
    const next = this.source[this.at]
    const symbol = symbols.get(word)
    const glued = symbol === undefined && !accents.has(word) && next !== '{' ? this.gluedLetter(word) : ''
    if (symbol !== undefined) this.put(symbol)
    else if (glued !== '') {
      this.put(symbols.get(glued) ?? '')
      this.at -= whole.length - 1 - glued.length
    }
    // `\v{c}`, `\v c`; `\c` and `\d` within a longer word are other commands and were read as such.
    else if (accents.has(word)) this.waiting.push(accents.get(word) ?? '')
    else if (next !== '{') this.printed += silent.has(word) ? '' : whole
    else if (silent.has(word)) this.argument()
    else if (addresses.has(word)) this.printed += this.argument().replace(/\\([_&%#~$])/g, '$1')
    else if (word === 'href') this.link()
    else if (word === 'ensuremath') this.printed += formulaOf(this.argument())
    else {
      this.at++
      const [open, close] = ownValue(quotes, word) ?? ['', '']
      this.printed += open
      this.groups.push(close)
    }
  }

  /** `Wei\ssbecker`, `\AAsheim`: a letter whose end the writer forgot to mark, within a name. */
  private gluedLetter(word: string): string {
    const [letter = ''] = gluedAtStart.exec(word) ?? []
    return letter.length > 1 || /\p{L}$/u.test(this.printed) ? letter : ''
  }

  /** `\href{address}{words}` */
  private link(): void {
    const address = this.argument().replace(/\\([_&%#~$])/g, '$1')
    const words = this.source[this.at] === '{' ? lineOfTex(this.argument()) : address
    this.printed += words === address || words === '' ? address : `${words} ${address}`
  }

  /** The group that follows, as it stands. */
  private argument(): string {
    const start = this.at + 1
    for (let at = start, depth = 0; at < this.source.length && at - start < maximalFormula; at++) {
      const sign = this.source[at]
      if (sign === '{') depth++
      else if (sign === '}' && depth-- === 0) {
        this.at = at + 1
        return this.source.slice(start, at)
      }
    }
    this.at = start
    return ''
  }

  /** `$…$`, where both signs stand as a formula has them: $5 and $6 are money. */
  private formula(): void {
    const open = this.source.startsWith('$$', this.at) ? 2 : 1
    const start = this.at + open
    const end = closingDollar(this.source, start)
    const inside = end < 0 ? '' : this.source.slice(start, end)
    if (inside.trim() === '' || (open === 1 && (/^\s|\s$/.test(inside) || /\d/.test(this.source[end + 1] ?? '')))) {
      this.at = start
      this.put(open === 1 ? '\\$' : '')
      return
    }
    this.waiting = []
    this.printed += formulaOf(inside)
    this.at = end + open
  }

  private longFormula(open: '(' | '['): void {
    const end = this.source.indexOf(open === '(' ? '\\)' : '\\]', this.at)
    if (end < 0 || end - this.at > maximalFormula) {
      this.printed += open
      return
    }
    this.printed += `$${this.source.slice(this.at, end).replace(/\s+/g, ' ').trim()}$`
    this.at = end + 2
  }
}

/** A formula of one sign is that sign, in math only because text has no other way to it. */
function formulaOf(inside: string): string {
  const plain = inside.replace(/\s+/g, ' ').trim()
  return /^[<>|=+~*]$/.test(plain) ? plain : `$${plain}$`
}

function closingDollar(source: string, from: number): number {
  for (let at = from; at < source.length && at - from < maximalFormula; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '$') return at
  }
  return -1
}

function dotted(letter: string): string {
  return letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter
}

const bareAccents = new Map([
  ['\u0303', '~'],
  ['\u0302', '^'],
  ['\u0300', '`'],
  ['\u0301', "'"],
])
/** Commands that begin alike (`a\leq b`) are none. */
const gluedAtStart =
  /^(?:AA|AE|OE|aa|ae|oe|ss|[LlOo](?!ambda|angle|bra|ceil|dots|eft|eq|ess|floor|im|inf|og|arge|abel|aTeX|ine|ong|dot|int|mega|minus|plus|times|ver))(?=\p{Ll}{2})/u
const maskedAt = /([\p{L}\p{N}]{1,40}(?:[ -][\p{L}\p{N}]{1,40}){0,5})\\\}/uy
const plainAt = /[^\\{}$~]+/y
/** A word with the white space that TeX takes for its end, or one sign. */
const commandAt = /\\(?:([A-Za-z]+)\*?[ \t]*(?:\n[ \t]*(?!\n))?|([^A-Za-z]))/y
