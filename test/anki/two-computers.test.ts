import { expect } from 'vitest'
import { ankiTest, describeAnki } from './anki-test.ts'
import { Desk, rows } from './desk.ts'

const nothing = { added: [], updated: [], types: [], keptThere: [], reviews: 0, cards: 0, marks: 0 }

describeAnki('two computers that share notes and push to one Anki', () => {
  ankiTest('bring the answers of both, once, and take over what Anki has once', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.widen()
    for (const nth of [0, 1]) await desk.answer(nth, 4)
    await desk.push()
    await desk.onOther(async () => {
      // What cannot be asked for of a note type, such as flags of fields, is brought once by each.
      expect(await desk.push()).toMatchObject({ ...nothing, types: expect.any(Array) })
      expect(await desk.push()).toMatchObject(nothing)
      for (const nth of [2, 3]) await desk.answer(nth, 3)
      expect(await desk.push()).toMatchObject({ reviews: 2, cards: 2 })
    })
    const [card] = await desk.collection.cardRows('is:new')
    await desk.collection.answer(card?.guid ?? '', card?.ord ?? 0, 4)
    await desk.collection.suspend(card?.guid ?? '', card?.ord ?? 0)
    expect((await desk.pull()).lines).toHaveLength(2)
    await desk.onOther(async () => {
      expect((await desk.pull()).lines).toEqual([])
      expect(await desk.push()).toMatchObject(nothing)
    })
    expect(await desk.push()).toMatchObject(nothing)
    await desk.expectOneHistory()
  })

  ankiTest('bring edits of both, and leave what was changed in Anki', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    await desk.onOther(() => desk.push())
    const guidOf = async (title: string) =>
      (await desk.collection.notes()).find(({ fields }) => fields.Title?.includes(title))?.guid ?? ''
    const edited = rows.map((row) => row.replace('all year', 'in every season'))
    await desk.write(edited)
    expect(await desk.push()).toMatchObject({ updated: ['Cold Springs'] })
    await desk.collection.addTags(await guidOf('Cold Springs'), ['mine'])
    await desk.collection.setField(await guidOf('Warm Lakes'), 'Contribution', 'my own words')
    const again = edited.map((row) => row.replace('in every season', 'for ever').replace('twice a year', 'two times'))
    await desk.onOther(async () => {
      // What the first has brought is no change of the user's.
      await desk.write(again)
      expect(await desk.push()).toMatchObject({ updated: ['Cold Springs'], keptThere: ['Warm Lakes'] })
    })
    expect(await desk.push()).toMatchObject({ ...nothing, keptThere: ['Warm Lakes'] })
    const notes = await desk.collection.notes()
    const of = (title: string) => notes.find(({ fields }) => fields.Title?.includes(title))
    expect(of('Cold Springs')).toMatchObject({ tags: expect.arrayContaining(['mine']) })
    expect(of('Cold Springs')?.fields.Contribution).toContain('for ever')
    expect(of('Warm Lakes')?.fields.Contribution).toBe('my own words')
  })

  ankiTest('see an undo in Anki of an answer that the other one has pulled', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    await desk.onOther(() => desk.push())
    const [card] = await desk.collection.cardRows()
    await desk.collection.answer(card?.guid ?? '', card?.ord ?? 0, 4)
    await desk.pull()
    await desk.onOther(() => desk.pull())
    await desk.collection.undo()
    await desk.onOther(async () => {
      expect(await desk.push()).toMatchObject({ pulled: { lines: [{ undo: expect.any(Number) }] }, reviews: 0 })
    })
    expect(await desk.push()).toMatchObject({ ...nothing, pulled: { lines: [] } })
    expect(await desk.collection.revlog()).toEqual([])
    await desk.expectOneHistory()
  })
})
