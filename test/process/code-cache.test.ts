import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn, type Place } from '../cli/cli-test.ts'

const codeFolder = 'cache/paperdeck/code'

/** Runs the program with caches in the place's own folder. */
function runIn(place: Place, ...args: string[]) {
  return place.start(args, { env: environmentIn(place) })
}

function environmentIn(place: Place) {
  return { XDG_CACHE_HOME: join(place.folder, 'cache'), SOURCE_DATE_EPOCH: '1700000000' }
}

/** Each file of code, with what a write of it would change. */
async function kept(place: Place): Promise<Map<string, string>> {
  const names = await readdir(join(place.folder, codeFolder)).catch(() => [])
  const stamps = names.sort().map(async (name): Promise<[string, string]> => {
    const { size, ino, mtimeMs } = await stat(join(place.folder, codeFolder, name))
    return [name, `${size} ${ino} ${mtimeMs}`]
  })
  return new Map(await Promise.all(stamps))
}

const commands = [
  ['--help'],
  ['check', 'notes.md'],
  ['build', 'notes.md', '--json', '--dry-run'],
  ['buidl', 'notes.md'],
]

describe('code that was compiled before', () => {
  cliTest('does what the program does without it', { timeout: 120_000 }, async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls at Night', '夜里的猫头鹰：“看”']) })
    for (const command of commands) {
      const without = await place.start(command, { env: { XDG_CACHE_HOME: join(place.folder, 'notes.md') } })
      const first = await runIn(place, ...command)
      const second = await runIn(place, ...command)
      expect(first, command.join(' ')).toEqual(without)
      expect(second, command.join(' ')).toEqual(without)
    }
  })

  cliTest('makes the same files', async ({ place }) => {
    const ledgers = []
    for (const folder of ['one', 'two']) {
      await place.write({ [`${folder}/notes.md`]: notesOn(['Owls at Night']) })
      expect((await runIn(place, 'build', `${folder}/notes.md`, '-o', `${folder}/deck.apkg`)).status).toBe(0)
      expect(await place.files()).toContain(`${folder}/deck.apkg`)
      const ledger = await place.read(`${folder}/.paperdeck/ledger.jsonl`)
      ledgers.push(ledger.split('\n').map((line) => Object.keys(JSON.parse(line || '{}'))))
    }
    expect(ledgers[1]).toEqual(ledgers[0])
  })

  cliTest('grows when a later run compiles much more, and then settles', async ({ place }) => {
    // On a busy machine each run would be a long one, whose code is not counted.
    await place.write({ 'notes.md': notesOn(['Owls at Night']), 'short.cjs': 'process.uptime = () => 0.1' })
    const NODE_OPTIONS = `--require ${JSON.stringify(join(place.folder, 'short.cjs'))}`
    const shortRun = (...args: string[]) => place.start(args, { env: { ...environmentIn(place), NODE_OPTIONS } })
    await shortRun('build', '--help')
    const afterHelp = await kept(place)
    expect(afterHelp.size).toBe(1)
    const states = []
    for (let run = 0; run < 5; run++) {
      await place.write({ 'notes.md': notesOn(['Owls at Night', `Bats at Night ${run}`]) })
      await shortRun('build', 'notes.md')
      states.push(JSON.stringify([...(await kept(place))]))
    }
    expect(states[0]).not.toBe(JSON.stringify([...afterHelp]))
    for (let run = 0; run < 2; run++) {
      await shortRun('build', '--help')
      states.push(JSON.stringify([...(await kept(place))]))
    }
    // A build of all, what it amends of that from then on, and twice what was dead and counted.
    expect(new Set(states).size).toBeLessThanOrEqual(4)
  })

  cliTest('is not missed where no folder can be made', async ({ place }) => {
    const help = await runIn(place, '--help')
    expect(
      await place.start(['--help'], {
        env: {
          XDG_CACHE_HOME:
            process.platform === 'linux' ? '/proc/nowhere/at/all' : join(place.folder, 'notes.md', 'nowhere'),
        },
      }),
    ).toEqual(help)
  })

  cliTest('is not kept of a run that was told how to use the program', async ({ place }) => {
    expect((await runIn(place, 'buidl')).status).toBe(2)
    expect((await kept(place)).size).toBe(0)
  })

  const damages: [string, (path: string) => Promise<unknown>][] = [
    ['cut', async (path) => truncate(path, (await stat(path)).size - 1000)],
    ['empty', (path) => truncate(path, 0)],
    ['nothing of ours', (path) => writeFile(path, 'no such thing\n'.repeat(1000))],
    [
      'changed in the middle',
      async (path) => {
        const bytes = await readFile(path)
        const at = bytes.length >> 1
        bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at)
        await writeFile(path, bytes)
      },
    ],
    [
      'that of another program, sealed as ours',
      async (path) => {
        const bytes = await readFile(path)
        bytes.write(bytes.toString('latin1', 0, 40).replace(/[0-9a-f]{20}/, '0'.repeat(20)), 'latin1')
        await writeFile(path, bytes)
      },
    ],
  ]
  cliTest.for(damages)('is not believed, and made anew, where it is %s', async ([, damage], { place }) => {
    await runIn(place, '--help')
    const help = await runIn(place, '--help')
    const [name = ''] = (await kept(place)).keys()
    const path = join(place.folder, codeFolder, name)
    const whole = (await stat(path)).size
    await damage(path)
    expect(await runIn(place, '--help')).toEqual(help)
    const mended = await kept(place)
    expect([...mended.keys()]).toEqual([name])
    expect(Math.abs((await stat(path)).size - whole)).toBeLessThan(whole / 10)
    expect(await runIn(place, '--help')).toEqual(help)
    expect(await kept(place)).toEqual(mended)
  })
})
