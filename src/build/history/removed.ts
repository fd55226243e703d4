import { type AnkiConnect, AnkiError, numbers } from '../../anki/connect.ts'
import type { AnkiNote } from '../../anki/read-running.ts'
import { allNotes, type Deck } from '../../cards/deck.ts'
import { guidOf } from '../../identity/guid.ts'
import type { Ledger } from '../../identity/ledger.ts'
import type { AnkiSeen } from '../../project/anki-seen.ts'
import type { Look } from './running.ts'

/** What becomes of the notes of papers that are gone. */
export type RemovedWish = 'keep' | 'suspend' | 'delete'

/** Notes in Anki of papers that are gone from the notes, as far as anything is to be done with them. */
export interface RemovedThere {
  papers: { guid: string; title: string }[]
  notes: AnkiNote[]
  /** Ids of their cards that are not suspended. */
  awake: number[]
  /** Notes of papers that have come back after a push had suspended their cards; and these. */
  back: string[]
  asleep: number[]
}

/** @param gone papers that the build has found to be gone */
export function removedThere(
  deck: Deck,
  ledger: Ledger | null,
  gone: readonly { guid: string; title: string }[],
  { history, cards }: Look,
  { aside }: Pick<AnkiSeen, 'aside'>,
  marked: (guid: string, key: string) => boolean,
): RemovedThere {
  const here = new Set(allNotes(deck).map(({ guid }) => guid))
  const titles = new Map(gone.map(({ guid, title }) => [guid, { guid, title }]))
  for (const { guid, title, removed, companions = {} } of ledger?.entries ?? []) {
    if (!removed && !titles.has(guid)) continue
    for (const own of [guid, ...Object.keys(companions).map((kind) => guidOf(guid, kind))])
      titles.set(own, { guid, title })
  }
  const notes = history.notes.filter(({ guid }) => titles.has(guid) && !here.has(guid))
  const own = new Set(notes.map(({ id }) => id))
  const awake = history.cards.filter(({ note, queue }) => own.has(note) && queue !== -1)
  const awakeNotes = new Set(awake.map(({ note }) => note))
  const papers = new Map(
    notes
      .filter(({ id }) => awakeNotes.has(id))
      .flatMap(({ guid }) => {
        const paper = titles.get(guid)
        return paper ? [[paper.guid, paper] as const] : []
      }),
  )
  const back = aside.filter((guid) => here.has(guid))
  const asleep = cards.filter(({ guid, key, anki }) => back.includes(guid) && anki.queue === -1 && !marked(guid, key))
  return {
    papers: [...papers.values()],
    notes,
    awake: awake.map(({ id }) => id),
    back,
    asleep: asleep.map(({ anki }) => anki.id),
  }
}

/** The same measure as that of a build: many at once are rather a folder that was missing. */
export function areTooMany({ papers }: RemovedThere, deck: Deck, isAllowed: boolean): boolean {
  return !isAllowed && papers.length > 5 && papers.length > (deck.notes.length + papers.length) / 4
}

export function tooMany({ papers }: RemovedThere, deck: Deck, wish: RemovedWish): AnkiError {
  return new AnkiError(
    `${papers.length} of ${deck.notes.length + papers.length} papers are gone from the notes, so nothing was written; --allow-removed, if their notes are really to be ${wish === 'delete' ? 'deleted' : 'suspended'}`,
  )
}

export async function setAside(anki: AnkiConnect, { notes, awake }: RemovedThere, wish: RemovedWish): Promise<void> {
  if (wish === 'suspend' && awake.length > 0) {
    await anki.ask('suspend', { cards: awake })
    await assertNone(anki, awake, '-is:suspended', 'suspended')
  }
  if (wish === 'delete' && notes.length > 0) {
    await anki.ask('deleteNotes', { notes: notes.map(({ id }) => id) })
    const left = await findByIds(anki, 'findNotes', 'nid', notes, '')
    if (left.length > 0)
      throw new AnkiError(`Anki said that it had deleted ${notes.length} notes, but ${left.length} are there`)
  }
}

/** Of papers that are in the notes again. */
export async function wake(anki: AnkiConnect, asleep: readonly number[]): Promise<void> {
  if (asleep.length === 0) return
  await anki.ask('unsuspend', { cards: asleep })
  await assertNone(anki, asleep, 'is:suspended', 'woken')
}

async function assertNone(anki: AnkiConnect, cards: readonly number[], search: string, what: string): Promise<void> {
  const wrong = await findByIds(
    anki,
    'findCards',
    'cid',
    cards.map((id) => ({ id })),
    search,
  )
  if (wrong.length > 0)
    throw new AnkiError(`Anki said that it had ${what} ${cards.length} cards, but ${wrong.length} are as they were`)
}

async function findByIds(
  anki: AnkiConnect,
  action: 'findCards' | 'findNotes',
  key: 'cid' | 'nid',
  all: readonly { id: number }[],
  search: string,
): Promise<number[]> {
  const query = `${key}:${all.map(({ id }) => id).join(',')} ${search}`.trim()
  return numbers(await anki.ask(action, { query }))
}
