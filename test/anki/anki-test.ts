import { describe, inject, test } from 'vitest'
import { type Anki, type AnkiOptions, startAnki } from './anki.ts'

/** Null where there is no Anki here. */
export const ankiPython = inject('ankiPython')

/**
 * For tests against the real Anki, skipped where there is none (global-setup.ts says so):
 *
 *     describeAnki('importing twice', () => {
 *       ankiTest('finds duplicates', async ({ collection }) => { … })
 *     })
 */
export const describeAnki = describe.skipIf(ankiPython === null)

/**
 * `anki` is one process for the test file, `collection` a fresh collection for each test. Another time zone for a whole file:
 * `ankiTest.override('ankiOptions', { timeZone: 'Asia/Tokyo' })` at its top.
 */
export const ankiTest = test
  .extend('ankiOptions', { scope: 'file' }, (): AnkiOptions => ({}))
  .extend('anki', { scope: 'file' }, async ({ ankiOptions }, { onCleanup }) => {
    const anki = await start(ankiOptions)
    onCleanup(() => anki.stop())
    return anki
  })
  .extend('collection', async ({ anki }, { onCleanup }) => {
    const collection = await anki.collection()
    onCleanup(() => collection.remove())
    return collection
  })

function start(options: AnkiOptions): Promise<Anki> {
  if (ankiPython === undefined)
    throw new Error('the vitest config does not name test/anki/global-setup.ts as globalSetup')
  if (ankiPython === null) throw new Error('no Anki here: put this test into describeAnki')
  return startAnki(ankiPython, options)
}
