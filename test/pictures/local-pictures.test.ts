import { existsSync } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { figures, NotesFolder, names, told } from '../project/notes-folder.ts'
import { noisePng } from './generated-picture.ts'

const fixtures = join(import.meta.dirname, '../fixtures/pictures')
let notes: NotesFolder

beforeEach(async () => {
  notes = await NotesFolder.make()
})

afterEach(() => notes.remove())

const png = noisePng(1)

describe('a path in the notes', () => {
  test.each([
    ['plain', '![](figures/a.png)', 'figures/a.png'],
    ['with spaces', '![](<figures/a b.png>)', 'figures/a b.png'],
    ['with %20', '![](figures/a%20b.png)', 'figures/a b.png'],
    ['with a name that has %20 in it', '![](a%20b.png)', 'a%20b.png'],
    ['with # in the name', '![](a#1.png)', 'a#1.png'],
    ['with a fragment', '![](a.png#half)', 'a.png'],
    ['with ?raw=true and a title', '![](a.png?raw=true "Figure 1")', 'a.png'],
    ['with umlauts', '![](Übersicht.png)', 'Übersicht.png'],
    ['with umlauts, percent-encoded', '![](%C3%9Cbersicht.png)', 'Übersicht.png'],
    ['with Chinese characters', '![](图/总览 图.png)'.replace(' ', '%20'), '图/总览 图.png'],
    ['in HTML', '<img src="a.png" width="300">', 'a.png'],
    ['from a reference', '![][figure]', 'a.png'],
    ['with a dot', '![](./a.png)', 'a.png'],
  ])('%s', async (_, figure, file) => {
    await notes.write(file, png)
    await notes.write('notes.md', `| Title | Figure |\n|---|---|\n| A | ${figure} |\n\n[figure]: a.png\n`)
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    expect(figures(composition)[0]).toMatch(/^<img src="paperdeck-[\da-f]{24}\.png">$/)
  })

  test('may lead upwards, and is relative to the file that it stands in', async () => {
    await notes.write('pics/a.png', noisePng(1))
    await notes.write('deep/pics/a.png', noisePng(2))
    await notes.write('notes.md', '| Title | Figure |\n|---|---|\n| A | ![](pics/a.png) |\n')
    await notes.write(
      'deep/notes.md',
      '| Title | Figure |\n|---|---|\n| B | ![](pics/a.png) |\n| C | ![](../pics/a.png) |\n',
    )
    const composition = await notes.compose()
    const byTitle = new Map(composition.deck.notes.map((note) => [note.fields.Title, note.fields.Figure]))
    expect(byTitle.get('A')).toBe(byTitle.get('C'))
    expect(byTitle.get('A')).not.toBe(byTitle.get('B'))
    expect(composition.pictures.media.size).toBe(2)
  })

  test('may be a file: address or absolute', async () => {
    const path = await notes.write('a b.png', png)
    await notes.writeNotes([`![](${pathToFileURL(path).href})`, `![](<${path}>)`])
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    expect(composition.pictures.media.size).toBe(1)
  })

  test('in another case is found, and said', async () => {
    await notes.write('Figures/Überblick.PNG', png)
    await notes.writeNotes(['![](figures/überblick.png)'])
    const composition = await notes.compose()
    expect(figures(composition)[0]).toMatch(/^<img/)
    expect(told(composition)).toEqual([
      'notes.md:3:1  info  “figures/überblick.png” is on the disk in another case; expected “Figures/Überblick.PNG”  (picture-name)',
    ])
  })

  test('composed otherwise than on the disk is found, and said', async () => {
    await notes.write('Ü.png'.normalize('NFD'), png)
    const [kept] = [existsSync(join(notes.path, 'Ü.png'.normalize('NFC')))]
    await notes.writeNotes([`![](${'Ü.png'.normalize('NFC')})`])
    const composition = await notes.compose()
    expect(figures(composition)[0]).toMatch(/^<img/)
    // A file system that takes both for one name may list either.
    if (!kept) expect(told(composition)[0]).toContain('with its accents composed otherwise (Unicode NFC, NFD)')
  })

  test('where nothing is: one warning with its line, and a deck', async () => {
    await notes.writeNotes(['![](a.png)', '![](gone.png)'])
    await notes.write('a.png', png)
    const composition = await notes.compose()
    expect(figures(composition).map(Boolean)).toEqual([true, false])
    expect(told(composition)).toEqual([
      'notes.md:4:1  warning  The picture “gone.png” is not there; expected a file beside the notes  (picture-missing)',
    ])
  })

  test.each([
    ['an HTML page', '<!doctype html><title>404</title>', 'is an HTML page'],
    ['a PDF', '%PDF-1.7\n', 'is a PDF file'],
    ['a damaged PNG', png.subarray(0, 12), 'is a damaged PNG file'],
    ['a damaged SVG', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 'is a damaged SVG file'],
    ['nothing', '', 'is empty'],
  ])('where %s is', async (_, content, message) => {
    await notes.write('a.png', content)
    await notes.writeNotes(['![](a.png)'])
    const composition = await notes.compose()
    expect(figures(composition)).toEqual([''])
    expect(told(composition)[0]).toContain(`warning  “a.png” ${message}; expected `)
  })

  test('where a folder or a huge file is', async () => {
    await mkdir(join(notes.path, 'a.png'))
    await notes.write('b.png', Buffer.concat([png, Buffer.alloc(33 * 1024 * 1024)]))
    await notes.writeNotes(['![](a.png)', '![](b.png)'])
    expect(told(await notes.compose())).toEqual([
      'notes.md:3:1  warning  “a.png” cannot be read: it is a folder; expected an ordinary file  (picture-missing)',
      'notes.md:4:1  warning  “b.png” cannot be read: it has 33.1 MB; expected at most 32 MB  (picture-missing)',
    ])
  })
})

