/** An entry as it stands in the file, its values still in TeX. */
export interface Entry {
  /** In small letters: article, inproceedings, … */
  type: string
  key: string
  /** In the order of the file; exporters repeat a field (one `annote` for each note). */
  fields: [name: string, value: string][]
  line: number
}

/** What is wrong with the file, and where. */
export interface Fault {
  line: number
  found: string
  expected: string
}

/** A value is braces, quotation marks, numbers and names of strings, joined by `#`. */
type Part = { text: string } | { name: string }

/** Why an entry cannot be read, and where to go on. */
class Broken extends Error {
  constructor(
    readonly at: number,
    readonly found: string,
    readonly expected: string,
  ) {
    super(found)
  }
}

/** Fields that no paper is made of are not kept: abstracts and lists of files are most of a library. */
const unwanted = new Set(['abstract', 'file', 'bibsource', 'biburl', 'timestamp', 'owner', 'bdsk-file-1', 'references'])

/**
 * The entries of a BibTeX or BibLaTeX file one by one, in one pass. An entry with a missing brace costs itself alone: where another one
 * begins on a line of its own and is followed by a second, or by the end, before the first was closed, the first is told and left.
 * @param take is handed each entry
 * @returns what cannot be read
 */
export function scan(text: string, take: (entry: Entry) => void): Fault[] {
  const strings: Strings = new Map()
  // Strings may be named before they are defined.
  if (/@\s*string/i.test(text)) new Scanner(text, strings, null).scan()
  return new Scanner(text, strings, take).scan()
}

type Strings = Map<string, Part[]>

class Scanner {
  private at = 0
  private readonly faults: Fault[] = []
  private line = 1
  /** Where the line ends that was counted last. */
  private lineEnd: number

  constructor(
    private readonly text: string,
    private readonly strings: Strings,
    private readonly take: ((entry: Entry) => void) | null,
  ) {
    this.lineEnd = text.indexOf('\n')
  }

  scan(): Fault[] {
    for (let sign = this.text.indexOf('@'); sign >= 0; sign = this.text.indexOf('@', this.at)) {
      this.at = sign + 1
      if (!this.isCommentedOut(sign)) this.enter(sign)
    }
    return this.faults
  }

  /** `% @article{…}`: a line that begins with a per cent sign, which BibTeX itself would read. */
  private isCommentedOut(sign: number): boolean {
    let start = sign
    while (start > 0 && sign - start < 200 && this.text[start - 1] !== '\n') start--
    return /^\s*%/.test(this.text.slice(start, sign))
  }

  private enter(sign: number): void {
    openingAt.lastIndex = sign
    const opening = openingAt.exec(this.text)
    // An address of mail, or a word with a sign in front, between entries.
    if (!opening) return
    const [whole, type = '', bracket = '{'] = opening
    const kind = type.toLowerCase()
    this.at = sign + whole.length
    const close = bracket === '{' ? '}' : ')'
    const line = this.lineOf(sign)
    try {
      if (kind === 'comment' || kind === 'preamble') this.pass(close)
      else if (kind === 'string') this.string(close)
      else this.entry(kind, close, line)
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      this.at = Math.max(error.at, sign + 1)
      if (kind !== 'comment') this.faults.push({ line, found: error.found, expected: error.expected })
    }
  }

  private entry(type: string, close: string, line: number): void {
    const entry: Entry = { type, key: this.key(close), fields: [], line }
    for (;;) {
      this.space()
      const sign = this.text[this.at]
      if (sign === ',') this.at++
      else if (sign === close) {
        this.at++
        break
      } else if (sign === undefined || this.beginsEntry(this.at)) {
        const swallowed = entry.fields.find(([, value]) => swallowedField.test(value))
        if (swallowed) throw notClosed(entry.key, swallowed[1], this.at)
        // All of its fields are whole: only the last brace is missing.
        this.faults.push({ line, found: `“${entry.key}” is not closed`, expected: `a ${close} behind its last field` })
        break
      } else this.field(entry)
    }
    this.take?.(entry)
    this.passRest(entry)
  }

