import { hash } from 'node:crypto'
import type { AnkiNote } from '../../anki/read-running.ts'
import { allNotes, contentHash, type Deck } from '../../cards/deck.ts'
import { companionKey, type Note } from '../../cards/note.ts'
import type { BuiltNote, Ledger } from '../../identity/ledger.ts'
import type { AnkiSeen } from '../../project/anki-seen.ts'
import type { Look } from './running.ts'

/** What a push would do with the notes of a deck. */
export interface ComparedNotes {
  added: Note[]
  updated: Note[]
  /** Changed in Anki, and not to be overwritten. */
  kept: Note[]
  /** By guid: the tags that notes are to have there, where others are. */
  tags: Map<string, string[]>
}

/** @param former the ledger before this build */
export function comparedNotes(
  deck: Deck,
  ledger: Ledger | null,
  { history, cards }: Pick<Look, 'history' | 'cards'>,
  seen: Pick<AnkiSeen, 'fields' | 'tags'> & { brought: Readonly<Record<string, string>> },
  former: Ledger | null,
  takeNotes: boolean,
): ComparedNotes {
  const [built, builtBefore] = [builtIn(ledger), builtIn(former)]
  const there = new Map(history.notes.map((note) => [note.guid, note]))
  const has = new Set(cards.map(({ guid, anki: { ord } }) => `${guid} ${ord}`))
  const found: ComparedNotes = { added: [], updated: [], kept: [], tags: new Map() }
  for (const note of allNotes(deck)) {
    const theirs = there.get(note.guid)
    if (!theirs) {
      found.added.push(note)
      continue
    }
    const tags = wantedTags(note.tags, theirs.tags, seen.tags[note.guid] ?? [])
    found.tags.set(note.guid, tags)
    if (sameFields(note, theirs)) {
      const lacksCard = note.cards.some((ord) => !has.has(`${note.guid} ${ord}`))
      if (lacksCard || !areSameTags(tags, theirs.tags)) found.updated.push(note)
    } else {
      const known = seen.fields[note.guid]
      const isAsBrought =
        [known, seen.brought[note.guid]].includes(fieldsHash(theirs)) ||
        isAsBuilt(note, theirs, builtBefore(note)?.hash, seen.tags[note.guid] ?? [])
      const isEdited =
        !isAsBrought && (known !== undefined || theirs.changed === null || theirs.changed > (built(note)?.mod ?? 0))
      if (isEdited && !takeNotes) found.kept.push(note)
      else found.updated.push(note)
    }
  }
  return found
}

function builtIn(ledger: Ledger | null): (note: Note) => BuiltNote | undefined {
  const entries = new Map(ledger?.entries.map((entry) => [entry.guid, entry]))
  return (note) => {
    const entry = entries.get(note.paper.guid)
    return note.guid === note.paper.guid ? entry : entry?.companions?.[companionKey(note)]
  }
}

/** As the last build had it, which another computer may have brought: the ledger is shared, the memory of Anki is not. */
function isAsBuilt(note: Note, { fields }: AnkiNote, hash: string | undefined, tags: readonly string[]): boolean {
  const theirs = Object.fromEntries(Object.keys(note.fields).map((name) => [name, fields[name] ?? '']))
  return [note.tags, tags].some((own) => contentHash({ fields: theirs as Note['fields'], tags: [...own] }) === hash)
}

/** Those of the notes, and those there that paperdeck has not brought. */
export function wantedTags(own: readonly string[], theirs: readonly string[], brought: readonly string[]): string[] {
  const known = new Set([...own, ...brought].map(folded))
  return [...own, ...theirs.filter((tag) => !known.has(folded(tag)))]
}

export function areSameTags(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a.map(folded)), new Set(b.map(folded))]
  return one.size === other.size && [...one].every((tag) => other.has(tag))
}

/** Anki tells tags apart without their case. */
export function folded(tag: string): string {
  return tag.normalize('NFC').toLowerCase()
}

export function sameFields({ noteType, fields }: Pick<Note, 'noteType' | 'fields'>, theirs: AnkiNote): boolean {
  return noteType.fields.every(
    ({ name }) => (fields[name] ?? '').normalize('NFC') === (theirs.fields[name] ?? '').normalize('NFC'),
  )
}

/** As Anki stores them, in the order of the note type. */
export function storedFields({ noteType, fields }: Pick<Note, 'noteType' | 'fields'>): Record<string, string> {
  return Object.fromEntries(noteType.fields.map(({ name }) => [name, (fields[name] ?? '').normalize('NFC')]))
}

export function fieldsHash({ fields }: Pick<AnkiNote, 'fields'>): string {
  return hash('sha256', Object.values(fields).join('\x1f'), 'buffer').toString('hex', 0, 8)
}