describe('the type is told by the bytes', () => {
  test.each([
    ['figure.png', 'png'],
    ['figure.jpg', 'jpg'],
    ['figure.gif', 'gif'],
    ['figure.webp', 'webp'],
    ['figure.avif', 'avif'],
    ['moving.webp', 'webp'],
    ['svg/plain/input.svg', 'svg'],
  ])('%s', async (file, type) => {
    await notes.write('it.dat', await readFile(join(fixtures, file)))
    await notes.writeNotes(['![](it.dat)'])
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    expect(names(composition)[0]).toMatch(new RegExp(`^paperdeck-[\\da-f]{24}\\.${type}$`))
  })

  test('TIFF, which Anki does not show', async () => {
    await notes.write('it.png', await readFile(join(fixtures, 'figure.tiff')))
    await notes.writeNotes(['![](it.png)'])
    expect(told(await notes.compose())[0]).toContain('“it.png” is a TIFF picture, which Anki does not show')
  })

  test('an SVG goes into the deck without its scripts', async () => {
    await notes.write('it.svg', await readFile(join(fixtures, 'svg', 'scripts', 'input.svg')))
    await notes.writeNotes(['![](it.svg)'])
    const [media] = (await notes.compose()).pictures.media.values()
    expect(await readFile(media?.path ?? '', 'utf8')).not.toMatch(/alert|script/)
  })
})

describe('data: URIs', () => {
  test('become media', async () => {
    const svg = encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"><rect width="4" height="4"/></svg>')
    await notes.writeNotes([
      `<img src="data:image/png;base64,${png.toString('base64')}">`,
      `![](data:image/svg+xml,${svg})`,
    ])
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    expect([...composition.pictures.bySource.keys()].every((key) => /^data:[\da-f]{24}$/.test(key))).toBe(true)
    expect(await readFile([...composition.pictures.media.values()][0]?.path ?? '')).toEqual(png)
  })

  test('may hold a % that encodes nothing', async () => {
    const svg = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='100%'></svg>`
    await notes.writeNotes([`<img src="${svg}">`])
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    expect(names(composition)[0]).toMatch(/\.svg$/)
  })

  test('that hold no picture are told by their beginning', async () => {
    await notes.writeNotes([`![](data:text/html,${'x'.repeat(300)})`])
    const [message = ''] = told(await notes.compose())
    expect(message).toContain('“data:text/html,xxx')
    expect(message).toContain('is not a picture')
    expect(message.length).toBeLessThan(200)
  })
})

describe('Obsidian embeds', () => {
  test.each([
    ['![[figure.png]]', ''],
    ['![[attachments/figure.png]]', ''],
    ['![[figure.png\\|300]]', ' width="300"'],
    ['![[Figure.png\\|an overview\\|300x200]]', ' width="300"'],
  ])('%s is searched in the vault', async (embed, attributes) => {
    await notes.write('vault/.obsidian/app.json', '{}')
    await notes.write('vault/deep/attachments/figure.png', png)
    await notes.write('vault/notes/n.md', `| Title | Notes | Figure |\n|---|---|---|\n| A | look: ${embed} here | |\n`)
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    const [name] = composition.pictures.media.keys()
    expect(composition.deck.notes[0]?.fields.Notes).toBe(`look: <img src="${name}"${attributes}> here`)
  })

  test('without a vault the project is searched; the nearest to its folder is taken, and the others are said', async () => {
    await notes.write('x/y/figure.png', noisePng(2))
    await notes.write('z/figure.png', noisePng(3))
    await notes.writeNotes(['![[figure.png]]'], 'papers/notes.md')
    const composition = await notes.compose()
    expect(composition.pictures.media.size).toBe(1)
    expect(told(composition)).toEqual([
      'papers/notes.md:3:1  info  “![[figure.png]]” may be any of 2 files; the first of “z/figure.png”, “x/y/figure.png” is taken; expected a name with its folder  (picture-ambiguous)',
    ])
  })

  test('the one beside the notes comes first', async () => {
    await notes.write('figure.png', noisePng(2))
    await notes.write('papers/figure.png', noisePng(3))
    await notes.writeNotes(['![[figure.png]]', '![](figure.png)'], 'papers/notes.md')
    const composition = await notes.compose()
    expect(told(composition)).toEqual([])
    expect(composition.pictures.media.size).toBe(1)
  })

  test('that lead nowhere are warnings; embeds of notes stay text', async () => {
    await notes.write(
      'notes.md',
      '| Title | Notes | Figure |\n|---|---|---|\n| A | ![[Other note]] | ![[gone.png]] |\n',
    )
    const composition = await notes.compose()
    expect(composition.deck.notes[0]?.fields.Notes).toBe('![[Other note]]')
    expect(told(composition)).toEqual([
      'notes.md:3:1  warning  The picture “![[gone.png]]” is not there; expected a file of that name in the vault  (picture-missing)',
    ])
  })
})

test('a picture keeps its name when its file is renamed', async () => {
  await notes.write('a.png', png)
  await notes.writeNotes(['![](a.png)'])
  const before = await notes.compose()
  await rename(join(notes.path, 'a.png'), join(notes.path, 'b.png'))
  await notes.writeNotes(['![](b.png)'])
  expect(figures(await notes.compose())).toEqual(figures(before))
})
