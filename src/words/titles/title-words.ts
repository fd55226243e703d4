import { isNameShaped } from '../names.ts'
import { once } from '../once.ts'
import knownWords from './known-words.json' with { type: 'json' }
import { withoutAccents } from './title.ts'
import vocabulary from './title-vocabulary.json' with { type: 'json' }

/** One unit of comparison: a word of an alphabet, a run of kana, or a single Han character. */
export interface Word {
  /** as written, NFKC */
  raw: string
  /** without case and accents */
  lower: string
  /** also without plural and national spelling: what has the same key is the same word */
  key: string
}

const articles = new Set(vocabulary.articles)
const swapClass = new Map(vocabulary.swaps.flatMap((words, index) => words.map((word) => [word, index] as const)))
const prepositionClass = swapClass.get('of')
// What follows is looked at only where two titles are compared, which most notes have no two of.
const spelled = once(() => new Map(Object.entries(vocabulary.spelled)))
const spellings = once(() =>
  vocabulary.spellings.map(([pattern = '', replacement = '']) => [new RegExp(pattern), replacement] as const),
)
const abbreviations = once(() => new Map(Object.entries(vocabulary.abbreviations)))
const simplified = once(() => pairsOf(vocabulary.traditional))

/** Words that titles of papers use. A misspelling is not among them, and two of them are two words however close. */
const known = once(() => new Set(Object.values(knownWords).flatMap((words) => words.split(' '))))

const katakana = '\\p{Script=Katakana}ー'
const units = once(
  () =>
    new RegExp(
      `[${katakana}]+|\\p{Script=Hiragana}+|一[种个]|以及|\\p{Script=Han}|(?:(?![\\p{Script=Han}\\p{Script=Hiragana}${katakana}])[\\p{L}\\p{M}\\p{N}+#])+`,
      'gu',
    ),
)

