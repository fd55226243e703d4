import { existsSync } from 'node:fs'
import { type AnkiConnect, AnkiError, ifRefused } from '../../anki/connect.ts'
import type { AnkiSeen } from '../../project/anki-seen.ts'
import {
  dropOldPushes,
  emptyJournal,
  type KeptPush,
  newPush,
  type PushJournal,
  writeJournal,
} from '../../project/push-journal.ts'

/** Keeps what a push changes, before it does. */
export interface PushRecord {
  /** A package of the deck as it was before; null: nothing has been changed, or the deck was not there. */
  backup(): string | null
  /** To be awaited before a change of what is told. */
  add(part: Partial<PushJournal>): Promise<void>
}

/** @param seen as it was before the push */
export function recordOfPush(state: string, anki: AnkiConnect, deck: string, seen: AnkiSeen, now: number): PushRecord {
  let files: KeptPush | null = null
  let journal: PushJournal | null = null
  let backup: string | null = null
  return {
    backup: () => backup,
    async add(part) {
      files ??= await newPush(state, now)
      if (!journal) {
        backup = await writeBackup(anki, deck, files.package)
        journal = emptyJournal(seen.collection, seen)
      }
      journal = merged(journal, part)
      await writeJournal(files, journal)
      dropOldPushes(state)
    },
  }
}

function merged(journal: PushJournal, part: Partial<PushJournal>): PushJournal {
  return { ...journal, ...part, cards: { ...journal.cards, ...part.cards } }
}

/** The deck with its progress as it is in Anki, for whoever wants to go back. A new deck has none, and Anki may be unable to. */
async function writeBackup(anki: AnkiConnect, deck: string, path: string): Promise<string | null> {
  const written = await anki.ask('exportPackage', { deck, path, includeSched: true }).catch(ifRefused(false))
  if (typeof written !== 'boolean')
    throw new AnkiError('What answers is not AnkiConnect: it does not say whether the deck was written')
  return written && existsSync(path) ? path : null
}
