import { join } from 'node:path'
import { expect } from 'vitest'
import { notesOn, placeIn } from '../cli/cli-test.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

describeAnki('a package of papers of several namespaces', () => {
  ankiTest('has a note type for each, and goes with the packages of before in any order', async ({ anki }) => {
    const place = placeIn(join(anki.folder, 'united'))
    await place.write({
      'notes/a/list.md': notesOn(['On Owls'], { heading: 'A' }),
      'notes/b/more.md': notesOn(['On Larks'], { heading: 'B' }),
    })
    const build = async (notes: string, name: string, seconds: number) => {
      const env = { SOURCE_DATE_EPOCH: String(1_750_000_000 + seconds) }
      const { status, stderr } = await place.run(['build', notes, '-o', `${name}.apkg`], { env })
      expect(status, stderr).toBe(0)
      return join(place.folder, `${name}.apkg`)
    }
    const [a, b] = [await build('notes/a/list.md', 'a', 0), await build('notes/b/more.md', 'b', 10)]
    await place.write({ 'notes/c.md': notesOn(['On Storks'], { heading: 'C' }) })
    const all = await build('notes', 'all', 100)
    for (const order of [
      [a, b, all],
      [all, a, b],
      [b, all, a],
    ])
      await anki.withCollection(async (collection) => {
        for (const apkg of order) expect((await collection.import(apkg)).conflicting).toEqual([])
        const notes = await collection.notes('')
        const found = notes.map(({ fields, notetype }) => `${fields.Title} ${notetype}`).sort()
        expect(found).toEqual(['On Larks paperdeck/B', 'On Owls paperdeck/A', 'On Storks paperdeck/notes'])
        expect(await collection.fixIntegrity()).toMatchObject({ ok: true })
      })
  })
})
