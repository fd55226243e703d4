/** A record of a list in JSON, and the line on which it begins. */
export interface LocatedRecord {
  value: unknown
  line: number
}

export interface JsonRecords {
  records: LocatedRecord[]
  /** Records that are none of JSON, and where the file breaks off. */
  faults: { line: number; found: string; expected: string }[]
}

/**
 * The records of a file of JSON: of the list that it is, or of the first list of records in it (`items`, `references`). Each is parsed
 * by itself, so one that is broken costs itself alone, and each has its line.
 */
export function recordsOfJson(text: string): JsonRecords {
  const list = listStart(text)
  if (list < 0) return alone(text)
  const records: LocatedRecord[] = []
  const faults: JsonRecords['faults'] = []
  const lines = new LineCounter(text)
  for (let at = list + 1; ; ) {
    at = afterSpace(text, at)
    if (text[at] === ',') {
      at++
      continue
    }
    if (text[at] === ']') return { records, faults }
    const end = text[at] === '{' ? closingBrace(text, at) : -1
    const line = lines.at(at)
    if (end < 0) return { records, faults: [...faults, brokenOff(line)] }
    const value = parsed(text.slice(at, end))
    if (value === undefined) faults.push({ line, found: 'A record of broken JSON is left out', expected: 'JSON' })
    else records.push({ value, line })
    at = end
  }
}

function brokenOff(line: number) {
  return { line, found: 'The JSON breaks off here, and no more is read', expected: 'a whole list of records' }
}

/** A single record, without a list. */
function alone(text: string): JsonRecords {
  const value = parsed(text)
  if (value === undefined)
    return { records: [], faults: [{ line: 1, found: 'This is not JSON', expected: 'CSL-JSON' }] }
  return { records: [{ value, line: 1 }], faults: [] }
}

/** Where the list of records begins: the file itself, or behind one of the keys that exporters give it. */
function listStart(text: string): number {
  const start = afterSpace(text, 0)
  if (text[start] === '[') return start
  const named = /"(?:items|references|records|publications)"\s*:\s*(?=\[)/.exec(text.slice(0, 2_000_000))
  return named ? named.index + named[0].length : -1
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s\ufeff]/.test(text[at] ?? '')) at++
  return at
}

/** Behind the brace that closes the record; -1 where there is none. */
function closingBrace(text: string, from: number): number {
  const sign = /["{}]/g
  sign.lastIndex = from
  let depth = 0
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (found[0] === '{') depth++
    else if (found[0] === '}') {
      depth--
      if (depth === 0) return found.index + 1
    } else {
      const end = closingQuote(text, found.index + 1)
      if (end < 0) return -1
      sign.lastIndex = end + 1
    }
  }
  return -1
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\' && at - slashes > from) slashes++
    if (slashes % 2 === 0) return at
  }
  return -1
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

class LineCounter {
  private line = 1
  private end: number

  constructor(private readonly text: string) {
    this.end = text.indexOf('\n')
  }

  at(offset: number): number {
    for (; this.end >= 0 && this.end < offset; this.line++) this.end = this.text.indexOf('\n', this.end + 1)
    return this.line
  }
}
