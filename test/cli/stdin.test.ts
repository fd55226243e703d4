import { describe, expect, it } from 'vitest'
import { Terminal } from '../review/terminal/terminal.ts'
import { cliTest, notesOn } from './cli-test.ts'
import { emptyFolder, paperdeckBin } from './run-paperdeck.ts'

const notes = notesOn(['Owls', 'Larks'])

describe('notes from stdin', () => {
  cliTest('are read for -, and nothing is kept', async ({ place }) => {
    const { status, stdout } = await place.run(['papers', '-', '--json'], { input: notes })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).map(({ title }: { title: string }) => title)).toEqual(['Owls', 'Larks'])
    const built = await place.run(['build', '-', '-o', 'deck.apkg'], { input: notes })
    expect(built.status).toBe(0)
    expect(await place.files()).toEqual(['deck.apkg'])
  })

  cliTest('cannot be reviewed, watched, or mixed with files, and the message says why', async ({ place }) => {
    const refused = async (...args: string[]) => {
      const { status, stderr } = await place.run(args, { input: notes })
      return [status, stderr.trim().split('\n')[0]]
    }
    expect(await refused('review', '-')).toEqual([2, expect.stringMatching(/stdin.*your keys come from there/)])
    expect(await refused('build', '-', '--watch')).toEqual([2, expect.stringMatching(/--watch needs notes in files/)])
    expect(await refused('papers', '-', 'papers.md')).toEqual([2, expect.stringMatching(/either from stdin/)])
  })

  it('are not waited for in silence where stdin is a terminal', async () => {
    const { folder, remove } = await emptyFolder()
    const startWith = (...args: string[]) =>
      new Terminal(process.execPath, [paperdeckBin, ...args], {
        columns: 120,
        rows: 24,
        environment: process.env,
        cwd: folder,
      })
    const review = startWith('review', '-')
    expect((await review.end()).exitCode).toBe(2)
    expect(review.output).toContain('keys come from there')
    const build = startWith('papers', '-')
    await build.shows('waiting for notes')
    build.press(`${notes.replaceAll('\n', '\r')}\r\x04`)
    expect((await build.end()).exitCode).toBe(0)
    expect(build.output).toContain('Larks')
    await remove()
  })

  cliTest('have a ledger where --state names one', async ({ place }) => {
    const built = await place.run(['build', '-', '-o', 'deck.apkg', '--state', 'kept'], { input: notes })
    expect(built.status).toBe(0)
    expect(await place.files()).toContain('kept/ledger.jsonl')
  })
})
