import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { numbers } from '../../src/anki/connect.ts'
import { pushInWords } from '../../src/cli/print/push-report.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { Desk, rows } from './desk.ts'

const more = Array.from(
  { length: 12 },
  (_, nth) => `| Paper ${nth} of many | 20${10 + nth} | Idea number ${nth} stands alone |`,
)

describeAnki('a push is careful', () => {
  ankiTest('with note types that were changed in Anki', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const [type] = (await desk.collection.notetypes()).filter(({ name }) => name.startsWith('paperdeck/'))
    const name = type?.name ?? ''
    const [template] = type?.templates ?? []
    const mine = { [template?.name ?? '']: { Front: `${template?.front}<hr>mine`, Back: template?.back } }
    const set = (templates: object) => desk.connection.ask('updateModelTemplates', { model: { name, templates } })
    await set(mine)
    await expect(desk.push()).rejects.toThrow(
      `The card “${template?.name}” of the note type “${name}” was changed in Anki`,
    )
    await set({ [template?.name ?? '']: { Front: template?.front, Back: template?.back } })
    expect(await desk.push()).toMatchObject({ types: [], added: [], updated: [] })
    // Anki's times are seconds: a change in that of the build could not be told from the build's own.
    await pause(1100)
    await desk.connection.ask('updateModelStyling', { model: { name, css: '.card { color: red }' } })
    await expect(desk.push()).rejects.toThrow('The style of the note type')
    // Refused as well where the memory of this computer is lost.
    await desk.forgetSeen()
    await expect(desk.push()).rejects.toThrow('is not as the last build had it')
    expect(await desk.push({ 'take-templates': true })).toMatchObject({ types: [name] })
    const after = (await desk.collection.notetypes()).find((one) => one.name === name)
    expect(after).toMatchObject({ css: type?.css, templates: type?.templates.map(({ front }) => ({ front })) })
    expect(await desk.push()).toMatchObject({ types: [], added: [], updated: [] })
    await desk.connection.ask('modelFieldAdd', { modelName: name, fieldName: 'Mine' })
    await expect(desk.push()).rejects.toThrow("other fields or cards in Anki than paperdeck's (fields: +Mine)")
  })

  ankiTest('brings new wording into a deck that was imported by hand', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.build()
    await desk.collection.import(join(desk.folder, 'deck.apkg'))
    await desk.config('cards: {year: true}\n')
    await desk.style('.card { color: green }')
    const report = await desk.push()
    expect(report.types).toHaveLength(1)
    const [type] = (await desk.collection.notetypes()).filter(({ name }) => name.startsWith('paperdeck/'))
    expect(type?.css).toContain('green')
  })

  ankiTest('with tags: stale ones go, those of the user stay', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.config('tags: [reading, old]\n')
    await desk.build()
    await desk.collection.import(join(desk.folder, 'deck.apkg'))
    const guid = (await desk.collection.notes())[0]?.guid ?? ''
    await desk.collection.addTags(guid, ['mine', 'marked'])
    await desk.pull()
    await desk.config('tags: [reading, new]\n')
    const report = await desk.push()
    expect(report.updated).toHaveLength(4)
    const notes = await desk.collection.notes()
    for (const { tags } of notes) expect(tags).toEqual(expect.arrayContaining(['reading', 'new']))
    for (const { tags } of notes) expect(tags).not.toContain('old')
    expect(notes.find((note) => note.guid === guid)?.tags).toEqual(expect.arrayContaining(['mine', 'marked']))
    expect(await desk.push()).toMatchObject({ added: [], updated: [], marks: 0 })
  })

  ankiTest('with papers that are gone', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.write([...rows, ...more])
    await desk.answer(0, 4)
    await desk.push()
    const whole = (await desk.collection.cardRows()).length
    await desk.write([...rows.slice(1), ...more])
    expect(await desk.push()).toMatchObject({ removed: ['Quiet Rivers of Sand'], removedAre: 'kept' })
    expect(await desk.push({ 'dry-run': true, removed: 'delete' })).toMatchObject({ removed: ['Quiet Rivers of Sand'] })
    expect((await desk.collection.cardRows('is:suspended')).length).toBe(0)
    expect(await desk.push({ removed: 'suspend' })).toMatchObject({ removedAre: 'suspended' })
    const asleep = (await desk.collection.cardRows('is:suspended')).length
    expect(asleep).toBeGreaterThan(0)
    expect(await desk.push()).toMatchObject({ removed: [], cards: 0, reviews: 0 })
    expect((await desk.pull()).lines).toEqual([])
    // It comes back, and is asked for again, with its history.
    await desk.write([...rows, ...more])
    await desk.push()
    expect(await desk.collection.cardRows('is:suspended')).toEqual([])
    await desk.expectOneHistory()
    expect(await desk.push()).toMatchObject({ removed: [], cards: 0, added: [], updated: [] })
    // Many at once are not deleted by the way.
    await desk.write(more)
    await expect(desk.push({ removed: 'delete' })).resolves.toMatchObject({ removedAre: 'deleted' })
    expect((await desk.collection.cardRows()).length).toBeLessThan(whole)
    await desk.write(more.slice(0, 3))
    await expect(desk.push()).rejects.toThrow('--allow-removed')
    await desk.push({ 'allow-removed': true })
    await expect(desk.push({ removed: 'delete' })).rejects.toThrow('really to be deleted')
    await desk.push({ removed: 'delete', 'allow-removed': true })
    expect(await desk.collection.notes()).toHaveLength(3)
    // What was deleted comes back whole with its paper.
    await desk.write([...rows, ...more])
    await desk.push()
    await desk.expectOneHistory()
    expect((await desk.collection.cardRows()).length).toBe(whole)
  })

  ankiTest(
    'where the add-on tells no times: what was edited in Anki stays, and a mark is as old as its pull',
    async ({ anki }) => {
      const desk = await Desk.set(anki)
      desk.server.isOld = true
      await desk.build()
      await desk.collection.import(join(desk.folder, 'deck.apkg'))
      const notes = await desk.collection.notes()
      const guidOf = (title: string) => notes.find(({ fields }) => fields.Title?.includes(title))?.guid ?? ''
      await desk.collection.setField(guidOf('Warm Lakes'), 'Contribution', 'my own words')
      await desk.collection.addTags(guidOf('Cold Springs'), ['marked'])
      expect(await desk.push()).toMatchObject({ updated: [], keptThere: ['Warm Lakes'], marks: 0 })
      const since = Date.now()
      await desk.collection.addTags(guidOf('Quiet Rivers'), ['marked'])
      const { lines } = await desk.pull()
      expect(lines).toMatchObject([{ guid: guidOf('Quiet Rivers'), event: 'mark' }])
      expect(lines[0]?.id).toBeGreaterThanOrEqual(since)
      expect(await desk.push()).toMatchObject({ marks: 0, keptThere: ['Warm Lakes'] })
      expect(await desk.collection.findNotes('tag:marked')).toHaveLength(2)
    },
  )

  ankiTest('in a trial: what would be pulled is not pushed back', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    const [card] = numbers(await desk.connection.ask('findCards', { query: 'deck:*' }))
    const [note] = await desk.collection.notes()
    await desk.connection.ask('suspend', { cards: [card] })
    await desk.collection.addTags(note?.guid ?? '', ['marked'])
    const trial = await desk.push({ 'dry-run': true })
    expect(trial).toMatchObject({ cards: 0, marks: 0, reviews: 0 })
    expect(pushInWords(trial)[0]).toBe('Would be pulled from Anki: 1 card suspended, 1 mark changed')
    expect(await desk.push()).toMatchObject({ cards: 0, marks: 0 })
  })

  ankiTest('keeps the state before each of the last five', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.push()
    for (let nth = 0; nth < 7; nth++) {
      await desk.write(rows.map((row) => row.replace('2015', String(2000 + nth))))
      expect((await desk.push()).backup).toContain('before-push-')
    }
    const names = await readdir(join(desk.folder, '.paperdeck/anki'))
    expect(names.filter((name) => name.endsWith('.apkg'))).toHaveLength(5)
    expect(names.filter((name) => /^before-push.*json$/.test(name))).toHaveLength(5)
  })
})

