import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn } from './cli-test.ts'

const notes = `# Reading

## Birds

| Title | Year | Authors | Venue | Keywords | Contribution | Figure | Notes | Code |
|---|---|---|---|---|---|---|---|---|
| [SwiftNet: Wings](https://example.org/swift) | 2019 | A. Bird | ICLR | wings; flight | SwiftNet flaps *less* | ![](figures/a.png) | see [more](https://example.org/more) | [code](https://example.org/code) |

## Tools

| Name | Description |
|---|---|
| Nestbox | Keeps eggs warm while nobody looks |
`

const guid = expect.stringMatching(/^[0-9a-f]{22}$/)
const parse = (text: string): unknown => JSON.parse(text)

describe('the JSON of', () => {
  cliTest('papers: every entry in plain text, null or [] where the notes say nothing', async ({ place }) => {
    await place.write({ 'notes/birds.md': notes })
    const { status, stdout } = await place.run(['papers', 'notes/birds.md', '--json'])
    expect(status).toBe(0)
    expect(parse(stdout)).toStrictEqual([
      {
        guid,
        kind: 'paper',
        title: 'SwiftNet: Wings',
        method: 'SwiftNet',
        year: 2019,
        authors: 'A. Bird',
        venue: 'ICLR',
        contribution: 'SwiftNet flaps less',
        figures: ['figures/a.png'],
        keywords: ['wings', 'flight'],
        links: ['https://example.org/swift', 'https://example.org/code', 'https://example.org/more'],
        notes: 'see more',
        sections: [],
        citekey: null,
        section: 'Birds',
        place: { file: 'birds.md', line: 7 },
      },
      {
        guid,
        kind: 'resource',
        title: 'Nestbox',
        method: null,
        year: null,
        authors: null,
        venue: null,
        contribution: 'Keeps eggs warm while nobody looks',
        figures: [],
        keywords: [],
        links: [],
        notes: null,
        sections: [],
        citekey: null,
        section: 'Tools',
        place: { file: 'birds.md', line: 13 },
      },
    ])
    expect(await place.files(), 'and nothing is written').toEqual(['notes/birds.md'])
  })

  cliTest('papers: entries of one paper share a guid', async ({ place }) => {
    const twice = `${notesOn(['Owls', 'Larks'])}\n## Again\n\n| Title |\n|---|\n| OWLS |\n`
    await place.write({ 'notes.md': twice })
    const papers = parse((await place.run(['papers', 'notes.md', '--json'])).stdout) as Record<string, string>[]
    const guids = new Map(papers.map((paper) => [paper.title, paper.guid]))
    expect(papers).toHaveLength(3)
    expect(guids.get('Owls')).toBe(guids.get('OWLS'))
    expect(guids.get('Larks')).not.toBe(guids.get('Owls'))
  })

  cliTest('cards: what Anki shows', async ({ place }) => {
    await place.write({ 'birds.md': notes })
    const { status, stdout, stderr } = await place.run(['cards', 'birds.md', '--json'])
    expect(status).toBe(0)
    expect(stderr).toContain('(picture-missing)')
    const cards = parse(stdout) as Record<string, string>[]
    const keys = 'guid card deck tags asks answer front back frontText backText place'.split(' ').sort()
    for (const card of cards) expect(Object.keys(card).sort()).toEqual(keys)
    expect(cards.map(({ card, asks, deck, answer }) => [card, asks, deck, answer])).toEqual([
      ['proposed', 'title', 'Reading::Birds', 'SwiftNet: Wings'],
      ['contribution', 'contribution', 'Reading::Birds', 'SwiftNet flaps less'],
      ['proposed', 'title', 'Reading::Tools', 'Nestbox'],
      ['contribution', 'contribution', 'Reading::Tools', 'Keeps eggs warm while nobody looks'],
    ])
    expect(cards[0]).toMatchObject({
      guid,
      tags: ['flight', 'section::Birds', 'wings', 'year::2019'],
      frontText: 'Which paper’s core contribution is “▢▢▢ flaps less (2019, ICLR)”?',
      front: expect.stringContaining('▢▢▢ flaps <em>less</em>'),
      place: { file: 'birds.md', line: 7, column: 1 },
    })
    expect(await place.files()).toEqual(['birds.md'])
  })

  cliTest('check: the problems', async ({ place }) => {
    await place.write({
      'notes.md': '| Title | Year | Contribution |\n|---|---|---|\n| Owls | | interesting |\n| | 2001 | x |\n',
    })
    const { status, stdout, stderr } = await place.run(['check', 'notes.md', '--json'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '1 line left out: paperdeck check --explain\n' })
    const at = (line: number) => ({ file: 'notes.md', line, column: 1 })
    expect(parse(stdout)).toStrictEqual([
      {
        ...at(3),
        rule: 'contribution-no-answer',
        severity: 'warning',
        message: 'The contribution “interesting” answers nothing',
        expected: 'what the paper does or shows, in one idea',
      },
      {
        ...at(3),
        rule: 'missing-year',
        severity: 'info',
        message: '“Owls” has no year',
        expected: 'a year in its row',
      },
      {
        ...at(4),
        rule: 'empty-title',
        severity: 'error',
        message: 'A row without a title, left out',
        expected: 'a title in the column “Title”',
      },
    ])
  })

  cliTest('build, from the first to edits, a new title, a new paper and one that is gone', async ({ place }) => {
    const file = 'out/Reading.apkg'
    const size = async () => (await stat(join(place.folder, file))).size
    const build = async (...flags: string[]) =>
      parse((await place.run(['build', 'notes.md', '--json', ...flags])).stdout) as Record<string, unknown>
    const noted = (title: string, line: number) => ({ guid, title, place: { file: 'notes.md', line, column: 1 } })
    const titles = ['Owls at Night', 'Larks at Dawn', 'Wrens in Walls']
    await place.write({ 'notes.md': notesOn(titles) })
    const first = await build()
    expect(first).toStrictEqual({
      file,
      bytes: await size(),
      decks: ['Reading'],
      papers: 3,
      new: titles.map((title, index) => noted(title, index + 5)),
      updated: [],
      renamed: [],
      removed: [],
      unchanged: 0,
      cards: {
        total: 6,
        added: titles.flatMap(() => [
          { guid, card: 'proposed' },
          { guid, card: 'contribution' },
        ]),
        blanked: [],
      },
      problems: [],
    })
    expect(await build()).toMatchObject({ new: [], updated: [], unchanged: 3, cards: { total: 6, added: [] } })

    const edited = notesOn(['Owls at Night', 'Larks, at Dawn!', 'Storks'])
      .replace('It settles question Owls at Night at last', '')
      .replace('| 2002 |', '| 2009 |')
    await place.write({ 'notes.md': edited })
    const ledger = await place.read('.paperdeck/ledger.jsonl')
    const bytes = await size()
    const dry = await build('--dry-run')
    expect(dry).toStrictEqual({
      file,
      bytes: null,
      decks: ['Reading'],
      papers: 3,
      new: [noted('Storks', 7)],
      updated: [noted('Owls at Night', 5), noted('Larks, at Dawn!', 6)],
      renamed: [{ guid, from: 'Larks at Dawn', to: 'Larks, at Dawn!' }],
      removed: [{ guid, title: 'Wrens in Walls' }],
      unchanged: 0,
      cards: {
        total: 4,
        added: [
          { guid, card: 'proposed' },
          { guid, card: 'contribution' },
        ],
        blanked: [
          { guid, card: 'proposed' },
          { guid, card: 'contribution' },
        ],
      },
      problems: [expect.objectContaining({ rule: 'missing-contribution', file: 'notes.md', line: 5 })],
    })
    expect(await place.read('.paperdeck/ledger.jsonl'), 'a dry run writes nothing').toBe(ledger)
    expect(await size()).toBe(bytes)
    expect(await build(), 'the build does what the dry run said').toStrictEqual({ ...dry, bytes: await size() })
  })
})

describe('results are on stdout, the rest on stderr', () => {
  cliTest('so that --json can be piped whatever is wrong', async ({ place }) => {
    await place.write({ 'notes.md': `${notesOn(['Owls'])}| | 2003 | Nobody knows |\n` })
    for (const command of ['papers', 'cards', 'build']) {
      const { stdout, stderr } = await place.run([command, 'notes.md', '--json'])
      expect(() => parse(stdout), command).not.toThrow()
      expect(stderr, command).toContain('(empty-title)')
    }
  })

  cliTest('and a person is told how to import, what changed, and which ledger was used', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    const { stdout, stderr } = await place.run(['build', 'notes.md'])
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^out\/Reading\.apkg: 2 papers, 4 cards, \d+ KB\n {2}2 new\n/)
    expect(stdout).toContain('Ledger: .paperdeck/ledger.jsonl (new;')
    expect(stdout).toContain('File > Import')
    await place.write({ 'notes.md': notesOn(['Owls']) })
    const second = (await place.run(['build', 'notes.md'])).stdout
    expect(second).toMatch(/ {2}removed: Larks\n.* search for: Key:[0-9a-f]{22}\n/)
    expect(second).not.toContain('(new;')
  })
})
