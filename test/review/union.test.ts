import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { cliTest, type Place } from '../cli/cli-test.ts'
import { buildBinary } from './binary.ts'
import { notesOf } from './deck.ts'
import { Terminal } from './terminal/terminal.ts'

const isWindows = process.platform === 'win32'

describe.skipIf(isWindows)('a review of a folder whose files have ledgers of their own', { timeout: 120_000 }, () => {
  let binary: string
  beforeAll(async () => {
    binary = await buildBinary('union')
  })
  afterAll(() => rm(join(binary, '..'), { recursive: true, force: true }))

  function start({ folder }: Place): Terminal {
    const environment = { ...process.env, XDG_STATE_HOME: join(folder, 'state'), NO_COLOR: undefined }
    const size = { columns: 80, rows: 24 }
    return new Terminal(process.execPath, [binary, 'review', 'notes'], { ...size, environment, cwd: folder })
  }

  cliTest('tells afterwards what a build would have told, as none will any more', async ({ place }) => {
    const same = '\n| 2020 | Quiet owls | they fly in the dark without a sound |\n'
    await place.write({
      'notes/a/list.md': notesOf(2) + same,
      'notes/b/more.md': notesOf(3).replaceAll('Paper', 'Note') + same,
    })
    await place.run(['build', 'notes/a/list.md'])
    await place.run(['build', 'notes/b/more.md'])
    const ledger = await place.read('notes/b/.paperdeck/ledger.jsonl')
    const second = /"guid":"(\w+)"[^\n]*Quiet owls/.exec(ledger)?.[1]
    const answered = start(place)
    for (const [screen, key] of [
      ['Enter begin', '\r'],
      ['Space show the answer', ' '],
      ['4 Easy', '4'],
      ['Space show the answer', 'q'],
    ] as const) {
      await answered.shows(screen)
      answered.press(key)
    }
    expect(await answered.end()).toMatchObject({ exitCode: 0 })
    const told = (await answered.text()).replace(/\n/g, '')
    expect(told).toContain('The ledgers of notes/a/.paperdeck, notes/b/.paperdeck are united with')
    expect(told).toContain(`search in Anki's browser for: Key:${second}`)
    expect((await place.run(['build', 'notes'])).stdout).not.toContain('united')
  })

  cliTest('unites them with the first answer, and writes nothing before', async ({ place }) => {
    await place.write({ 'notes/a/list.md': notesOf(2), 'notes/b/more.md': notesOf(3).replaceAll('Paper', 'Note') })
    await place.run(['build', 'notes/a/list.md'])
    await place.run(['build', 'notes/b/more.md'])
    const notes = async () => (await place.files()).filter((path) => path.startsWith('notes/'))
    const before = await notes()
    const looked = start(place)
    await looked.shows('Enter begin')
    looked.press('\r')
    await looked.shows('Space show the answer')
    looked.press('q')
    expect(await looked.end()).toMatchObject({ exitCode: 0 })
    expect(await notes()).toEqual(before)

    const answered = start(place)
    await answered.shows('Enter begin')
    answered.press('\r')
    await answered.shows('Space show the answer')
    answered.press(' ')
    await answered.shows('4 Easy')
    answered.press('4')
    await answered.shows('Space show the answer')
    answered.press('q')
    expect(await answered.end()).toMatchObject({ exitCode: 0 })
    expect(await readdir(join(place.folder, 'notes/.paperdeck/reviews'))).toHaveLength(1)
    const after = await notes()
    expect(after.filter((path) => /^notes\/[ab]\/\.paperdeck/.test(path))).toEqual([])
    expect(after).toContain('notes/.paperdeck/united/b/.paperdeck/ledger.jsonl')
    const schedule = JSON.parse((await place.run(['schedule', 'notes', '--json'])).stdout) as { reps: number }[]
    expect(schedule.filter(({ reps }) => reps > 0)).toHaveLength(1)
    const built = JSON.parse((await place.run(['build', 'notes', '--json'])).stdout)
    expect(built).toMatchObject({ new: [], papers: 5 })
  })
})
