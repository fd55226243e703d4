import { existsSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isOnOtherComputer, Reach } from '../../src/pictures/reach.ts'
import { cliTest } from '../cli/cli-test.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const withFigure = (figure: string) =>
  `| Title | Contribution | Figure |\n|---|---|---|\n| Owls | They see | ![](${figure}) |\n`

describe('a figure', () => {
  cliTest('outside of the folder above the notes is left out, with a warning', async ({ place }) => {
    await place.write({ 'secret.png': png, 'a/b/notes.md': withFigure('../../secret.png'), 'a/above.png': png })
    const { stdout, status } = await place.run(['check', 'a/b'])
    expect(stdout).toMatch(
      /warning {2}“\.\.\/\.\.\/secret\.png” lies outside of the notes; expected .*\(picture-missing\)/,
    )
    expect(status).toBe(0)
    await place.write({ 'a/b/notes.md': withFigure('../above.png') })
    expect((await place.run(['check', 'a/b'])).stdout).not.toContain('outside')
  })

  cliTest('by a whole path or a file: address is held to the same', async ({ place }) => {
    await place.write({ 'secret.png': png, 'a/b/one.png': png, 'a/b/notes.md': '' })
    const at = (path: string) => join(place.folder, path).replaceAll('\\', '/')
    const outside = [at('secret.png'), String(pathToFileURL(at('secret.png')))]
    for (const figure of outside) {
      await place.write({ 'a/b/notes.md': withFigure(figure) })
      const { stdout } = await place.run(['check', 'a/b'])
      expect(stdout, figure).toMatch(/secret\.png” lies outside of the notes; expected .*\(picture-missing\)/)
      const { stdout: cards } = await place.run(['cards', 'a/b', '--json'])
      expect(cards, figure).not.toContain('<img')
    }
    for (const figure of [at('a/b/one.png'), String(pathToFileURL(at('a/b/one.png')))]) {
      await place.write({ 'a/b/notes.md': withFigure(figure) })
      expect((await place.run(['check', 'a/b'])).stdout, figure).not.toContain('picture-missing')
    }
  })

  cliTest.skipIf(!existsSync('/proc/self'))(
    'of the system itself is none, and nothing waits for it',
    async ({ place }) => {
      for (const figure of ['/proc/self/environ', '/dev/zero', '/proc/self/root/etc/hostname']) {
        await place.write({ '.git/HEAD': '', 'notes.md': withFigure(figure) })
        const { status, stderr } = await place.run(['build', '.'])
        expect(stderr.replace(figure, ''), figure).toMatch(
          /“” (?:lies outside of the notes|cannot be read: it is a device)/,
        )
        expect(status).toBe(0)
      }
      await place.write({
        '.paperdeck/config.yaml': 'figures: {rewrite: [{from: "https://pics.example/", to: /proc/}]}\n',
      })
      for (const name of ['self/environ', 'kmsg', 'self/fd/0']) {
        await place.write({ 'notes.md': withFigure(`https://pics.example/${name}`) })
        const { status, stderr } = await place.run(['build', '.'])
        expect(stderr, name).toContain('(picture-missing)')
        expect(status).toBe(0)
      }
    },
  )

  cliTest('outside is within reach by repository, project or figures.rewrite', async ({ place }) => {
    for (const [name, path] of [
      ['.git/HEAD', ''],
      ['.obsidian/app.json', ''],
      ['.paperdeck/config.yaml', ''],
      ['a/b/.paperdeck/config.yaml', 'figures: {rewrite: [{from: "https://pics.example/", to: "../.."}]}\n'],
    ] as const) {
      await place.write({ 'secret.png': png, 'a/b/notes.md': withFigure('../../secret.png'), [name]: path })
      expect((await place.run(['check', 'a/b'])).stdout, name).not.toContain('outside')
      await place.remove(name.replace(/\/[^/]+$/, ''))
    }
  })

  cliTest.skipIf(process.platform === 'win32')('behind a link that leads outside is left out', async ({ place }) => {
    await place.write({ 'secret/one.png': png, 'a/b/notes.md': withFigure('one.png') })
    await symlink(join(place.folder, 'secret/one.png'), join(place.folder, 'a/b/one.png'))
    expect((await place.run(['check', 'a/b'])).stdout).toContain('lies outside of the notes')
    await symlink(join(place.folder, 'secret'), join(place.folder, 'a/b/pics'))
    await place.write({ 'a/b/notes.md': withFigure('pics/one.png') })
    expect((await place.run(['check', 'a/b'])).stdout).toContain('lies outside of the notes')
  })

  cliTest('that a deck has had stays in it', async ({ place }) => {
    await place.write({ 'secret.png': png, '.git/HEAD': '', 'a/b/notes.md': withFigure('../../secret.png') })
    const ledger = 'a/b/.paperdeck/ledger.jsonl'
    await place.run(['build', 'a/b'])
    const before = await place.read(ledger)
    await place.remove('.git')
    const { stderr } = await place.run(['build', 'a/b'])
    expect(stderr).not.toContain('picture-missing')
    expect(await place.read(ledger)).toBe(before)
  })
})

test('a path of another computer is told by its beginning', async () => {
  expect(['\\\\host\\share\\a.png', '//host/share/a.png'].map(isOnOtherComputer)).toEqual([true, true])
  expect(['/a.png', 'C:\\a.png', 'a//b.png'].map(isOnOtherComputer)).toEqual([false, false, false])
})

test('names that begin alike are not below each other', async () => {
  const reach = new Reach(['/nowhere/notes'])
  expect(reach.holds('/else/where/notes', '/nowhere/notes-of-others/a.png')).toBe(false)
  expect(reach.holds('/else/where/notes', '/nowhere/notes/a.png')).toBe(true)
})
