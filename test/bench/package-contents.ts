import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { unzipSync } from 'fflate'
import Database from 'libsql'

export interface Counts {
  notes: number
  cards: number
  media: number
}

/** All that a maker of packages need not find out: what the fields hold, which cards there are, where the pictures lie. */
export interface ReadyData {
  fields: string[]
  css: string
  /** By card: fields whose content is the question, in Anki's template language. */
  fronts: Record<string, string>
  /** By deck name. */
  decks: Record<string, { guid: string; fields: string[]; tags: string[] }[]>
  /** Paths, whose last parts are the names in the package. */
  media: string[]
}

/** The four questions without the words around them. genanki counts the fields of a front, so it cannot have one for each language. */
const fronts = {
  proposed: '{{AskMethod}}{{AskIdea}}',
  contribution: '{{AskContribution}}',
  figure: '{{AskFigure}}',
  year: '{{AskYear}}',
}

export async function countsOf(apkg: string): Promise<Counts> {
  const { media, query } = await openPackage(apkg)
  return query((db) => ({ notes: count(db, 'notes'), cards: count(db, 'cards'), media: media.size }))
}

/** @throws Error when the package holds something else */
export async function mustHold(apkg: string, expected: Counts): Promise<void> {
  const counts = await countsOf(apkg)
  if (!isDeepStrictEqual(counts, expected))
    throw new Error(`a package was to hold ${JSON.stringify(expected)} and holds ${JSON.stringify(counts)}`)
}

export async function mustHoldTheSame(ours: string, peers: string): Promise<void> {
  await mustHold(peers, await countsOf(ours))
}

/** Writes what a package of paperdeck holds as ready data, with its pictures beside it; gives the file. */
export async function writeReadyData(apkg: string, folder: string): Promise<string> {
  const { entries, media, query } = await openPackage(apkg)
  await mkdir(join(folder, 'media'), { recursive: true })
  const paths: string[] = []
  for (const [index, name] of media) {
    const path = join(folder, 'media', name)
    await writeFile(path, entries[index] ?? '')
    paths.push(path)
  }
  const ready = await query((db) => readyDataOf(db, paths))
  const file = join(folder, 'ready.json')
  await writeFile(file, JSON.stringify(ready))
  return file
}

function readyDataOf(db: Database.Database, media: string[]): ReadyData {
  const { models, decks } = db.prepare('select models, decks from col').get() as { models: string; decks: string }
  const [model] = Object.values(JSON.parse(models) as Record<string, { css: string; flds: { name: string }[] }>)
  if (!model) throw new Error('the package has no note type')
  const names = JSON.parse(decks) as Record<string, { name: string }>
  const byDeck: ReadyData['decks'] = {}
  const rows = db
    .prepare('select guid, flds, tags, (select did from cards where nid = notes.id limit 1) as deck from notes')
    .all() as { guid: string; flds: string; tags: string; deck: number }[]
  for (const { guid, flds, tags, deck } of rows) {
    const name = names[deck]?.name ?? 'Papers'
    byDeck[name] ??= []
    byDeck[name].push({ guid, fields: flds.split('\x1f'), tags: tags.split(' ').filter(Boolean) })
  }
  return { fields: model.flds.map(({ name }) => name), css: model.css, fronts, decks: byDeck, media }
}

async function openPackage(apkg: string) {
  const entries = unzipSync(await readFile(apkg))
  const collection = entries['collection.anki21'] ?? entries['collection.anki2']
  if (!collection || !entries.media) throw new Error(`${apkg} is not a package`)
  const media = new Map(Object.entries(JSON.parse(Buffer.from(entries.media).toString()) as Record<string, string>))
  for (const index of media.keys()) if (!entries[index]) throw new Error(`${apkg} lacks media file ${index}`)
  return {
    entries,
    media,
    async query<T>(ask: (db: Database.Database) => T): Promise<T> {
      const folder = await mkdtemp(join(tmpdir(), 'paperdeck-bench-'))
      try {
        await writeFile(join(folder, 'collection'), collection)
        const db = new Database(join(folder, 'collection'), { readonly: true })
        try {
          return ask(db)
        } finally {
          db.close()
        }
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

function count(db: Database.Database, table: string): number {
  return (db.prepare(`select count(*) as count from ${table}`).get() as { count: number }).count
}
