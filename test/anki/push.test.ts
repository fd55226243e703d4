import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { expect } from 'vitest'
import { noisePng } from '../pictures/generated-picture.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { Desk, rows } from './desk.ts'
import { readZip } from './read-apkg.ts'

describeAnki('a push', () => {
  ankiTest('brings notes and terminal reviews into Anki, and then nothing', async ({ anki }) => {
    const desk = await Desk.set(anki)
    for (const [nth, rating] of ([4, 3, 1, 4, 2, 4] as const).entries()) await desk.answer(nth, rating)
    await desk.answer(1, 3)
    const trial = await desk.push({ 'dry-run': true })
    expect(trial).toMatchObject({ dryRun: true })
    expect(await desk.collection.notes()).toEqual([])
    const told: [string, number, number][] = []
    const first = await desk.push({
      onReviews: ({ done, total }) => told.push(['reviews', done, total]),
      onCards: ({ done, total }) => told.push(['cards', done, total]),
    })
    expect(first).toMatchObject({ reviews: 7, cards: 6, refused: 0 })
    expect(told).toEqual([
      ['reviews', 7, 7],
      ['cards', 6, 6],
    ])
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

  ankiTest('takes over the day that was set for a card which sleeps', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const [one, other] = (await desk.collection.cardRows()).map(({ guid, ord }) => [guid, ord] as const)
    await desk.collection.setDue(...(one ?? ['', 0]), '7')
    await desk.collection.suspend(...(one ?? ['', 0]))
    // By the day only cards that are asked for are found: another one tells from which day Anki counts.
    await desk.collection.answer(...(other ?? ['', 0]), 4)
    expect((await desk.pull()).lines).toMatchObject([{ event: 'due', ivl: 7 }, { event: 'suspend' }, { rating: 4 }])
    await desk.push()
    await desk.expectOneHistory()
  })

  ankiTest('brings only what Anki lacks, of notes and of pictures', async ({ anki }) => {
    const desk = await Desk.set(anki)
    const row = (nth: number, idea: string) => `| Lake ${nth} | 2019 | ${idea} ![](${nth}.png) |`
    const all = [0, 1, 2].map((nth) => row(nth, `Lakes of kind ${nth} are deep`))
    for (const nth of [0, 1, 2, 3]) await writeFile(join(desk.folder, `${nth}.png`), noisePng(nth, 64, 64))
    const sent: [titles: string[], pictures: number][] = []
    desk.server.fault = (action, _, params) => {
      if (action === 'importPackage') sent.push(contentOf((params as { path: string }).path))
      return null
    }
    await desk.write(all)
    await desk.push()
    await desk.write([row(0, 'Lakes of kind 0 are shallow'), ...all.slice(1), row(3, 'Lakes of kind 3 are salt')])
    expect(await desk.push()).toMatchObject({ added: ['Lake 3'], updated: ['Lake 0'] })
    // A picture that has gone from Anki's folder goes with its note again.
    for (const name of await desk.collection.mediaFiles()) await rm(join(desk.collection.mediaFolder, name))
    await desk.write([row(0, 'Lakes of kind 0 are flat'), ...all.slice(1), row(3, 'Lakes of kind 3 are salt')])
    await desk.push()
    expect(sent).toEqual([
      [['Lake 0', 'Lake 1', 'Lake 2'], 3],
      [['Lake 0', 'Lake 3'], 1],
      [['Lake 0'], 4],
    ])
    expect(await desk.collection.mediaFiles()).toHaveLength(1)
    // A new style is brought by all notes of its type.
    await desk.style('.card { color: green }')
    expect(await desk.push()).toMatchObject({ updated: [], types: [expect.any(String)] })
    expect(sent.at(-1)?.[0]).toHaveLength(4)
    expect(await desk.push()).toMatchObject({ updated: [], types: [] })
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
})

/** Titles of the notes in a package, and how many pictures it holds. */
function contentOf(path: string): [titles: string[], pictures: number] {
  const entries = readZip(readFileSync(path))
  const collection = `${path}.collection`
  writeFileSync(collection, entries.find(({ name }) => name === 'collection.anki21')?.bytes ?? '')
  const db = new Database(collection)
  const notes = db.prepare('select flds from notes').all() as { flds: string }[]
  db.close()
  rmSync(collection)
  return [
    notes.map(({ flds }) => /Lake \d/.exec(flds)?.[0] ?? '').sort(),
    entries.filter(({ name }) => /^\d+$/.test(name)).length,
  ]
}
