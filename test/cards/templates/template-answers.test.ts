import { describe, expect, it } from 'vitest'
import { expectSame } from '../same-answer.ts'
import { recordedAnswers, templateCases } from './template-cases.ts'

const answers = recordedAnswers()

describe('what Anki makes of a template, we make', () => {
  it('of every case that it was asked', () => {
    expect(Object.keys(answers).sort()).toEqual(
      templateCases()
        .map(({ title }) => title)
        .sort(),
    )
  })

  it.each(templateCases())('$title', (asked) => {
    const answer = answers[asked.title]
    if (!answer) throw new Error('not asked yet')
    expectSame(asked, answer)
  })
})
