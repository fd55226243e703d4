import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Oracle } from './oracle.ts'

export { AnkiError } from './oracle.ts'

const inMemory = '/dev/shm'
const plenty = 2 ** 30

export type AnkiOptions = {
  /** The TZ under which Anki sees the clock, such as `Asia/Tokyo`; without it, the system's. Windows ignores it. */
  timeZone?: string
}

/** `null` where the note is not in the package either. */
export type LoggedNote = { guid: string | null; nid: number }

export type ImportLog = {
  new: LoggedNote[]
  updated: LoggedNote[]
  duplicate: LoggedNote[]
  /** Here and in the lists below, `nid` is the note's id in the package. */
  conflicting: LoggedNote[]
  firstFieldMatch: LoggedNote[]
  missingNotetype: LoggedNote[]
  missingDeck: LoggedNote[]
  emptyFirstField: LoggedNote[]
  foundNotes: number
}

export type UpdateCondition = 'if-newer' | 'always' | 'never'

/** Left out, an option is what Anki's import dialog starts with. */
export type ImportOptions = {
  updateNotes?: UpdateCondition
  updateNotetypes?: UpdateCondition
  mergeNotetypes?: boolean
  withScheduling?: boolean
  withDeckConfigs?: boolean
}

export type ExportOptions = {
  /** The whole collection without it. */
  deck?: string
  /** "Support older Anki versions": on unless false. */
  legacy?: boolean
  withScheduling?: boolean
  withDeckConfigs?: boolean
  withMedia?: boolean
}

export type AnkiNote = {
  guid: string
  nid: number
  mod: number
  tags: string[]
  notetype: string
  fields: Record<string, string>
}

export type AnkiCardRow = {
  guid: string
  cid: number
  ord: number
  template: string
  deck: string
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  type: number
  /** As type, and -1 suspended, -2 and -3 buried, 3 learning for more than a day. */
  queue: number
  due: number
  ivl: number
  factor: number
  reps: number
  lapses: number
  flags: number
  data: string
}

/** With both sides as Anki renders them, each after its `<style>`. */
export type AnkiCard = AnkiCardRow & { question: string; answer: string }

export type CardPlace = { guid: string; ord: number; cid: number }

export type AnkiNotetype = {
  id: number
  name: string
  mod: number
  css: string
  sortField: string
  fields: { id: string | null; name: string; collapsed: boolean; excludeFromSearch: boolean }[]
  templates: { id: string | null; name: string; front: string; back: string }[]
}

export type Rating = 1 | 2 | 3 | 4

export type RevlogEntry = {
  id: number
  /** `null` when the card is gone. */
  guid: string | null
  ord: number | null
  ease: number
  ivl: number
  lastIvl: number
  factor: number
  time: number
  type: number
}

export type MemoryState = {
  stability: number | null
  difficulty: number | null
  desiredRetention: number
  decay: number | null
}

/** Reviews without answers in steps, and cards known on the last day. */
export type SimulatedByAnki = { reviews: number; fresh: number; seconds: number; known: number }

type Memory = { stability: number | null; difficulty: number | null; label: string }

export type NextState = Memory &
  ({ kind: 'review'; days: number } | { kind: 'learning' | 'relearning'; seconds: number })

export type NextStates = { again: NextState; hard: NextState; good: NextState; easy: NextState }

export type NewNotetype = {
  name: string
  fields: string[]
  front: string
  back: string
  cloze?: boolean
}

export type NewNote = {
  notetype: string
  deck: string
  fields: Record<string, string>
  guid?: string
  tags?: string[]
}

/** Starts a process with the real Anki in it; `stop` it at the end. */
export async function startAnki(python: string, options: AnkiOptions = {}): Promise<Anki> {
  const folder = await mkdtemp(path.join(await fastFolder(), 'paperdeck-anki-'))
  const oracle = new Oracle(python, environment(folder, options))
  try {
    const { anki: version } = (await oracle.greeting()) as { anki: string; python: string }
    return new Anki(oracle, version, folder)
  } catch (error) {
    await remove(folder)
    throw error
  }
}

/**
 * A time zone in which it is about noon: Anki's day turns at 04:00, and a learning step that reaches past it becomes a day, so
 * what a test of steps expects would be wrong for some minutes of the night.
 */
export function zoneOfNoon(now = new Date()): string {
  const hoursEast = 12 - now.getUTCHours()
  const sign = hoursEast < 0 ? '-' : '+'
  const hours = String(Math.abs(hoursEast)).padStart(2, '0')
  // POSIX counts hours to the west, and needs no zone files.
  return `<${sign}${hours}>${-hoursEast}`
}

/** Anki waits for the disk at each commit; in memory, where there is plenty, an import takes a third of the time. */
async function fastFolder(): Promise<string> {
  const memory = await statfs(inMemory).catch(() => null)
  return memory !== null && memory.bavail * memory.bsize >= plenty ? inMemory : tmpdir()
}

