import { type Problem, problem } from '../../problems/problem.ts'
import { wordsIn } from '../../text/strip-tags.ts'
import { contentWords, isHan, type Titled } from './content-words.ts'
import { hasNoAnswer } from './contribution-no-answer.ts'

/** So much of the answer in the question is the answer. */
const nearlyAll = 0.8
/** Fewer words of a title are met anywhere. */
const wordsOfTitle = 3

/** A card whose question says what it asks for is answered without being known. */
export function answerInQuestion({ note: { paper, fields }, words }: Titled): Problem[] {
  const contribution = withoutName(paper.contribution?.text ?? '', paper.method)
  if (contribution === '' || !mayShareWords(words, paper.title.text, contribution) || hasNoAnswer({ paper })) return []
  const title = unitsOf(words)
  const idea = unitsOf(contentWords(contribution))
  const tell = (found: string, expected: string) => [
    problem('warning', 'answer-in-question', paper.place, found, expected),
  ]
  if (idea.size > 0 && shareOf(idea, title) >= (idea.size < 5 ? 1 : nearlyAll))
    return tell(`The title says all of the contribution “${contribution}”`, 'what the title does not say')
  const mayTell = !fields.AskMethod && title.size >= wordsOfTitle && shareOf(title, idea) >= nearlyAll
  // What is masked on the front tells nothing.
  const asked = fields.AskIdea ? unitsOf(contentWords(wordsIn(fields.AskIdea))) : idea
  if (mayTell && shareOf(title, asked) >= nearlyAll)
    return tell(`The contribution holds the title “${paper.title.text}”`, 'the idea in other words than the title’s')
  return []
}

/** A cheap look first: hardly any two texts do. A contribution that is shorter than the title may be any part of it. */
function mayShareWords(words: readonly string[], title: string, contribution: string): boolean {
  if (contribution.length <= title.length) return true
  const text = contribution.toLowerCase()
  let balance = 0
  for (const word of words) balance += text.includes(word) ? 1 : -1
  return balance >= 0
}

function withoutName(contribution: string, method: string | null): string {
  return method !== null && contribution.startsWith(method)
    ? contribution.slice(method.length).replace(/^\s*[:：]\s*/u, '')
    : contribution
}

/** Words, and of Han characters every two in a row. */
function unitsOf(words: readonly string[]): Set<string> {
  const units = new Set<string>()
  words.forEach((each, index) => {
    const next = words[index + 1] ?? ''
    if (!isHan(each)) units.add(each)
    else if (isHan(next)) units.add(each + next)
  })
  return units
}

function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let common = 0
  for (const unit of part) if (whole.has(unit)) common++
  return part.size === 0 ? 0 : common / part.size
}
