import { withoutMarks } from './marks.ts'
import vocabulary from './name-vocabulary.json' with { type: 'json' }
import { isAscii } from './scripts.ts'

const labels = new Set(vocabulary.labels)
const documents = new Set(vocabulary.documents)
const functionWords = new Set(vocabulary.function)
const commonWords = new Set(vocabulary.common)
const abbreviations = new Set(vocabulary.abbreviations)

/** A name is at most this long: "Swin Transformer V2" is one, a clause is not. */
const maximalTokens = 4
const maximalLength = 40

/**
 * The name that a paper gives to what it proposes: the short name before a colon in the contribution ("DAT：…"), else in the
 * title ("ELIC: …"). A topic ("Blind Image Super-Resolution: A Survey") or a label ("Idea: …") is not a name.
 */
export function methodOf(contribution: string | null, title: string): string | null {
  const unmarked = withoutMarks(contribution ?? '')
  return nameBeforeColon(unmarked, isNameInContribution) ?? nameBeforeColon(title, isNameInTitle)
}

function nameBeforeColon(text: string, isName: (candidate: string, rest: string) => boolean): string | null {
  if (!/[:：]/.test(text)) return null
  // A colon inside a name ("std::sort", "12:30", "https://…") is followed by neither space nor full-width text.
  const match = /^([^:：]{1,60}?)\s*(?:：|:(?=\s|\p{Script=Han}|$))(.*)$/su.exec(text.trimStart())
  if (!match) return null
  const candidate = (match[1] ?? '').replace(/^[“"'`「『《*]+|(?<![”"'`」』》*])[”"'`」』》*]+$/gu, '').trim()
  const rest = (match[2] ?? '').trim()
  return rest !== '' && isName(candidate, rest) ? candidate : null
}

/** Notes are terse: whoever puts a word and a colon before the contribution names something, unless the word is a label. */
function isNameInContribution(candidate: string): boolean {
  const tokens = tokensOf(candidate)
  if (!isShort(candidate, tokens) || !/[\p{Script=Latin}\d]/u.test(candidate) || isClause(candidate)) return false
  if (tokens.every((token) => isLabel(token)) || tokens.some((token) => documents.has(token.toLowerCase())))
    return false
  if (tokens.length === 1) return true
  if (tokens.some((token) => functionWords.has(token.toLowerCase()))) return false
  return (
    tokens.some(isNameShaped) || tokens.every((token) => /^\p{Lu}|^\d/u.test(token) && !labels.has(token.toLowerCase()))
  )
}

/** "DAT 的核心是：…" */
function isClause(candidate: string): boolean {
  return candidate.length > 8 && /\p{Script=Han}/u.test(candidate) && /[的是将把]|は|が/u.test(candidate)
}

function isNameInTitle(candidate: string, rest: string): boolean {
  const tokens = tokensOf(candidate)
  if (!isShort(candidate, tokens) || tokens.some((token) => documents.has(token.toLowerCase()))) return false
  if (tokens.every(isLabel)) return false
  const first = tokens[0]
  if (first !== undefined && tokens.length === 1) {
    if (isNameShaped(first)) return !abbreviations.has(first.toUpperCase())
    if (!/\p{Script=Latin}/u.test(first)) return false
    return !isTopic(first) && !isAboutLiterature(rest)
  }
  if (tokens.some((token) => functionWords.has(token.toLowerCase()))) return false
  const telling = tokens.filter(
    (token) => !commonWords.has(singular(token.toLowerCase())) && !abbreviations.has(token.toUpperCase()),
  )
  if (telling.some((token) => isNameShaped(token) && !isCompoundOfCommonWords(token))) return true
  if (isAboutLiterature(rest)) return false
  // "AI Illustrator", "Swin Transformer": a proper noun among field words; "Knowledge Distillation" has none.
  return (
    telling.some((token) => /^\p{Lu}/u.test(token) && !isTopic(token) && !isCompoundOfCommonWords(token)) &&
    tokens.length <= 3
  )
}

/**
 * Looks like a coined name whatever it means: DAT, CycleGAN, word2vec, RL-Restore, N-3, v2. Field abbreviations (CNN) and
 * compounds of ordinary words (Multi-Stage) do not.
 */
export function isNameShaped(token: string): boolean {
  if (/^[A-Za-z]?[a-z]+$/.test(token)) return false
  const shapes = isAscii(token) ? asciiShapes : anyShapes
  const letters = token.normalize('NFKC').replace(shapes.others, '')
  if (abbreviations.has(letters.replace(/-/g, '').toUpperCase()) || isCompoundOfCommonWords(letters)) return false
  if (/^\d+$/.test(letters) || !shapes.latin.test(letters)) return false
  return (shapes.digits.test(letters) && !shapes.measure.test(letters)) || shapes.capitals.test(letters)
}

/** What letters say of a word: more than letters, and a digit beside one; 4th, 8k; CycleGAN | DAT, MFQEv2 | Path-Restore. */
interface Shapes {
  others: RegExp
  latin: RegExp
  digits: RegExp
  measure: RegExp
  capitals: RegExp
}

const anyShapes: Shapes = {
  others: /[^\p{L}\p{N}-]/gu,
  latin: /\p{Script=Latin}/u,
  digits: /\p{L}-?\d|\d-?\p{L}/u,
  measure: /^\d+(?:st|nd|rd|th|d|k|x|bit|fps)$/iu,
  capitals: /\p{Ll}\p{Lu}|\p{Lu}{2}|\p{Lu}[^\p{Lu}-]*-\p{Lu}/u,
}

/** The same for words of ASCII, which most are: patterns of all letters take long to be made ready. */
const asciiShapes: Shapes = {
  others: /[^A-Za-z0-9-]/g,
  latin: /[A-Za-z]/,
  digits: /[A-Za-z]-?\d|\d-?[A-Za-z]/,
  measure: /^\d+(?:st|nd|rd|th|d|k|x|bit|fps)$/i,
  capitals: /[a-z][A-Z]|[A-Z]{2}|[A-Z][^A-Z-]*-[A-Z]/,
}

function isCompoundOfCommonWords(token: string): boolean {
  const parts = token.split('-').filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => isOrdinary(part))
}

function isOrdinary(part: string): boolean {
  const lower = part.toLowerCase()
  if (/^[A-Z]{2,}$/.test(part) || (!isAscii(part) && /^\p{Lu}{2,}$/u.test(part))) return abbreviations.has(part)
  return (
    commonWords.has(lower) ||
    commonWords.has(singular(lower)) ||
    functionWords.has(lower) ||
    isTopic(part) ||
    /^(?:non|oriented|free|wise|efficient|specific|stage|shot|to|space|time)$/.test(lower)
  )
}

/** Acronyms and words of a field that say nothing about one paper. */
export function isCommonWord(token: string): boolean {
  const lower = token.toLowerCase()
  return (
    commonWords.has(lower) ||
    commonWords.has(singular(lower)) ||
    functionWords.has(lower) ||
    abbreviations.has(token.toUpperCase()) ||
    isCompoundOfCommonWords(token)
  )
}

/** Field terms end like this ("Denoising", "Segmentation"); coined names hardly ever do. */
function isTopic(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    commonWords.has(lower) ||
    commonWords.has(singular(lower)) ||
    /.{3}(?:ing|tion|sion|ment|ity|ness|ics|ology|ance|ence|ism)s?$/.test(lower)
  )
}

function isAboutLiterature(rest: string): boolean {
  return tokensOf(rest).some(
    (token) =>
      documents.has(token.toLowerCase()) &&
      !/^(?:toward|towards|beyond|challenge|challenges|rethinking|revisiting|understanding|exploring|part)$/i.test(
        token,
      ),
  )
}

function isLabel(token: string): boolean {
  return labels.has(token.toLowerCase().replace(/[.;]$/, ''))
}

function isShort(candidate: string, tokens: readonly string[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.length <= maximalTokens &&
    candidate.length <= maximalLength &&
    !/[。！？!?，；;]/u.test(candidate)
  )
}

function singular(word: string): string {
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Words as title words: separated by white space; punctuation at their ends is not theirs. */
export function tokensOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[\s/,，、()（）[\]“”"]+/u)
    .map((token) => token.replace(isAscii(token) ? asciiEnds : anyEnds, ''))
    .filter((token) => token !== '')
}

const anyEnds = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu
const asciiEnds = /^[^A-Za-z0-9]+|(?<![^A-Za-z0-9])[^A-Za-z0-9]+$/g
