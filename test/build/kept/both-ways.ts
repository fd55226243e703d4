import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { BuildArguments } from '../../../src/build/arguments.ts'
import { buildOnce } from '../../../src/build/build-once.ts'
import { amendBuild } from '../../../src/build/kept/amended-build.ts'
import { recallBuild, repeatBuild } from '../../../src/build/kept/last-build.ts'
import { type ToldBuild, told } from '../../../src/build/report/build-report.ts'
import { shownPath } from '../../../src/disk/shown-path.ts'
import { problemJson } from '../../../src/problems/problem-json.ts'
import { type Place, placeIn } from '../../cli/cli-test.ts'
import { noisePng } from '../../pictures/generated-picture.ts'

/** By path. */
export type Files = Readonly<Record<string, string>>

function argumentsFor({ folder }: Place, named: string): BuildArguments {
  return {
    notes: [join(folder, named)],
    // A folder's name would be the deck's, and the two have each their own.
    deck: named === '.' ? 'Papers' : undefined,
    output: join(folder, 'deck.apkg'),
    'dry-run': false,
    watch: false,
    strict: false,
    'allow-removed': true,
    json: false,
  } as unknown as BuildArguments
}

const pictures = Array.from({ length: 20 }, (_, nth) => [`${nth}.png`, Buffer.from(noisePng(nth))] as const)

async function prepared(place: Place, files: Files, before: Files): Promise<void> {
  for (const path of Object.keys(before)) if (!(path in files)) await rm(join(place.folder, path))
  await place.write({ ...files, ...Object.fromEntries(pictures) })
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
export class Both {
  readonly #kept: Place
  readonly #anew: Place
  readonly #named: string
  #files: Files = {}
  #now = Date.UTC(2026, 0, 1)

  /** @param named the file or folder that is built */
  constructor(folder: string, named: string) {
    this.#named = named
    this.#kept = placeIn(join(folder, 'kept'))
    this.#anew = placeIn(join(folder, 'anew'))
  }

  async clear(): Promise<void> {
    for (const own of [this.#kept, this.#anew]) await rm(own.folder, { recursive: true, force: true })
    this.#files = {}
  }

  /** @returns how the build was made that equals a whole one; null where that was refused */
  async build(files: Files): Promise<'repeated' | 'amended' | 'whole' | null> {
    this.#now += 60_000
    for (const own of [this.#kept, this.#anew]) await prepared(own, files, this.#files)
    this.#files = files
    const [kept, anew] = [argumentsFor(this.#kept, this.#named), argumentsFor(this.#anew, this.#named)]
    vi.stubEnv('XDG_CACHE_HOME', join(this.#kept.folder, 'cache'))
    const last = await recallBuild(kept)
    const repeated = last && (await repeatBuild(kept, last))
    const amended = last && !repeated ? await amendBuild(kept, last, this.#now) : null
    const fast = repeated ?? told(amended ?? (await buildOnce(kept, this.#now)))
    vi.stubEnv('XDG_CACHE_HOME', join(this.#anew.folder, 'cache'))
    vi.stubEnv('PAPERDECK_PLAIN', '1')
    const whole = told(await buildOnce(anew, this.#now))
    vi.stubEnv('PAPERDECK_PLAIN', '')
    if (whole.isRefused) return null
    expect(await outcome(this.#kept, fast)).toEqual(await outcome(this.#anew, whole))
    return repeated ? 'repeated' : amended ? 'amended' : 'whole'
  }
}
