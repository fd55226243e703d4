import { describe, expect, it } from 'vitest'
import { renderCard } from '../../src/cards/card.ts'
import { parseTemplate } from '../../src/cards/templates/template.ts'
import { cardText } from '../../src/review/terminal/card-text.ts'
import { composeNotes, tableOf } from './compose-notes.ts'

const notes = tableOf(['Title', 'Year', 'Contribution'], ['On Nets', '2020', 'It nets [sound:net.mp3] all of `x < y`'])

/** Card 0 of one note, under a template of the test's own. */
async function cardOf(front: string, back: string) {
  const { deck } = await composeNotes({ 'a.md': notes })
  const [note] = deck.notes
  const [first, ...others] = note?.noteType.templates ?? []
  if (!first || !note) throw new Error('no card')
  const own = { ...first, parsedFront: parseTemplate(front), parsedBack: parseTemplate(back) }
  return renderCard({ ...note, noteType: { ...note.noteType, templates: [own, ...others] } }, 0)
}

function terminalText(html: string, side: 'question' | 'answer'): string {
  const { blocks } = cardText(html, side)
  return blocks
    .map((block) => (block === 'rule' ? '' : block.spans.map(({ text }) => text).join('')))
    .filter((line) => line !== '')
    .join('\n')
}

describe('what Anki’s window adds to a template is shown here too', () => {
  it('a hint is closed on the front and open behind', async () => {
    const card = await cardOf('{{Title}}<br>{{hint:Year}}', '{{FrontSide}}<hr>{{Title}}')
    expect(card.front).toContain('style="display: none">2020</div>')
    expect(card.frontText).toMatch(/^On Nets\s+Year$/)
    expect(terminalText(card.front, 'question').replace(/\s+/g, ' ').trim()).toBe('On Nets Year')
    expect(card.backText).toMatch(/^On Nets\s+Year\s+2020\s+On Nets$/)
    expect(terminalText(card.back, 'answer').replace(/\s+/g, ' ').trim()).toBe('On Nets Year 2020 On Nets')
    expect(cardText(card.back, 'answer').links, 'its link leads nowhere').toEqual([])
  })

  it('an answer to type is a line to write on, and behind it what was asked for', async () => {
    const card = await cardOf('{{Title}}: {{type:Year}}', '{{FrontSide}}')
    expect([card.frontText, card.backText]).toEqual(['On Nets: ____', 'On Nets: 2020'])
    expect(terminalText(card.front, 'question')).toBe('On Nets: ____')
    expect(terminalText(card.back, 'answer')).toBe('On Nets: 2020')
  })

  it('an answer to type is text, whatever stands in the field', async () => {
    const card = await cardOf('{{type:nc:Contribution}}', '{{type:nc:Contribution}}')
    expect(card.back).toBe('<code class="typed">It nets [sound:net.mp3] all of x &lt; y</code>')
  })

  it('an empty field leaves nothing to type', async () => {
    const card = await cardOf('{{Title}}{{type:Venue}}', '{{FrontSide}}{{type:Nope}}')
    expect([card.front, card.back]).toEqual(['On Nets', 'On Nets'])
  })

  it('a sound is a button, but words where notes name it', async () => {
    const card = await cardOf('[sound:chime.mp3] {{Contribution}}', '{{tts en_US:Title}}')
    expect([card.frontText, card.backText]).toEqual(['▶ It nets [sound:net.mp3] all of x < y', '▶'])
  })

  it('what a template hides for good stays hidden', async () => {
    const card = await cardOf('{{Title}}', '{{Title}}<div style="color: red; display:none">{{Year}}</div>')
    expect([card.backText, terminalText(card.back, 'answer')]).toEqual(['On Nets', 'On Nets'])
  })
})
