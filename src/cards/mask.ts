import { type Found, findName, fold, formsOf, type Haystack, haystackOf, type NameForms } from '../words/name-forms.ts'
import { isCommonWord, isNameShaped, tokensOf } from '../words/names.ts'
import words from './name-words.json' with { type: 'json' }

/** Words that names in capitals are made to spell. */
const ordinary = new Set(words)

/** Stands on a front for a name that would give the answer away. */
export const maskSign = '▢▢▢'

interface Token {
  /** As it stands in the HTML. */
  html: string
  /** The one character that it shows, folded; '' for a tag. */
  shown: string
}

/**
 * The names of a paper that tell a reader which paper it is: its method, the name before the colon of its title, the title
 * itself, and every coined name in the title. Common words and abbreviations of the field are left out.
 */
export function tellingNames(title: string, method: string | null): string[] {
  const beforeColon = /^([^:：]+)[:：]/u.exec(title)?.[1]?.trim() ?? null
  const tokens = tokensOf(title)
  const coined = tokens.filter(
    (token, index) => isNameShaped(token) && !isCommonWord(token) && (index === 0 || !isAcronymAmidWords(token, title)),
  )
  const names = [beforeColon, method && withoutVersion(method), ...coined].filter(
    (name): name is string => name !== null && !isCommonPhrase(name),
  )
  // What the paper itself is called counts even where it is also a word of the field ("EM"); a title of one word however it is written.
  const whole = [method, title, /\s/.test(title) ? null : title.toLowerCase()].filter((name) => name !== null)
  return [...new Set([...whole, ...names].flatMap(withSingular))].sort((a, b) => b.length - a.length)
}

/** "Word representations" is told by a word representation. */
function withSingular(name: string): string[] {
  return /\p{Ll}{3}[^\P{Ll}iusx]s$/u.test(name) ? [name, name.slice(0, -1)] : [name]
}

/**
 * "A GUI Owl", "Lanterns for GUI Agents": two or three capitals amid the words of a title are of the field; a paper’s own name stands in
 * front or in brackets. Longer ones (CLIP) name a method, by which the paper is told.
 */
function isAcronymAmidWords(token: string, title: string): boolean {
  return /^[A-Z]{2,3}s?$/.test(token) && !title.includes(`(${token})`) && !title.includes(`${token}:`)
}

/** Whether a text contains a name in any of its forms. */
export function containsName(text: string, name: string): boolean {
  return contains(haystackOf(text), name)
}

function contains(text: Haystack, name: string): boolean {
  const forms = formsOf(name)
  return forms !== null && findName(text, forms) !== null
}

/** Whether a text names the method: by its name, or by its name in another version ("MFQE 2.0" for MFQEv2). */
export function namesMethod(text: string, method: string): boolean {
  return namesOf(method).some((name) => containsName(text, name))
}

/** A method's name, and that without its version. */
export function namesOf(method: string): string[] {
  const base = withoutVersion(method)
  return base === null ? [method] : [method, base]
}

/** Puts ▢▢▢ for each of the names in what the HTML shows. Tags stay, also those inside a masked name. */
export function maskNames(html: string, names: readonly string[]): string {
  const forms = names.map(maskedForms).filter((own) => own !== null)
  if (!/[<&]/.test(html)) return forms.reduce((text, own) => maskText(text, allPlaces(haystackOf(text), own)), html)
  let tokens = tokenise(html)
  let shown = shownBy(tokens)
  for (const own of forms) {
    const found = allPlaces(shown, own)
    if (found.length === 0) continue
    tokens = masked(tokens, found)
    shown = shownBy(tokens)
  }
  return tokens.map((token) => token.html).join('')
}

/** In HTML that is nothing but text. */
function maskText(text: string, places: readonly Found[]): string {
  let masked = ''
  let from = 0
  for (const { start, end } of places) {
    masked += text.slice(from, start) + maskSign
    from = end
  }
  return from === 0 ? text : masked + text.slice(from)
}

function shownBy(tokens: readonly Token[]): Haystack {
  return haystackOf(tokens.map((token) => token.shown).join(''))
}

interface MaskedForms {
  forms: NameForms
  /** Written small it is a word and not the name: REAL. */
  isWord: boolean
  /** What other names can be made of; null where it is no coined name. */
  stem: string | null
}