/** The same for titles without other letters, which are most, in a tenth of the time. */
const asciiUnits = /[a-z0-9+#]+/gi

export function wordsOf(text: string): Word[] {
  // A title in capitals says nothing by its capitals.
  const shapeless = !/\p{Ll}/u.test(text) ? text.toLowerCase() : text
  const unified = foldHan(shapeless)
    .replace(/\bw\/o\b\.?/gi, ' without ')
    .replace(/\bw\/(?=\s|\p{L})/giu, ' with ')
    .replace(/(?<!\s)\s*&\s*/g, ' and ')
    .replace(/\bA\*/g, 'Astar')
    .replace(/(?<=\p{Ll})[’'](?=s\b)/gu, '')
  return (unified.match(/^[ -~]*$/.test(unified) ? asciiUnits : units()) ?? []).map(wordOf)
}

/** The words with the abbreviations of the field written out ("LLMs": "large language models"). */
export function expanded(words: readonly Word[]): Word[] {
  return words.flatMap(
    (word) =>
      abbreviations()
        .get(word.lower.replace(/(?<=..)s$/, ''))
        ?.split(' ')
        .map(wordOf) ?? [word],
  )
}

function wordOf(raw: string): Word {
  const lower = plainLetters(raw.toLowerCase())
  return { raw, lower, key: keyOf(lower) }
}

function plainLetters(lower: string): string {
  return /^[ -~]*$/.test(lower) ? lower : withoutAccents(lower).replace(/ß/g, 'ss')
}

function keyOf(lower: string): string {
  if (/^[\p{Script=Katakana}ー]/u.test(lower)) return foldKana(lower)
  const direct = spelled().get(lower)
  if (direct !== undefined) return direct
  const respelled = spellings().reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), lower)
  return singular(spelled().get(respelled) ?? respelled)
}

function singular(word: string): string {
  if (word.length < 4 || !/[^sui]s$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|x|zz|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** Simplified and traditional characters, and the usual misspellings of Chinese terms, as one. */
function foldHan(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text
  const folded = [...text].map((character) => simplified().get(character) ?? character).join('')
  return vocabulary.hanTypos.reduce((result, [wrong = '', right = '']) => result.replaceAll(wrong, right), folded)
}

/** コンピューター and コンピュータ, also inside a compound; ヴィ and ビ. */
function foldKana(word: string): string {
  return vocabulary.kana
    .reduce((result, [from = '', to = '']) => result.replaceAll(from, to), word)
    .replace(/(?<=.[アカガサザタダナハバパマヤャラワァ])ー|(?<=..)ー$/gu, '')
}

function pairsOf(text: string): Map<string, string> {
  const characters = [...text]
  return new Map(
    characters.flatMap((character, index) =>
      index % 2 === 0 ? [[character, characters[index + 1] ?? character]] : [],
    ),
  )
}

/** Articles, prepositions and conjunctions, in lower case. */
export const smallWords: ReadonlySet<string> = new Set([...articles, ...swapClass.keys()])

export function isArticle(word: Word): boolean {
  return articles.has(word.lower)
}

export function isSmall(word: Word): boolean {
  return isArticle(word) || swapClass.has(word.lower)
}

/** How much words tell about a paper: a content word 1, a Han character half, small words and kana endings nothing. */
export function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + weightOfWord(word), 0)
}

function weightOfWord(word: Word): number {
  if (isSmall(word) || /^\p{Script=Hiragana}/u.test(word.lower)) return 0
  if (/^\p{Script=Han}/u.test(word.lower)) return 0.5
  return word.lower.length < 3 && !/\d/.test(word.lower) ? 0.5 : 1
}

/** What it takes to get from one title's words to another's. */
export interface Difference {
  cost: number
  typos: number
  variants: number
  /** singular in one, plural in the other */
  plurals: number
  small: number
  /** "with" for "using" */
  swaps: number
  /** of, for, in, on that only one of the titles has */
  prepositions: number
  joins: number
}

const costs = { typos: 0.08, variants: 0.02, plurals: 0.02, small: 0.03, swaps: 0.03, prepositions: 0.05, joins: 0.01 }

/** The cheapest way to align all words of one title with all of the other; null when a word is left over or replaced. */
export function differenceOf(a: readonly Word[], b: readonly Word[]): Difference | null {
  // Every step but an article or a join takes one word of each.
  if (Math.abs(a.length - b.length) > 6) return null
  const rows: (Difference | null)[][] = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(null))
  const put = (i: number, j: number, from: Difference, kind: keyof typeof costs | null) => {
    const row = rows[i]
    if (!row || j > b.length) return
    const next = kind === null ? from : { ...from, cost: from.cost + costs[kind], [kind]: from[kind] + 1 }
    const present = row[j]
    if (!present || present.cost > next.cost) row[j] = next
  }
  put(0, 0, { cost: 0, typos: 0, variants: 0, plurals: 0, small: 0, swaps: 0, prepositions: 0, joins: 0 }, null)
  for (let i = 0; i <= a.length; i++) {
    // No step spans more than three words.
    if (i >= 3 && rows.slice(i - 2, i + 1).every((row) => row.every((cell) => cell === null))) return null
    for (let j = 0; j <= b.length; j++) {
      const here = rows[i]?.[j]
      if (!here) continue
      const [left, right] = [a[i], b[j]]
      if (left && right) {
        const step = stepOf(left, right)
        if (step !== null) put(i + 1, j + 1, here, step === 'same' ? null : step)
      }
      const [withoutLeft, withoutRight] = [skipOf(left, a[i - 1]), skipOf(right, b[j - 1])]
      if (withoutLeft) put(i + 1, j, here, withoutLeft)
      if (withoutRight) put(i, j + 1, here, withoutRight)
      for (const many of [2, 3]) {
        if (left && isJoined(left, b.slice(j, j + many), many)) put(i + 1, j + many, here, 'joins')
        if (right && isJoined(right, a.slice(i, i + many), many)) put(i + many, j + 1, here, 'joins')
      }
    }
  }
  return rows[a.length]?.[b.length] ?? null
}

/** Articles and prepositions come and go; a word that is there twice in a row ("of of") was a slip. */
function skipOf(word: Word | undefined, previous: Word | undefined): keyof typeof costs | null {
  if (!word) return null
  if (isArticle(word)) return 'small'
  if (previous?.lower === word.lower && /^\p{Ll}{2,}$/u.test(word.lower)) return 'typos'
  // "On X" is another title than "X".
  return previous && swapClass.get(word.lower) === prepositionClass ? 'prepositions' : null
}

