import { type Document, isAlias, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'

/** Something in YAML that cannot be read. */
export interface YamlFault {
  /** Where in the text, from 0. */
  offset: number
  found: string
  expected: string
  /** The key at the head of whose value it stands; null where it stands below none. */
  key: string | null
}

export interface ParsedYaml {
  document: Document
  /** Null where nothing could be read, or nothing is there. */
  value: unknown
  faults: YamlFault[]
  /** Line and column of a place in the text, from 1. */
  placeOf(offset: number): { line: number; column: number }
}

/** Reads all of it or nothing: half of the settings would be other settings. */
export function parseYaml(text: string): ParsedYaml {
  const source = withLineFeeds(text)
  return { ...attempt(source), placeOf: placesIn(source) }
}

/**
 * Reads it key by key: a key whose value cannot be read is a fault and is left out, the others are as they would be without it.
 * Front matter belongs to several programs, and what is wrong with the keys of one is no concern of the others.
 */
export function parseYamlByKey(text: string): ParsedYaml {
  const source = withLineFeeds(text)
  const faults: YamlFault[] = []
  let rest = source
  for (;;) {
    const read = attempt(rest)
    const broken = read.faults.length > 0 ? brokenKeys(rest, read.faults) : []
    if (broken.length === 0)
      return {
        ...read,
        faults: [...faults, ...read.faults].sort((a, b) => a.offset - b.offset),
        placeOf: placesIn(source),
      }
    for (const { key, from, to, fault } of broken) {
      faults.push({ ...fault, key })
      rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to)
    }
  }
}

/** The parser knows no line that ends in a carriage return alone. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n')
}

function placesIn(text: string): ParsedYaml['placeOf'] {
  const lines = new LineCounter()
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  lines.lineStarts.unshift(0)
  return (offset) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
}

function attempt(text: string): Omit<ParsedYaml, 'placeOf'> {
  const { document, faults } = parsed(text)
  if (faults.length === 0) faults.push(...lostAliases(document))
  if (faults.length > 0) return { document, value: null, faults }
  try {
    return { document, value: document.toJS() ?? null, faults }
  } catch (error) {
    // Thousands of aliases, which would fill the memory.
    return { document, value: null, faults: [faultAt(0, error instanceof Error ? error.message : String(error))] }
  }
}

function parsed(text: string): Pick<ParsedYaml, 'document' | 'faults'> {
  const deep = placeTooDeep(text)
  if (deep !== null) {
    const what = `values within values, more than ${maximalDepth} deep`
    return { document: parseDocument(''), faults: [faultAt(deep, what, 'fewer levels')] }
  }
  // By itself it writes warnings to the terminal, as of `title: {{title}}`, compares each key with each, and quotes the lines.
  const document = parseDocument(text, { logLevel: 'error', uniqueKeys: false, prettyErrors: false })
  const faults = document.errors.slice(0, maximalFaults).map(({ pos: [offset], message }) => faultAt(offset, message))
  return { document, faults: [...faults, ...keysTwice(document)] }
}

/** What has more than these is no YAML at all. */
const maximalFaults = 100

/** The parser calls itself once a level, and where the stack ends while a pattern is compiled, V8 ends the process. */
const maximalDepth = 100
/** `a: b: c`, also with `b: c` on the next line, which is an error each, and one more level to the parser. */
const maximalChained = 300

/** Where the lines of a value begin that is a key's, or stands behind a `-`. */
interface Level {
  column: number
  /** What the value on the key's own line begins with: a line end where it stands below. */
  value: string
}

