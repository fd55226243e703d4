import { allNotes, type FileSettings, noteTypeHashes } from '../../cards/deck.ts'
import type { NoteForm } from '../../cards/templates/note-type.ts'
import type { Ledger } from '../../identity/ledger.ts'
import type { Document } from '../../papers/document.ts'
import { isLibrary } from '../../papers/formats.ts'
import type { ReadTable } from '../../papers/markdown/tables/reread.ts'
import type { Ignore } from '../../problems/ignore.ts'
import type { Wishes } from '../../problems/settle-problems.ts'
import { normaliseTitle } from '../../words/titles/title.ts'
import type { Composition } from '../compose.ts'
import type { Reading } from '../read.ts'
import { isLong } from './extracts.ts'

/** What has to be known of a build so that the next one can do with the rows whose words have changed. */
export interface Amendable {
  deck: string
  onlyFile: string | null
  namespace: string
  form: NoteForm
  /** By id: hashes of the deck's note types. */
  noteTypes: Record<string, string>
  settings: [file: string, settings: FileSettings][]
  documents: (Document & { tables: ReadTable[]; ignores: Ignore[] })[]
  /** Severities of rules, by the config. */
  severities: Wishes['severities']
  /** Files that were refused or consulted, and folders that were given: what scopeOf wants. */
  scope: { refused: string[]; consulted: string[]; folders: string[] }
  /** Guids of papers that have several entries, or share their title with another one. */
  entangled: string[]
  /** Hashes of all questions of the deck. */
  asked: number[]
}

/** Null where a paper's notes hang on other papers in more ways than can be told of single ones, or the notes are very long. */
export function amendableOf(
  { notes, extracts, config }: Reading,
  composition: Composition,
  ledger: Ledger,
): Amendable | null {
  const { deck, files, onlyFile, form, namespace, identification, consulted } = composition
  const ofPapers = new Set(form.templates.map(({ card }) => card))
  const areApart = [...files.values()].every(
    ({ switches: { keyword, ...others } }) =>
      Object.entries(others).every(([kind, isOn]) => !isOn || ofPapers.has(kind) || kind === 'sections') && !keyword,
  )
  // Sections are those of notes on one paper; a row of a table has none.
  const hasSections = allNotes(deck).some(({ noteType }) => noteType.kind === 'sections')
  const isCertain =
    notes.problems.length === 0 && !identification.problems.some(({ ruleId }) => ruleId === 'identity-in-doubt')
  if (!areApart || hasSections || !isCertain || isLong(notes.documents) || extracts.some(({ isUnread }) => isUnread))
    return null
  if (notes.libraries.length > 0 || notes.documents.some(({ file }) => isLibrary(file))) return null
  const known = new Map(extracts.map((own) => [own.file, own]))
  return {
    deck: deck.name,
    onlyFile,
    namespace,
    form,
    noteTypes: noteTypeHashes(deck),
    settings: [...files],
    documents: notes.documents.map(({ file, text }) => {
      const { tables = [], ignores = [] } = known.get(file) ?? {}
      return { file, text, tables, ignores }
    }),
    severities: config.check ?? {},
    scope: { refused: notes.refused, consulted: [...consulted.keys()], folders: notes.folders },
    entangled: entangledIn(composition, ledger),
    asked: deck.asked,
  }
}

function entangledIn({ identification: { claims } }: Composition, { entries }: Ledger): string[] {
  const owners = new Map<string, string>()
  const entangled = new Set<string>()
  const own = (title: string, guid: string) => {
    const owner = owners.get(title)
    if (owner === undefined) owners.set(title, guid)
    else if (owner !== guid) entangled.add(owner).add(guid)
  }
  const titles = new Map(claims.map(({ guid, group }) => [guid, group]))
  for (const { guid, group } of claims) {
    own(group.normalised, guid)
    if (group.papers.length > 1) entangled.add(guid)
  }
  for (const { guid, title } of entries) if (titles.get(guid)?.title !== title) own(normaliseTitle(title), guid)
  return [...entangled]
}
