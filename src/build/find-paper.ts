import { dirname, join } from 'node:path'
import type { Claim } from '../identity/identify.ts'
import { type LedgerEntry, parseLedger } from '../identity/ledger.ts'
import { absentFiles } from '../project/absent-files.ts'
import { readLedgerText } from '../project/ledger-file.ts'
import { withinReach } from '../project/notes.ts'
import { findProject, type Project } from '../project/project.ts'
import { hiddenBelow } from '../project/walk.ts'
import { normaliseTitle } from '../words/titles/title.ts'
import { compose } from './compose.ts'
import { ledgersBelow } from './ledgers-below.ts'
import { type Reading, read } from './read.ts'
import { UsageError } from './usage.ts'

/** What is known of the papers whose title holds some words. */
export interface Found {
  /** In the notes. */
  claims: Claim[]
  /** In the ledger alone. */
  absent: LedgerEntry[]
  leftOut: string
}

/** @param named the state folder that the user has named */
export async function findPapers(title: string, named: string | undefined): Promise<Found> {
  const project = await findProject(['.'], named)
  const { ledger } = parseLedger((await readLedgerText(project.state)) ?? '', 'ledger.jsonl')
  const united = named === undefined ? await readWithBelow(project) : null
  const entries = united?.ledger.ledger?.entries ?? ledger?.entries
  if (!entries)
    throw new UsageError('There is no ledger here or above: build a deck first, or name its folder with --state')
  // Whoever names a state folder stands among its notes.
  const near = named === undefined ? [] : [process.cwd()]
  const files = await presentFiles(entries, dirname(project.state), near)
  const options = { notes: files, state: project.state, offline: true }
  const notes = united ?? (files.length > 0 ? await read(options) : null)
  const composition = notes && (await compose(notes, united ? { notes: [project.root], offline: true } : options))
  const wanted = normaliseTitle(title)
  const claims = (composition?.identification.claims ?? []).filter(({ group }) => group.normalised.includes(wanted))
  const absent = entries.filter(
    (entry) => normaliseTitle(entry.title).includes(wanted) && !claims.some((claim) => claim.guid === entry.guid),
  )
  return { claims, absent, leftOut: composition?.leftOut ?? '' }
}

/** Where ledgers lie below that are still to be united with this one, all notes are read; null: there are none. */
async function readWithBelow(project: Project): Promise<Reading | null> {
  if (ledgersBelow(project, { notes: [] }, hiddenBelow(project.root)).length === 0) return null
  return read({ notes: [project.root], offline: true })
}

async function presentFiles(entries: readonly LedgerEntry[], root: string, near: readonly string[]): Promise<string[]> {
  const named = new Set(entries.filter((entry) => !entry.removed).flatMap((entry) => entry.files))
  const files = withinReach([...named], root, near)
  const absent = await absentFiles(files, root)
  return files.filter((file) => !absent.has(file)).map((file) => join(root, file))
}
