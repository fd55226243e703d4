import { access, copyFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import { type Anki, type AnkiCollection, AnkiError, startAnki, zoneOfNoon } from './anki.ts'
import { ankiPython, ankiTest, describeAnki } from './anki-test.ts'
import { type LegacyNote, type LegacyNotetype, type LegacyPackage, writeLegacyPackage } from './legacy-package.ts'

ankiTest.override('ankiOptions', { timeZone: zoneOfNoon() })

const made = 1_700_000_000

const notetype: LegacyNotetype = {
  id: 1_700_000_000_100,
  name: 'Oracle',
  mod: made,
  css: '.card { color: teal }',
  fields: ['Front', 'Back', 'Extra'],
  templates: [
    { name: 'forward', front: '{{Front}}', back: '{{FrontSide}}<hr>{{Back}}' },
    { name: 'extra', front: '{{#Extra}}{{Extra}}{{/Extra}}', back: '{{Front}}' },
  ],
}

function note(number: number, changes: Partial<LegacyNote> = {}): LegacyNote {
  return {
    id: 1_700_000_001_000 + 10 * number,
    guid: `guid-${number}`,
    mod: made,
    fields: [`question ${number}`, `answer ${number}`, ''],
    cards: [{ ord: 0, due: number }],
    ...changes,
  }
}

let packages = 0

async function pack(anki: Anki, notes: LegacyNote[], changes: Partial<LegacyPackage> = {}): Promise<string> {
  packages += 1
  const file = path.join(anki.folder, `package-${packages}.apkg`)
  await writeLegacyPackage(file, { deck: 'Oracle::论文', notetype, notes, ...changes })
  return file
}

function guids(notes: { guid: string | null }[]): (string | null)[] {
  return notes.map(({ guid }) => guid)
}

describeAnki('importing', () => {
  ankiTest('tells new notes from ones that it knows', async ({ anki, collection }) => {
    const apkg = await pack(anki, [note(1), note(2)])
    const first = await collection.import(apkg)
    expect(guids(first.new)).toEqual(['guid-1', 'guid-2'])
    expect(first).toMatchObject({ duplicate: [], updated: [], conflicting: [], foundNotes: 2 })
    const second = await collection.import(apkg)
    expect(guids(second.duplicate)).toEqual(['guid-1', 'guid-2'])
    expect(second.new).toEqual([])
    expect(await collection.fixIntegrity()).toMatchObject({ ok: true })
  })

  ankiTest('updates a note only from a package in which it is newer', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1), note(2)]))
    const fields = ['question 1', 'a better answer', '']
    const sameTime = await collection.import(await pack(anki, [note(1, { fields })]))
    expect(guids(sameTime.duplicate)).toEqual(['guid-1'])
    const newer = await collection.import(await pack(anki, [note(1, { fields, mod: made + 1 }), note(2)]))
    expect(guids(newer.updated)).toEqual(['guid-1'])
    expect(guids(newer.duplicate)).toEqual(['guid-2'])
    const [updated] = await collection.notes('"Front:question 1"')
    expect(updated).toMatchObject({ guid: 'guid-1', mod: made + 1, fields: { Back: 'a better answer' } })
  })

  ankiTest('updates a note of which only the tags changed', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1, { tags: ['old'] })]))
    const log = await collection.import(await pack(anki, [note(1, { tags: ['new'], mod: made + 1 })]))
    expect(guids(log.updated)).toEqual(['guid-1'])
    expect((await collection.notes())[0]?.tags).toEqual(['new'])
  })

  ankiTest('names by guid the notes that conflict, and leaves them alone', async ({ anki, collection }) => {
    await collection.addNote({ notetype: 'Basic', deck: 'Mine', fields: { Front: 'mine', Back: '' }, guid: 'guid-1' })
    const log = await collection.import(await pack(anki, [note(1, { mod: made + 1 }), note(2)]))
    expect(guids(log.conflicting)).toEqual(['guid-1'])
    expect(guids(log.new)).toEqual(['guid-2'])
    expect((await collection.notes('deck:Mine'))[0]?.fields).toEqual({ Front: 'mine', Back: '' })
  })

  ankiTest('takes the options of the import dialog', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1)]))
    const newer = await pack(anki, [note(1, { mod: made + 1 })], {
      notetype: { ...notetype, css: 'p {}', mod: made + 1 },
    })
    const never = await collection.import(newer, { updateNotes: 'never', updateNotetypes: 'never' })
    expect(guids(never.duplicate)).toEqual(['guid-1'])
    expect(await css(collection)).toBe(notetype.css)
    await collection.import(newer)
    expect(await css(collection)).toBe('p {}')
  })

  ankiTest('reads what Anki itself exports, in both formats', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1)]))
    for (const legacy of [true, false]) {
      const apkg = path.join(anki.folder, `exported-${legacy}.apkg`)
      expect(await collection.export(apkg, { legacy, deck: 'Oracle::论文' })).toBe(1)
      await anki.withCollection(async (other) => {
        expect(guids((await other.import(apkg)).new)).toEqual(['guid-1'])
      })
    }
  })

  ankiTest('refuses what is no package, in the words of Anki', async ({ anki, collection }) => {
    await expect(collection.import(import.meta.filename)).rejects.toThrow(AnkiError)
    await expect(collection.import(import.meta.filename)).rejects.toThrow('Could not find EOCD')
    expect(guids((await collection.import(await pack(anki, [note(1)]))).new)).toEqual(['guid-1'])
  })
})

