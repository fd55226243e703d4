import { type Place, type Problem, problem } from '../../problems/problem.ts'
import { escapeHtml, type RichText } from '../../text/rich-text.ts'
import { type Aspect, aspects, type Answer as PaperAnswer } from '../paper.ts'
import { answerOf, isNothing } from './content.ts'
import { fitOf } from './fitting.ts'
import type { Fact } from './note.ts'
import type { Question } from './questions.ts'

/** What a note's sections and questions can be asked for: of each aspect the first section that says something. */
export function answersIn(
  facts: readonly Fact[],
  questions: readonly Question[],
  contribution: string,
  { file }: Place,
): { answers: PaperAnswer[]; problems: Problem[] } {
  const problems: Problem[] = []
  // What is asked already is not asked again under another name.
  const known = new Set([contribution])
  const answers = aspects.flatMap((aspect): PaperAnswer[] => {
    let unfit: Fact | null = null
    for (const fact of facts) {
      if (fact.role !== aspect) continue
      const found = answerIn(fact, aspect)
      if (found === null) continue
      if (found === 'no answer') {
        unfit ??= fact
        continue
      }
      if ('tooLong' in found) {
        problems.push(tooLong(fact, found.tooLong, file))
        return []
      }
      if (known.has(found.text.text)) continue
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

function answerIn({ text, part, key }: Fact, aspect: Aspect): ReturnType<typeof answerOf> {
  const fit = (words: string) => fitOf(aspect, words, key)
  if (isNothing(text) || part === null || part.form === 'heading' || part.form === 'callout')
    return answerOf(part?.blocks ?? [], fit)
  return answerOf([{ type: 'paragraph', children: [{ type: 'html', value: htmlOf(text) }] }, ...part.blocks], fit)
}

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

function noAnswer({ key, line }: Fact, aspect: Aspect, file: string): Problem {
  return problem(
    'info',
    'section-no-answer',
    { file, line, column: 1 },
    `The section “${nameOf(key)}” is not asked: it does not begin with an answer`,
    `${wanted[aspect]}, in its first paragraph`,
  )
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
    'a first paragraph of at most 60 words (120 characters), or up to three bullets',
  )
}
