import { expect } from 'vitest'
import { checkTemplate } from '../../src/cards/templates/check-template.ts'
import { clozeCards } from '../../src/cards/templates/cloze.ts'
import { renderSides, specialFields } from '../../src/cards/templates/render-template.ts'
import { parseTemplate, showsAField } from '../../src/cards/templates/template.ts'
import { type Answer, type TemplateCase, withoutHintIds } from './templates/template-cases.ts'

/** Where Anki shows why it cannot render: such a template is one that we refuse. */
const brokenIn = /(?:Front|Back) template has a problem:<br>(.*?)<br>/

/** What Anki does not refuse, and tells where there is a card to show. */
const toldInRendering = /^\{\{(?:[#^]FrontSide)?\}\} where/

/** What Anki makes of a template, we make; what it refuses, we refuse for the same reason. */
export function expectSame(asked: TemplateCase, answer: Answer): void {
  const reason = refusalOf(answer)
  const faults = faultsOf(asked)
  if (reason === null) {
    const isRendered = 'cards' in answer && answer.cards.length > 0
    expect(isRendered ? faults : faults.filter(({ found }) => !toldInRendering.test(found)), asked.title).toEqual([])
    expect(cardsOf(asked), asked.title).toEqual('cards' in answer && answer.cards)
  } else expect(faults.map(({ found }) => found).join('\n'), asked.title).toMatch(sameError(reason))
}

function refusalOf(answer: Answer): string | null {
  if ('refused' in answer) return answer.refused
  return brokenIn.exec(answer.cards[0]?.question ?? '')?.[1] ?? null
}

/** Anki's words for an error, as a pattern of ours. */
function sameError(reason: string): RegExp {
  const field =
    /^Field '(.*)' not found\.$/s.exec(reason)?.[1] ?? /no field called .*?\u2068(.*?)\u2069/.exec(reason)?.[1]
  if (field !== undefined) {
    const name = field.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    return new RegExp(`\\{\\{(?:[#^]|[^{}]*:)?${name}\\}\\} where there is no such field`)
  }
  if (reason.startsWith('Expected to find a field')) return /shows no field/
  if (reason.startsWith("Expected to find '{{cloze")) return /shows no cloze/
  expect(reason, 'an error that this test knows').toMatch(/^See the preview/)
  return /is never closed|\{\{\/.*\}\} where/
}

function faultsOf({ front, back, fields, cloze }: TemplateCase) {
  const use = { fields: Object.keys(fields), isCloze: cloze }
  return [
    ...checkTemplate(parseTemplate(front), { ...use, side: 'front' }),
    ...checkTemplate(parseTemplate(back), { ...use, side: 'back' }),
  ].filter(({ severity }) => severity === 'error')
}

function cardsOf({ front, back, fields, cloze, noteType, tags, deck }: TemplateCase) {
  const all = { ...specialFields({ tags, deck, noteType, template: 'Card' }), ...fields }
  const [parsedFront, parsedBack] = [parseTemplate(front), parseTemplate(back)]
  const ords = cloze ? clozeCards(fields) : showsAField(parsedFront.nodes, (name) => all[name]) ? [0] : []
  return ords.map((ord) => {
    const { question, answer } = renderSides(parsedFront, parsedBack, all, ord)
    return { ord, question: withoutHintIds(question), answer: withoutHintIds(answer) }
  })
}