async function css(collection: AnkiCollection): Promise<string | undefined> {
  return (await collection.notetypes()).find(({ name }) => name === 'Oracle')?.css
}

describeAnki('looking at a collection', () => {
  ankiTest('shows cards as Anki renders them', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1, { fields: ['前', '后\u2028<b>x</b>', ''] })]))
    const [card] = await collection.cards()
    expect(card).toMatchObject({ guid: 'guid-1', ord: 0, template: 'forward', deck: 'Oracle::论文', type: 0, queue: 0 })
    expect(card?.question).toBe('<style>.card { color: teal }</style>前')
    expect(card?.answer).toBe('<style>.card { color: teal }</style>前<hr>后\u2028<b>x</b>')
    expect((await collection.cardRows())[0]).not.toHaveProperty('question')
  })

  ankiTest('finds notes and cards with the search of the browser', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1), note(2, { tags: ['papers::2017'] })]))
    expect(await collection.findNotes('tag:papers')).toEqual(['guid-2'])
    expect(await collection.findCards('is:new')).toMatchObject([
      { guid: 'guid-1', ord: 0 },
      { guid: 'guid-2', ord: 0 },
    ])
    await expect(collection.findNotes('(')).rejects.toThrow(AnkiError)
  })

  ankiTest('lists decks and note types', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1)]))
    expect((await collection.decks()).map(({ name }) => name)).toEqual(['Default', 'Oracle', 'Oracle::论文'])
    const oracle = (await collection.notetypes()).find(({ name }) => name === 'Oracle')
    expect(oracle).toMatchObject({ id: notetype.id, mod: made, css: notetype.css, templates: notetype.templates })
    expect(oracle?.fields.map(({ name }) => name)).toEqual(notetype.fields)
  })

  ankiTest('reports missing and unused media', async ({ anki, collection }) => {
    const fields = ['<img src="here.png"><img src="gone.png">', '', '']
    const media = { 'here.png': Buffer.from('a picture'), 'nobody-asked.png': Buffer.from('another') }
    await collection.import(await pack(anki, [note(1, { fields })], { media }))
    expect(await collection.mediaFiles()).toEqual(['here.png'])
    await copyFile(path.join(collection.mediaFolder, 'here.png'), path.join(collection.mediaFolder, 'spare.png'))
    expect(await collection.mediaCheck()).toMatchObject({ missing: ['gone.png'], unused: ['spare.png'] })
  })

  ankiTest('reports cards whose front is empty', async ({ anki, collection }) => {
    await collection.import(
      await pack(anki, [
        note(1, {
          cards: [
            { ord: 0, due: 1 },
            { ord: 1, due: 1 },
          ],
        }),
      ]),
    )
    expect(await collection.emptyCards()).toMatchObject([{ guid: 'guid-1', ord: 1 }])
  })

  ankiTest('reports damage', async ({ anki, collection }) => {
    const cards = [0, 5].map((ord) => ({ ord, due: 1 }))
    await collection.import(await pack(anki, [note(1, { cards })]))
    const { ok, problems } = await collection.fixIntegrity()
    expect(ok).toBe(false)
    expect(problems).toMatch(/card.*template/i)
  })
})

