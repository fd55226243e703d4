import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { wishIn } from '../../src/cli/person.ts'
import { ankiTest, describeAnki } from './anki-test.ts'
import { Desk, rows } from './desk.ts'

const missing = ['unsupported action', "No module named 'anki.importing'"]

function refusal(words: string) {
  return { body: JSON.stringify({ result: null, error: words }) }
}

describeAnki('a push where the add-on cannot import', () => {
  ankiTest('opens the import window of Anki, and goes on once the package is in', async ({ anki }) => {
    for (const words of missing) {
      const desk = await Desk.set(anki)
      await desk.answer(0, 4)
      let path = ''
      desk.server.fault = (action, _, params) => {
        if (action === 'importPackage') return refusal(words)
        if (action !== 'guiImportFile') return null
        path = (params as { path: string }).path
        // The button is pressed a while later.
        setTimeout(() => void desk.collection.import(path), 700)
        return { body: '{"result":null,"error":null}' }
      }
      const report = await desk.push()
      expect(report).toMatchObject({ added: expect.any(Array), reviews: 1, cards: 1 })
      expect(desk.told).toEqual([expect.stringContaining('press Import')])
      expect(existsSync(path)).toBe(false)
      await desk.expectOneHistory()
      await desk.write(rows.map((row) => row.replace('all year', 'in every season')))
      expect((await desk.push()).updated).toEqual(['Cold Springs'])
      expect(await desk.push()).toMatchObject({ added: [], updated: [], types: [], reviews: 0, cards: 0 })
    }
  })

  ankiTest('hands it to the system where there is no such window, and says where it lies', async ({ anki }) => {
    const desk = await Desk.set(anki)
    desk.server.fault = (action) =>
      action === 'importPackage' || action === 'guiImportFile' ? refusal('unsupported action') : null
    desk.openFile = async (path) => {
      await desk.collection.import(path)
      return null
    }
    expect((await desk.push()).added).toHaveLength(4)
    // Nobody presses anything: told, and completed by the next push.
    await desk.write(rows.map((row) => row.replace('all year', 'in every season')))
    desk.openFile = async () => 'there is no opener here'
    desk.patience = 60_000
    await expect(desk.push()).rejects.toThrow('not there as they should be')
    const [, told = ''] = desk.told
    const path = /import (\S+to-import\.apkg) by File > Import/.exec(told)?.[1] ?? ''
    await desk.collection.import(path)
    expect(await desk.push()).toMatchObject({ added: [], updated: [] })
  })

  ankiTest('passes on what is wrong with the package', async ({ anki }) => {
    const desk = await Desk.set(anki)
    desk.server.fault = (action) => (action === 'importPackage' ? refusal('the disk is full') : null)
    await expect(desk.push()).rejects.toThrow('Anki refused importPackage: the disk is full')
    expect(desk.server.asked).not.toContain('guiImportFile')
  })
})

describeAnki('papers that are gone from the notes', () => {
  ankiTest('are asked about, unless they are so many that a folder is rather missing', async ({ anki }) => {
    const desk = await Desk.set(anki)
    const more = Array.from({ length: 6 }, (_, nth) => `| Brook ${nth} | 2019 | Brooks of kind ${nth} run to the sea |`)
    await desk.write([...rows, ...more])
    await desk.push()
    const asked: (readonly string[])[] = []
    const askRemoved = async (titles: readonly string[]) => {
      asked.push(titles)
      return asked.length === 1 ? ('keep' as const) : ('suspend' as const)
    }
    await desk.write([...rows.slice(1), ...more])
    expect(await desk.push({ removed: undefined, askRemoved })).toMatchObject({ removedAre: 'kept' })
    expect(await desk.push({ removed: undefined, askRemoved })).toMatchObject({ removedAre: 'suspended' })
    expect(asked).toEqual([['Quiet Rivers of Sand'], ['Quiet Rivers of Sand']])
    // They sleep, so nobody is asked again.
    await desk.push({ removed: undefined, askRemoved })
    await desk.write(rows.slice(1))
    const many = await desk
      .push({ removed: undefined, askRemoved, 'allow-removed': true })
      .then(({ removed }) => removed.length)
    expect([asked.length, many]).toEqual([3, 6])
  })

  it('are left alone by every answer that is not clear', () => {
    expect(['', 's', 'Suspend', ' d ', 'delete', 'no', 'x', 'dd'].map(wishIn)).toEqual([
      'keep',
      'suspend',
      'suspend',
      'delete',
      'delete',
      'keep',
      'keep',
      'keep',
    ])
  })
})
