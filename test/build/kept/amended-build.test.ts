import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, vi } from 'vitest'
import type { BuildArguments } from '../../../src/build/arguments.ts'
import { buildOnce } from '../../../src/build/build-once.ts'
import { amendBuild } from '../../../src/build/kept/amended-build.ts'
import { recallBuild, repeatBuild } from '../../../src/build/kept/built.ts'
import { type ToldBuild, told } from '../../../src/build/report/build-report.ts'
import { shownPath } from '../../../src/disk/shown-path.ts'
import { problemJson } from '../../../src/problems/problem-json.ts'
import { cliTest, type Place, placeIn } from '../../cli/cli-test.ts'
import { noisePng } from '../../pictures/generated-picture.ts'
import { runs } from '../../runs.ts'
import { type Edit, edit, Notes, plainRow, type Row, row } from './edited-notes.ts'

afterEach(() => vi.unstubAllEnvs())

function argumentsFor({ folder }: Place): BuildArguments {
  return {
    notes: [join(folder, 'notes.md')],
    output: join(folder, 'deck.apkg'),
    'dry-run': false,
    watch: false,
    strict: false,
    'allow-removed': true,
    json: false,
  } as unknown as BuildArguments
}

async function prepared(place: Place, text: string): Promise<void> {
  const pictures = Array.from({ length: 20 }, (_, nth) => [`${nth}.png`, Buffer.from(noisePng(nth))] as const)
  await place.write({ 'notes.md': text, ...Object.fromEntries(pictures) })
  const past = new Date('2020-01-01')
  for (const [name] of pictures) await utimes(join(place.folder, name), past, past)
}

/** All that a build leaves and says; places are told relative to the folder. */
async function outcome(place: Place, { lines, json, problems, isRefused }: ToldBuild) {
  const bytes = await Promise.all(['deck.apkg', '.paperdeck/ledger.jsonl'].map((path) => place.read(path)))
  const said = JSON.stringify([lines, json(), problems.map(problemJson).filter(({ severity }) => severity !== 'info')])
  // A folder near the checkout is shown from there.
  const told = [place.folder, shownPath(place.folder)].map((path) => path.replaceAll('\\', '\\\\'))
  return { bytes, said: told.reduce((text, path) => text.replaceAll(path, ''), said), isRefused }
}

/** The same notes in two places: built with all that the last build has left, and without. */
class Both {
  readonly #kept: Place
  readonly #anew: Place
  #now = Date.UTC(2026, 0, 1)

  constructor(folder: string) {
    this.#kept = placeIn(join(folder, 'kept'))
    this.#anew = placeIn(join(folder, 'anew'))
  }

  async clear(): Promise<void> {
    for (const own of [this.#kept, this.#anew]) await rm(own.folder, { recursive: true, force: true })
  }

  /** @returns how the build was made that equals a whole one; null where that was refused */
  async build(text: string): Promise<'repeated' | 'amended' | 'whole' | null> {
    this.#now += 60_000
    for (const own of [this.#kept, this.#anew]) await prepared(own, text)
    const [kept, anew] = [argumentsFor(this.#kept), argumentsFor(this.#anew)]
    vi.stubEnv('XDG_CACHE_HOME', join(this.#kept.folder, 'cache'))
    const last = await recallBuild(kept)
    const repeated = last && (await repeatBuild(kept, last))
    const amended = last && !repeated ? await amendBuild(kept, last, this.#now) : null
    const fast = repeated ?? told(amended ?? (await buildOnce(kept, this.#now)))
    vi.stubEnv('XDG_CACHE_HOME', join(this.#anew.folder, 'cache'))
    await rm(join(this.#anew.folder, 'cache'), { recursive: true, force: true })
    const whole = told(await buildOnce(anew, this.#now))
    if (whole.isRefused) return null
    expect(await outcome(this.#kept, fast)).toEqual(await outcome(this.#anew, whole))
    return repeated ? 'repeated' : amended ? 'amended' : 'whole'
  }
}

describe('a build of notes in which rows have changed', () => {
  cliTest('is the same as a build of all of them', { timeout: 600_000 }, async ({ place }) => {
    const both = new Both(place.folder)
    const counts = { repeated: 0, amended: 0, whole: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(row, { weight: 4, arbitrary: plainRow }), { minLength: 6, maxLength: 12 }),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (rows, rounds) => {
          await both.clear()
          const notes = new Notes([...rows])
          for (const edits of [[], ...rounds]) {
            for (const one of edits) notes.apply(one)
            const how = await both.build(notes.text)
            if (how === null) return
            counts[how]++
          }
        },
      ),
      runs(25, 1500),
    )
    expect(counts.amended).toBeGreaterThan(10)
    expect(counts.whole).toBeGreaterThan(20)
  })

  cliTest('is amended where single rows are edited as people do', { timeout: 60_000 }, async ({ place }) => {
    const both = new Both(place.folder)
    const rows = Array.from({ length: 9 }, (_, nth): Row => [2019 + (nth % 3), 4, 'birds', nth % 4 ? 0 : 6, 1, 0, 0])
    const notes = new Notes(rows)
    await both.build(notes.text)
    const [owls, chinese]: [Row, Row] = [
      [2020, 0, 'ears', 3, 1, 1, 1],
      [2021, 2, '', 6, 0, 0, 3],
    ]
    const edits: Record<string, Edit> = {
      added: { kind: 'add', row: 4, as: owls },
      'added at the end': { kind: 'add', row: 10, as: chinese },
      retitled: { kind: 'cell', row: 2, cell: 1, as: owls },
      'given another year': { kind: 'cell', row: 6, cell: 0, as: chinese },
      'given a picture': { kind: 'cell', row: 3, cell: 4, as: [0, 0, '', 0, 2, 0, 0] },
      'given back without': { kind: 'cell', row: 3, cell: 4, as: [0, 0, '', 0, 1, 0, 0] },
      'given an address': { kind: 'cell', row: 1, cell: 6, as: owls },
      reworded: { kind: 'words', row: 7, contribution: 2, remark: 1 },
      removed: { kind: 'remove', row: 5, as: owls },
      'removed first': { kind: 'remove', row: 0, as: owls },
    }
    const hows: Record<string, unknown> = {}
    for (const [what, one] of Object.entries(edits)) {
      notes.apply(one)
      hows[what] = await both.build(notes.text)
    }
    expect(hows).toEqual(Object.fromEntries(Object.keys(edits).map((what) => [what, 'amended'])))
  })
})
