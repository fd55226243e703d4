import { expect, test } from 'vitest'
import { composeNotes, tableOf } from '../cards/compose-notes.ts'

/** In milliseconds of the processor. */
async function costOf(rows: string[][]): Promise<number> {
  const notes = { 'notes.md': tableOf(['Title', 'Year', 'Contribution'], ...rows) }
  const before = process.cpuUsage()
  await composeNotes(notes)
  return process.cpuUsage(before).user / 1000
}

function rowsOf(count: number, title: (nth: number) => string): string[][] {
  return Array.from({ length: count }, (_, nth) => [title(nth), '2020', `It settles question ${nth} at last`])
}

test('a thousand rows of one title, or of titles that differ in a number, take no longer than others', async () => {
  const others = rowsOf(1000, (nth) => `${(nth * 7919).toString(36)} ${(nth * 104_729).toString(36)} of Owls`)
  await costOf(others.slice(0, 100))
  const plain = Math.max(50, await costOf(others))
  expect(await costOf(rowsOf(1000, () => 'One Title of All'))).toBeLessThan(2 * plain)
  expect(await costOf(rowsOf(1000, (nth) => `A Survey of Rivers in Country ${nth}`))).toBeLessThan(5 * plain)
})

test('titles of 50 KB take no longer than other text of that length', async () => {
  const words = (nth: number) => `Word${nth} ${'of many words '.repeat(3600)}`
  const plain = Math.max(20, await costOf([['Owls', '2020', words(1)]]))
  for (const title of [words, (nth: number) => `Aa${nth}`.repeat(13_000), (nth: number) => `A-${nth} `.repeat(10_000)])
    expect(await costOf(rowsOf(2, title))).toBeLessThan(40 * plain)
})
