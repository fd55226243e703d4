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
import { edit, Notes, plainRow, row } from './edited-notes.ts'

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

describe('a build of notes in which rows have changed', () => {
  cliTest('is the same as a build of all of them', { timeout: 600_000 }, async ({ place }) => {
    const [kept, anew] = ['kept', 'anew'].map((name) => placeIn(join(place.folder, name))) as [Place, Place]
    const counts = { amended: 0, whole: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(row, { weight: 4, arbitrary: plainRow }), { minLength: 6, maxLength: 12 }),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (rows, rounds) => {
          for (const own of [kept, anew]) await rm(own.folder, { recursive: true, force: true })
          const notes = new Notes([...rows])
          let now = Date.UTC(2026, 0, 1)
          for (const edits of [[], ...rounds]) {
            for (const one of edits) notes.apply(one)
            now += 60_000
            for (const own of [kept, anew]) await prepared(own, notes.text)
            vi.stubEnv('XDG_CACHE_HOME', join(kept.folder, 'cache'))
            const last = await recallBuild(argumentsFor(kept))
            const repeated = last && (await repeatBuild(argumentsFor(kept), last))
            const amended = last && !repeated ? await amendBuild(argumentsFor(kept), last, now) : null
            counts[amended ? 'amended' : 'whole'] += repeated ? 0 : 1
            const fast = repeated ?? amended ?? told(await buildOnce(argumentsFor(kept), now))
            vi.stubEnv('XDG_CACHE_HOME', join(anew.folder, 'cache'))
            await rm(join(anew.folder, 'cache'), { recursive: true, force: true })
            const whole = told(await buildOnce(argumentsFor(anew), now))
            if (whole.isRefused) return
            expect(await outcome(kept, fast)).toEqual(await outcome(anew, whole))
          }
        },
      ),
      runs(25, 1500),
    )
    expect(counts.amended).toBeGreaterThan(2)
    expect(counts.whole).toBeGreaterThan(20)
  })
})