describeAnki('what a user does in Anki', () => {
  ankiTest('moves the modification time of a note when its field or tags change', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1), note(2), note(3)]))
    const before = Math.floor(Date.now() / 1000)
    await collection.setField('guid-1', 'Back', 'by hand')
    await collection.addTags('guid-2', ['mine', 'and::mine'])
    const [first, second, third] = await collection.notes()
    expect(first?.fields.Back).toBe('by hand')
    expect(first?.mod).toBeGreaterThanOrEqual(before)
    expect(second).toMatchObject({ tags: ['and::mine', 'mine'] })
    expect(second?.mod).toBeGreaterThanOrEqual(before)
    expect(third?.mod).toBe(made)
  })

  ankiTest('survives the next import: suspension, flag, deck', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1)]))
    await collection.suspend('guid-1', 0)
    await collection.setFlag('guid-1', 0, 3)
    await collection.moveCard('guid-1', 0, 'Elsewhere')
    await collection.import(await pack(anki, [note(1, { mod: made + 1 })]))
    const kept = { queue: -1, flags: 3, deck: 'Elsewhere' }
    expect(await collection.cardRows()).toMatchObject([kept])
    await collection.unsuspend('guid-1', 0)
    await collection.reopen()
    expect(await collection.cardRows()).toMatchObject([{ ...kept, queue: 0 }])
  })

  ankiTest('deletes notes and renames decks', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1), note(2)]))
    await collection.deleteNotes(['guid-1'])
    await collection.renameDeck('Oracle::论文', 'Papers')
    expect(await collection.cardRows()).toMatchObject([{ guid: 'guid-2', deck: 'Papers' }])
  })

  ankiTest('refuses what is not there, and goes on', async ({ collection }) => {
    await expect(collection.setField('nobody', 'Back', '')).rejects.toThrow("no note with the guid 'nobody'")
    const guid = await collection.addNote({ notetype: 'Basic', deck: 'D', fields: { Front: 'f' } })
    await expect(collection.setField(guid, 'Nowhere', '')).rejects.toThrow('Nowhere')
    await expect(collection.suspend(guid, 7)).rejects.toThrow('has no card 7')
    await expect(collection.changePreset({ desiredRetension: 0.8 })).rejects.toThrow(
      'no such setting: desiredRetension',
    )
  })
})

