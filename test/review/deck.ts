import { join } from 'node:path'
import { composeDeck } from '../../src/cards/deck.ts'
import { noteFormOf } from '../../src/cards/templates/note-type.ts'
import { identify } from '../../src/identity/identify.ts'
import { scopeOf } from '../../src/identity/scope.ts'
import { extract } from '../../src/papers/markdown/extract.ts'
import { readTemplates } from '../../src/project/templates.ts'
import type { SessionSettings } from '../../src/review/session.ts'
import { type StudyDeck, studyDeckOf } from '../../src/review/study-deck.ts'
import { defaultSwitches, type Switches } from '../../src/settings/card-kinds.ts'
import { readClozes } from '../../src/text/clozes.ts'
import { ankiDefaults } from '../schedule/histories.ts'

const templates = readTemplates(join(import.meta.dirname, '../../templates/paper'))
const clozes = readTemplates(join(import.meta.dirname, '../../templates/cloze'))

/** The deck of notes in Markdown, without pictures. */
export async function deckOf(
  markdown: string,
  switches: Partial<Switches> = {},
  { file, deck: name } = { file: 'notes.md', deck: 'Notes' },
): Promise<StudyDeck> {
  const { papers } = extract({ file, text: markdown }, { columns: {} })
  const nothing = { bySource: new Map(), media: new Map(), problems: [] }
  const scope = scopeOf(new Set([file]), new Set(), new Set(), [])
  const { identified } = identify(papers, null, { namespace: 'test', deck: name, scope })
  const deck = composeDeck(identified, noteFormOf(await templates), nothing, {
    name,
    namespace: 'test',
    kinds: [noteFormOf(await clozes, '')],
    readClozes,
    files: new Map([
      [file, { deck: name, language: 'en', wording: 'en', switches: { ...defaultSwitches, ...switches }, tags: [] }],
    ]),
  })
  return studyDeckOf(deck)
}

/** Notes with as many papers, each with two cards: `proposed` and `contribution`. */
export function notesOf(papers: number): string {
  const rows = Array.from(
    { length: papers },
    (_, index) => `| 2021 | Paper ${index} on nothing | idea number ${index} of many |`,
  )
  return ['| year | title | contribution |', '|---|---|---|', ...rows].join('\n')
}

/** Noon of 2026-03-02 in UTC, which is the zone of these settings. */
export const noon = Date.UTC(2026, 2, 2, 12)

export function settingsWith(changes: Partial<SessionSettings> = {}): SessionSettings {
  return {
    schedule: { ...ankiDefaults, leech: 8 },
    limits: { fresh: 10, reviews: 200 },
    rollover: 4,
    zone: () => 0,
    filter: {},
    ...changes,
  }
}