describeAnki('push --undo', () => {
  ankiTest('takes back what can be taken back, and says what cannot', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await expect(desk.undoPush()).rejects.toThrow('no push into this collection')
    await desk.write(rows.slice(0, 3))
    for (const nth of [0, 1, 2]) await desk.answer(nth, 4)
    await desk.push()
    const state = async () => ({
      notes: (await desk.collection.notes()).map(({ guid, fields, tags }) => ({
        guid,
        fields,
        tags: [...tags].sort(),
      })),
      cards: (await desk.collection.cardRows()).map(({ cid, type, queue, due, ivl, reps, lapses, data, factor }) => ({
        cid,
        type,
        queue,
        due,
        ivl,
        reps,
        lapses,
        factor,
        memory: memoryIn(data),
      })),
    })
    const before = await state()
    await desk.write([...rows.slice(1).map((row) => row.replace('all year', 'in every season'))])
    await desk.answer(0, 1)
    await desk.answer(1, 2)
    expect(await desk.push({ removed: 'delete' })).toMatchObject({ added: ['Warm Lakes'], updated: ['Cold Springs'] })
    const pushed = await state()
    expect(pushed).not.toEqual(before)
    const plan = await desk.undoPush(true)
    expect(await state()).toEqual(pushed)
    expect(plan).toMatchObject({
      deleted: ['Warm Lakes'],
      restored: ['Cold Springs'],
      broughtBack: ['Quiet Rivers of Sand'],
      reviews: 2,
      leftNotes: [],
      leftCards: 0,
    })
    expect(await desk.undoPush()).toMatchObject({ ...plan, dryRun: false })
    expect(await state()).toEqual(before)
    await desk.expectSound()
    // The first push is still there to be taken back; then nothing is.
    await desk.undoPush()
    expect(await desk.collection.notes()).toEqual([])
    await expect(desk.undoPush()).rejects.toThrow('no push')
    await desk.push({ removed: 'keep' })
    await desk.expectOneHistory()
  })

  for (const [name, former, later] of [
    ['up', ['## Glaciers', '### Alps'], ['## Glaciers']],
    ['down', ['## Glaciers'], ['## Glaciers', '### Alps']],
    ['across', ['## Glaciers', '### Alps'], ['## Glaciers', '### Andes']],
  ] as const)
    ankiTest(`gives a paper that went ${name} the tags that it had`, async ({ anki }) => {
      const desk = await Desk.set(anki)
      await desk.under(former)
      await desk.push()
      const tags = async () => (await desk.collection.notes()).map(({ tags }) => [...tags].sort())
      const before = await tags()
      await desk.under(later)
      await desk.push()
      expect(await tags()).not.toEqual(before)
      await desk.undoPush()
      expect(await tags()).toEqual(before)
    })

  ankiTest('leaves what was answered or changed since', async ({ anki }) => {
    const desk = await Desk.set(anki)
    await desk.answer(0, 4)
    await desk.push()
    const cards = await desk.collection.cardRows()
    const notes = await desk.collection.notes()
    const [first, second] = notes
    const answered = cards.find(({ guid }) => guid === first?.guid)
    await desk.collection.answer(first?.guid ?? '', answered?.ord ?? 0, 3)
    await desk.collection.setField(second?.guid ?? '', 'Contribution', 'my own words')
    const report = await desk.undoPush()
    expect(report.deleted).toHaveLength(2)
    expect(report.leftNotes).toHaveLength(2)
    expect((await desk.collection.notes()).map(({ guid }) => guid).sort()).toEqual([first?.guid, second?.guid].sort())
    await desk.push()
    await desk.expectOneHistory()
  })
})

function memoryIn(data: string): unknown {
  const { s, d } = JSON.parse(data || '{}') as { s?: number; d?: number }
  return s === undefined ? null : { s, d }
}
