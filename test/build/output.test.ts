import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { assertOwnPlace } from '../../src/build/output.ts'

const folder = await mkdtemp(join(tmpdir(), 'paperdeck-test-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function placed(name: string, content: string): Promise<string> {
  await mkdir(join(folder, '.paperdeck'), { recursive: true })
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

describe('an output', () => {
  it.each<[what: string, name: string, content: string, why: string]>([
    ['notes', 'notes.md', '# Notes\n', 'there is a file that is not a deck'],
    ['a library', 'library.bib', '@article{a}\n', 'there is a file that is not a deck'],
    ['the ledger', '.paperdeck/ledger.jsonl', '{}\n', 'holds the state of the notes'],
    ['the config', '.paperdeck/config.yaml', '', 'holds the state of the notes'],
  ])('is written over no %s', async (_, name, content, why) => {
    const path = await placed(name, content)
    expect(() => assertOwnPlace(path, 'apkg', true)).toThrow(why)
    expect(() => assertOwnPlace(path, 'html', true)).toThrow('so nothing was written')
  })

  it.skipIf(process.platform === 'win32')('is written over no device', () => {
    expect(() => assertOwnPlace(devNull, 'apkg', true)).toThrow('it is not an ordinary file')
  })

  it('is written where nothing is, over an empty file and over one of its kind, and over a damaged deck in its own place', async () => {
    const allowed: [path: string, isNamed: boolean][] = [
      [join(folder, 'none.apkg'), true],
      [await placed('empty.apkg', ''), true],
      [await placed('old.apkg', 'PK\u0003\u0004'), true],
      [await placed('damaged.apkg', 'half'), false],
    ]
    for (const [path, isNamed] of allowed) expect(() => assertOwnPlace(path, 'apkg', isNamed), path).not.toThrow()
    const page = await placed('page.html', '<!doctype html>')
    expect(() => assertOwnPlace(page, 'html', true)).not.toThrow()
  })
})
