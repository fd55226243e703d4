import { describe, expect } from 'vitest'
import { cliTest, type Place } from './cli-test.ts'

interface Built {
  new: { title: string }[]
  updated: { title: string }[]
  renamed: unknown[]
  removed: unknown[]
}

async function build(place: Place, ...args: string[]): Promise<Built> {
  const { status, stdout, stderr } = await place.run([
    'build',
    ...args,
    '--json',
    '--offline',
    '--output',
    'out/deck.apkg',
  ])
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

/** Titles by what a build did with them. */
function told({ new: added, updated, renamed, removed }: Built) {
  return { new: added.map(({ title }) => title), updated: updated.map(({ title }) => title), renamed, removed }
}

const nothing = { new: [], updated: [], renamed: [], removed: [] }

const first = `@article{farrowShoes2020,
  title = {Shoes for {Uneven} {Ground}},
  author = {Farrow, Lena and D{\\'\\i}az, Mar{\\'\\i}a},
  journal = {Walking \\& Standing},
  year = {2020},
  doi = {10.5555/WALK_20},
  keywords = {shoes, ground, walking},
  annote = {A soft sole hides the slope from the foot, so the walker trips later.},
}

@inproceedings{bellStairs2021,
  title = {Stairs in the Dark: A Naïve View},
  author = {Bell, Otis and others},
  booktitle = {Workshop on Stairs},
  year = {2021},
  eprint = {2101.00021},
  archiveprefix = {arXiv},
  annote = {People count stairs without knowing it.},
}

@article{ostbyClay2019,
  title = {Clay that Hums},
  author = {Ostby, Kari},
  journal = {Burrow Science},
  year = {2019},
  annote = {Wet clay carries a hum further than dry clay.},
}
`

/** The same, as another version of the exporter writes it: other order, keys, braces, accents, quotation marks and order of keywords. */
const again = `% Encoding: UTF-8
@Article{ostby_clay_2019,
\tauthor = "Kari Ostby",
\ttitle = "{Clay that Hums}",
\tjournal = "Burrow Science",
\tyear = 2019,
\tannote = "Wet clay carries a hum further than dry clay.",
}

@InProceedings{bell_stairs_2021,
\tauthor = "Otis Bell and others",
\ttitle = "{{Stairs}} in the {{Dark}}: {{A Na{\\"i}ve View}}",
\tbooktitle = "Workshop on {Stairs}",
\tdate = "2021-06",
\turl = "http://arxiv.org/abs/2101.00021",
\tannote = "People count stairs without knowing it.",
}

@Article{farrow_shoes_2020,
\tauthor = "Lena Farrow and María Díaz",
\ttitle = "Shoes for {Uneven Ground}",
\tjournal = "Walking {\\&} Standing",
\tyear = 2020,
\tdoi = "https://doi.org/10.5555/walk\\_20",
\tkeywords = "ground; shoes; walking",
\tannote = "A soft sole hides the slope from the foot, so the walker trips later.",
}
`

const notes = `# Walking

| Title | Year | Contribution | Link |
|---|---|---|---|
| Shoes for Uneven Ground | 2020 | A soft sole hides the slope from the foot, so the walker trips later. | https://doi.org/10.5555/walk_20 |
| Stairs in the Dark: A Naïve View | 2021 | People count stairs without knowing it. | |
`

describe('a library', () => {
  cliTest('that its exporter sorts, braces and keys otherwise makes no update and no duplicate', async ({ place }) => {
    await place.write({ 'refs.bib': first })
    expect(told(await build(place, 'refs.bib')).new).toHaveLength(3)
    await place.write({ 'refs.bib': again })
    expect(told(await build(place, 'refs.bib'))).toEqual(nothing)
    await place.write({ 'refs.bib': first })
    expect(told(await build(place, 'refs.bib'))).toEqual(nothing)
  })

  cliTest('whose papers were known from notes adds only the others', async ({ place }) => {
    await place.write({ 'notes.md': notes, 'refs.bib': first })
    expect(told(await build(place, 'notes.md')).new).toHaveLength(2)
    const both = await build(place, 'notes.md', 'refs.bib')
    expect(told(both)).toMatchObject({ new: ['Clay that Hums'], renamed: [], removed: [] })
    await place.write({ 'refs.bib': again })
    expect(told(await build(place, 'notes.md', 'refs.bib'))).toEqual(nothing)
  })

  cliTest('that was known before the notes is joined by them', async ({ place }) => {
    await place.write({ 'notes.md': notes, 'refs.bib': first })
    expect(told(await build(place, 'refs.bib')).new).toHaveLength(3)
    const both = await build(place, 'notes.md', 'refs.bib')
    expect(told(both)).toMatchObject({ new: [], renamed: [], removed: [] })
    const papers: { title: string; guid: string }[] = JSON.parse(
      (await place.run(['papers', 'notes.md', 'refs.bib', '--json'])).stdout,
    )
    expect(new Set(papers.map(({ guid }) => guid)).size).toBe(3)
  })

  cliTest('that goes from one format to another keeps its papers', async ({ place }) => {
    await place.write({ 'refs.bib': first })
    await build(place, 'refs.bib')
    const csl = [
      ['Clay that Hums', 'Kari', 'Ostby', 2019, 'Burrow Science', 'Wet clay carries a hum further than dry clay.', {}],
      [
        'Stairs in the Dark: A Naïve View',
        'Otis',
        'Bell',
        2021,
        'Workshop on Stairs',
        'People count stairs without knowing it.',
        { URL: 'https://arxiv.org/abs/2101.00021' },
      ],
    ].map(([title, given, family, year, container, annote, rest]) => ({
      id: `http://zotero.org/users/1/items/${year}`,
      type: 'article-journal',
      title,
      author: [{ given, family }],
      issued: { 'date-parts': [[year]] },
      'container-title': container,
      annote,
      ...(rest as object),
    }))
    await place.write({ 'refs.json': JSON.stringify(csl) })
    await place.remove('refs.bib')
    const { new: added, renamed } = await build(place, 'refs.json')
    expect({ added, renamed }).toEqual({ added: [], renamed: [] })
  })

  cliTest('that lies beside notes are not gone from it, where the folder above is built', async ({ place }) => {
    await place.write({
      'lib/refs.bib': first,
      'notes.md':
        '# T\n\n| Title | Year | Contribution |\n|---|---|---|\n| Moss | 2019 | Moss grows where lamps are off |\n',
    })
    expect((await build(place, 'lib')).new).toHaveLength(3)
    expect(told(await build(place, '.'))).toEqual({ ...nothing, new: ['Moss'] })
    expect(await build(place, 'lib', 'notes.md')).toMatchObject({ new: [], renamed: [], removed: [] })
    await place.remove('lib/refs.bib')
    expect((await build(place, '.')).removed).toHaveLength(3)
  })
})
