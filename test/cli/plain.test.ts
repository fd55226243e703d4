import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn, type Place, placeIn } from './cli-test.ts'

const epoch = { SOURCE_DATE_EPOCH: '1790000000' }
/** Long enough for a second thread, and for a table to be cut. */
const many = Array.from({ length: 1300 }, (_, nth) => `A Study of Owl Number ${nth}`)

/** What a user does in the course of a day. */
const day: readonly (readonly [edit: (notes: string) => string, command: readonly string[]])[] = [
  [(notes) => notes, ['build', '.', '-o', 'deck.apkg']],
  [
    (notes) => notes.replace('question A Study of Owl Number 7 at', 'question seven, by ears alone, at'),
    ['build', '.', '-o', 'deck.apkg', '--json'],
  ],
  [
    (notes) => notes.replace('| A Study of Owl Number 9 |', '| A New Study of Owl Number 9 |'),
    ['build', '.', '-o', 'deck.apkg'],
  ],
  [(notes) => `${notes}| One More Owl | 2021 | It is one more |\n`, ['check', '.', '--explain']],
  [(notes) => notes, ['build', '.', '-o', 'deck.apkg']],
  [(notes) => notes, ['cards', '.']],
  // Says what it has said.
  [(notes) => notes, ['cards', '.']],
]

async function liveOn(place: Place, plain: string): Promise<{ said: string[]; deck: Buffer; ledger: string }> {
  const env = { ...epoch, XDG_CACHE_HOME: join(place.folder, '.cache'), PAPERDECK_PLAIN: plain }
  const said: string[] = []
  for (const [edit, command] of day) {
    await place.write({ 'notes.md': edit(await place.read('notes.md')) })
    const { status, stdout, stderr } = await place.run(command, { env })
    said.push(`${command.join(' ')}: ${status}\n${stdout}${stderr}`.replace(/"bytes":\s*\d+/, ''))
  }
  const deck = await readFile(join(place.folder, 'deck.apkg'))
  return { said, deck, ledger: await place.read('.paperdeck/ledger.jsonl') }
}

describe('without all that is there for speed', () => {
  cliTest('a day comes to the same', { timeout: 180_000 }, async ({ place }) => {
    await place.write({
      'fast/owls/notes.md': notesOn(many),
      'fast/owls/more/list.md': '# More\n\n- [Larks](https://arxiv.org/abs/2008.00032), ICML 2020\n',
    })
    const one = placeIn(join(place.folder, 'fast/owls'))
    // The name of a new history is drawn by chance.
    await one.run(['build', '.', '-o', 'deck.apkg'], { env: { ...epoch, PAPERDECK_PLAIN: '1' } })
    await cp(one.folder, join(place.folder, 'plain/owls'), { recursive: true })
    const fast = await liveOn(one, '')
    const plain = await liveOn(placeIn(join(place.folder, 'plain/owls')), '1')
    expect(plain.said).toEqual(fast.said)
    expect(plain.ledger).toBe(fast.ledger)
    expect(plain.deck.equals(fast.deck)).toBe(true)
    expect(await one.files()).toContainEqual(expect.stringMatching(/^\.cache\/paperdeck\/(?:code|decks|builds)\//))
    expect(
      (await placeIn(join(place.folder, 'plain/owls')).files()).filter((file) => file.startsWith('.cache')),
    ).toEqual([])
  })
})
