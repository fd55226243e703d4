import { richTextOfHtml } from '../../extract/rich-text.ts'
import { isSmall, wordsOf } from '../../identify/title-words.ts'
import { type Problem, problem } from '../../read/problem.ts'
import type { Note } from '../deck.ts'
import { hasNoAnswer } from './contribution-no-answer.ts'

/** So much of the answer in the question is the answer. */
const nearlyAll = 0.8
/** Fewer words of a title are met anywhere. */
const wordsOfTitle = 3

/** A card whose question says what it asks for is answered without being known. */
export function answerInQuestion({ paper, fields }: Note): Problem[] {
  const contribution = withoutName(paper.contribution?.text ?? '', paper.method)
  if (contribution === '' || hasNoAnswer({ paper })) return []
  const title = unitsOf(paper.title.text)
  const idea = unitsOf(contribution)
  const tell = (found: string, expected: string) => [
    problem('warning', 'answer-in-question', paper.place, found, expected),
  ]
  if (idea.size > 0 && shareOf(idea, title) >= (idea.size < 5 ? 1 : nearlyAll))
    return tell(`The title says all of the contribution “${contribution}”`, 'what the title does not say')
  const cue = fields.AskIdea ? unitsOf(richTextOfHtml(fields.AskIdea).text) : new Set<string>()
  if (title.size >= wordsOfTitle && shareOf(title, cue) >= nearlyAll)
    return tell(`The contribution holds the title “${paper.title.text}”`, 'the idea in other words than the title’s')
  return []
}

function withoutName(contribution: string, method: string | null): string {
  const start = method === null ? -1 : contribution.indexOf(method)
  return start === 0 ? contribution.slice((method ?? '').length).replace(/^\s*[:：]\s*/u, '') : contribution
}

/** Words but for the small ones, whatever their number; of Han characters every two in a row. */
function unitsOf(text: string): Set<string> {
  const words = wordsOf(text).filter((word) => !isSmall(word))
  const units = new Set<string>()
  words.forEach(({ key }, index) => {
    const next = words[index + 1]?.key ?? ''
    if (!isHan(key)) units.add(key)
    else if (isHan(next)) units.add(key + next)
  })
  return units
}

function isHan(key: string): boolean {
  return /^\p{Script=Han}$/u.test(key)
}

function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : [...part].filter((unit) => whole.has(unit)).length / part.size
}
