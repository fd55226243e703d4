import { chown, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { replaceFile } from '../../src/disk/replace-file.ts'
import { readConfigText } from '../../src/project/config.ts'
import { readLedgerText, writeLedgerText } from '../../src/project/ledger-file.ts'
import { findProject } from '../../src/project/project.ts'
import { makeStateFolder } from '../../src/project/state-folder.ts'
import { cliTest, notesOn } from '../cli/cli-test.ts'

describe('the project of notes', () => {
  cliTest.runIf(process.getuid?.() === 0)(
    'in a folder of another user above them is told, and not where all is of one',
    async ({ place }) => {
      await place.write({ 'a/.paperdeck/config.yaml': 'deck: Theirs\n', 'a/b/notes.md': notesOn(['Owls']) })
      const build = async () => (await place.run(['build', 'a/b/notes.md', '-o', 'out.apkg'])).stderr
      expect(await build()).not.toContain('another user')
      await chown(join(place.folder, 'a/.paperdeck'), 4242, 4242)
      expect(await build()).toMatch(
        /^paperdeck: the config, templates and ledger of a folder above the notes are used: .*\.paperdeck belongs to another user; --state/m,
      )
      await chown(join(place.folder, 'a/b'), 4242, 4242)
      expect(await build()).not.toContain('another user')
    },
  )

  cliTest('is the nearest folder above them with a .paperdeck', async ({ place: { folder, write } }) => {
    await write({ 'a/.paperdeck/x': '', 'a/b/.paperdeck/x': '', 'a/b/c/notes.md': '', 'a/d/notes.md': '' })
    const at = (...parts: string[]) => join(folder, ...parts)
    const project = (root: string) => ({ root, state: join(root, '.paperdeck') })
    expect(await findProject([at('a/b/c/notes.md')])).toEqual(project(at('a/b')))
    expect(await findProject([at('a/b')])).toEqual(project(at('a/b')))
    expect(await findProject([at('a/d/notes.md')])).toEqual(project(at('a')))
    expect(await findProject([at('a/b/c/notes.md'), at('a/d')]), 'what they have in common').toEqual(project(at('a')))
  })

  cliTest('is else the folder that holds all of them', async ({ place: { folder, write } }) => {
    await write({ 'ab/notes.md': '', 'a/notes.md': '', 'a/deep/notes.md': '', 'a/.paperdeck-not': '' })
    const at = (...parts: string[]) => join(folder, ...parts)
    expect((await findProject([at('a/notes.md')])).root).toBe(at('a'))
    expect((await findProject([at('a')])).root).toBe(at('a'))
    expect((await findProject([at('a/deep/notes.md'), at('a/notes.md')])).root).toBe(at('a'))
    expect((await findProject([at('a/notes.md'), at('ab/notes.md')])).root, 'not a, which ab begins with').toBe(folder)
    expect((await findProject([at('gone/notes.md')])).root, 'notes need not be there').toBe(at('gone'))
  })

  cliTest('has its state where the user says', async ({ place: { folder } }) => {
    const state = join(folder, 'kept', 'state')
    expect(await findProject([join(folder, 'notes.md')], state)).toEqual({ root: join(folder, 'kept'), state })
  })

  cliTest('is not a file that is called .paperdeck', async ({ place: { folder, write } }) => {
    await write({ '.paperdeck': 'a file', 'a/notes.md': '' })
    expect((await findProject([join(folder, 'a/notes.md')])).root).toBe(join(folder, 'a'))
  })
})

describe('replacing a file', () => {
  cliTest('puts the new one in its place, also in a folder that is not there yet', async ({ place }) => {
    const path = join(place.folder, 'deep/er/file')
    const seen: string[] = []
    const size = await replaceFile(path, async (temporary) => {
      seen.push(temporary)
      await writeFile(temporary, 'new')
      return 3
    })
    expect(size).toBe(3)
    expect(await place.files()).toEqual(['deep/er/file'])
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(seen[0], 'it is made beside it, so that the rename is one step').toMatch(/deep.er.file\..*\.tmp$/)
  })

  cliTest('leaves the old one, and no temporary one, where writing fails', async ({ place }) => {
    await place.write({ file: 'old' })
    const failing = replaceFile(join(place.folder, 'file'), async (temporary) => {
      await writeFile(temporary, 'half')
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(await place.files()).toEqual(['file'])
    expect(await place.read('file')).toBe('old')
  })

  cliTest('leaves no temporary one where the place is taken by a folder', async ({ place }) => {
    await place.write({ 'taken/inside': 'x' })
    await expect(replaceFile(join(place.folder, 'taken'), (temporary) => writeFile(temporary, 'new'))).rejects.toThrow()
    expect(await place.files()).toEqual(['taken/inside'])
  })

  cliTest('shows readers the old or the new one whole, however often it is done', async ({ place }) => {
    const path = join(place.folder, 'file')
    const texts = ['a', 'b'].map((letter) => letter.repeat(200_000))
    await writeFile(path, texts[0] ?? '')
    let done = false
    const writing = (async () => {
      for (let round = 1; round <= 20; round++)
        await replaceFile(path, (temporary) => writeFile(temporary, texts[round % 2] ?? ''))
      done = true
    })()
    let reads = 0
    while (!done || reads === 0) {
      expect(texts.includes(await readFile(path, 'utf8'))).toBe(true)
      reads++
    }
    await writing
  })
})

describe('the state folder', () => {
  cliTest(
    'tells git how to merge and what to leave out, and keeps what the user has made of that',
    async ({ place }) => {
      const state = join(place.folder, '.paperdeck')
      await makeStateFolder(state)
      expect(await place.read('.paperdeck/.gitattributes')).toBe('*.jsonl merge=union\n')
      await place.write({ '.paperdeck/.gitattributes': 'mine', '.paperdeck/.gitignore': '' })
      await makeStateFolder(state)
      expect(await place.read('.paperdeck/.gitattributes')).toBe('mine')
      expect(await place.read('.paperdeck/.gitignore')).toBe('')
    },
  )

  cliTest('gives the ledger and config as they are, null where there is none', async ({ place }) => {
    const state = join(place.folder, '.paperdeck')
    expect([await readLedgerText(state), await readConfigText(state)]).toEqual([null, null])
    await mkdir(state)
    expect([await readLedgerText(state), await readConfigText(state)]).toEqual([null, null])
    await place.write({ '.paperdeck/config.yaml': 'lang: zh\n' })
    await writeLedgerText(state, ['one\n', '二\n'])
    expect([await readLedgerText(state), await readConfigText(state)]).toEqual(['one\n二\n', 'lang: zh\n'])
    expect((await readdir(state)).sort()).toEqual(['config.yaml', 'ledger.jsonl'])
  })

  cliTest('does not touch a ledger that stays as it is', async ({ place }) => {
    const path = join(place.folder, 'ledger.jsonl')
    await writeLedgerText(place.folder, ['same\n'])
    const past = new Date(2001, 1, 1)
    await utimes(path, past, past)
    await writeLedgerText(place.folder, ['same\n'])
    expect((await stat(path)).mtime).toEqual(past)
    await writeLedgerText(place.folder, ['other\n'])
    expect((await stat(path)).mtime).not.toEqual(past)
    expect(await place.read('ledger.jsonl')).toBe('other\n')
  })

  cliTest('says what is wrong where the ledger cannot be read', async ({ place }) => {
    await mkdir(join(place.folder, 'ledger.jsonl'))
    await expect(readLedgerText(place.folder)).rejects.toThrow(/it is a folder/)
  })
})
