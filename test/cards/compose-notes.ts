import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { checkDeck } from '../../src/cards/checks/check.ts'
import { composeDeck, type Deck } from '../../src/cards/deck.ts'
import { nameDecks } from '../../src/cards/deck-name.ts'
import { type NoteForm, noteFormOf } from '../../src/cards/templates/note-type.ts'
import { type Identification, identify } from '../../src/identity/identify.ts'
import { scopeOf } from '../../src/identity/scope.ts'
import { extract } from '../../src/papers/markdown/extract.ts'
import { openPictureCache } from '../../src/pictures/picture-cache.ts'
import { isRemote } from '../../src/pictures/picture-source.ts'
import { type Pictures, readPictures } from '../../src/pictures/pictures.ts'
import type { Problem } from '../../src/problems/problem.ts'
import { readTemplates } from '../../src/project/templates.ts'
import { defaultSwitches, type Switches } from '../../src/settings/card-kinds.ts'
import type { Language } from '../../src/words/languages.ts'

const folder = await mkdtemp(join(tmpdir(), 'paperdeck-test-'))
const cache = openPictureCache(folder)
afterAll(() => rm(folder, { recursive: true, force: true }))

const templates = join(import.meta.dirname, '../../templates/paper')

export interface Composed {
  deck: Deck
  identification: Identification
  pictures: Pictures
  problems: Problem[]
}

export interface Asked {
  /** Folder in which pictures are looked for; none are found by default. */
  root?: string
  switches?: Partial<Switches>
  wording?: Language
  tags?: string[]
}

/** Notes as text, by file -> the deck that they make, through all of the product's stages, without a ledger. */
export async function composeNotes(files: Record<string, string>, asked: Asked = {}): Promise<Composed> {
  const extracts = Object.entries(files).map(([file, text]) => extract({ file, text }, { columns: {} }))
  const folder = extracts.length > 1 ? 'Notes' : null
  const names = nameDecks(extracts, undefined, folder)
  const scope = scopeOf(new Set(Object.keys(files)), new Set(), new Set(), [])
  const papers = extracts.flatMap((found) => found.papers)
  const identification = identify(papers, null, { namespace: 'tests', deck: names.name, scope })
  const wanted = papers.flatMap(({ figures, contribution, notes, place }) =>
    [...figures, ...(contribution?.pictures ?? []), ...(notes?.pictures ?? [])].map((src) => ({ src, place })),
  )
  const pictures = await readPictures(wanted, asked.root ?? '/nowhere', {
    cache,
    offline: true,
    remembered: onServers(wanted),
  })
  const settings = {
    wording: asked.wording ?? null,
    switches: { ...defaultSwitches, ...asked.switches },
    tags: asked.tags ?? [],
  }
  const deck = composeDeck(identification.identified, await shippedForm(), pictures, {
    name: names.name,
    namespace: 'tests',
    files: new Map(
      extracts.map(({ file, language }) => [
        file,
        { ...settings, language, deck: names.files.get(file) ?? names.name },
      ]),
    ),
  })
  const problems = [
    extracts.flatMap((found) => found.problems),
    identification.problems,
    pictures.problems.filter(({ ruleId }) => ruleId !== 'picture-kept'),
    deck.problems,
    checkDeck(deck, 2026),
  ].flat()
  return { deck, identification, pictures, problems }
}

/** Pictures on servers are those of a deck that has had them, under their address: no server is asked. */
function onServers(wanted: readonly { src: string }[]): Map<string, string> {
  return new Map(wanted.flatMap(({ src }) => (isRemote(src) ? [[src, src]] : [])))
}

export async function shippedForm(): Promise<NoteForm> {
  return noteFormOf(await readTemplates(templates))
}

/** A table of notes: the header's words, then rows of cells. */
export function tableOf(headers: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n')
}
