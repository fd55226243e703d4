import { saysNothing } from '../../papers/markdown/entries/says-nothing.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'

export function contributionNoAnswer({ paper }: Note): Problem[] {
  if (!hasNoAnswer({ paper })) return []
  const found = `The contribution “${paper.contribution?.text ?? ''}” answers nothing`
  return [problem('warning', 'contribution-no-answer', paper.place, found, 'what the paper does or shows, in one idea')]
}

/** What is longer says something besides. */
const longest = 60

/** Whether there is a contribution and nothing in it that a card could ask for. A picture may be the answer. */
export function hasNoAnswer({ paper: { contribution } }: Pick<Note, 'paper'>): boolean {
  if (!contribution || (contribution.text === '' && contribution.pictures.length > 0)) return false
  const { text, links } = contribution
  if (links.length === 0 && text.length > longest) return /^https?:\/\/\S+$/.test(text)
  const linked = links.map((link) => link.text).join('')
  const isLoneLink = links.length > 0 && linked.replace(/\s/g, '') === text.replace(/[\s[\]()（）]/g, '')
  const isLoneWord = /^[\p{Script=Latin}\p{N}-]+$/u.test(text) && text.length <= 12
  return isLoneLink || isLoneWord || /^https?:\/\/\S+$/.test(text) || saysNothing(text)
}
