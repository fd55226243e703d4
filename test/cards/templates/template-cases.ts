import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const folder = join(import.meta.dirname, '../../fixtures/templates')

/** What Anki answered when it was asked; templates.test.ts of test/anki asks it anew. */
export const answersFile = join(folder, 'anki.json')

/** A note type of one template, and a note of it. */
export interface TemplateCase {
  /** Tells it apart in the output of a test. */
  title: string
  noteType: string
  cloze: boolean
  front: string
  back: string
  fields: Record<string, string>
  tags: string[]
  deck: string
}

/** Cards in order; none where the front is blank. */
export type Answer = { refused: string } | { cards: { ord: number; question: string; answer: string }[] }

interface Group {
  about: string
  cloze?: boolean
  notes: Record<string, string>[]
  tags?: string[]
  deck?: string
  templates: (string | [string, string])[]
}

export function templateCases(): TemplateCase[] {
  const groups = parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')) as Group[]
  return groups
    .flatMap((group) =>
      group.templates.flatMap((template) => group.notes.map((fields) => ({ ...group, template, fields }))),
    )
    .map(({ about, cloze = false, template, fields, tags = [], deck = 'Deck' }, index) => {
      const [front, back] = typeof template === 'string' ? [template, '.{{FrontSide}}'] : template
      const title = `${about}: ${JSON.stringify(template)} with ${JSON.stringify(fields)}`
      const every = { ...(cloze ? { Text: '' } : {}), A: '', B: '', C: '', ...fields }
      return { title, noteType: `Type ${index}`, cloze, front, back, fields: every, tags, deck }
    })
}

export function recordedAnswers(): Record<string, Answer> {
  return JSON.parse(readFileSync(answersFile, 'utf8'))
}

/** Ids of hints are hashes of what they hide: which ones is not said. */
export function withoutHintIds(html: string): string {
  return html.replace(/hint[\da-f]{16}/g, 'hint#')
}
