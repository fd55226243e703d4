import { afterAll, beforeAll, expect } from 'vitest'
import type { Anki, AnkiCollection, Rating } from './anki.ts'
import { ankiPython, ankiTest, describeAnki } from './anki-test.ts'
import { Desk, rows } from './desk.ts'
import { type SyncServer, syncServer } from './sync-server.ts'

const isSoak = process.env.PAPERDECK_SOAK === '1'
const sequences = Number(process.env.PAPERDECK_SEQUENCES ?? (isSoak ? 200 : 20))
const first = Number(process.env.PAPERDECK_SEED ?? 1)
const steps = isSoak ? 30 : 10
/** So many households live at a time: each waits for Anki's clock now and then, which counts in seconds. */
const atOnce = 10

let server: SyncServer | null = null
beforeAll(async () => {
  if (ankiPython) server = await syncServer(ankiPython, atOnce)
})
afterAll(() => server?.stop())

/** Mulberry32. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A terminal, a desktop that paperdeck talks to, and a phone that only syncs with it. */
class Household {
  readonly desk: Desk
  readonly phone: AnkiCollection
  readonly done: string[] = []
  readonly tags = new Map<string, Set<string>>()
  readonly #changes: [AnkiCollection, string | null, number][] = []
  readonly #chance: (below: number) => number

  private constructor(desk: Desk, phone: AnkiCollection, chance: (below: number) => number) {
    this.desk = desk
    this.phone = phone
    this.#chance = chance
  }

  static async set(anki: Anki, seed: number, user: string): Promise<Household> {
    const desk = await Desk.set(anki)
    await desk.widen()
    await desk.push()
    const phone = await anki.collection()
    for (const one of [desk.collection, phone]) await one.syncLogin(server?.endpoint ?? '', user)
    expect(await desk.collection.sync()).not.toBe('normal')
    await desk.collection.syncFully(true)
    await phone.sync()
    await phone.syncFully(false)
    return new Household(desk, phone, chanceFrom(seed))
  }

  async sync(): Promise<void> {
    for (const one of [this.desk.collection, this.phone, this.desk.collection])
      expect(await one.sync(), this.done.join(' ')).toMatch(/^(?:none|normal)$/)
  }

  async #card(of: AnkiCollection): Promise<{ guid: string; ord: number }> {
    const cards = await of.cardRows()
    const { guid = '', ord = 0 } = cards[this.#chance(cards.length)] ?? {}
    return { guid, ord }
  }