function isJoined(whole: Word, parts: readonly Word[], many: number): boolean {
  if (parts.length !== many || /^\p{Script=Han}/u.test(whole.lower)) return false
  // "A symmetric" is not "asymmetric", "4 1" is not "41".
  if (parts[0] && isArticle(parts[0])) return false
  if (parts.some((part, index) => /\d$/.test(part.lower) && /^\d/.test(parts[index + 1]?.lower ?? ''))) return false
  const joined = parts.map((part) => part.lower).join('')
  return joined === whole.lower || (isVariable(whole) && keyOf(joined) === whole.key)
}

function stepOf(a: Word, b: Word): 'same' | keyof typeof costs | null {
  if (a.lower === b.lower) return 'same'
  if (isPluralOfName(a, b) || isPluralOfName(b, a)) return 'plurals'
  const swap = swapClass.get(a.lower)
  if (swap !== undefined && swap === swapClass.get(b.lower)) return 'swaps'
  if (isArticle(a) && isArticle(b)) return 'small'
  if (!isVariable(a) || !isVariable(b)) return null
  if (singular(a.lower) === singular(b.lower)) return 'plurals'
  if (a.key === b.key) return 'variants'
  return isMisspelling(a.lower, b.lower) ? 'typos' : null
}

/** "CNNs", "NeRFs"; but YOLOS is not the plural of YOLO. */
function isPluralOfName(one: Word, many: Word): boolean {
  return many.raw === `${one.raw}s` && /\p{Lu}$/u.test(one.raw) && !isSmall(one)
}

/** Names and whatever holds digits or signs are right as they are: a letter more is another name. */
function isVariable(word: Word): boolean {
  return !/[\p{N}+#]/u.test(word.lower) && !isNameShaped(word.raw) && !/\p{Lu}{2}/u.test(word.raw)
}

const prefixes =
  /^(?:hyper|hypo|micro|macro|inter|intra|homo|hetero|mini|maxi|pre|pro|ante|anti|infra|ultra|sub|super|under|over|up|down|inner|outer|mono|multi|bi|tri|uni)/

/** A slip of the hand: nearly the letters of a known word, and not another known word. */
function isMisspelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 5 || a[0] !== b[0] || !/^\p{Script=Latin}+$/u.test(a) || !/^\p{Script=Latin}+$/u.test(b)) return false
  const [knowsA, knowsB] = [isKnown(a), isKnown(b)]
  if (knowsA && knowsB) return false
  const edit = editOf(a, b, shorter >= 9 ? 2 : 1)
  if (edit === null) return false
  // Two unknown words are more often two names than one word and its misspelling.
  if (!knowsA && !knowsB) return shorter >= 8 && edit.distance === 1 && edit.substitutions === 0
  if (edit.substitutions > 0 && shorter < 7) return false
  const [start, other] = [prefixes.exec(a)?.[0], prefixes.exec(b)?.[0]]
  return start === undefined || other === undefined || start === other
}

function isKnown(lower: string): boolean {
  return known().has(lower) || known().has(singular(lower)) || known().has(keyOf(lower))
}

interface Edit {
  distance: number
  substitutions: number
}

/** Optimal string alignment: insertions, deletions, substitutions and exchanges of neighbours; null beyond the limit. */
function editOf(a: string, b: string, limit: number): Edit | null {
  if (Math.abs(a.length - b.length) > limit) return null
  let before: Edit[] = []
  let previous: Edit[] = Array.from({ length: b.length + 1 }, (_, j) => ({ distance: j, substitutions: 0 }))
  for (let i = 1; i <= a.length; i++) {
    const current: Edit[] = [{ distance: i, substitutions: 0 }]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      current[j] = least([
        further(previous[j], 1, 0),
        further(current[j - 1], 1, 0),
        same ? further(previous[j - 1], 0, 0) : further(previous[j - 1], 1, 1),
        swapped ? further(before[j - 2], 1, 0) : null,
      ])
    }
    if (current.every((edit) => edit.distance > limit)) return null
    before = previous
    previous = current
  }
  const last = previous[b.length]
  return last && last.distance <= limit ? last : null
}

function further(edit: Edit | undefined, distance: number, substitutions: number): Edit | null {
  return edit ? { distance: edit.distance + distance, substitutions: edit.substitutions + substitutions } : null
}

function least(edits: readonly (Edit | null)[]): Edit {
  let best: Edit = { distance: Number.POSITIVE_INFINITY, substitutions: 0 }
  for (const edit of edits) {
    if (!edit || edit.distance > best.distance) continue
    if (edit.distance < best.distance || edit.substitutions < best.substitutions) best = edit
  }
  return best
}
