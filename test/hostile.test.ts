import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readBounded, threadCode } from './hostile/read-bounded.ts'
import { readersIn } from './hostile/readers.ts'

/**
 * Whatever is written in notes, state and pictures: nothing throws, nothing of 100 KB takes more than twenty times the processor
 * of as many bytes of ordinary text, nor 400 MB. The inputs are the same each time; `npm run soak` takes an hour for more of them.
 */
const seed = 20_261_127
const soak = 3_600_000
const isSoak = process.env.PAPERDECK_SOAK !== undefined

const code = threadCode()
afterAll(() => code.remove())

const readers = await readersIn(join(import.meta.dirname, '..'))

describe('nothing that a stranger has written makes a reader throw, hang or swell', () => {
  const time = isSoak ? soak / readers.length : 60_000
  test.each(readers.map(({ name }) => name))('%s', { timeout: time * 2 + 120_000 }, async (reader) => {
    const runs = isSoak ? null : { small: 60, long: 3 }
    const told = await readBounded(code.path, { reader, seed, time, runs })
    if (isSoak) console.log(reader, told)
    expect(told).not.toHaveProperty('failure')
  })
})