/** Where values are nested deeper than can be read; null where they are not. */
function placeTooDeep(text: string): number | null {
  /** Of the values in which we are. */
  const levels: Level[] = []
  let brackets = 0
  let column = 0
  let chained = 0
  let colons = 0
  /** Whether a value may begin here: only indentation, `-`, `?` and `:` stand before it on its line. */
  let isHead = true
  for (let at = 0; at < text.length; at++, column++) {
    const sign = text[at] ?? ''
    if (sign === '\n') {
      column = -1
      colons = 0
      isHead = true
      continue
    }
    if (sign === '[' || sign === '{') brackets++
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1)
    else if (sign === ':' && brackets === 0 && /\s/.test(text[at + 1] ?? ' ')) {
      if (++colons > 1 || isWords(levels.at(-2)?.value)) chained++
      else {
        const level = levels.at(-1)
        if (level) level.value = signAfter(text, at)
      }
    }
    if (isHead && sign !== ' ' && sign !== '\t') {
      while ((levels.at(-1)?.column ?? -1) >= column) levels.pop()
      levels.push({ column, value: '\n' })
      isHead = '-?:'.includes(sign) && /\s/.test(text[at + 1] ?? ' ')
    }
    if (levels.length + brackets > maximalDepth || chained > maximalChained) return at
  }
  return null
}

function signAfter(text: string, at: number): string {
  let next = at + 1
  while (text[next] === ' ' || text[next] === '\t') next++
  return text[next] ?? '\n'
}

/** Whether a value that begins so goes on with the words of the next line, where a colon is an error. */
function isWords(value: string | undefined): boolean {
  return value !== undefined && !'\n|>"\'&!#'.includes(value)
}

function keysTwice(document: Document): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) faults.push(faultAt(key.range?.[0] ?? 0, 'Map keys must be unique'))
        seen.add(key.value)
      }
    },
  })
  return faults
}

function faultAt(offset: number, what: string, expected = ''): YamlFault {
  return { offset, found: `Not YAML: ${what}`, expected, key: null }
}

/** `*word` stands for what `&word` has named above it. Who writes `*Star*` means text, and the parser reports no error for it. */
function lostAliases(document: Document): YamlFault[] {
  const named = new Set<string>()
  const faults: YamlFault[] = []
  visit(document, (_, node) => {
    if (isAlias(node)) {
      if (named.has(node.source)) return
      const what = `“*${node.source}” refers to something that is not there`
      faults.push(faultAt(node.range?.[0] ?? 0, what, 'quotation marks around text that begins with *'))
    } else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) named.add(node.anchor)
  })
  return faults
}

/** The lines of one key of the outermost mapping. */
interface KeyLines {
  key: string
  from: number
  to: number
}

/** A line that stands at the margin and goes on with nothing above it. */
const outermost = /^(?![\s#\]}-]|\.\.\.).+/gm

function keysIn(text: string): KeyLines[] {
  const starts = [...text.matchAll(outermost)]
  return starts.map(({ 0: line, index: from }, nth) => ({
    key: keyOf(line),
    from,
    to: starts[nth + 1]?.index ?? text.length,
  }))
}

/** What stands before the first colon at the end of a word, without its quotation marks. */
function keyOf(line: string): string {
  const end = line.search(/:(?:\s|$)/)
  const key = (end > 0 ? line.slice(0, end) : line).trim()
  const quote = key[0]
  return (quote === '"' || quote === "'") && key.length > 2 && key.endsWith(quote) ? key.slice(1, -1) : key
}

/** Keys that cannot be read by themselves; where each of them can, those at which the faults of the whole stand. */
function brokenKeys(text: string, faults: readonly YamlFault[]): (KeyLines & { fault: YamlFault })[] {
  const keys = keysIn(text)
  const alone = keys.flatMap((lines) => {
    const [fault] = parsed(text.slice(lines.from, lines.to)).faults
    if (!fault) return []
    // What is never closed ends where the text does.
    return [{ ...lines, fault: { ...fault, offset: Math.min(lines.from + fault.offset, lines.to - 1) } }]
  })
  if (alone.length > 0) return alone
  return keys.flatMap((lines) => {
    const fault = faults.find(({ offset }) => offset >= lines.from && offset < lines.to)
    return fault ? [{ ...lines, fault }] : []
  })
}
