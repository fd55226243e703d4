import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readForeignDeck } from '../../src/anki/foreign-deck.ts'
import { adopt, adoptInWords } from '../../src/build/history/adopt.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { Desk } from './desk.ts'

const { default: Exporter } = createRequire(import.meta.url)('anki-apkg-export') as {
  default: new (deck: string) => { addCard(front: string, back: string): void; save(): Promise<Buffer> }
}

describeAnki('adopt', () => {
  ankiTest('carries the reviews of a deck of another tool, card by card', async ({ anki }) => {
    const desk = await Desk.set(anki)
    const { collection, folder } = desk
    const other = new Exporter('My papers')
    other.addCard('Quiet Rivers of Sand (2015)', 'Sand settles where the water slows')
    other.addCard('<b>Gravel</b> is heard before it is seen', 'Loud Rivers of Gravel<br>2016')
    other.addCard('Cold Springs', '2017')
    other.addCard('A paper that nobody noted', 'Something else')
    await writeFile(join(folder, 'other.apkg'), await other.save())
    await collection.import(join(folder, 'other.apkg'))
    await collection.addNotetype({
      name: 'Sides',
      fields: ['Q', 'A', 'Link'],
      front: '{{Q}}',
      back: '{{FrontSide}}{{A}}',
    })
    await collection.addNote({
      notetype: 'Sides',
      deck: 'Mine',
      fields: { Q: 'Which paper says that lakes turn over?', A: 'Warm Lakes', Link: '' },
    })
    for (const { guid, ord } of await collection.cardRows()) {
      await collection.answer(guid, ord, 3)
      await collection.answer(guid, ord, 4)
    }
    const before = await collection.revlog()
    for (const legacy of [true, false]) {
      const file = join(folder, `old-${legacy}.apkg`)
      await collection.export(file, { legacy, withScheduling: true })
      const deck = readForeignDeck(file)
      const trial = await adopt(await desk.side(), deck, Date.now(), true)
      expect(trial.cards.map(({ title, card, reviews }) => [title, card, reviews]).sort()).toEqual([
        ['Loud Rivers of Gravel', 'proposed', 2],
        ['Quiet Rivers of Sand', 'contribution', 2],
        ['Warm Lakes', 'proposed', 2],
      ])
      expect(trial.left.map(({ why }) => why).sort()).toEqual([
        'no paper of the notes',
        'none of the paper’s cards asks this',
      ])
      expect(trial.pulled.lines).toHaveLength(legacy ? 6 : 0)
      expect(adoptInWords(trial, true).at(-1)).toContain(legacy ? '--yes' : 'Nothing to take over')
      if (legacy) expect(adoptInWords(trial, true)[0]).toMatch(/: 2 reviews, from /)
      await adopt(await desk.side(), deck, Date.now(), false)
    }
    // Both decks are in one collection: the old one as it was, and ours with the same history.
    expect(await desk.push()).toMatchObject({ reviews: 6, refused: 0 })
    const ours = (await collection.cardRows()).filter(
      ({ template, type }) => type !== 0 && /^(?:proposed|contribution)$/.test(template),
    )
    expect(ours.map(({ reps }) => reps)).toEqual([2, 2, 2])
    const after = await collection.revlog()
    expect(after).toHaveLength(before.length + 6)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(await desk.push()).toMatchObject({ reviews: 0, cards: 0 })
    // What paperdeck made is for a pull.
    await collection.export(join(folder, 'all.apkg'), { withScheduling: true })
    expect(await adopt(await desk.side(), readForeignDeck(join(folder, 'all.apkg')), Date.now(), true)).toMatchObject({
      own: 3,
    })
  })
})