  /** Where an entry has one brace too many, the rest of its fields stands outside of it. */
  private passRest({ key, line }: Entry): void {
    let at = this.at
    while (/[\s,]/.test(this.text[at] ?? '')) at++
    fieldAt.lastIndex = at
    if (!fieldAt.test(this.text)) return
    this.faults.push({ line, found: `“${key}” is closed too early`, expected: 'one brace fewer in its last field' })
    this.at = nextEntry(this.text, this.at)
  }

  private key(close: string): string {
    this.space()
    endOfKey.lastIndex = this.at
    const end = endOfKey.exec(this.text)?.index ?? this.at
    const next = this.text[end]
    // `@article{title = …}` has no key.
    if (next !== ',' && next !== close && next !== '\n') return ''
    const key = this.text.slice(this.at, end).trim()
    this.at = end
    return key.slice(0, 400)
  }

  private field(entry: Entry): void {
    nameAt.lastIndex = this.at
    const [whole = '', written = ''] = nameAt.exec(this.text) ?? []
    if (written === '') {
      const found = `“${entry.key}” holds “${this.text.slice(this.at, this.at + 12).trim()}” where a field should begin`
      throw new Broken(
        nextEntry(this.text, this.at),
        found,
        'name = {value}, with as many closing braces as opening ones',
      )
    }
    this.at += whole.length
    const name = written.toLowerCase()
    const parts = this.value(entry.key)
    if (this.take && !unwanted.has(name)) entry.fields.push([name, this.textOf(parts, 0)])
  }

  private value(key: string): Part[] {
    const parts: Part[] = []
    do {
      this.space()
      const sign = this.text[this.at]
      if (sign === '{') parts.push({ text: this.braced(key) })
      else if (sign === '"') parts.push({ text: this.quoted(key) })
      else {
        bareAt.lastIndex = this.at
        const bare = bareAt.exec(this.text)?.[0] ?? ''
        this.at += bare.length
        if (/^\d+$/.test(bare)) parts.push({ text: bare })
        else if (bare !== '') parts.push({ name: bare.toLowerCase() })
      }
      this.space()
    } while (this.text[this.at] === '#' && ++this.at)
    return parts
  }

  /** Braces count whatever stands before them, as BibTeX counts. */
  private braced(key: string): string {
    const start = this.at + 1
    this.toClosing(key, '}')
    return this.text.slice(start, this.at - 1)
  }

  private quoted(key: string): string {
    const start = this.at + 1
    this.toClosing(key, '"')
    return this.text.slice(start, this.at - 1)
  }

  /** From an opening brace or quotation mark to behind what closes it. */
  private toClosing(key: string, close: '}' | '"'): void {
    const first = this.at
    let depth = 0
    let entryWithin = -1
    for (let at = first + 1; ; at++) {
      signOfValue.lastIndex = at
      const found = signOfValue.exec(this.text)
      const sign = found?.[0]
      const isEntry = sign === '@' && this.beginsEntry(found?.index ?? 0)
      if (sign === undefined || (isEntry && entryWithin >= 0)) {
        const next = entryWithin >= 0 ? entryWithin : (found?.index ?? this.text.length)
        throw notClosed(key, this.text.slice(first + 1, first + 100), next)
      }
      at = found?.index ?? at
      if (isEntry) entryWithin = at
      else if (sign === '{') depth++
      else if (sign === '"' && close === '"' && depth === 0) {
        this.at = at + 1
        return
      } else if (sign === '}') {
        if (depth === 0 && close === '}') {
          this.at = at + 1
          return
        }
        if (depth > 0) depth--
      }
    }
  }