  /** Something that a person does, on one of the three. */
  async act(): Promise<void> {
    const chance = this.#chance
    const place = chance(2) === 0 ? 'phone' : 'desktop'
    const anki = place === 'phone' ? this.phone : this.desk.collection
    const acts: [string, number, () => Promise<unknown>][] = [
      ['terminal answer', 6, () => this.desk.answer(chance(20), (1 + chance(4)) as Rating)],
      ['terminal undo', 2, () => this.desk.undo()],
      ['terminal forget', 1, () => this.desk.log(chance(20), 'forget')],
      ['terminal suspend', 1, () => this.desk.log(chance(20), 'suspend')],
      ['terminal unsuspend', 1, () => this.desk.log(chance(20), 'unsuspend')],
      ['terminal mark', 1, () => this.desk.log(chance(20), chance(2) === 0 ? 'mark' : 'unmark')],
      [`${place} answer`, 6, () => this.#answer(anki)],
      [`${place} answer and undo`, 1, () => this.#answer(anki).then(() => anki.undo())],
      ['desktop answer, pull, undo', 1, () => this.#answerPullUndo()],
      [`${place} forget`, 1, () => this.#on(anki, (card) => anki.forgetCard(card.guid, card.ord))],
      [`${place} due`, 1, () => this.#on(anki, (card) => anki.setDue(card.guid, card.ord, String(1 + chance(20))))],
      [`${place} suspend`, 1, () => this.#on(anki, (card) => anki.suspend(card.guid, card.ord))],
      [`${place} unsuspend`, 1, () => this.#on(anki, (card) => anki.unsuspend(card.guid, card.ord))],
      [`${place} tag`, 1, () => this.#tag(anki)],
      ['edit', 2, () => this.#edit()],
      ['pull', 2, () => this.desk.pull()],
      ['push', 3, () => this.push()],
      ['sync', 3, () => this.sync()],
    ]
    let left = chance(acts.reduce((sum, [, weight]) => sum + weight, 0))
    for (const [name, weight, work] of acts) {
      left -= weight
      if (left >= 0) continue
      this.done.push(name)
      await work()
      return
    }
  }

  /**
   * Anki tells which of two changes of a card is the later one by the second: of two within one, each device would keep its own.
   * @param note guid; null: any
   */
  async #apart(place: AnkiCollection, note: string | null): Promise<void> {
    const second = () => Math.floor(Date.now() / 1000)
    const meets = ([other, own, at]: readonly [AnkiCollection, string | null, number]) =>
      other !== place && (own === null || note === null || own === note) && at === second()
    while (this.#changes.some(meets)) await new Promise((done) => setTimeout(done, 20))
    this.#changes.push([place, note, second()])
  }

  async push(): Promise<void> {
    await this.#apart(this.desk.collection, null)
    await this.desk.push()
    this.#changes.push([this.desk.collection, null, Math.floor(Date.now() / 1000)])
  }

  async #on(anki: AnkiCollection, work: (card: { guid: string; ord: number }) => Promise<unknown>): Promise<void> {
    const card = await this.#card(anki)
    await this.#apart(anki, card.guid)
    await work(card)
  }

  async #answer(anki: AnkiCollection): Promise<void> {
    await this.#on(anki, ({ guid, ord }) => anki.answer(guid, ord, (1 + this.#chance(4)) as Rating, 2000))
  }

  async #answerPullUndo(): Promise<void> {
    await this.#answer(this.desk.collection)
    await this.desk.pull()
    await this.desk.collection.undo()
    await this.desk.pull()
  }

  async #tag(anki: AnkiCollection): Promise<void> {
    // Of a note that is changed on two devices between two syncs Anki keeps the later one, with its tags.
    await this.sync()
    const { guid } = await this.#card(anki)
    await this.#apart(anki, guid)
    const tag = `mine-${this.done.length}`
    this.tags.set(guid, (this.tags.get(guid) ?? new Set()).add(tag))
    await anki.addTags(guid, [tag])
    await this.sync()
  }

  async #edit(): Promise<void> {
    const nth = this.done.length
    await this.desk.write(
      rows.map((row, index) => (index === nth % rows.length ? row.replace(/ \|$/, `, as seen in ${nth} |`) : row)),
    )
  }
}

describeAnki('terminal, desktop and phone', () => {
  const seeds = Array.from({ length: sequences }, (_, nth) => first + nth)
  for (let nth = 0; nth < seeds.length; nth += atOnce) {
    const some = seeds.slice(nth, nth + atOnce)
    const told = `${some[0]} to ${some.at(-1)}`
    ankiTest(`are one history after anything in any order (${told})`, { timeout: 600_000 }, async ({ anki }) => {
      await Promise.all(some.map((seed, user) => live(anki, seed, `user-${user + 1}`)))
    })
  }
})

async function live(anki: Anki, seed: number, user: string): Promise<void> {
  const household = await Household.set(anki, seed, user)
  const { phone, done } = household
  try {
    for (let step = 0; step < steps; step++) await household.act()
    await household.sync()
    await household.push()
    await household.sync()
    await expectOneHistory(household, `seed ${seed}: ${done.join(', ')}`)
  } catch (error) {
    if (error instanceof Error) error.message = `seed ${seed}: ${done.join(', ')}: ${error.message}`
    throw error
  } finally {
    await phone.remove()
  }
}

async function expectOneHistory({ desk, phone, tags }: Household, told: string): Promise<void> {
  await desk.expectOneHistory(told)
  const nothing = { added: [], updated: [], types: [], reviews: 0, cards: 0, marks: 0 }
  expect(await desk.push(), told).toMatchObject(nothing)
  expect((await desk.pull()).lines, told).toEqual([])
  expect(await desk.collection.sync(), told).toBe('none')
  expect(await rowsOf(phone), told).toEqual(await rowsOf(desk.collection))
  expect(await idsOf(phone), told).toEqual(await idsOf(desk.collection))
  for (const note of await desk.collection.notes())
    expect(note.tags, told).toEqual(expect.arrayContaining([...(tags.get(note.guid) ?? [])]))
  await desk.expectSound(told)
}

async function rowsOf(one: AnkiCollection) {
  const rows = await one.cardRows()
  return rows.map(({ guid, ord, type, queue, due, ivl, reps, data }) => [guid, ord, type, queue, due, ivl, reps, data])
}

async function idsOf(one: AnkiCollection) {
  return (await one.revlog()).map(({ id }) => id)
}
