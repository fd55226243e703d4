import { join } from 'node:path'
import { expect } from 'vitest'
import { progressHelp } from '../../src/build/report/import-help.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { Desk } from './desk.ts'

const day = 86_400_000

describeAnki('build --with-progress', () => {
  ankiTest('brings cards that Anki does not have with all that was answered of them', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.widen()
    // The deck is older than the collection that it comes to.
    const all = (await desk.side()).study.deck.notes.flatMap(({ cards }) => cards).length
    for (let nth = 0; nth < all; nth++)
      await desk.answer(nth, nth % 5 === 0 ? 1 : nth % 3 === 0 ? 3 : 4, Date.now() - 20 * day + nth * 1000)
    for (const nth of [1, 4, 9, 12]) await desk.answer(nth, nth === 4 ? 1 : 3, Date.now() - 3 * day + nth * 1000)
    await desk.log(7, 'suspend')
    await desk.log(8, 'mark')
    await desk.log(11, 'forget')
    const report = await desk.build({ 'with-progress': true })
    expect(report.progress).toEqual({ cards: all, reviews: all + 4 })
    expect(progressHelp(report).join()).toMatch(/^\d+ reviews of \d+ cards .*“Import any learning progress”/)
    await desk.collection.import(join(desk.folder, 'deck.apkg'), { withScheduling: true })
    const kinds = (await desk.collection.cardRows('-is:new')).map(({ template }) => template)
    expect([...new Set(kinds)].sort()).toEqual(['after', 'cloze', 'contribution', 'proposed', 'sections'])
    expect(await desk.collection.findNotes('tag:marked')).toHaveLength(1)
    await desk.expectOneHistory()
    // Nothing is left for a push to do but what cannot be seen from outside.
    expect(await desk.push()).toMatchObject({ added: [], reviews: 0, cards: 0, marks: 0 })
    expect((await desk.pull()).lines).toEqual([])
    expect(await desk.collection.fixIntegrity()).toMatchObject({ ok: true })
  })

  ankiTest('changes nothing of what Anki has, and the plain build goes on as before', async ({ anki }) => {
    const desk = await Desk.set(anki)
    const plain = await desk.build()
    await desk.collection.import(join(desk.folder, 'deck.apkg'))
    const [card] = await desk.collection.cardRows()
    await desk.collection.answer(card?.guid ?? '', card?.ord ?? 0, 3)
    const before = await desk.collection.cardRows()
    await desk.answer(0, 4)
    await desk.answer(3, 4)
    await desk.build({ 'with-progress': true })
    await desk.collection.import(join(desk.folder, 'deck.apkg'), { withScheduling: true })
    expect(await desk.collection.cardRows()).toEqual(before)
    expect(await desk.build()).toMatchObject({ bytes: plain.bytes, progress: null })
  })
})
