import fc from 'fast-check'
import { afterEach, describe, expect, vi } from 'vitest'
import { cliTest } from '../../cli/cli-test.ts'
import { runs } from '../../runs.ts'
import { Both } from './both-ways.ts'
import { type Edit, edit, Notes, plainRow, type Row, row } from './edited-notes.ts'

afterEach(() => vi.unstubAllEnvs())

describe('a build of notes in which rows have changed', () => {
  cliTest('is the same as a build of all of them', { timeout: 600_000 }, async ({ place }) => {
    const both = new Both(place.folder, 'notes.md')
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
            const how = await both.build({ 'notes.md': notes.text })
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
    const both = new Both(place.folder, 'notes.md')
    const rows = Array.from({ length: 9 }, (_, nth): Row => [2019 + (nth % 3), 4, 'birds', nth % 4 ? 0 : 6, 1, 0, 0])
    const notes = new Notes(rows)
    await both.build({ 'notes.md': notes.text })
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
      hows[what] = await both.build({ 'notes.md': notes.text })
    }
    expect(hows).toEqual(Object.fromEntries(Object.keys(edits).map((what) => [what, 'amended'])))
  })
})