function environment(folder: string, { timeZone }: AnkiOptions): NodeJS.ProcessEnv {
  // Anki unpacks packages in the temporary folder.
  const environment = { ...process.env, TMPDIR: folder }
  return timeZone === undefined ? environment : { ...environment, TZ: timeZone }
}

export class Anki {
  readonly version: string
  /** Removed by `stop`: a place for the packages of a test too. */
  readonly folder: string
  readonly #oracle: Oracle
  #opened = 0

  constructor(oracle: Oracle, version: string, folder: string) {
    this.#oracle = oracle
    this.version = version
    this.folder = folder
  }

  /** Opens the collection at `file`; without one, a fresh collection in a folder of its own. */
  async collection(file?: string): Promise<AnkiCollection> {
    this.#opened += 1
    const name = `collection-${this.#opened}`
    const collectionFile = file ?? path.join(this.folder, name, 'collection.anki2')
    await mkdir(path.dirname(collectionFile), { recursive: true })
    const opened = await this.#oracle.request({ command: 'open', collection: name, path: collectionFile })
    const { mediaFolder } = opened as { mediaFolder: string }
    return new AnkiCollection(this.#oracle, name, mediaFolder, file === undefined ? path.dirname(collectionFile) : null)
  }

  /** Removes the collection when `use` is done: for tests that need hundreds. */
  async withCollection<Result>(use: (collection: AnkiCollection) => Promise<Result>): Promise<Result> {
    const collection = await this.collection()
    try {
      return await use(collection)
    } finally {
      await collection.remove()
    }
  }

  async stop(): Promise<void> {
    await this.#oracle.stop()
    await remove(this.folder)
  }
}

/** One collection of Anki's: every method is a call into Anki's own backend. */
export class AnkiCollection {
  readonly mediaFolder: string
  readonly #oracle: Oracle
  readonly #name: string
  readonly #ownFolder: string | null

  constructor(oracle: Oracle, name: string, mediaFolder: string, ownFolder: string | null) {
    this.#oracle = oracle
    this.#name = name
    this.mediaFolder = mediaFolder
    this.#ownFolder = ownFolder
  }

  async close(): Promise<void> {
    await this.#call('close')
  }

  /** Also where it is open: closes it first, so that nothing in memory stays. */
  async reopen(): Promise<void> {
    await this.#call('reopen')
  }

