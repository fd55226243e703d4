import type { RichText } from './rich-text.ts'

/** A piece of text that is to be asked for: `==hidden==`, or as in Anki `{{c3::hidden::hint}}`. */
export interface Cloze {
  /** What a person reads of it; of pictures their sources. */
  text: string
  /** The number that the user gave it; null: none yet. */
  number: number | null
}

export interface ClozedText {
  /** The text without its marks. */
  plain: RichText
  /** In the order of the text; one that stands in another follows it. */
  clozes: Cloze[]
  /** HTML whose clozes are still to be given numbers: for `numbered`. */
  marked: string
}

export function hasMarks(text: string): boolean {
  return /==|\{\{c\d/.test(text)
}

/** What a person takes a text to say, whether its marks are read as such or not. */
export function withoutMarks(text: string): string {
  if (!hasMarks(text)) return text
  return text
    .replace(/\{\{c\d{1,4}::((?:(?!::|\}\}).)+)(?:::(?:(?!\}\}).)*)?\}\}/gsu, '$1')
    .replace(/==(?=[^\s=])((?:(?!==).)*[^\s=])==/gsu, '$1')
}

/** Signs that no text holds: noncharacters, and after the first three the cloze's place in the list. */
export const signs = { open: '\ufdd0', hint: '\ufdd1', close: '\ufdd2', end: '\ufdd3' }

/**
 * The HTML with its clozes as Anki reads them. Braces and colons that Anki would take for its own become character references,
 * which show the same: also in math, where MathJax reads what is shown.
 * @param numbers of each cloze, from 1; one that has none stays plain text
 */
export function numbered(marked: string, numbers: readonly (number | null)[]): string {
  return withoutSigns(marked, (index) => (numbers[index] ?? null) === null)
    .replace(/[{}:]/g, (sign, at: number, all: string) => {
      const around = [all[at - 1] ?? '', all[at + 1] ?? '']
      return around.some((other) => other === sign || /[\ufdd0-\ufdd3]/.test(other)) ? `&#${sign.charCodeAt(0)};` : sign
    })
    .replace(/\ufdd0(\d+)\ufdd3/g, (_, index) => `{{c${numbers[Number(index)]}::`)
    .replace(/\ufdd1\d+\ufdd3/g, '::')
    .replace(/\ufdd2\d+\ufdd3/g, '}}')
}

/** Takes out the signs of clozes, with their hints. */
export function withoutSigns(marked: string, isMeant: (index: number) => boolean = () => true): string {
  return marked
    .replace(/\ufdd1(\d+)\ufdd3.*?(?=\ufdd2\1\ufdd3)/gs, (hint, index) => (isMeant(Number(index)) ? '' : hint))
    .replace(/[\ufdd0\ufdd2](\d+)\ufdd3/g, (sign, index) => (isMeant(Number(index)) ? '' : sign))
}
