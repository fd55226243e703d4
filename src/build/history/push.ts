import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type AnkiConnect, AnkiError } from '../../anki/connect.ts'
import type { AnkiNote } from '../../anki/running.ts'
import { allNotes, type Deck, noteTypeHashes } from '../../cards/deck.ts'
import { companionKey, type Note } from '../../cards/note.ts'
import { builtNotes, parseLedger } from '../../identity/ledger.ts'
import { keepAnkiSeen, makeAnkiFolder } from '../../project/anki-seen.ts'
import { ledgerName, readLedgerText } from '../../project/ledger-file.ts'
import type { BuildRequest } from '../arguments.ts'
import { buildOnce, type WholeReport } from '../build-once.ts'
import { ankiDevice, type PullReport } from './pull.ts'
import { type PushedHistory, pushHistory } from './push-history.ts'
import { type Look, lookAtAnki, noteTypesOfSide, pullRunning } from './running.ts'
import { type AnkiSide, openSide } from './side.ts'

export interface PushWishes extends BuildRequest {
  'dry-run': boolean
  'take-notes': boolean
}

/** What a push has done, or would do. */
export interface PushReport extends PushedHistory {
  pulled: PullReport
  build: WholeReport
  /** Notes that were new in Anki, and those that changed. */
  added: string[]
  updated: string[]
  /** Titles of notes that were changed in Anki, and were left as they are there. */
  keptThere: string[]
  /** A package of the deck as it was in Anki before; null: nothing was changed, or it was not there yet. */
  backup: string | null
  dryRun: boolean
}

/** Brings notes and reviews into the running Anki, after taking over what it has. Nothing is believed that was not read back. */
export async function pushToAnki(argv: PushWishes, anki: AnkiConnect, now: number): Promise<PushReport> {
  const isTrial = argv['dry-run']
  const before = await openSide(argv)
  await refuseChangedTypes(before, anki)
  await refuseDuringReview(before, anki)
  const { report: pulled, look, seen } = await pullRunning(before, anki, now, isTrial)
  const build = await buildOnce(argv, now)
  if (build.guard !== null) throw new AnkiError(`${build.guard.reason}; ${build.guard.note ?? ''}`)
  const side = isTrial ? before : await openSide(argv)
  const notes = await comparedNotes(side, build.deck, look, seen.fields, argv['take-notes'])
  const hashes = noteTypeHashes(build.deck)
  const isTypeNew = Object.entries(hashes).some(([id, hash]) => seen.types[id] !== hash)
  const isNeeded = notes.added.length + notes.updated.length > 0 || (isTypeNew && build.deck.notes.length > 0)
  let backup: string | null = null
  const prepare = async () => {
    backup ??= await writeBackup(before, anki, build.deck.name)
  }
  if (!isTrial && isNeeded) await prepare()
  if (!isTrial && isNeeded) await importPackage(anki, build, look, notes, now)
  const after = isTrial || !isNeeded ? look : await lookAtAnki(side, anki, now)
  if (!isTrial && isNeeded) assertArrived(build.deck, notes, after)
  const history = await pushHistory(side, anki, after, now, isTrial, prepare)
  if (!isTrial) {
    const last = await lookAtAnki(side, anki, now)
    const fields = Object.fromEntries(last.history.notes.map((note) => [note.guid, fieldsHash(note)]))
    // What was kept as it is there is still to be named at the next push.
    for (const { guid } of notes.kept) delete fields[guid]
    for (const { guid } of notes.kept) if (seen.fields[guid] !== undefined) fields[guid] = seen.fields[guid]
    await keepAnkiSeen(side.study.project?.state ?? '', await ankiDevice(), {
      ...seen,
      suspended: last.cards.filter((one) => one.anki.queue === -1).map(({ key }) => key),
      marked: [...new Set(last.cards.filter((one) => one.anki.isMarked).map(({ guid }) => guid))],
      types: { ...seen.types, ...hashes },
      fields,
    })
  }
  const titles = (own: readonly Note[]) => [...new Set(own.map(({ paper }) => paper.title.text))]
  return {
    pulled,
    build,
    added: titles(notes.added),
    updated: titles(notes.updated),
    keptThere: titles(notes.kept),
    ...history,
    backup,
    dryRun: isTrial,
  }
}

/** The deck with its progress as it is in Anki, for whoever wants to go back. A new deck has none, and Anki may be unable to. */
async function writeBackup(side: AnkiSide, anki: AnkiConnect, deck: string): Promise<string | null> {
  const path = resolve(await makeAnkiFolder(side.study.project?.state ?? ''), 'before-push.apkg')
  const written = await anki.ask('exportPackage', { deck, path, includeSched: true }).catch((error: unknown) => {
    if (error instanceof AnkiError && error.message.startsWith('Anki refused')) return false
    throw error
  })
  return written === true && existsSync(path) ? path : null
}

/** Anki never forgives another list of fields or cards: an import would make a second note type. */
async function refuseChangedTypes(side: AnkiSide, anki: AnkiConnect): Promise<void> {
  const names = (await anki.ask('modelNamesAndIds')) as Record<string, unknown>
  for (const type of noteTypesOfSide(side)) {
    const name = Object.keys(names).find((one) => names[one] === type.id)
    if (name === undefined) continue
    const [fields, templates] = await anki.askAll([
      { action: 'modelFieldNames', params: { modelName: name } },
      { action: 'modelTemplates', params: { modelName: name } },
    ])
    const own = JSON.stringify(type.fields.map((field) => field.name))
    const cards = JSON.stringify(type.templates.map((template) => template.name).sort())
    const theirs = JSON.stringify(Object.keys((templates ?? {}) as object).sort())
    if (JSON.stringify(fields) !== own || theirs !== cards)
      throw new AnkiError(
        `The note type “${name}” has other fields or cards in Anki than paperdeck's; take what was added or renamed there back (Tools > Manage Note Types), then push again`,
      )
  }
}

