import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { assertOwnPlace, fileNameOf, outputOf } from '../../src/build/output-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'paperdeck-test-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function placed(name: string, content: string): Promise<string> {
  await mkdir(join(folder, '.paperdeck'), { recursive: true })
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

/** The beginning of a zip file whose first file has that name. */
function zip(name: string): string {
  return `PK\u0003\u0004${'\0'.repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`
}

describe('an output', () => {
  it.each<[what: string, name: string, content: string, why: string]>([
    ['notes', 'notes.md', '# Notes\n', 'there is a file that is not a deck'],
    ['a library', 'library.bib', '@article{a}\n', 'there is a file that is not a deck'],
    ['document of Word', 'thesis.docx', zip('[Content_Types].xml'), 'there is a file that is not a deck'],
    ['archive', 'backup.zip', zip('metadata.json'), 'there is a file that is not a deck'],
    ['page of others', 'index.html', '<!doctype html>\n<title>Mine</title>\n', 'there is a file that is not a deck'],
    ['the ledger', '.paperdeck/ledger.jsonl', '{}\n', 'holds the state of the notes'],
    ['the config', '.paperdeck/config.yaml', '', 'holds the state of the notes'],
  ])('is written over no %s', async (_, name, content, why) => {
    const path = await placed(name, content)
    expect(() => assertOwnPlace(path, 'apkg', true)).toThrow(why)
    expect(() => assertOwnPlace(path, 'html', true)).toThrow('so nothing was written')
    expect(await readFile(path, 'utf8')).toBe(content)
  })

  it.each(['meta', 'media', 'collection.anki2', 'collection.anki21b', '0'])(
    'is written over a deck that begins with %s, whoever made it',
    async (name) => {
      const path = await placed('theirs.apkg', zip(name))
      expect(() => assertOwnPlace(path, 'apkg', true)).not.toThrow()
    },
  )

  it('is no stream: `-` would be a file of that name', () => {
    expect(() => outputOf('-', 'Owls', 'apkg')).toThrow('-o - : decks and pages are written to files')
    expect(outputOf('./-', 'Owls', 'apkg')).toBe(resolve('-'))
  })

  it.skipIf(process.platform === 'win32')('is written over no device', () => {
    expect(() => assertOwnPlace(devNull, 'apkg', true)).toThrow('it is not an ordinary file')
  })

  it('is written where nothing is, over an empty file and over one of its kind, and over a damaged deck in its own place', async () => {
    const allowed: [path: string, isNamed: boolean][] = [
      [join(folder, 'none.apkg'), true],
      [await placed('empty.apkg', ''), true],
      [await placed('old.apkg', zip('meta')), true],
      [await placed('damaged.apkg', 'half'), false],
    ]
    for (const [path, isNamed] of allowed) expect(() => assertOwnPlace(path, 'apkg', isNamed), path).not.toThrow()
    const page = await placed('page.html', await readFile('templates/preview/page.html', 'utf8'))
    expect(() => assertOwnPlace(page, 'html', true)).not.toThrow()
  })
})

describe('the name of a deck as a file', () => {
  it.each([
    ['论文阅读', '论文阅读'],
    ['A::B', 'A-B'],
    ['What? <Why> "So": a/b\\c|d*', 'What- -Why- -So-- a-b-c-d-'],
    ['tab\there', 'tab-here'],
    ['ends in dots...', 'ends in dots'],
    ['CON', 'deck-CON'],
    ['lpt1', 'deck-lpt1'],
    ['console', 'console'],
    ['...', 'deck-'],
    ['', 'deck-'],
    ['../up', '..-up'],
    ['é'.repeat(100), 'é'.repeat(80)],
    ['😀'.repeat(81), '😀'.repeat(55)],
  ])('%j is %j', (deck, file) => {
    expect(fileNameOf(deck)).toBe(file)
  })
})

it('a file name of Han characters stays within what file systems take, with whole characters', () => {
  for (const deck of ['深'.repeat(80), '𠀀'.repeat(80), 'é'.repeat(80)]) {
    const name = fileNameOf(deck)
    expect(Buffer.byteLength(`${name}.apkg.1234567-abcdef.tmp`)).toBeLessThanOrEqual(255)
    expect(deck.startsWith(name)).toBe(true)
    expect(name).not.toMatch(/[\ud800-\udbff]$/)
  }
  expect(fileNameOf('a'.repeat(90))).toBe('a'.repeat(80))
})
