import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'
import { isEnumeration } from './enumeration.ts'
import { type Statement, statementsOf } from './statements.ts'

/** Several statements are several ideas when they are no aside: together so many words. */
const wordsOfSeveral = 20
/** More than anybody recalls of one idea. */
const wordsOfOne = 45

/** More than one idea is recalled in parts, and graded by guess: one idea a card. */
export function longContribution({ paper }: Note): Problem[] {
  const text = paper.contribution?.text ?? ''
  if (isShort(text) || isEnumeration(paper.contribution)) return []
  const statements = statementsOf(text)
  const words = Math.round(statements.reduce((sum, statement) => sum + statement.words, 0))
  const isSeveral = statements.length > 1 && words > wordsOfSeveral
  if (!isSeveral && words <= wordsOfOne) return []
  const found = isSeveral
    ? `The contribution makes ${statements.length} statements in ${lengthOf(text, words)}`
    : `The contribution has ${lengthOf(text, words)}`
  const place = isSeveral ? afterFirst(statements) : nearMiddle(text)
  const expected = `one idea, the rest among the notes${place === null ? '' : `: it can be split after “${place}”`}`
  return [problem('warning', 'long-contribution', paper.place, found, expected)]
}

/** A cheap look first: most contributions are. */
function isShort(text: string): boolean {
  const most = text.length / (/^[ -~]*$/.test(text) ? 4 : 2)
  return most <= wordsOfSeveral || (most <= wordsOfOne && !/[。！？；]|[.!?;]\s/u.test(text))
}

function lengthOf(text: string, words: number): string {
  return /\p{Script=Han}|\p{Script=Hiragana}/u.test(text) ? `${[...text].length} characters` : `${words} words`
}

/** Behind the first statement that is more than a heading ("Problem: …" apart, of two words). */
function afterFirst(statements: readonly Statement[]): string {
  return endOf((statements.find(({ words }) => words > 3) ?? statements[0])?.text ?? '')
}

/** At the comma that is nearest to the middle. */
function nearMiddle(text: string): string | null {
  const commas = [...text.matchAll(/[，、,:：](?=\s|[^\p{N}])/gu)].map(({ index }) => index)
  const middle = text.length / 2
  const [nearest] = commas.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return nearest === undefined ? null : endOf(text.slice(0, nearest))
}

/** The last words of what is to stay: enough to find the place. */
function endOf(text: string): string {
  const bare = text.replace(/(?<![\s。．.；;，,、!?！？])[\s。．.；;，,、!?！？]+$/u, '')
  const tail = bare.slice(-24)
  return tail.length < bare.length ? `…${tail.replace(/^[\p{Script=Latin}\p{N}]*\s+/u, '')}` : bare
}
