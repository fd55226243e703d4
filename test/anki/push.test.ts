import { expect } from 'vitest'
import { ankiTest, describeAnki } from './anki-test.ts'
import { Desk, rows } from './desk.ts'

describeAnki('a push', () => {
  ankiTest('brings notes and terminal reviews into Anki, and then nothing', async ({ anki }) => {
    const desk = await Desk.set(anki)
    for (const [nth, rating] of ([4, 3, 1, 4, 2, 4] as const).entries()) await desk.answer(nth, rating)
    await desk.answer(1, 3)
    const trial = await desk.push({ 'dry-run': true })
    expect(trial).toMatchObject({ dryRun: true })
    expect(await desk.collection.notes()).toEqual([])
    const first = await desk.push()
    expect(first).toMatchObject({ reviews: 7, cards: 6, refused: 0 })
    expect(first.added).toHaveLength(4)
    await desk.expectOneHistory()
    desk.server.asked.length = 0
    expect(await desk.push()).toMatchObject({ added: [], updated: [], reviews: 0, cards: 0, marks: 0 })
    for (const writes of ['importPackage', 'insertReviews', 'setSpecificValueOfCard', 'addTags', 'removeTags'])
      expect(desk.server.asked).not.toContain(writes)
    expect((await desk.pull()).lines).toEqual([])
    const { problems, ok } = await desk.collection.fixIntegrity()
    expect([ok, problems]).toEqual([true, expect.any(String)])
  })

  ankiTest('takes Anki’s answers over first, and an undo there', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const cards = await desk.collection.cardRows()
    for (const { guid, ord } of cards.slice(0, 4)) await desk.collection.answer(guid, ord, 4, 3000)
    await desk.answer(0, 3)
    const report = await desk.push()
    expect(report.pulled.lines.filter((line) => 'rating' in line)).toHaveLength(4)
    await desk.expectOneHistory()
    const last = cards[5] ?? cards[0]
    await desk.collection.answer(last?.guid ?? '', last?.ord ?? 0, 3)
    expect((await desk.pull()).lines).toHaveLength(1)
    await desk.collection.undo()
    expect((await desk.pull()).lines).toMatchObject([{ undo: expect.any(Number) }])
    expect((await desk.pull()).lines).toEqual([])
    await desk.push()
    await desk.expectOneHistory()
  })

  ankiTest('keeps the tags of the user, and notes changed in Anki', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const notes = await desk.collection.notes()
    const guidOf = (title: string) => notes.find(({ fields }) => fields.Title?.includes(title))?.guid ?? ''
    await desk.collection.addTags(guidOf('Cold Springs'), ['mine'])
    await desk.collection.setField(guidOf('Warm Lakes'), 'Contribution', 'my own words')
    await desk.write(rows.map((row) => row.replace('all year', 'in every season').replace('twice a year', 'two times')))
    const report = await desk.push()
    expect(report.updated).toEqual(['Cold Springs'])
    expect(report.keptThere).toEqual(['Warm Lakes'])
    const after = await desk.collection.notes()
    expect(after.find(({ guid }) => guid === guidOf('Cold Springs'))).toMatchObject({
      tags: expect.arrayContaining(['mine']),
      fields: { Contribution: expect.stringContaining('every season') },
    })
    expect(after.find(({ guid }) => guid === guidOf('Warm Lakes'))?.fields.Contribution).toBe('my own words')
    expect((await desk.push()).keptThere).toEqual(['Warm Lakes'])
    expect((await desk.push({ 'take-notes': true })).updated).toEqual(['Warm Lakes'])
    const taken = (await desk.collection.notes()).find(({ guid }) => guid === guidOf('Warm Lakes'))
    expect(taken?.fields.Contribution).toContain('two times')
  })

  ankiTest('that breaks at any request is completed by the next, and nothing is twice', async ({ anki }) => {
    const whole = await Desk.set(anki)
    for (const nth of [0, 1, 2]) await whole.answer(nth, 4)
    let requests = 0
    whole.server.fault = () => {
      requests++
      return null
    }
    await whole.push()
    expect(requests).toBeGreaterThan(10)
    for (let broken = 0; broken < requests; broken += process.env.PAPERDECK_SOAK === '1' ? 1 : 4) {
      const desk = await Desk.set(anki)
      for (const nth of [0, 1, 2]) await desk.answer(nth, 4)
      desk.server.fault = (_, nth) => (nth === broken ? (broken % 2 ? 'break' : 'break-after') : null)
      const failed = await desk.push().catch((error: Error) => error)
      desk.server.fault = () => null
      await desk.push()
      await desk.expectOneHistory()
      expect(await desk.push(), String(failed)).toMatchObject({ added: [], updated: [], reviews: 0, cards: 0 })
    }
  })

  ankiTest('believes nothing that it has not read back', async ({ anki }) => {
    for (const body of [
      '',
      'hello',
      '[true]',
      '{"result":[true],"error":null}',
      '{"result":null,"error":"no"}',
      '[[[',
      '{}',
    ]) {
      const desk = await Desk.set(anki)
      await desk.answer(0, 4)
      desk.server.fault = () => ({ body })
      await expect(desk.push(), body).rejects.toMatchObject({ name: 'AnkiError' })
    }
    const liar = await Desk.set(anki)
    await liar.answer(0, 4)
    liar.server.fault = (action) => (action === 'importPackage' ? { body: '{"result":true,"error":null}' } : null)
    await expect(liar.push()).rejects.toThrow('not there as they should be')
    liar.server.fault = (action) => (action === 'insertReviews' ? { body: '{"result":null,"error":null}' } : null)
    await expect(liar.push()).rejects.toThrow('only 0 are in its log')
    liar.server.fault = () => null
    await liar.push()
    await liar.expectOneHistory()
  })
})
