import type { AnkiNote, SoughtType } from '../../anki/read-running.ts'
import { allNotes } from '../../cards/deck.ts'
import type { NoteType } from '../../cards/templates/note-type.ts'
import { guidOf } from '../../identity/guid.ts'
import type { Composition } from '../compose.ts'

/**
 * AnkiConnect tells no guid: it follows from the field that holds the paper's, and from the kind of the note. A paper has several notes
 * that ask for its sections and questions: those of sections are told apart by their aspect, those of questions by the id that the
 * ledger has given them, or by the question where Anki gave them another one.
 */
export function soughtTypes({ deck, ledger }: Pick<Composition, 'deck' | 'ledger'>): (type: NoteType) => SoughtType {
  const byId = new Map<number, { paper: string; guid: string }>()
  for (const { guid: paper, companions = {} } of ledger?.entries ?? [])
    for (const [kind, { id }] of Object.entries(companions)) byId.set(id, { paper, guid: guidOf(paper, kind) })
  const byQuestion = new Map(
    allNotes(deck).flatMap(({ guid, paper, section, fields }) =>
      section ? [[questionKey(paper.guid, fields.Ask), guid] as const] : [],
    ),
  )
  return ({ id: type, isCloze, templates, kind, asks }) => {
    return { id: type, isCloze, templates: templates.length, guidOf: guidOfNote }

    function guidOfNote({ id, fields }: Pick<AnkiNote, 'id' | 'fields'>): string | null {
      const { Key: paper = '', Aspect: aspect = '', Ask: ask } = fields
      if (paper === '') return null
      if (kind === 'paper') return paper
      if (!asks) return guidOf(paper, kind)
      if (aspect !== 'question') return guidOf(paper, `${kind}/${aspect}`)
      const known = byId.get(id)
      return known?.paper === paper ? known.guid : (byQuestion.get(questionKey(paper, ask)) ?? null)
    }
  }
}

function questionKey(paper: string, question = ''): string {
  return `${paper} ${question.normalize('NFC')}`
}
