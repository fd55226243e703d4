import type { Nodes } from 'mdast'
import { type Place, type Problem, problem } from '../../problems/problem.ts'
import { emptyText, escapeHtml, type RichText } from '../../text/rich-text.ts'
import { type Aspect, aspects, type Answer as PaperAnswer } from '../paper.ts'
import { answerOf, isNothing } from './content.ts'
import { type Fit, fitOf, ruleAgainstAnswer } from './fit/fit.ts'
import { isConclusion } from './fit/phrases.ts'
import { isSaidBy, namesSeveral } from './fit/said-by-title.ts'
import { withoutSign } from './fit/signed-lists.ts'
import { isInPassing, isWhole } from './fit/whole.ts'
import type { Fact } from './note.ts'
import { depthOfBullets, isHead, isOfFile, type Part, weighsBoth } from './part.ts'
import type { Question } from './questions.ts'

/** What a note's sections and questions can be asked for: of each aspect the first section that says something. */
export function answersIn(
  facts: readonly Fact[],
  questions: readonly Question[],
  parts: readonly Part[],
  contribution: string,
  title: string,
  { file }: Place,
): { answers: PaperAnswer[]; problems: Problem[] } {
  const problems: Problem[] = []
  if (namesSeveral(title)) return { answers: [], problems }
  // What is asked already is not asked again under another name.
  const known = new Set([contribution])
  const answers = aspects.flatMap((aspect): PaperAnswer[] => {
    let unfit: Fact | null = null
    for (const fact of facts) {
      if (fact.role !== aspect || (fact.part && isOfOthers(fact.part))) continue
      const found = answerIn(fact, aspect)
      if (found === null) continue
      if (found === 'no answer' || ('text' in found && (goesOnElsewhere(fact, facts) || !isAllOf(fact, parts)))) {
        unfit ??= fact
        continue
      }
      if ('tooLong' in found) {
        problems.push(tooLong(fact, found.tooLong, file))
        return []
      }
      if (known.has(found.text.text)) continue
      if (aspect === 'result' && isSaidBy(title, found.text.text)) {
        problems.push(
          notAsked(fact, 'the title gives most of its figures already', 'what the title does not say', file),
        )
        return []
      }
      known.add(found.text.text)
      return [{ aspect, question: null, answer: found.text, line: fact.line }]
    }
    if (unfit) problems.push(noAnswer(unfit, aspect, file))
    return []
  })
  const asked = questions
    .filter(({ question, answer }) => !isNothing(question) && !isNothing(answer))
    .map(({ question, answer, line }): PaperAnswer => ({ aspect: 'question', question, answer, line }))
  return { answers: [...answers, ...asked], problems }
}

function isAllOf({ part }: Fact, parts: readonly Part[]): boolean {
  return part === null || (isWhole(part, parts) && (weighs.test(part.parent?.key ?? '') || !isInPassing(part, parts)))
}

/**
 * Whether another section answers the same: one of them is a part of the answer, or of another paper's. A conclusion tells all again, what
 * is aimed at is no part of what is wrong, and “Strengths & limitations” says nothing beside the labels below it.
 */
function goesOnElsewhere(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    (other) =>
      other.part !== fact.part &&
      other.role === fact.role &&
      other.part !== null &&
      !isOfOthers(other.part) &&
      isSaying(other) &&
      !isConclusion(other.key) &&
      !(isGoal(other.key) && !isGoal(fact.key)) &&
      !(fact.part?.parent === other.part && weighsBoth(other.part)),
  )
}

function isGoal(key: string): boolean {
  return /goal|objective|\baims?\b|purpose|目的|目标|目標|ゴール|목적|목표/iu.test(key)
}

function isSaying({ text, part }: Fact): boolean {
  return !isNothing(part?.form === 'heading' ? emptyText : text) || (part?.blocks.length ?? 0) > 0
}

