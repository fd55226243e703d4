import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { extractAll } from '../../../src/build/kept/extracts.ts'
import type { Field } from '../../../src/papers/columns.ts'
import { type Extract, extract } from '../../../src/papers/markdown/extract.ts'

const before = process.env.XDG_CACHE_HOME
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperdeck-extracts-'))
  process.env.XDG_CACHE_HOME = folder
})
afterEach(async () => {
  process.env.XDG_CACHE_HOME = before
  await rm(folder, { recursive: true, force: true })
})

const rows = Array.from(
  { length: 300 },
  (_, nth) =>
    `| ${nth % 7 ? 2000 + (nth % 25) : ''} | Paper ${nth} on **things** | idea ${nth} with $x^${nth}$, [code](https://example.org/${nth}) |`,
)
const text = [
  '---',
  'tags: [a]',
  'lang: 7',
  '---',
  '# 论文',
  '',
  '| year | title | contribution |',
  '|---|---|---|',
  ...rows,
  '',
  '```',
  '- not read',
  '```',
].join('\n')
const document = { file: 'notes.md', text }

async function extractKept(
  own: typeof document,
  settings: { columns: Record<string, Field> } = { columns: {} },
  root = '/notes',
): Promise<Extract> {
  const project = { root, state: join(root, '.paperdeck') }
  const [found] = await extractAll([own], { ...settings, notes: [own.file], kinds: [], project })
  if (!found) throw new Error('nothing was extracted')
  return found
}

async function kept(): Promise<string[]> {
  const notes = join(folder, 'paperdeck', 'extracts')
  return (await readdir(notes).catch(() => [])).map((name) => join(notes, name))
}

test('a long text is recalled as it was read, also when the cache is broken', async () => {
  const fresh = extract(document, { columns: {} })
  expect(fresh.papers).toHaveLength(300)
  expect(fresh.problems.length).toBeGreaterThan(0)
  const look = async () => {
    const found = await extractKept(document)
    expect(found).toEqual(fresh)
    expect(found.problems.map((each) => ({ ...each }))).toEqual(fresh.problems.map((each) => ({ ...each })))
  }
  await look()
  const [file = ''] = await kept()
  const sound = await readFile(file)
  await look()
  for (const place of [0, 30, 120, 2000, sound.length - 1]) {
    const broken = Buffer.from(sound)
    broken[place] = (broken[place] ?? 0) ^ 1
    await writeFile(file, broken)
    await look()
  }
  await writeFile(file, sound.subarray(0, 500))
  await look()
})

test('another text, other settings and another folder are read anew, and a file has one cache', async () => {
  await extractKept(document)
  const changed = { ...document, text: text.replace('Paper 7 ', 'Article 7 ') }
  const found = await extractKept(changed)
  expect(found).toEqual(extract(changed, { columns: {} }))
  const columns = { contribution: 'notes' as const }
  expect(await extractKept(changed, { columns })).toEqual(extract(changed, { columns }))
  expect(await kept()).toHaveLength(1)
  await extractKept(document, { columns: {} }, '/others')
  expect(await kept()).toHaveLength(2)
})