function maskedForms(name: string): MaskedForms | null {
  const forms = formsOf(name)
  const folded = fold(name).trim()
  const stem = /^[\p{L}\p{N}]{4,}$/u.test(folded) && isNameShaped(folded) ? folded : null
  return forms && { forms, isWord: /^[A-Z]{2,}$/.test(folded) && ordinary.has(folded.toLowerCase()), stem }
}

function allPlaces(text: Haystack, { forms, isWord, stem }: MaskedForms): Found[] {
  const places: Found[] = []
  for (let found = findName(text, forms); found !== null; found = findName(text, forms, found.end)) {
    const written = text.folded.slice(found.start, found.end)
    if (!isWord || written !== written.toLowerCase()) places.push(found)
  }
  return stem === null ? places : merged([...places, ...derivedPlaces(text.folded, stem)])
}

/** Names that go on where this one ends: OwlWebMix and OwlWebJudge of OwlWeb. */
function derivedPlaces(text: string, stem: string): Found[] {
  const places: Found[] = []
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
    const rest = text.slice(at + stem.length, at + stem.length + 40)
    const tail = /^\p{Lu}\p{Ll}[\p{L}\p{N}]*/u.exec(rest)?.[0]
    if (tail !== undefined && !/[\p{L}\p{N}]$/u.test(text[at - 1] ?? ''))
      places.push({ start: at, end: at + stem.length + tail.length })
  }
  return places
}

function merged(places: Found[]): Found[] {
  const sorted = places.sort((one, other) => one.start - other.start)
  return sorted.filter((place, index) => index === 0 || place.start >= (sorted[index - 1]?.end ?? 0))
}

function masked(tokens: readonly Token[], places: readonly Found[]): Token[] {
  const tokenAt: number[] = []
  tokens.forEach((token, index) => {
    for (let i = 0; i < token.shown.length; i++) tokenAt.push(index)
  })
  const result = [...tokens]
  for (const { start, end } of places) {
    const first = tokenAt[start]
    const last = tokenAt[end - 1]
    if (first === undefined || last === undefined) continue
    for (let i = first; i <= last; i++) if (tokens[i]?.shown !== '') result[i] = { html: '', shown: '' }
    result[first] = { html: maskSign, shown: maskSign }
  }
  return result
}

function tokenise(html: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < html.length; ) {
    const end = tagOrEntityEnd(html, at)
    const part = end > at ? html.slice(at, end) : String.fromCodePoint(html.codePointAt(at) ?? 0)
    tokens.push({ html: part, shown: end === at ? fold(part) : part.startsWith('<') ? '' : fold(decodeEntity(part)) })
    at += part.length
  }
  return tokens
}

/** Where a tag or a character reference that begins here ends; the place itself where none does. */
function tagOrEntityEnd(html: string, at: number): number {
  const pattern = html[at] === '<' ? /<[^>]*>/y : html[at] === '&' ? /&#?\w+;/y : null
  if (!pattern) return at
  pattern.lastIndex = at
  return pattern.test(html) ? pattern.lastIndex : at
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
}

function decodeEntity(entity: string): string {
  const code = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity)
  if (!code) return entities[entity] ?? entity
  return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '20', code[1] ? 16 : 10))
}

/** MFQEv2, MFQE 2.0, GPT-3, "DeiT III" -> the name alone; null where nothing is left, or too little to tell. */
function withoutVersion(name: string): string | null {
  const base = name.replace(
    /(?:(?<![\s-])[\s-]+)?(?:v(?:er(?:sion)?)?\.?\s*)?(?<!\d|\d\.)\d+(?:\.\d+)*$|(?<![\s-])[\s-]+(?:I{1,3}|IV|V)$|\+{1,2}$/iu,
    '',
  )
  return base === name || base.length < 3 || isCommonPhrase(base) ? null : base
}

function isCommonPhrase(text: string): boolean {
  // Three words that hold a letter or digit: no need to look closer. Word by word, as a title may be very long.
  let words = 0
  for (const [word] of text.matchAll(/\S+/g)) {
    words = /[A-Za-z0-9]/.test(word) ? words + 1 : 0
    if (words === 3) return false
  }
  const tokens = tokensOf(text)
  return tokens.length > 0 && tokens.length < 3 && tokens.every((token) => isCommonWord(token))
}
