import { isAscii } from './scripts.ts'

/**
 * The forms in which people write one name: any case, a hyphen or space or nothing between its parts, plural, possessive. A name
 * that is also an ordinary word ("Nice") counts only where it is written as a name.
 *
 * What is looked for is this pattern, which test/words/name-forms.test.ts builds as a regular expression and compares; to
 * compile one for each name of each paper takes a hundred times as long as to look.
 */
export interface NameForms {
  /** The beginning of the first part, by which most texts are told not to hold the name. */
  first: string
  /** Folded parts; between two of them any sign may stand. Each part is cut where a small letter meets a capital. */
  parts: () => string[][]
  /** Signs at the end ("C++") are the name's own. */
  signs: () => string
  /** Such a name is a word of capital and small letters: only itself and its capitals are the name. */
  exact: string | null
  /** The name begins, ends with a letter or digit: no other may stand beside it. */
  bareStart: boolean
  bareEnd: boolean
}

export interface Found {
  start: number
  end: number
}

const partPattern = /\p{Script=Latin}+|\p{N}+(?:\.\p{N}+)*|[^\s\p{P}\p{S}\p{Script=Latin}\p{N}]+/u
const allParts = new RegExp(partPattern, 'gu')

/** Null for what holds nothing but signs. */
export function formsOf(name: string): NameForms | null {
  const folded = fold(name).trim()
  const first = partPattern.exec(folded)?.[0]
  if (first === undefined) return null
  const exact = first === folded && /^\p{Lu}\p{Ll}+$/u.test(folded) ? folded : null
  const split = (part: string) => splitCamelCase(part).map(caseless)
  return {
    first: exact ?? split(first)[0] ?? '',
    parts: () => (exact ? [[exact]] : (folded.match(allParts) ?? []).map(split)),
    signs: () => (exact ? '' : caseless(/(?<![\p{S}])[\p{S}]+$/u.exec(folded)?.[0] ?? '')),
    exact,
    bareStart: isLetterOrDigit(folded, 0),
    bareEnd: isLetterOrDigit(folded, before(folded, folded.length)),
  }
}

/** A text that names are looked for in, made once for all of them. */
export interface Haystack {
  folded: string
  /** The same without regard to case, place by place. */
  caseless: string
}

export function haystackOf(text: string): Haystack {
  const folded = fold(text)
  return { folded, caseless: caseless(folded) }
}

/** The first place of a name in a text from an index on, in UTF-16 units. */
export function findName({ folded, caseless }: Haystack, forms: NameForms, from = 0): Found | null {
  const text = forms.exact === null ? caseless : folded
  const { first } = forms
  const capitals = forms.exact?.toUpperCase() ?? null
  let at = from
  while (true) {
    const plain = text.indexOf(first, at)
    const shouted = capitals === null ? -1 : text.indexOf(capitals, at)
    const start = plain < 0 ? shouted : shouted < 0 ? plain : Math.min(plain, shouted)
    if (start < 0) return null
    if (!forms.bareStart || start === 0 || !isLetterOrDigit(text, before(text, start))) {
      const body = start === plain ? endOfBody(text, start, forms) : start + (capitals ?? first).length
      const end = body === null ? null : endOfWord(text, body, forms)
      if (end !== null) return { start, end }
    }
    at = start + 1
  }
}

function endOfBody(text: string, start: number, { parts, signs }: NameForms): number | null {
  let at = start
  for (const [index, part] of parts().entries()) {
    if (index > 0) at = skip(text, at, betweenWords)
    for (const [inner, segment] of part.entries()) {
      if (inner > 0) at = skip(text, at, insideWord)
      if (!text.startsWith(segment, at)) return null
      at += segment.length
    }
  }
  const ending = signs()
  return text.startsWith(ending, at) ? at + ending.length : null
}

/** Behind the name's last letter an s, es or 's may stand, and then no letter or digit. */
function endOfWord(text: string, at: number, { bareEnd }: NameForms): number | null {
  if (!bareEnd) return at
  for (const ending of endings) {
    if (!text.startsWith(ending, at) || isLetterOrDigit(text, at + ending.length)) continue
    if (ending === 'es' && !/(?:s|x|z|ch|sh)$/.test(text.slice(Math.max(0, at - 2), at))) continue
    return at + ending.length
  }
  return null
}

const endings = ['s', 'es', "'s", '’s', '']

function skip(text: string, from: number, kind: number): number {
  let at = from
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
    if ((kindOf(code) & kind) === 0) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}

const betweenWords = 1
const insideWord = 2
const letterOrDigit = 4
const known = 8

/** Kinds of the characters of the basic plane, found out as they are met. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const kind = code < 0x10000 ? (kinds[code] ?? 0) : 0
  if (kind !== 0) return kind
  const char = String.fromCodePoint(code)
  const found =
    known |
    (/[\s\p{P}\p{S}]/u.test(char) ? betweenWords : 0) |
    (/[\s\p{Pd}_·]/u.test(char) ? insideWord : 0) |
    (/[\p{Script=Latin}\p{N}]/u.test(char) ? letterOrDigit : 0)
  if (code < 0x10000) kinds[code] = found
  return found
}

function isLetterOrDigit(text: string, at: number): boolean {
  return at < text.length && (kindOf(text.codePointAt(at) ?? 0) & letterOrDigit) !== 0
}

function before(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  return at > 1 && code >= 0xdc00 && code < 0xe000 ? at - 2 : at - 1
}

/** CompressAI -> Compress, AI: it may also be written with a hyphen or a space. */
function splitCamelCase(part: string): string[] {
  return /^[A-Z]*[a-z]*$/.test(part) ? [part] : part.split(/(?<=\p{Ll})(?=\p{Lu})/u)
}

/** Full-width forms become half-width ones, character by character, so that places stay what they were. */
export function fold(text: string): string {
  if (isAscii(text)) return text
  return text.replace(/[\u3000\uff01-\uff5e\u00a0\u2010-\u2015\u2212]/g, (c) =>
    /[\u2010-\u2015\u2212]/.test(c) ? '-' : c.normalize('NFKC'),
  )
}

/** Without regard to case, and as long as the text: what would grow or shrink stays as it is. */
function caseless(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  return text
    .replace(/(?![\0-\x7f])\p{Changes_When_Casemapped}/gu, caselessCharacter)
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

/** By way of the capital, which ς and σ, ſ and s have in common. */
function caselessCharacter(char: string): string {
  const upper = char.toUpperCase()
  const lower = (upper.length === char.length ? upper : char).toLowerCase()
  return lower.length === char.length ? lower : char
}
