import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { cutOff } from '../../src/identity/cut-off.ts'
import { formatLedger, type Ledger, parseLedger } from '../../src/identity/ledger.ts'
import { conflictCopies } from '../../src/project/ledger-file.ts'
import { isReviewLog, readReviewLogs } from '../../src/project/review-log.ts'
import { buildOf, papersOf } from '../identity/papers.ts'

const runs = process.env.PAPERDECK_SOAK === '1' ? 3000 : 25
const started = 1_700_000_000_000
const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** How file syncs name what two computers wrote at once. */
const styles: Record<string, (stem: string) => string> = {
  Dropbox: (stem) => `${stem} (conflicted copy 2026-11-27).jsonl`,
  'Dropbox with a name': (stem) => `${stem} (Ann's conflicted copy 2026-11-27).jsonl`,
  Syncthing: (stem) => `${stem}.sync-conflict-20261127-101112-ABCDEF7.jsonl`,
  OneDrive: (stem) => `${stem}-LAPTOP-7.jsonl`,
  iCloud: (stem) => `${stem} 2.jsonl`,
  Nextcloud: (stem) => `${stem} (conflicted copy 2026-11-27 101112).jsonl`,
}

describe.each(Object.entries(styles))('a conflict copy of %s', (_, name) => {
  test('of the ledger is told by its name', async () => {
    const state = await mkdtemp(join(tmpdir(), 'paperdeck-sync-'))
    folders.push(state)
    await writeFile(join(state, 'ledger.jsonl'), '')
    await writeFile(join(state, 'ledger.jsonl.before.tmp'), '')
    await writeFile(join(state, name('ledger')), '')
    expect(await conflictCopies(state)).toEqual([name('ledger')])
  })

  test('of a review log is read as another device’s, or told by its path', async () => {
    const state = await mkdtemp(join(tmpdir(), 'paperdeck-sync-'))
    folders.push(state)
    await mkdir(join(state, 'reviews'))
    await writeFile(join(state, 'reviews', name('desk-0001')), '{}\n')
    const { files, copies } = await readReviewLogs([{ state, shown: '.paperdeck' }])
    const path = `.paperdeck/reviews/${name('desk-0001')}`
    expect([...files.map((file) => file.path), ...copies]).toEqual([path])
    expect(files.length).toBe(isReviewLog(name('desk-0001')) ? 1 : 0)
  })
})

/** What a computer does to the ledger that it has: the papers that its notes have then, and how they are told. */
const edits = fc.array(
  fc.record({
    titles: fc.uniqueArray(fc.constantFrom('Owls', 'Larks', 'Wrens', 'Storks', 'Kites'), { minLength: 1 }),
    word: fc.constantFrom('settles', 'answers', 'opens'),
    minutes: fc.integer({ min: 1, max: 500 }),
  }),
  { maxLength: 4 },
)

type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never

function built(ledger: Ledger | null, all: Edits, begun = started): Ledger | null {
  return all.reduce<{ ledger: Ledger | null; now: number }>(
    (before, { titles, word, minutes }) => {
      const now = before.now + minutes * 60_000
      const rows = titles.map((title) => ({ title, contribution: `It ${word} the question of ${title}` }))
      return { ledger: buildOf(papersOf(rows), before.ledger, { now }).ledger, now }
    },
    { ledger, now: begun },
  ).ledger
}

/** As git unites files of lines, and file syncs by hand: all lines of both, in some order. */
function mergedText(one: Ledger, other: Ledger, isTurned: boolean): string {
  const texts = [one, other].map(formatLedger)
  return (isTurned ? texts.reverse() : texts).join('')
}

function read(text: string): Ledger {
  const { ledger, broken } = parseLedger(text, 'ledger.jsonl')
  expect(broken).toBe(0)
  if (!ledger) throw new Error('there is no ledger')
  return ledger
}

describe('ledgers of two computers', () => {
  test('come to one in any order: no guid is lost, and none is younger than it was anywhere', () => {
    fc.assert(
      fc.property(edits, edits, edits, fc.boolean(), (common, here, there, isTurned) => {
        const base = built(null, [{ titles: ['Owls'], word: 'settles', minutes: 1 }, ...common])
        const [one, other] = [built(base, here, started + 4e7), built(base, there, started + 4e7)]
        if (!one || !other) return
        const united = read(mergedText(one, other, isTurned))
        const known = new Map(united.entries.map((entry) => [entry.guid, entry]))
        expect(known.size).toBe(united.entries.length)
        for (const { guid, mod, cards } of [...one.entries, ...other.entries]) {
          expect(known.get(guid)?.mod).toBeGreaterThanOrEqual(mod)
          expect(known.get(guid)?.cards).toEqual(expect.arrayContaining(cards))
        }
        const ids = united.entries.map(({ id }) => id).sort((a, b) => a - b)
        ids.slice(1).forEach((id, nth) => {
          expect(id - (ids[nth] ?? 0)).toBeGreaterThanOrEqual(32)
        })
        const facts = ({ entries }: Ledger) => entries.map(({ guid, mod, hash }) => [guid, mod, hash].join(' ')).sort()
        expect(facts(read(mergedText(one, other, !isTurned)))).toEqual(facts(united))
        expect(facts(read(mergedText(united, other, isTurned))), 'once more').toEqual(facts(united))
      }),
      { numRuns: runs },
    )
  })

  test('an older version that comes late changes nothing', () => {
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (first, then, isTurned) => {
        const old = built(null, [{ titles: ['Owls'], word: 'settles', minutes: 1 }, ...first])
        const now = built(old, then, started + 4e7)
        if (!old || !now) return
        const united = read(mergedText(old, now, isTurned))
        for (const { guid, mod, hash } of now.entries)
          expect(united.entries.find((entry) => entry.guid === guid)).toMatchObject({ mod, hash })
      }),
      { numRuns: runs },
    )
  })
})

test('a build that was cut off gives no guid twice, and the next one tells what it would have told', () => {
  fc.assert(
    fc.property(edits, edits, (first, [next]) => {
      if (!next) return
      const before = built(null, first)
      const rows = next.titles.map((title) => ({ title, contribution: `It ${next.word} the question of ${title}` }))
      const now = started + 9e7
      const whole = buildOf(papersOf(rows), before, { now })
      const again = buildOf(papersOf(rows), cutOff(whole.ledger, before), { now })
      expect(formatLedger(again.ledger)).toBe(formatLedger(whole.ledger))
      expect(again.changes).toEqual(whole.changes)
    }),
    { numRuns: runs },
  )
})
