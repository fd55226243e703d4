import { Composer, type CST, Document, isAlias, isNode, isScalar, Lexer, LineCounter, Parser, visit } from 'yaml'
import { withoutStack } from '../problems/problem.ts'

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

/** What has more than these is no YAML at all. */
const maximalFaults = 100

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
  const alone = new Map<string, YamlFault | null>()
  const faults: YamlFault[] = []
  let rest = source
  for (let round = 1; ; round++) {
    const read = attempt(rest)
    const broken = read.faults.length > 0 ? brokenKeys(rest, read.faults, alone) : []
    if (broken.length === 0 || round > maximalRounds || faults.length + broken.length > maximalFaults)
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

/** Of looking for keys that cannot be read: one round finds all, but those that others have hidden. */
const maximalRounds = 10

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
  if (faults.length === 0) faults.push(...lostAliases(document).slice(0, maximalFaults))
  if (faults.length > 0) return { document, value: null, faults }
  try {
    return { document, value: document.toJS() ?? null, faults }
  } catch (error) {
    // Thousands of aliases, which would fill the memory.
    return { document, value: null, faults: [faultAt(0, error instanceof Error ? error.message : String(error))] }
  }
}

function parsed(text: string): Pick<ParsedYaml, 'document' | 'faults'> {
  const { tokens, fault } = firstDocument(text)
  if (fault) return { document: new Document(), faults: [fault] }
  // By itself it writes warnings to the terminal, as of `title: {{title}}`, and compares each key with each.
  const composer = new Composer({ logLevel: 'error', uniqueKeys: false })
  // It makes an error of each thing that it does not expect.
  const [document] = withoutStack(() => [...composer.compose(tokens, true, text.length)])
  if (!document) throw new Error('The parser of YAML makes a document of anything')
  const faults = document.errors.map(({ pos: [offset], message }) => faultAt(offset, message))
  return { document, faults: [...faults, ...keysTwice(document)].slice(0, maximalFaults) }
}

/** The parser works through its levels again and again, and where they fill the stack, V8 ends the process. */
const maximalDepth = 100

/** What there is up to the end of the first document, or why it cannot be read. */
function firstDocument(text: string): { tokens: CST.Token[]; fault: YamlFault | null } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > maximalDepth) {
      const what = `values within values, more than ${maximalDepth} deep`
      return { tokens, fault: faultAt(parser.offset, what, 'fewer levels') }
    }
  }
  tokens.push(...parser.end())
  const second = tokens.filter(({ type }) => type === 'document')[1]
  return { tokens, fault: second ? faultAt(second.offset, 'a second document', 'one') : null }
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

/**
 * Keys that cannot be read by themselves; where each of them can, those at which the faults of the whole stand.
 * @param alone what is wrong with lines by themselves, as far as known
 */
function brokenKeys(
  text: string,
  faults: readonly YamlFault[],
  alone: Map<string, YamlFault | null>,
): (KeyLines & { fault: YamlFault })[] {
  const keys = keysIn(text)
  const broken = keys.flatMap((lines) => {
    const own = text.slice(lines.from, lines.to)
    const known = alone.get(own)
    const fault = known === undefined ? (parsed(own).faults[0] ?? null) : known
    alone.set(own, fault)
    if (!fault) return []
    // What is never closed ends where the text does.
    return [{ ...lines, fault: { ...fault, offset: Math.min(lines.from + fault.offset, lines.to - 1) } }]
  })
  if (broken.length > 0) return broken
  return keys.flatMap((lines) => {
    const fault = faults.find(({ offset }) => offset >= lines.from && offset < lines.to)
    return fault ? [{ ...lines, fault }] : []
  })
}
