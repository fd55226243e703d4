import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notesOn, type Place, placeIn } from '../cli/cli-test.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'

const preload = `--import=${pathToFileURL(join(import.meta.dirname, 'kill-at-write.mjs'))}`
const ledgerPath = '.paperdeck/ledger.jsonl'
const deckPath = 'out/Reading.apkg'
const before = notesOn(['Owls', 'Larks'])
const after = notesOn(['Owls', 'Larks', 'Wrens']).replace('question Owls', 'the question of owls')

let root: string
let remove: () => Promise<void>
let used = 0
beforeAll(async () => {
  ;({ folder: root, remove } = await emptyFolder())
})
afterAll(() => remove())

/** A folder of its own, a copy of `from` where that is given. */
async function newPlace(from?: Place): Promise<Place> {
  const folder = join(root, `place-${++used}`)
  await mkdir(folder)
  if (from) await cp(from.folder, folder, { recursive: true })
  await mkdir(join(folder, 'tmp'), { recursive: true })
  return placeIn(folder)
}

/** Time stands still, so that builds which do the same leave the same bytes. */
function build(place: Place, epoch: number, env: Record<string, string> = {}) {
  return place.run(['build', 'notes.md'], {
    env: { SOURCE_DATE_EPOCH: String(epoch), TMPDIR: join(place.folder, 'tmp'), ...env },
  })
}

/** What a build has left that counts; null where there is none. */
async function stateOf(place: Place): Promise<{ ledger: string | null; deck: string | null }> {
  const bytesOf = (path: string) => readFile(join(place.folder, path)).catch(() => null)
  const [ledger, deck] = [await bytesOf(ledgerPath), await bytesOf(deckPath)]
  return {
    ledger: ledger?.toString() ?? null,
    deck: deck && `${deck.length} bytes, SHA-256 ${createHash('sha256').update(deck).digest('hex')}`,
  }
}

async function temporaries(place: Place): Promise<string[]> {
  return (await readdir(place.folder, { recursive: true })).filter((path) => path.endsWith('.tmp'))
}

/** A lock that was cut short counts as abandoned after some seconds; the test does not wait for them. */
async function letTimePass(place: Place): Promise<void> {
  const lock = join(place.folder, '.paperdeck', 'lock')
  const past = new Date(Date.now() - 60_000)
  if (existsSync(lock)) await utimes(lock, past, past)
}

interface Scenario {
  /** Before the build that is killed, and what an undisturbed one leaves. */
  start: Place
  old: Awaited<ReturnType<typeof stateOf>>
  finished: Awaited<ReturnType<typeof stateOf>>
  changes: string[]
  epoch: number
}

async function scenarioOf(start: Place, epoch: number): Promise<Scenario> {
  const place = await newPlace(start)
  const log = join(place.folder, 'tmp', 'changes.log')
  const run = await build(place, epoch, { NODE_OPTIONS: preload, WRITES_LOG: log })
  expect(run.stderr).toBe('')
  const changes = (await readFile(log, 'utf8')).trim().split('\n')
  return { start, old: await stateOf(start), finished: await stateOf(place), changes, epoch }
}

/** Kills a build with its n-th change half made, looks at what is left, builds again, and looks again. */
async function killAndRepair({ start, old, finished, epoch }: Scenario, nth: number): Promise<void> {
  const place = await newPlace(start)
  const killed = await build(place, epoch, { NODE_OPTIONS: preload, KILL_AT: String(nth) })
  expect(killed.status, 'it was killed').toBeNull()
  const left = await stateOf(place)
  expect([old.ledger, finished.ledger], 'the ledger is the old or the new one').toContain(left.ledger)
  expect([old.deck, finished.deck], 'so is the deck').toContain(left.deck)
  if (left.deck !== old.deck) expect(left.ledger, 'no deck without its ledger').toBe(finished.ledger)
  await letTimePass(place)
  const repaired = await build(place, epoch)
  expect(repaired).toMatchObject({ status: 0, stderr: '' })
  expect(await stateOf(place), 'as if nothing had happened').toEqual(finished)
  expect(existsSync(join(place.folder, '.paperdeck', 'lock'))).toBe(false)
}

/** Numbers of the changes to be killed at; what has no effect where the state folder is there already is left out. */
const pointsOf = (changes: readonly string[], isFirst: boolean) =>
  changes.flatMap((change, index) => (isFirst || !/^mkdir|^write \.git/.test(change) ? [index + 1] : []))

describe('a build that is killed at any of its writes', () => {
  const expectedChanges = [
    'mkdir .paperdeck',
    'write .gitattributes',
    'write .gitignore',
    'open wx lock',
    'write lock',
    'write ledger.jsonl.TEMPORARY',
    'rename ledger.jsonl.TEMPORARY ledger.jsonl',
    'mkdir out',
    'write Reading.apkg.TEMPORARY',
    'rename Reading.apkg.TEMPORARY Reading.apkg',
    'rm lock',
  ]

  it('the first one: nothing is there, or all of it, and the next build completes it', async () => {
    const start = await newPlace()
    await start.write({ 'notes.md': before })
    const scenario = await scenarioOf(start, 1_750_000_000)
    expect(scenario.finished.deck).not.toBeNull()
    expect(inOrder(scenario.changes, expectedChanges)).toEqual(expectedChanges)
    for (const nth of pointsOf(scenario.changes, true)) await killAndRepair(scenario, nth)
  })

  it('a later one: the old deck or the new one, and no guid is forgotten', async () => {
    const start = await newPlace()
    await start.write({ 'notes.md': before })
    await build(start, 1_750_000_000)
    await start.write({ 'notes.md': after })
    const scenario = await scenarioOf(start, 1_750_086_400)
    expect(scenario.finished.ledger).not.toBe(scenario.old.ledger)
    expect(inOrder(scenario.changes, expectedChanges)).toEqual(expectedChanges)
    for (const nth of pointsOf(scenario.changes, false)) await killAndRepair(scenario, nth)
  })

  it('leaves no more behind the second time than the first', async () => {
    const start = await newPlace()
    await start.write({ 'notes.md': before })
    const { changes } = await scenarioOf(start, 1_750_000_000)
    const place = await newPlace(start)
    const nth = changes.findIndex((change) => change.startsWith('rename ledger')) + 1
    for (let crash = 1; crash <= 2; crash++) {
      await build(place, 1_750_000_000, { NODE_OPTIONS: preload, KILL_AT: String(nth) })
      await letTimePass(place)
    }
    expect((await temporaries(place)).length).toBeGreaterThan(0)
    expect((await build(place, 1_750_000_000)).status).toBe(0)
    expect((await temporaries(place)).length, 'temporary files of two crashes').toBeLessThanOrEqual(1)
  })
})

/** Those of `wanted` that come in `list` in that order, once each. */
function inOrder(list: readonly string[], wanted: readonly string[]): string[] {
  let from = 0
  return wanted.filter((item) => {
    const at = list.indexOf(item, from)
    if (at >= 0) from = at + 1
    return at >= 0
  })
}
