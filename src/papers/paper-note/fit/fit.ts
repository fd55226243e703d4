import type { Aspect } from '../../paper.ts'
import { ofAnyAnswer } from './any-answer.ts'
import { ofAnyPiece } from './any-piece.ts'
import { comparison } from './comparison.ts'
import { evaluation } from './evaluation.ts'
import { limitation } from './limitation.ts'
import { method } from './method.ts'
import { problem } from './problem.ts'
import { result } from './result.ts'
import type { AspectRules, Rule } from './rule.ts'

/**
 * All rules for what a section is asked for. A paragraph or bullet is held to `ofAnyPiece` and to those of its aspect; all of an answer
 * that is left then to `ofAnyAnswer` and to those of its aspect for the whole. Each has a name, and words that it is there for.
 */
const aspects: Record<Aspect, AspectRules> = { problem, method, result, comparison, evaluation, limitation }

/** Whether words answer what a section is asked for: surely, surely not (background, a caption, praise …), or nobody can tell. */
export type Fit = 'yes' | 'open' | 'no'

/** Longer texts are read up to here. */
const longestRead = 1200

export function fitOf(aspect: Aspect, whole: string, key: string): Fit {
  const text = whole.slice(0, longestRead).trim()
  if (ruleAgainstPiece(aspect, text, key)) return 'no'
  return aspects[aspect].surely(text, key) ? 'yes' : 'open'
}

/** The rule that a paragraph or bullet falls under. */
export function ruleAgainstPiece(aspect: Aspect, text: string, key: string): Rule | null {
  return firstOf([...ofAnyPiece, ...aspects[aspect].pieces], text, aspect, key)
}

/** The rule that all words of an answer fall under: it does not stand alone, or does not say what its aspect asks for. */
export function ruleAgainstAnswer(aspect: Aspect, whole: string, key: string): Rule | null {
  return firstOf([...ofAnyAnswer, ...aspects[aspect].whole], whole.normalize('NFC').trim(), aspect, key)
}

function firstOf(rules: readonly Rule[], text: string, aspect: Aspect, key: string): Rule | null {
  return rules.find(({ holds }) => holds(text, { aspect, key })) ?? null
}

/** Every rule with the aspect that it is asked of; those of any aspect are asked of a method. */
export function allRules(): { aspect: Aspect; rule: Rule }[] {
  const own = (Object.keys(aspects) as Aspect[]).flatMap((aspect) =>
    [...aspects[aspect].pieces, ...aspects[aspect].whole].map((rule) => ({ aspect, rule })),
  )
  return [...[...ofAnyPiece, ...ofAnyAnswer].map((rule) => ({ aspect: 'method' as const, rule })), ...own]
}