  /** An entry begins on a line of its own: `@article{key,`. */
  private beginsEntry(at: number): boolean {
    if (this.text[at] !== '@') return false
    let start = at
    while (start > 0 && /[ \t]/.test(this.text[start - 1] ?? '')) start--
    if (start > 0 && this.text[start - 1] !== '\n' && this.text[start - 1] !== '\r') return false
    beginningAt.lastIndex = at
    return beginningAt.test(this.text)
  }

  private string(close: string): void {
    this.space()
    nameAt.lastIndex = this.at
    const [whole = '', name = ''] = nameAt.exec(this.text) ?? []
    if (name === '') throw new Broken(this.at, 'An @string that names nothing', '@string{name = "value"}')
    this.at += whole.length
    this.strings.set(name.toLowerCase(), this.value(name))
    this.space()
    if (this.text[this.at] === close) this.at++
  }

  /** `@comment{…}` to its closing brace; where there is none, nothing but its first words. */
  private pass(close: string): void {
    this.at--
    if (close === '}') this.toClosing('', '}')
    else this.at++
  }

  private space(): void {
    for (;;) {
      spaceAt.lastIndex = this.at
      this.at += spaceAt.exec(this.text)?.[0].length ?? 0
      // A comment within an entry, which BibTeX does not know and people write.
      if (this.text[this.at] !== '%') return
      const end = this.text.indexOf('\n', this.at)
      this.at = end < 0 ? this.text.length : end
    }
  }

  private lineOf(offset: number): number {
    for (; this.lineEnd >= 0 && this.lineEnd < offset; this.line++)
      this.lineEnd = this.text.indexOf('\n', this.lineEnd + 1)
    return this.line
  }

  /** A string may be made of others; one that is made of itself, or of very many, is no longer than this. */
  private textOf(parts: readonly Part[], depth: number): string {
    const [only] = parts
    if (only && parts.length === 1 && 'text' in only) return only.text
    let text = ''
    for (const part of parts) {
      if (text.length > maximalValue) break
      if ('text' in part) text += part.text
      else {
        const known = depth < 8 ? this.strings.get(part.name) : undefined
        text += known ? this.textOf(known, depth + 1) : part.name
      }
    }
    return text
  }
}

function notClosed(key: string, value: string, next: number): Broken {
  const begins = value.trim().split('\n')[0]?.slice(0, 30)
  const found = `“${key}” is left out: its value “${begins}…” is not closed`
  return new Broken(next, found, 'as many closing braces as opening ones')
}

const maximalValue = 100_000

/** Where the next entry begins on a line of its own. */
function nextEntry(text: string, from: number): number {
  nextAt.lastIndex = from
  const found = nextAt.exec(text)
  return found ? found.index : text.length
}

const openingAt = /@\s*([a-z][\w-]{0,60})\s*([{(])/iy
const beginningAt = /@[ \t]{0,4}[a-z][\w-]{0,60}[ \t]{0,4}[{(][ \t]{0,4}[^\s,{}()="#%']{0,200}[ \t]{0,4}[,=\r\n]/iy
const nextAt = /^[ \t]{0,40}@[ \t]{0,4}[a-z][\w-]{0,60}[ \t]{0,4}[{(]/gim
const endOfKey = /[,={}()"\n]/g
const nameAt = /([^\s={},"#%()@]{1,100})\s*=\s*/y
const bareAt = /[^\s,{}()"#=]{1,200}/y
const spaceAt = /\s*/y
const fieldAt = /[a-z][\w-]{1,40}[ \t]{0,20}=[ \t]{0,20}[{"\d]/iy
/** A value that holds the fields which should follow it. */
const swallowedField =
  /\n[ \t]{0,40}[a-z][\w-]{1,40}[ \t]{0,20}=[ \t]{0,20}[{"\d]|,[ \t]{0,40}(?:[a-z][\w-]{1,40}[ \t]{0,20}=[ \t]{0,20}[{"]|(?:year|month|volume|number|pages)[ \t]{0,20}=[ \t]{0,20}\d)/i
const signOfValue = /[{}"@]/g
