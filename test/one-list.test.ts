import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { isPictureName, mimeTypeOf, pictureEndings } from '../src/words/picture-formats.ts'

const root = join(import.meta.dirname, '..')

const sources = ['src', 'templates/preview'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|html|css)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
    }),
)

/** Three of the words within the length of a short line: a list of them. */
function listIn(text: string, word: RegExp, within = 70): string | null {
  const found = [...text.matchAll(word)].map((match) => ({ word: match[0].toLowerCase(), at: match.index }))
  for (const { at } of found) {
    const near = found.filter((other) => other.at >= at && other.at < at + within)
    if (new Set(near.map((other) => other.word)).size >= 3) return text.slice(at, at + within)
  }
  return null
}

/** `jpe?g` is how a pattern writes it. */
const picture = /(?<![\w-])(?:png|jpe\??g|gif|webp|avif|bmp|svg)(?![\w-])/gi
const notes = /(?<![\w-])(?:md|markdown|mdown|mkd)(?![\w-])/gi

test.each([
  ['pictures', picture, 'src/words/picture-formats.ts'],
  ['notes', notes, 'src/papers/formats.ts'],
])('the formats of %s are listed in one file', (_, word, home) => {
  const lists = sources.flatMap(({ path, text }) => {
    const found = listIn(text, word)
    return found === null ? [] : [{ path, found }]
  })
  expect(lists.filter(({ path }) => path !== home)).toEqual([])
  expect(listIn(sources.find(({ path }) => path === home)?.text ?? '', word, 300)).not.toBeNull()
})

test.each([
  'const embed = /!\\[\\[([^[\\]|#\\n]+\\.(?:png|jpe?g|gif|webp|avif|bmp|svg))/giu',
  "const types = {\n  png: 'image/png',\n  gif: 'image/gif',\n  bmp: 'image/bmp',\n}",
  'return /\\.(?:ya?ml|html|css|png|jpe?g|gif)$/i.test(path)',
  "new Set<ImageType>(['png', 'gif', 'webp'])",
])('a second list would be seen: %s', (text) => {
  expect(listIn(text, picture)).not.toBeNull()
})

test('each ending is that of a picture, in any case, and each format has its media type', () => {
  for (const ending of pictureEndings) {
    expect(isPictureName(`a.b/figure.${ending}`)).toBe(true)
    expect(isPictureName(`FIGURE.${ending.toUpperCase()}`)).toBe(true)
    expect(isPictureName(ending)).toBe(false)
    expect(isPictureName(`${ending}.md`)).toBe(false)
  }
  expect(pictureEndings.map((ending) => mimeTypeOf(`paperdeck-0.${ending}`))).toContain('image/bmp')
})

test('the page on cards names the formats that are read', () => {
  const page = readFileSync(join(root, 'docs/cards.md'), 'utf8')
  for (const ending of pictureEndings.filter((one) => one !== 'jpg')) expect(page.toLowerCase()).toContain(ending)
})
