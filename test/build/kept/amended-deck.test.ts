import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { recallDeck } from '../../../src/build/kept/deck-cache.ts'
import { projectOf } from '../../../src/build/project.ts'
import { openStudy, type Study } from '../../../src/build/study.ts'
import { readLedgerText } from '../../../src/project/ledger-file.ts'
import { textOfCard } from '../../../src/review/study-deck.ts'
import { noisePng } from '../../pictures/generated-picture.ts'
import { runs } from '../../runs.ts'
import { type Edit, edit, Notes, plainRow } from './edited-notes.ts'

afterEach(() => vi.unstubAllEnvs())

/** All that a session is told of a deck. */
function told({ deck, config, aliases, leftOut }: Pick<Study, 'deck' | 'config' | 'aliases' | 'leftOut'>): unknown {
  return {
    config,
    aliases: [...aliases],
    leftOut,
    name: deck.name,
    notes: deck.notes,
    texts: deck.notes.map(({ cards }, note) =>
      cards.map((_, nth) =>
        (['question', 'answer'] as const).map((side) => textOfCard(deck.contentOf(note), nth, side)),
      ),
    ),
  }
}

/** Rows come and go more often here than other things change. */
const coming: fc.Arbitrary<Edit> = fc.oneof(edit, {
  weight: 3,
  arbitrary: fc.record({
    kind: fc.constantFrom('add' as const, 'remove' as const, 'swap' as const, 'row' as const),
    row: fc.nat(11),
    as: plainRow,
  }),
})

test('a row that has gone and comes back in other words is the paper that it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-amended-'))
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
  await mkdir(join(folder, 'notes'))
  const options = { notes: [join(folder, 'notes', 'notes.md')] }
  const others = ['Owls at Night', 'On Hares and Their Ears', 'Moles below the Ground']
  const [was, is] = ['Denoising Images with Learned Priors of Owls', 'Denoising Image with Learned Priors of Owls']
  const guids = async (titles: readonly string[]) => {
    const rows = titles.map((title) => `| ${title} | 2020 | It shows how ${[...title].reverse().join('')} is heard |`)
    await writeFile(
      options.notes[0] ?? '',
      ['| Title | Year | Contribution |', '|---|---|---|', ...rows, ''].join('\n'),
    )
    const study = await openStudy(options)
    await study.remember(Date.UTC(2026, 0, 1))
    await study.close()
    return study.deck.notes.map(({ guid }) => guid)
  }
  const first = await guids([...others, was])
  await guids([...others, was])
  await guids(others)
  expect(await guids([...others, is])).toEqual(first)
  await rm(folder, { recursive: true, force: true })
})

test('a deck of which rows have changed is that of all notes read anew', { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paperdeck-amended-'))
  const notesFile = join(folder, 'notes', 'notes.md')
  const options = { notes: [notesFile] }
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
  await mkdir(join(folder, 'notes'))
  for (let nth = 0; nth < 20; nth++) await writeFile(join(folder, 'notes', `${nth}.png`), noisePng(nth))
  const counts = { amended: 0, whole: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(plainRow, { minLength: 6, maxLength: 12 }),
      fc.array(fc.array(coming, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      async (rows, rounds) => {
        await rm(join(folder, 'cache'), { recursive: true, force: true })
        await rm(join(folder, 'notes', '.paperdeck'), { recursive: true, force: true })
        const notes = new Notes([...rows])
        for (const edits of [[], ...rounds]) {
          for (const one of edits) notes.apply(one)
          await writeFile(notesFile, notes.text)
          const project = await projectOf(options)
          const amended = project && (await recallDeck(project, options))
          counts[amended ? 'amended' : 'whole']++
          const study = await openStudy(options)
          vi.stubEnv('PAPERDECK_PLAIN', '1')
          const whole = await openStudy(options)
          vi.stubEnv('PAPERDECK_PLAIN', '')
          expect(told(study)).toEqual(told(whole))
          // As with the first answer of a session: what is new goes to the ledger, or has gone already.
          const ledger = project && (await readLedgerText(project.state))
          await study.remember(Date.UTC(2026, 0, 1))
          await whole.remember(Date.UTC(2026, 0, 1))
          const now = project && (await readLedgerText(project.state))
          if (now !== ledger) await study.close()
        }
      },
    ),
    runs(12, 1000),
  )
  expect(counts.amended).toBeGreaterThan(3)
  expect(counts.whole).toBeGreaterThan(20)
  await rm(folder, { recursive: true, force: true })
})
