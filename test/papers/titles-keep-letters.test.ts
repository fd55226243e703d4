import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeLegacy } from '../../src/disk/text-encoding.ts'
import { readerOf } from '../../src/papers/formats.ts'

const own = join(import.meta.dirname, '../fixtures/libraries')
const shared = join(import.meta.dirname, '../../../shared')

function bibFilesIn(folder: string): string[] {
  if (!existsSync(folder)) {
    console.error(`NOT TESTED: there is no ${folder}`)
    return []
  }
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.bib'))
}

/** The letters and digits of a title as it stands in the file: what TeX adds to them taken away by hand, accents with it. */
function lettersOfTex(source: string): string {
  const bare = source
    .replace(/\\([ij])(?![A-Za-z])/g, '$1')
    .replace(/\\(?:L|l|DJ|dj|o|O|ss|aa|AA|ae|AE)(?![A-Za-z])/g, '')
    .replace(/\\[a-zA-Z]+(?![a-zA-Z])\s?/g, '')
    .replace(/\$[^$]*\$/g, '')
  return letters(bare)
}

function letters(text: string): string {
  return text
    .replace(/\$[^$]*\$/g, '')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ŁłĐđøØßåÅæÆıȷ]/g, '')
}

/** Titles of entries in braces or quotation marks, on however many lines. */
function titlesIn(text: string): string[] {
  return [...text.matchAll(/(?<![a-z])title\s*=\s*(?:\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}|"([^"]*)")/gi)].map(
    ([, braced, quoted]) => braced ?? quoted ?? '',
  )
}

test('no title of any .bib differs from its source but for braces, TeX and white space', async () => {
  let seen = 0
  for (const path of [...bibFilesIn(own), ...bibFilesIn(shared)]) {
    const text = decodeLegacy(readFileSync(path)) ?? ''
    const { papers } = (await readerOf(path))({ file: 'refs.bib', text }, { columns: {} })
    const sources = new Set(titlesIn(text).map(lettersOfTex))
    for (const { title, place } of papers) {
      // A subtitle is a field of its own.
      const [main = ''] = sources.has(letters(title.text)) ? [title.text] : title.text.split(': ')
      expect(sources, `${path}:${place.line} ${title.text}`).toContain(letters(main))
      seen++
    }
  }
  expect(seen).toBeGreaterThan(35)
})