  /** Closes it for good, and removes its folder where `collection()` had made one. */
  async remove(): Promise<void> {
    await this.#call('forget')
    if (this.#ownFolder !== null) await remove(this.#ownFolder)
  }

  import(apkg: string, options: ImportOptions = {}): Promise<ImportLog> {
    return this.#call('import', { apkg, options })
  }

  /** Gives the number of notes in the package. */
  export(apkg: string, options: ExportOptions = {}): Promise<number> {
    return this.#call('export', { apkg, ...options })
  }

  notes(query = ''): Promise<AnkiNote[]> {
    return this.#call('notes', { query })
  }

  cards(query = ''): Promise<AnkiCard[]> {
    return this.#call('cards', { query })
  }

  /** The cards without their two sides, which are slow to render. */
  cardRows(query = ''): Promise<AnkiCardRow[]> {
    return this.#call('cards', { query, render: false })
  }

  /** The guids of the notes that the search of Anki's browser finds. */
  findNotes(query: string): Promise<string[]> {
    return this.#call('findNotes', { query })
  }

  findCards(query: string): Promise<CardPlace[]> {
    return this.#call('findCards', { query })
  }

  decks(): Promise<{ id: number; name: string }[]> {
    return this.#call('decks')
  }

  notetypes(): Promise<AnkiNotetype[]> {
    return this.#call('notetypes')
  }

  /** When the schema was last changed, in ms: where that is later than the last sync, the next one has to be a full one. */
  schemaTime(): Promise<number> {
    return this.#call('schemaTime')
  }

  /** Tools > Check Database. */
  fixIntegrity(): Promise<{ problems: string; ok: boolean }> {
    return this.#call('fixIntegrity')
  }

  /** Tools > Check Media. */
  mediaCheck(): Promise<{ missing: string[]; unused: string[]; report: string }> {
    return this.#call('mediaCheck')
  }

  mediaFiles(): Promise<string[]> {
    return this.#call('mediaFiles')
  }

  /** Tools > Empty Cards. */
  emptyCards(): Promise<CardPlace[]> {
    return this.#call('emptyCards')
  }

  /** With one template, `Card`, and no style. Anki refuses one with a broken template. */
  async addNotetype(notetype: NewNotetype): Promise<void> {
    await this.#call('addNotetype', notetype)
  }

  /** Gives the guid. */
  addNote(note: NewNote): Promise<string> {
    return this.#call('addNote', note)
  }

  async setField(guid: string, field: string, value: string): Promise<void> {
    await this.#call('setField', { guid, field, value })
  }

  async addTags(guid: string, tags: string[]): Promise<void> {
    await this.#call('addTags', { guid, tags })
  }

  async deleteNotes(guids: string[]): Promise<void> {
    await this.#call('deleteNotes', { guids })
  }

  async suspend(guid: string, ord: number): Promise<void> {
    await this.#call('suspend', { guid, ord })
  }

  async unsuspend(guid: string, ord: number): Promise<void> {
    await this.#call('unsuspend', { guid, ord })
  }

  async setFlag(guid: string, ord: number, flag: number): Promise<void> {
    await this.#call('setFlag', { guid, ord, flag })
  }

  /** Makes the deck where there is none. */
  async moveCard(guid: string, ord: number, deck: string): Promise<void> {
    await this.#call('moveCard', { guid, ord, deck })
  }

  async renameDeck(deck: string, name: string): Promise<void> {
    await this.#call('renameDeck', { deck, name })
  }

  /** `fsrs` and `loadBalancerEnabled` take effect at once; cards reviewed before keep the state that they had. */
  async setConfig(key: string, value: unknown): Promise<void> {
    await this.#call('setConfig', { key, value })
  }

  /** What Anki's own window of statistics is drawn from. */
  graphs(days = 0): Promise<unknown> {
    return this.#call('graphs', { days })
  }

  /** Log loss and RMSE of the default weights, newer answers counting more. */
  evaluateWeighted(): Promise<{ logLoss: number; rmse: number }> {
    return this.#call('evaluateWeighted')
  }

  /** What Anki's simulator makes of each request, whose fields are those of its message; left out, 365 days without limits. */
  simulate(requests: readonly Record<string, number>[]): Promise<SimulatedByAnki[]> {
    return this.#call('simulate', { requests })
  }

  /** The weights that Anki's optimizer gives to the review log; none where nothing is better than the defaults. */
  optimalParameters(): Promise<number[]> {
    return this.#call('optimalParameters')
  }

  /** Changes the default preset, which decks use unless told: `{ desiredRetention: 0.87, new: { delays: [1, 10] } }`. */
  async changePreset(changes: Record<string, unknown>): Promise<void> {
    await this.#call('changePreset', { changes })
  }

  /** Any card, at the top of the queue or not, due or not; answering a suspended card unsuspends it, as in Anki. */
  answer(guid: string, ord: number, rating: Rating, milliseconds = 0): Promise<RevlogEntry> {
    return this.#call('answer', { guid, ord, rating, milliseconds })
  }

  async forgetCard(guid: string, ord: number): Promise<void> {
    await this.#call('forgetCard', { guid, ord })
  }

  /** @param days as the dialog takes them: `5`, `3-7`, `5!` */
  async setDue(guid: string, ord: number, days: string): Promise<void> {
    await this.#call('setDue', { guid, ord, days })
  }

  /** The number of today, by which cards in review are due. */
  today(): Promise<number> {
    return this.#call('today')
  }

  /** Edit > Undo. */
  async undo(): Promise<void> {
    await this.#call('undo')
  }

  /** File > Export of the whole collection, without media. */
  async exportCollection(colpkg: string, legacy = true): Promise<void> {
    await this.#call('exportCollection', { colpkg, legacy })
  }

  async syncLogin(endpoint: string, user = 'user-1'): Promise<void> {
    await this.#call('syncLogin', { endpoint, user })
  }

  /** Gives what else would have to be done. */
  sync(): Promise<'none' | 'normal' | 'full' | 'download' | 'upload'> {
    return this.#call('sync')
  }

  async syncFully(isUpload: boolean): Promise<void> {
    await this.#call('syncFully', { upload: isUpload })
  }

  /** What AnkiConnect would answer. */
  connect(action: string, params: object): Promise<unknown> {
    return this.#call('connect', { action, params })
  }

  revlog(): Promise<RevlogEntry[]> {
    return this.#call('revlog')
  }

  /** Folded by Anki from the review log, whatever the card's row says. */
  memoryState(guid: string, ord: number): Promise<MemoryState> {
    return this.#call('memoryState', { guid, ord })
  }

  /** What each of the four buttons would lead to now. */
  nextStates(guid: string, ord: number): Promise<NextStates> {
    return this.#call('nextStates', { guid, ord })
  }

  /** As if all reviews had happened so many days earlier: Anki has no clock to set (see oracle.py). */
  async letDaysPass(days: number): Promise<void> {
    await this.#call('letDaysPass', { days })
  }

  async #call<Result>(command: string, detail: object = {}): Promise<Result> {
    return (await this.#oracle.request({ command, collection: this.#name, ...detail })) as Result
  }
}

async function remove(folder: string): Promise<void> {
  // Windows refuses for a moment while a scanner looks at new files.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
