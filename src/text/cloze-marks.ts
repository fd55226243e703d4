import { hasMarks } from '../words/marks.ts'
import type { RichText } from './rich-text.ts'

/** A piece of text that is to be asked for: `==hidden==`, or as in Anki `{{c3::hidden::hint}}`; `{{c1,2::…}}` on two cards. */
export interface Cloze {
  /** What a person reads of it; of pictures their sources. */
  text: string
  /** The numbers that the user gave it, in order; empty: none yet. */
  numbers: number[]
}

export interface ClozedText {
  /** The text without its marks. */
  plain: RichText
  /** In the order of the text; one that stands in another follows it. */
  clozes: Cloze[]
  /** HTML whose clozes are still to be given numbers: for `numbered`. */
  marked: string
}

export function holdMarks(...texts: readonly (RichText | null)[]): boolean {
  return texts.some((text) => text !== null && hasMarks(text.text))
}

/** A text as it is shown: a highlight without its signs, while `a==b or c==d` compares. */
export function withoutHighlights(text: string): string {
  if (!text.includes('==')) return text
  return text.replace(/(?<!=)==(?=[^\s=])((?:(?!==).)*[^\s=])==(?!=)/gsu, (whole, inside: string, at: number) =>
    /[\w)\]]/.test(text[at - 1] ?? '') && /[\w)\]]/.test(text[at + whole.length] ?? '') ? whole : inside,
  )
}

/** The numbers that an opening holds, each once and in order, as Anki takes them. */
export function numbersIn(sign: string): number[] {
  return [...new Set(sign.match(/\d+/g)?.map(Number))].sort((a, b) => a - b)
}

/** Signs that no text holds: noncharacters, and after the first three the cloze's place in the list. */
export const signs = { open: '\ufdd0', hint: '\ufdd1', close: '\ufdd2', end: '\ufdd3' }

/**
 * The HTML with its clozes as Anki reads them. Braces and colons that Anki would take for its own become character references,
 * which show the same: also in math, where MathJax reads what is shown.
 * @param numbers of each cloze, from 1; one that has none stays plain text
 */
export function numbered(marked: string, numbers: readonly (readonly number[])[]): string {
  return withoutSigns(marked, (index) => (numbers[index] ?? []).length === 0)
    .replace(/[{}:]/g, (sign, at: number, all: string) => {
      const around = [all[at - 1] ?? '', all[at + 1] ?? '']
      return around.some((other) => other === sign || /[\ufdd0-\ufdd3]/.test(other)) ? `&#${sign.charCodeAt(0)};` : sign
    })
    .replace(/\ufdd0(\d+)\ufdd3/g, (_, index) => `{{c${numbers[Number(index)]?.join(',')}::`)
    .replace(/\ufdd1\d+\ufdd3/g, '::')
    .replace(/\ufdd2\d+\ufdd3/g, '}}')
}

/** Shorter texts stand in others by chance: a digit, a letter, one Han character. */
const leastHidden = 2

/** Hides what a cloze hides wherever else it stands as a word of its own: else the front would say its answer. */
export function hideElsewhere(html: string, clozes: readonly Cloze[]): string {
  const hidden = clozes
    .filter(({ text, numbers }) => numbers.length > 0 && [...text].length >= leastHidden && /[\p{L}\p{N}]/u.test(text))
    .map(({ text, numbers }) => ({ numbers, word: escaped(text).toLowerCase() }))
    .filter(({ word }, at, all) => all.findIndex((other) => other.word === word) === at)
  const inside: number[][] = []
  let inHint = false
  const parts = html.split(
    /(<[^>]*(?:>|$)|\\\((?:[^\\]|\\(?![()]))*\\\)|\\\[(?:[^\\]|\\(?![[\]]))*\\\]|\{\{c[\d,]+::|\}\}|::)/s,
  )
  return parts
    .map((part, at) => {
      if (part.startsWith('{{c') && at % 2 === 1) inside.push(numbersIn(part))
      else if (part === '}}') inside.pop()
      if (at % 2 === 1) inHint = part === '::'
      const own = hidden.filter(({ numbers }) => !inside.flat().some((number) => numbers.includes(number)))
      return at % 2 === 1 || inHint ? part : hideIn(part, own)
    })
    .join('')
}

interface HiddenWord {
  numbers: readonly number[]
  /** HTML, in small letters. */
  word: string
}

function hideIn(text: string, [first, ...rest]: readonly HiddenWord[]): string {
  if (!first) return text
  const small = text.toLowerCase()
  // Letters that are longer when small (İ) would move the places.
  const searched = small.length === text.length ? small : text
  let html = ''
  let end = 0
  for (let at = searched.indexOf(first.word); at >= 0; at = searched.indexOf(first.word, at + 1)) {
    const after = at + first.word.length
    if (at < end || isEdge(text.slice(0, at).slice(-2)) || isEdge(text.slice(after), true)) continue
    html += `${hideIn(text.slice(end, at), rest)}{{c${first.numbers.join(',')}::${text.slice(at, after)}}}`
    end = after
  }
  return html + hideIn(text.slice(end), rest)
}

/** As `toHtml` writes text. */
function escaped(text: string): string {
  return text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;')
}

/** Whether a word goes on there; Han characters have no words. */
function isEdge(text: string, isAfter = false): boolean {
  return (isAfter ? /^[\p{Script=Latin}\p{N}]/u : /[\p{Script=Latin}\p{N}]$/u).test(text)
}

/** Takes out the signs of clozes, with their hints. */
export function withoutSigns(marked: string, isMeant: (index: number) => boolean = () => true): string {
  return marked
    .replace(/\ufdd1(\d+)\ufdd3.*?(?=\ufdd2\1\ufdd3)/gs, (hint, index) => (isMeant(Number(index)) ? '' : hint))
    .replace(/[\ufdd0\ufdd2](\d+)\ufdd3/g, (sign, index) => (isMeant(Number(index)) ? '' : sign))
}