/** Where readers weigh a paper. */
const weighs =
  /discuss|conclu|summary|review|remark|comment|thought|evaluat|assess|opinion|note|pros\b|critique|讨论|总结|评价|结论|思考|想法|优缺点|議論|考察|感想|所感|まとめ|토의|논의|결론|정리|평가|생각/iu

/** What is wanting below a background, or in a bullet below what is no section of its own, is wanting in others' work. */
function isOfOthers({ role, parent, depth }: Part): boolean {
  if (role !== 'limitation' || parent === null) return false
  if (
    depth >= depthOfBullets &&
    isOfFile(parent) &&
    parent.role === null &&
    !isHead(parent) &&
    !weighs.test(parent.key)
  )
    return true
  for (let one: Part | null = parent; one; one = one.parent)
    if (/^[\d.\s]{0,6}(?:background|preliminar|背景|배경)/iu.test(one.key) || onOthers.test(one.key)) return true
  return false
}

/** "R — Related work" */
const onOthers =
  /^(?:\S{1,3}\s?[-–—.:)]\s?)?(?:related|previous|prior|existing) (?:works?|methods?|approaches|research)\b|^(?:\S{1,3}\s?[-–—.:)]\s?)?(?:相关(?:工作|研究)|(?:已有|现有)(?:工作|方法|研究)|関連研究|先行研究|既存(?:研究|手法)|관련 ?연구|기존 ?(?:연구|방법))/iu

function answerIn({ text, part, key }: Fact, aspect: Aspect): ReturnType<typeof answerOf> {
  const fit = (words: string, under: string): Fit => {
    const own = fitOf(aspect, words, key)
    if (aspect !== 'result' || under === '') return own
    // What the reader weighs for and against a paper is seldom what came out of it.
    return against.test(under) || (inFavour.test(under) && own !== 'yes') ? 'no' : own
  }
  const blocks: Nodes[] =
    isNothing(text) || part === null || part.form === 'heading' || part.form === 'callout'
      ? (part?.blocks ?? [])
      : [{ type: 'paragraph', children: [{ type: 'html', value: htmlOf(withoutSign(text)) }] }, ...part.blocks]
  const found = answerOf(blocks, fit)
  if (found === null || found === 'no answer' || 'tooLong' in found) return found
  return ruleAgainstAnswer(aspect, found.text.text, key) ? 'no answer' : found
}

const against = /^(?:cons?|drawbacks?|weakness(?:es)?|limitations?|缺点|不足|局限|短所|欠点|단점|한계)[:：]?$/iu
const inFavour = /^(?:pros?|strengths?|advantages?|优点|優点|长处|長所|利点|장점)[:：]?$/iu

function htmlOf({ html, text }: RichText): string {
  return html === '' ? escapeHtml(text) : html
}

const wanted: Record<Aspect, string> = {
  problem: 'the problem that the paper takes up',
  method: 'what the paper itself does',
  result: 'what came out of it',
  comparison: 'what the paper does otherwise than earlier work',
  evaluation: 'on what it was tried',
  limitation: 'what is missing or left open',
}

function noAnswer(fact: Fact, aspect: Aspect, file: string): Problem {
  return notAsked(
    fact,
    'it is no answer that stands on its own',
    `${wanted[aspect]}, whole, in a sentence or two`,
    file,
  )
}

function notAsked({ key, line }: Fact, why: string, expected: string, file: string): Problem {
  const place = { file, line, column: 1 }
  return problem('info', 'section-no-answer', place, `The section “${nameOf(key)}” is not asked: ${why}`, expected)
}

function nameOf(key: string): string {
  return key.replace(/[\ufdd4\ufdd5]/g, '')
}

function tooLong({ key, line }: Fact, { words, bullets }: { words: number; bullets: number }, file: string): Problem {
  const size = bullets > 3 ? `${bullets} bullets` : `about ${words} words`
  return problem(
    'info',
    'long-section',
    { file, line, column: 1 },
    `The section “${nameOf(key)}” is too long to be asked: ${size}`,
    'at most 60 words (120 characters) in all, or up to three bullets',
  )
}