/** Anki shows an error where a card changes under its reviewer. */
async function refuseDuringReview(side: AnkiSide, anki: AnkiConnect): Promise<void> {
  const shown = await anki.ask('guiCurrentCard').catch(() => null)
  if (typeof shown !== 'object' || shown === null) return
  const { modelName } = shown as { modelName?: unknown }
  if (noteTypesOfSide(side).some(({ name }) => name === modelName))
    throw new AnkiError('Anki is showing one of these cards in its reviewer; leave the review there, and push again')
}

interface ComparedNotes {
  added: Note[]
  updated: Note[]
  /** Changed in Anki, and not to be overwritten. */
  kept: Note[]
}

async function comparedNotes(
  side: AnkiSide,
  deck: Deck,
  { history, cards }: Look,
  seenFields: Record<string, string>,
  takeNotes: boolean,
): Promise<ComparedNotes> {
  const text = await readLedgerText(side.study.project?.state ?? '')
  const ledger = text === null ? null : parseLedger(text, ledgerName).ledger
  const mods = new Map<number, number>(
    ledger?.entries.flatMap((entry) => builtNotes(entry).map(({ note }) => [note.id, note.mod] as const)) ?? [],
  )
  const entries = new Map(ledger?.entries.map((entry) => [entry.guid, entry]))
  const there = new Map(history.notes.map((note) => [note.guid, note]))
  const has = new Set(cards.map(({ guid, anki: { ord } }) => `${guid} ${ord}`))
  const found: ComparedNotes = { added: [], updated: [], kept: [] }
  for (const note of allNotes(deck)) {
    const theirs = there.get(note.guid)
    const entry = entries.get(note.paper.guid)
    const built = note.guid === note.paper.guid ? entry : entry?.companions?.[companionKey(note)]
    const shipped = built ? (mods.get(built.id) ?? 0) : 0
    if (!theirs) found.added.push(note)
    else if (sameFields(note, theirs)) {
      if (note.cards.some((ord) => !has.has(`${note.guid} ${ord}`)) || lacksTag(note, theirs)) found.updated.push(note)
    } else {
      const known = seenFields[note.guid]
      const isEdited = known === undefined ? theirs.changed > shipped : fieldsHash(theirs) !== known
      if (isEdited && !takeNotes) found.kept.push(note)
      else found.updated.push(note)
    }
  }
  return found
}

function sameFields(note: Note, theirs: AnkiNote): boolean {
  return note.noteType.fields.every(
    ({ name }) => (note.fields[name] ?? '').normalize('NFC') === (theirs.fields[name] ?? '').normalize('NFC'),
  )
}

function lacksTag(note: Note, theirs: AnkiNote): boolean {
  const own = new Set(theirs.tags.map((tag) => tag.toLowerCase()))
  return note.tags.some((tag) => !own.has(tag.normalize('NFC').toLowerCase()))
}

function fieldsHash({ fields }: AnkiNote): string {
  return Object.values(fields).join('\x1f')
}

/** The package that was built, with the tags that the user has added in Anki and without the notes changed there. */
async function importPackage(
  anki: AnkiConnect,
  build: WholeReport,
  look: Look,
  { updated, kept }: ComparedNotes,
  now: number,
): Promise<void> {
  const seconds = Math.floor(now / 1000)
  const there = new Map(look.history.notes.map(({ guid, changed }) => [guid, changed]))
  // Anki takes a note over only where it is later than its own, which a tag that was added has made later, too.
  const mods = new Map(updated.map(({ guid }) => [guid, Math.max(seconds, (there.get(guid) ?? 0) + 1)]))
  const { adaptApkg } = await import('../../anki/apkg.ts')
  const own = new Map(allNotes(build.deck).map((note) => [note.guid, note]))
  const tags = new Map<string, string[]>()
  for (const { guid, tags: theirs } of look.history.notes) {
    const note = own.get(guid)
    if (!note) continue
    const lower = new Set(note.tags.map((tag) => tag.toLowerCase()))
    const added = theirs.filter((tag) => !lower.has(tag.toLowerCase()))
    if (added.length > 0) tags.set(guid, [...note.tags, ...added])
  }
  const work = mkdtempSync(join(tmpdir(), 'paperdeck-'))
  try {
    const path = join(work, 'push.apkg')
    const without = kept.map(({ guid }) => guid)
    await adaptApkg(path, resolve(build.file), { tags, mods, without, typesMod: seconds })
    await anki.ask('importPackage', { path })
    // Redraws Anki's list of decks.
    await anki.ask('createDeck', { deck: build.deck.name })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function assertArrived(deck: Deck, { kept }: ComparedNotes, { history }: Look): void {
  const there = new Map(history.notes.map((note) => [note.guid, note]))
  const untouched = new Set(kept.map(({ guid }) => guid))
  const missing = allNotes(deck).filter((note) => {
    const theirs = there.get(note.guid)
    return note.cards.length > 0 && !untouched.has(note.guid) && !(theirs && sameFields(note, theirs))
  })
  if (missing.length > 0)
    throw new AnkiError(
      `Anki said that it had imported the package, but ${missing.length} of its notes are not there as they should be`,
    )
}
