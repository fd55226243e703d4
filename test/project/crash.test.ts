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

/** Time stands still, and nothing is cached before, so that builds which do the same leave the same bytes by the same changes. */
function build(place: Place, epoch: number, env: Record<string, string> = {}) {
  const tmp = join(place.folder, 'tmp')
  return place.run(['build', 'notes.md'], {
    env: { SOURCE_DATE_EPOCH: String(epoch), TMPDIR: tmp, XDG_CACHE_HOME: join(tmp, 'cache'), ...env },
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
  expect(killed.status, `it was killed at change ${nth}`).toBeNull()
  const left = await stateOf(place)
  expect([old.ledger, finished.ledger], 'the ledger is the old or the new one').toContain(left.ledger)
  expect([old.deck, finished.deck], 'so is the deck').toContain(left.deck)
  if (left.deck !== old.deck) expect(left.ledger, 'no deck without its ledger').toBe(finished.ledger)
  await letTimePass(place)
  const repaired = await build(place, epoch)
  expect(repaired).toMatchObject({ status: 0, stderr: '' })
  expect(await stateOf(place), `killed at change ${nth}, as if nothing had happened`).toEqual(finished)
  expect(existsSync(join(place.folder, '.paperdeck', 'lock'))).toBe(false)
  for (const name of ['.gitattributes', '.gitignore'])
    expect(existsSync(join(place.folder, '.paperdeck', name)), `killed at change ${nth}, ${name} is there`).toBe(true)
}

/** Two at a time: a build is one process. */
async function killAtEach(scenario: Scenario, points: readonly number[]): Promise<void> {
  expect(points.length).toBeGreaterThan(5)
  const queue = [...points]
  const work = async () => {
    for (let nth = queue.shift(); nth !== undefined; nth = queue.shift()) await killAndRepair(scenario, nth)
  }
  await Promise.all([work(), work()])
}

/**
 * Numbers of the changes to be killed at: all in a soak. Else those between which what is on the disk differs, so that the moments
 * before and after each are seen; of several equal ones (the parts of a deck) the last.
 */
function pointsOf(all: readonly string[], isFirst: boolean): number[] {
  // What comes later is the program's own compiled code: whether it is kept depends on how long the build took.
  const changes = all.slice(0, all.lastIndexOf('rm lock') + 1)
  const points = changes.flatMap((change, index) => (process.env.PAPERDECK_SOAK || matters(change) ? [index + 1] : []))
  return points.filter((nth) => process.env.PAPERDECK_SOAK || changes[nth] !== changes[nth - 1])

  function matters(change: string): boolean {
    return isFirst
      ? /^write|^rename|^mkdir out|^rm lock/.test(change)
      : /^write (?!\.git)|^rename|^rm Reading/.test(change)
  }
}

describe('a build that is killed at any of its writes', () => {
  const expectedChanges = [
    'mkdir .paperdeck',
    'write .gitattributes.TEMPORARY',
    'link .gitattributes.TEMPORARY .gitattributes',
    'write .gitignore.TEMPORARY',
    'link .gitignore.TEMPORARY .gitignore',
    'open wx lock',
    'write lock',
    'mkdir out',
    'write ledger.jsonl.TEMPORARY',
    'rename ledger.jsonl.TEMPORARY ledger.jsonl',
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
    await killAtEach(scenario, pointsOf(scenario.changes, true))
  })

  it('a later one: the old deck or the new one, and no guid is forgotten', async () => {
    const start = await newPlace()
    await start.write({ 'notes.md': before })
    await build(start, 1_750_000_000)
    await start.write({ 'notes.md': after })
    const scenario = await scenarioOf(start, 1_750_086_400)
    expect(scenario.finished.ledger).not.toBe(scenario.old.ledger)
    const later = expectedChanges.filter((change) => !/^mkdir|^write \.git|^link \.git/.test(change))
    expect(inOrder(scenario.changes, later)).toEqual(later)
    await killAtEach(scenario, pointsOf(scenario.changes, false))
  })

  it('one that does the edited rows alone: it becomes what a whole one makes', async () => {
    // Each with a question that no other asks: of one that two ask more may change.
    const said = ['They see in the dark', 'The ear leads the eye', 'Nests are drawn by hand']
    const apart = (notes: string) => said.reduce((text, words) => text.replace(/It settles .* last/, words), notes)
    const edited = async (env: Record<string, string>) => {
      const place = await newPlace()
      await place.write({ 'notes.md': apart(before) })
      await build(place, 1_750_000_000)
      await place.write({ 'notes.md': apart(notesOn(['Owls', 'Larks', 'Wrens'])).replace('dark', 'night') })
      return { place, run: await build(place, 1_750_086_400, env) }
    }
    const whole = await stateOf((await edited({ PAPERDECK_PLAIN: '1' })).place)
    const log = join(root, 'amended.log')
    const { place } = await edited({ NODE_OPTIONS: preload, WRITES_LOG: log })
    expect(await readFile(log, 'utf8'), 'it is made of the package before').toContain('collection.anki21.before')
    expect(await stateOf(place)).toEqual(whole)
    for (const change of ['write ledger', 'rename ledger', 'rename collection', 'rename Reading']) {
      const { place, run } = await edited({ NODE_OPTIONS: preload, KILL_AT: change })
      expect(run.status, `it was killed at “${change}”`).toBeNull()
      await letTimePass(place)
      expect(await build(place, 1_750_086_400)).toMatchObject({ status: 0, stderr: '' })
      expect(await stateOf(place), `killed at “${change}”, as if nothing had happened`).toEqual(whole)
    }
  })

  it('leaves no more behind the second time than the first', async () => {
    const place = await newPlace()
    await place.write({ 'notes.md': before })
    const crash = async () => {
      await build(place, 1_750_000_000, { NODE_OPTIONS: preload, KILL_AT: 'rename ledger' })
      await letTimePass(place)
      return temporaries(place)
    }
    const left = (await crash()).map((path) => path.replace(/\.\d+-\w+\.tmp$/, '.TEMPORARY')).sort()
    expect(left).toEqual(['.paperdeck/ledger.jsonl.TEMPORARY', '.paperdeck/ledger.jsonl.before.tmp'])
    expect(await crash(), 'of the second one').toHaveLength(2)
  })
}, 240_000)

/** Those of `wanted` that come in `list` in that order, once each. */
function inOrder(list: readonly string[], wanted: readonly string[]): string[] {
  let from = 0
  return wanted.filter((item) => {
    const at = list.indexOf(item, from)
    if (at >= 0) from = at + 1
    return at >= 0
  })
}
