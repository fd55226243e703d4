import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { reviewLogWriter } from '../../src/project/review-log.ts'
import { mergedRows } from '../../src/project/unite-states.ts'
import { notesOn, type Place, placeIn } from '../cli/cli-test.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'

const preload = `--import=${pathToFileURL(join(import.meta.dirname, 'kill-at-write.mjs'))}`
const epoch = 1_750_000_000
const row = (id: number) =>
  `{"id":${id},"guid":"g","card":"contribution","rating":3,"state":"new","ivl":4,"day":20000,"offset":0,"ms":900}\n`

let root: string
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ folder: root, remove } = await emptyFolder())
})
afterAll(() => remove())

let used = 0
async function newPlace(from?: Place): Promise<Place> {
  const folder = join(root, `place-${++used}`)
  await mkdir(folder)
  if (from) await cp(from.folder, folder, { recursive: true })
  return placeIn(folder)
}

function build(place: Place, notes: string, at: number, env: Record<string, string> = {}) {
  const tmp = join(root, 'tmp', String(used))
  return place.run(['build', notes], {
    env: { SOURCE_DATE_EPOCH: String(at), XDG_CACHE_HOME: join(tmp, 'cache'), ...env },
  })
}

/** All that lies in the states, but locks and temporary files. */
async function statesIn(place: Place): Promise<Record<string, string>> {
  const paths = (await place.files()).filter((path) => path.includes('.paperdeck/') && !/(?:lock|\.tmp)$/.test(path))
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await place.read(path)] as const)))
}

describe('uniting ledgers', { timeout: 900_000 }, () => {
  it('is finished by the next build, wherever it was killed', async () => {
    const start = await newPlace()
    await start.write({
      'notes/a/list.md': notesOn(['Owls', 'Larks'], { heading: 'One' }),
      'notes/b/more.md': notesOn(['Wrens', 'Larks'], { heading: 'Two' }),
    })
    await build(start, 'notes/a/list.md', epoch)
    await build(start, 'notes/b/more.md', epoch + 10)
    await start.write({
      'notes/a/.paperdeck/reviews/desk-0001.jsonl': row(1),
      'notes/b/.paperdeck/reviews/desk-0001.jsonl': row(2),
    })
    const whole = await newPlace(start)
    const log = join(root, 'changes.log')
    const run = await build(whole, 'notes', epoch + 20, { NODE_OPTIONS: preload, WRITES_LOG: log })
    expect(run.stdout).toContain('are united with')
    const finished = await statesIn(whole)
    expect(Object.keys(finished).filter((path) => /^notes\/[ab]/.test(path))).toEqual([])
    const changes = (await readFile(log, 'utf8')).trim().split('\n')
    expect(changes.filter((change) => change === 'rename .paperdeck .paperdeck')).toHaveLength(2)
    // From the first log that is copied to the ledger that the build itself writes.
    const first = changes.findIndex((change) => change.includes('reviews'))
    const last = changes.findLastIndex((change) => /^rename ledger\.jsonl/.test(change))
    const all = Array.from({ length: last - first + 2 }, (_, nth) => first + nth)
    const step = process.env.PAPERDECK_SOAK ? 1 : 10
    const chosen = all.filter((nth) => nth % step === 0 || /^rename/.test(changes[nth - 1] ?? ''))
    for (const nth of chosen) {
      const place = await newPlace(start)
      const killed = await build(place, 'notes', epoch + 20, { NODE_OPTIONS: preload, KILL_AT: String(nth) })
      expect(killed.status, `killed at ${nth}: ${changes[nth - 1]}`).toBeNull()
      for (const path of await place.files())
        if (path.endsWith('/lock')) await utimes(join(place.folder, path), epoch, epoch)
      const repaired = await build(place, 'notes', epoch + 20)
      expect(repaired.status, repaired.stderr).toBe(0)
      expect(await statesIn(place), `killed at ${nth}: ${changes[nth - 1]}`).toEqual(finished)
    }
  })
})

describe('rows of two logs', () => {
  test('are each there once, in order of time, and a broken one stays where it stood', () => {
    expect(mergedRows(`${row(1)}${row(5)}`, `${row(1)}{"id":3,"to\n${row(4)}`)).toBe(
      `${row(1)}{"id":3,"to\n${row(4)}${row(5)}`,
    )
    expect(mergedRows('', `${row(2)}${row(9).trim()}`)).toBe(`${row(2)}${row(9)}`)
    expect(mergedRows(row(2), '')).toBe(row(2))
  })
})

test('an answer that is given while the folder is set aside is where it is found again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-aside-'))
  const [state, aside] = [join(folder, 'a', '.paperdeck'), join(folder, 'aside')]
  const writer = reviewLogWriter(state, 'desk-0001')
  await writer.append(row(1))
  await rename(state, aside)
  await writer.append(row(2))
  await writer.append(row(3))
  await writer.close()
  expect(await readFile(join(state, 'reviews', 'desk-0001.jsonl'), 'utf8')).toBe(row(2) + row(3))
  expect(await readdir(join(aside, 'reviews'))).toEqual(['desk-0001.jsonl'])
  await rm(folder, { recursive: true })
})
