import { type Place, type Problem, problem } from '../../problems/problem.ts'
import { escapeHtml, type RichText } from '../../text/rich-text.ts'
import { aspects, type Answer as PaperAnswer } from '../paper.ts'
import { answerOf, isNothing } from './content.ts'
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
    for (const fact of facts) {
      if (fact.role !== aspect) continue
      const found = answerIn(fact)
      if (found === null) continue
      if ('tooLong' in found) {
        problems.push(tooLong(fact, found.tooLong, file))
        return []
      }
      if (known.has(found.text.text)) continue
      known.add(found.text.text)
      return [{ aspect, question: null, answer: found.text, line: fact.line }]
    }
    return []
  })
  const asked = questions
    .filter(({ question, answer }) => !isNothing(question) && !isNothing(answer))
    .map(({ question, answer, line }): PaperAnswer => ({ aspect: 'question', question, answer, line }))
  return { answers: [...answers, ...asked], problems }
}

function answerIn({ text, part }: Fact): ReturnType<typeof answerOf> {
  if (isNothing(text) || part === null || part.form === 'heading' || part.form === 'callout')
    return answerOf(part?.blocks ?? [])
  return answerOf([{ type: 'paragraph', children: [{ type: 'html', value: htmlOf(text) }] }, ...part.blocks])
}

function htmlOf({ html, text }: RichText): string {
  return html === '' ? escapeHtml(text) : html
}

function tooLong({ key, line }: Fact, { words, bullets }: { words: number; bullets: number }, file: string): Problem {
  const size = bullets > 3 ? `${bullets} bullets` : `about ${words} words`
  return problem(
    'info',
    'long-section',
    { file, line, column: 1 },
    `The section “${key.replace(/[\ufdd4\ufdd5]/g, '')}” is too long to be asked: ${size}`,
    'a first paragraph of at most 60 words (120 characters), or up to three bullets',
  )
}
