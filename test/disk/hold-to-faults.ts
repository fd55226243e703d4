import { afterAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { Fault } from './disk.ts'
import { faultsOf, type Scenario, sound, wrongWith } from './faults.ts'

const isSoak = process.env.PAPERDECK_SOAK === '1'
/** A soak tries all faults, else so many of each scenario are tried. */
const tried = 12
const seed = Number(process.env.PAPERDECK_SEED ?? 20_261_128)
/** For a closer look, such as `KILL,ENOSPC+`: only these. */
const only = process.env.PAPERDECK_FAULTS?.split(',')

/** Runs each scenario on a disk that fails, at every call in a soak. */
export function holdToFaults(scenarios: Readonly<Record<string, Scenario>>): void {
  const removals: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const remove of removals) await remove()
  })
  describe.skipIf(process.platform === 'win32')(`a disk that fails (seed ${seed})`, { timeout: 3_600_000 }, () => {
    test.each(Object.entries(scenarios))(
      '%s: nothing is lost or half made, and the next run heals',
      async (name, scenario) => {
        const { folder, remove } = await emptyFolder()
        removals.push(remove)
        const whole = await sound(scenario, `${folder}/disk`)
        expect(whole.run, 'without a fault').toMatchObject({ status: 0 })
        expect(whole.points.length).toBeGreaterThan(5)
        const faults = chosen(faultsOf(whole))
        expect(faults.length).toBeGreaterThan(0)
        const wrong: string[] = []
        for (const fault of faults) wrong.push(...(await wrongWith(whole, fault)))
        if (isSoak) console.log(`${name}: ${faults.length} faults, which leave ${whole.next.size} states`)
        expect(wrong).toEqual([])
      },
    )
  })
}

function chosen(faults: readonly Fault[]): readonly Fault[] {
  if (only) return faults.filter(({ code, lasts }) => only.includes(`${code}${lasts ? '+' : ''}`))
  if (isSoak) return faults
  let state = seed
  return Array.from({ length: tried }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return faults[(state >>> 8) % faults.length]
  }).filter((fault) => fault !== undefined)
}