describeAnki('reviewing', () => {
  ankiTest('answers any card for real', async ({ anki, collection }) => {
    await collection.import(await pack(anki, [note(1), note(2)]))
    const answered = Date.now()
    const entry = await collection.answer('guid-2', 0, 3, 4321)
    expect(entry).toMatchObject({ guid: 'guid-2', ord: 0, ease: 3, ivl: -600, time: 4321, type: 0 })
    expect(Math.abs(entry.id - answered)).toBeLessThan(10_000)
    expect(await collection.answer('guid-2', 0, 4)).toMatchObject({ ease: 4, lastIvl: -600, type: 0 })
    expect(await collection.revlog()).toHaveLength(2)
    expect(await collection.cardRows()).toMatchObject([
      { guid: 'guid-1', reps: 0, type: 0 },
      { guid: 'guid-2', reps: 2, type: 2 },
    ])
    await expect(collection.answer('guid-2', 0, 5 as 4)).rejects.toThrow('invalid rating')
  })

  ankiTest('schedules with FSRS', async ({ anki, collection }) => {
    await collection.setConfig('fsrs', true)
    await collection.import(await pack(anki, [note(1)]))
    const { again, hard, good, easy } = await collection.nextStates('guid-1', 0)
    expect([again, hard, good]).toMatchObject([{ seconds: 60 }, { seconds: 330 }, { seconds: 600, label: '<10m' }])
    expect(easy).toMatchObject({ kind: 'review', days: 8, difficulty: 1 })
    await collection.answer('guid-1', 0, 4)
    expect((await collection.memoryState('guid-1', 0)).stability).toBeCloseTo(8.2956, 3)
  })

  ankiTest('follows the preset', async ({ anki, collection }) => {
    await collection.changePreset({ new: { delays: [5] }, desiredRetention: 0.8 })
    await collection.setConfig('fsrs', true)
    await collection.import(await pack(anki, [note(1)]))
    const { again, easy } = await collection.nextStates('guid-1', 0)
    expect(again).toMatchObject({ kind: 'learning', seconds: 300 })
    expect(easy).toMatchObject({ kind: 'review' })
    expect((await collection.memoryState('guid-1', 0)).desiredRetention).toBeCloseTo(0.8)
  })

  ankiTest('lets days pass by moving the past back', async ({ anki, collection }) => {
    await collection.setConfig('fsrs', true)
    await collection.import(await pack(anki, [note(1), note(2)]))
    const { id } = await collection.answer('guid-1', 0, 4)
    await collection.answer('guid-2', 0, 4)
    const soon = await collection.nextStates('guid-1', 0)
    expect(await collection.findCards('is:due')).toEqual([])
    await collection.letDaysPass(20)
    expect(await collection.findCards('is:due')).toHaveLength(2)
    expect((await collection.revlog())[0]?.id).toBe(id - 20 * 86_400_000)
    const late = await collection.nextStates('guid-1', 0)
    expect(late.good.stability).toBeGreaterThan((soon.good.stability ?? 0) * 2)
    expect(await collection.fixIntegrity()).toMatchObject({ ok: true })
  })
})

describeAnki('the process', () => {
  ankiTest('answers requests in their order', async ({ anki, collection }) => {
    const apkg = await pack(anki, [note(1)])
    const [before, log, after] = await Promise.all([collection.notes(), collection.import(apkg), collection.notes()])
    expect([before.length, log.new.length, after.length]).toEqual([0, 1, 1])
  })

  ankiTest('opens a collection again where it was', async ({ anki }) => {
    const file = path.join(anki.folder, 'kept', '论文.anki2')
    const first = await anki.collection(file)
    await first.import(await pack(anki, [note(1)]))
    await first.remove()
    const second = await anki.collection(file)
    expect(await second.findNotes('')).toEqual(['guid-1'])
    await second.close()
    await expect(second.notes()).rejects.toThrow()
    await second.reopen()
    expect(await second.findNotes('')).toEqual(['guid-1'])
    await second.remove()
  })

  ankiTest('refuses requests after its end', async ({ anki }) => {
    const other = await startAnki(ankiPython ?? '')
    expect(other.version).toBe(anki.version)
    const collection = await other.collection()
    await other.stop()
    await expect(collection.notes()).rejects.toThrow('the Anki process ended')
    await expect(access(other.folder)).rejects.toThrow('ENOENT')
  })

  ankiTest('rejects what waits when it dies, with what it said', async () => {
    await expect(startAnki('no-such-python')).rejects.toThrow('no-such-python')
    await expect(startAnki(process.execPath)).rejects.toThrow('bad option')
  })
})
