import type { RichText } from '../../text/rich-text.ts'
import { chineseAlone, type DocumentLanguage, type Letters, lettersOf } from '../../words/detect-language.ts'
import type { Language } from '../../words/languages.ts'
import { isAscii } from '../../words/scripts.ts'

type Reading = DocumentLanguage['han']

/** What an entry says in its writer's words. Its title does not count: most are English, whoever has read the paper. */
export interface OwnWords {
  contribution: RichText | null
  notes: RichText | null
  keywords: readonly string[]
}

/**
 * The language in which an entry is written: that of its contribution; where that tells nothing, of its remarks, then of its keywords.
 * Keywords in Latin letters tell nothing, as terms are English in any language.
 * @param reading of Han characters that both Chinese and Japanese use
 * @returns null where its own words do not tell
 */
export function ownLanguage({ contribution, notes, keywords }: OwnWords, reading: Reading): Language | null {
  return (
    writtenLanguage(contribution?.text ?? '', reading) ??
    writtenLanguage(notes?.text ?? '', reading) ??
    termsLanguage(keywords, reading)
  )
}

/** The language of headers or keywords; null where they are in Latin letters, which any notes may use for them. */
export function termsLanguage(terms: readonly string[], reading: Reading): Language | null {
  const language = writtenLanguage(terms.join('; '), reading)
  return language === 'en' ? null : language
}

/** So many characters tell the language of what follows as well. */
const telling = 200

/**
 * The language of a sentence or two. Terms of another script do not count: “用 Transformer 替换 CNN” is Chinese, and “a mask for the
 * 盲区 of lamps” is English.
 * @param reading of Han characters that both Chinese and Japanese use
 * @returns null for a text that could stand in notes of any language, such as “CNN + GAN”
 */
export function writtenLanguage(text: string, reading: Reading): Language | null {
  const head = text.slice(0, telling)
  if (isAscii(head)) return isEnglish(head) ? 'en' : null
  const all = lettersOf(head)
  if (lettersOfEastAsia(all) >= all.latin) return languageOfEastAsia(all, head, reading)
  const frame = withoutAsides(head)
  const letters = lettersOf(frame)
  if (lettersOfEastAsia(letters) === 0) return isEnglish(frame) ? 'en' : null
  return weightOfEnglish(frame) > wordsOfEastAsia(letters) ? 'en' : languageOfEastAsia(letters, frame, reading)
}

function lettersOfEastAsia({ kana, hangul, han }: Letters): number {
  return kana + hangul + han
}

/** About how many words they make. */
function wordsOfEastAsia({ kana, hangul, han }: Letters): number {
  return kana / 2.5 + hangul / 2 + han / 1.5
}

function languageOfEastAsia({ kana, hangul, han }: Letters, text: string, reading: Reading): Language | null {
  if (kana + hangul + han === 0) return null
  if (hangul > han + kana) return 'ko'
  if (kana === 0) return reading === 'ja' && !chineseAlone.test(text) ? 'ja' : 'zh'
  // A name in kana amid Chinese, as against Japanese that is hardly anything but Han characters.
  const hiragana = text.match(/\p{Script=Hiragana}/gu)?.length ?? 0
  return hiragana * 3 > han || !chineseAlone.test(text) ? 'ja' : 'zh'
}

/** A gloss in brackets or a quoted title may be in another language than the sentence around it. */
function withoutAsides(text: string): string {
  const frame = text.replace(asides, ' ')
  return /\p{L}/u.test(frame) ? frame : text
}

const asides =
  /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】|"[^"]*"|“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》/gu

/** Words that sentences in English have and terms hardly do. */
const smallWords = new Set(
  'an the of for to and in with on by is are was were we that this from as at it be can into than or not their its which without how when each'.split(
    ' ',
  ),
)
const longestSmallWord = 7
const manyWords = 6

/** Words in Latin letters with nothing of another script between them. */
interface Phrase {
  words: number
  /** Of them, those in lower case. */
  lower: number
  hasSmallWord: boolean
}

/** Titles, which are English in notes of any language, capitalise most words. */
function isTitle({ words, lower }: Phrase): boolean {
  return lower * 2 < words
}

function isEnglish(text: string): boolean {
  return phrasesOf(text).some((own) => !isTitle(own) && (own.hasSmallWord || own.lower >= manyWords))
}

/**
 * As how many words of East Asia the English in a text counts. A word alone is probably a term and counts for little; a phrase with
 * a small word in it is a piece of a sentence.
 */
function weightOfEnglish(text: string): number {
  return phrasesOf(text).reduce((sum, own) => sum + own.words * 0.2 + (own.hasSmallWord && !isTitle(own) ? 1.5 : 0), 0)
}

/** Counted by hand, as it is asked of every entry. */
function phrasesOf(text: string): Phrase[] {
  let own: Phrase = { words: 0, lower: 0, hasSmallWord: false }
  const phrases = [own]
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit >= firstEastAsian && own.words > 0) {
      own = { words: 0, lower: 0, hasSmallWord: false }
      phrases.push(own)
    }
    at = isLatin(unit) ? takeWord(text, at, own) : at + 1
  }
  return phrases
}

/** The radicals, before which there are no characters of East Asia but the oldest letters of Hangul. */
const firstEastAsian = 0x2e80

/** @returns where it ends */
function takeWord(text: string, start: number, phrase: Phrase): number {
  let end = start
  let isPath = false
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (isPartOfPath(unit)) isPath ||= isLatin(text.charCodeAt(end + 1))
    else if (!isPartOfWord(unit)) break
  }
  if (isPath) return end
  phrase.words++
  const first = text.charCodeAt(start)
  if (first >= 0x61) {
    phrase.lower++
    phrase.hasSmallWord ||=
      end - start <= longestSmallWord && smallWords.has(text.slice(start, end).replace(/[.:]$/, ''))
  }
  return end
}

function isLatin(unit: number): boolean {
  const letter = unit | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0xc0 && unit < 0x250)
}

/** Letters, digits, hyphens and apostrophes. */
function isPartOfWord(unit: number): boolean {
  return isLatin(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x27 || unit === 0x2019
}

/** What addresses and names of files have between their words, and sentences only behind one: / . _ : */
function isPartOfPath(unit: number): boolean {
  return unit === 0x2f || unit === 0x2e || unit === 0x5f || unit === 0x3a
}

/**
 * The language of a file as far as its entries do not say their own: that of most of those that do, where these are not few; else of
 * its headings, where they are not in Latin letters, which any notes may have; else of all of its text.
 */
export function fileLanguage(
  entries: readonly { language: Language | null }[],
  headings: readonly string[],
  { language: document, han }: DocumentLanguage,
): Language {
  const votes = new Map<Language, number>()
  for (const { language } of entries) if (language !== null) votes.set(language, (votes.get(language) ?? 0) + 1)
  let [winner, most] = [document, votes.get(document) ?? 0]
  for (const [language, count] of votes) if (count > most) [winner, most] = [language, count]
  if (most * 3 >= entries.length && most > 0) return winner
  return termsLanguage(headings, han) ?? document
}
