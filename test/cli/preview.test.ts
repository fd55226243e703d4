import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { noisePng } from '../pictures/generated-picture.ts'
import { PictureServer } from '../pictures/picture-server.ts'
import { chromiumTest, describeChromium } from '../preview/chromium.ts'
import { openPage } from '../preview/preview-page.ts'
import { cliTest, notesOn, placeIn } from './cli-test.ts'
import { emptyFolder } from './run-paperdeck.ts'

describe('paperdeck preview', () => {
  cliTest('writes out/<deck>.html, and nothing else', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks'], { heading: 'Birds: night/day' }) })
    const { status, stdout, stderr } = await place.run(['preview', 'notes.md'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^out\/Birds- night-day\.html: 4 cards, \d+ KB\n$/)
    expect(await place.files()).toEqual(['notes.md', 'out/Birds- night-day.html'])
    expect(await place.read('out/Birds- night-day.html')).toContain('It settles question Owls at last')
  })

  cliTest('writes to a file or a folder that is named, over what was there', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    for (const [output, file] of [
      ['a/b.html', 'a/b.html'],
      ['a/b.html', 'a/b.html'],
      ['a', 'a/Reading.html'],
      ['c/', 'c/Reading.html'],
    ] as const) {
      const { stdout } = await place.run(['preview', 'notes.md', '-o', output, '--json'])
      expect(JSON.parse(stdout)).toEqual({
        file,
        bytes: (await stat(join(place.folder, file))).size,
        cards: 2,
        pictures: 0,
        folder: null,
        problems: [],
      })
    }
    expect(await place.files()).toEqual(['a/Reading.html', 'a/b.html', 'c/Reading.html', 'notes.md'])
  })

  cliTest('leaves the notes’ .paperdeck as it is', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    await place.run(['build', 'notes.md'])
    const before = await place.read('.paperdeck/ledger.jsonl')
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    const files = await place.files()
    expect((await place.run(['preview', 'notes.md'])).status).toBe(0)
    expect(await place.read('.paperdeck/ledger.jsonl')).toBe(before)
    expect(await place.files()).toEqual([...files, 'out/Reading.html'].sort())
  })

  cliTest('fetches pictures as a build does, and under --offline asks for none', async ({ place }) => {
    const server = await PictureServer.start()
    onTestFinished(() => server.stop())
    server.serve('/far.png', noisePng(4))
    const row = `| Owls | 1999 | They see in the dark | ![](${server.url('/far.png')}) |`
    await place.write({ 'notes.md': ['| Title | Year | Contribution | Figure |', '|---|---|---|---|', row].join('\n') })
    const env = { XDG_CACHE_HOME: place.folder }
    const made = async (...args: string[]) =>
      JSON.parse((await place.run(['preview', 'notes.md', '--json', ...args], { env })).stdout)
    expect(await made('--offline')).toMatchObject({
      cards: 2,
      pictures: 0,
      problems: [{ rule: 'picture-not-fetched' }],
    })
    expect(server.asked).toHaveLength(0)
    expect(await made()).toMatchObject({ cards: 3, pictures: 1, problems: [] })
    expect(server.asked).toHaveLength(1)
    expect(await made('--offline')).toMatchObject({ cards: 3, pictures: 1 })
    expect(server.asked).toHaveLength(1)
    expect(await place.read('out/notes.html')).toContain(Buffer.from(noisePng(4)).toString('base64'))
  })

  cliTest('tells problems on stderr, and that they are', async ({ place }) => {
    await place.write({ 'notes.md': '| Title | Contribution |\n|---|---|\n| Owls | good |\n' })
    const { status, stderr } = await place.run(['preview', 'notes.md'])
    expect(status).toBe(0)
    expect(stderr).toContain('(contribution-no-answer)')
  })

  cliTest('reads stdin', async ({ place }) => {
    expect((await place.run(['preview', '-'], { input: notesOn(['Owls']) })).stdout).toContain(
      'out/Reading.html: 2 cards',
    )
  })

  cliTest('writes nothing where there is no card, and says so', async ({ place }) => {
    await place.write({ 'prose.md': '# Prose\n\nNothing here.\n' })
    const { status, stderr } = await place.run(['preview', 'prose.md'])
    expect([status, stderr]).toEqual([1, expect.stringContaining('No papers were found: it holds text')])
    expect(await place.files()).toEqual(['prose.md'])
  })

  cliTest('tells where it cannot write', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']), file: '' })
    const { status, stderr } = await place.run(['preview', 'notes.md', '-o', 'file/below.html'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^paperdeck: file\/below\.html cannot be written: /)
  })

  cliTest.skipIf(process.platform === 'win32')('opens the page in the browser', async ({ place }) => {
    await place.write({
      'notes.md': notesOn(['Owls'], { heading: 'A # 50% 阅读' }),
      'browser.sh': '#!/bin/sh\necho "$1" > asked\n',
    })
    await chmod(join(place.folder, 'browser.sh'), 0o755)
    const BROWSER = join(place.folder, 'browser.sh')
    expect((await place.run(['preview', 'notes.md', '--open'], { env: { BROWSER } })).status).toBe(0)
    await expect
      .poll(() => place.read('asked').catch(() => ''))
      .toMatch(/^file:\/\/\/.*\/out\/A%20%23%2050%25%20%E9%98%85%E8%AF%BB\.html\n$/)
    const missing = await place.run(['preview', 'notes.md', '--open'], { env: { BROWSER: join(place.folder, 'none') } })
    expect([missing.status, missing.stderr]).toEqual([0, expect.stringContaining('The page cannot be opened here')])
    const blind = { BROWSER: '', DISPLAY: '', WAYLAND_DISPLAY: '' }
    expect((await place.run(['preview', 'notes.md', '--open'], { env: blind })).stderr).toContain('open')
  })
})

describeChromium('a preview of more pictures than a file should hold', () => {
  const placeTest = chromiumTest.extend('place', async ({ hasChromium: _ }, { onCleanup }) => {
    const { folder, remove } = await emptyFolder()
    onCleanup(remove)
    return placeIn(folder)
  })

  placeTest('has them once, in a folder beside it, and shows them from the disk', async ({ browser, place }) => {
    const large = [1, 2, 3].map((seed) => [`${seed}.png`, noisePng(seed, 1500, 1600)] as const)
    const rows = [1, 2, 3, 1].map((seed, index) => `| Owls of region ${index} | Idea ${index} | ![](${seed}.png) |`)
    await place.write({
      ...Object.fromEntries(large),
      'notes.md': ['| Title | Contribution | Figure |', '|---|---|---|', ...rows].join('\n'),
    })
    const output = 'out/50% of # 图.html'
    const { stdout } = await place.run(['preview', 'notes.md', '-o', output])
    expect(stdout).toMatch(/^out\/50% of # 图\.html: 12 cards, \d+ KB, pictures in out\/50% of # 图-media\n$/)
    const media = (await place.files()).filter((file) => file.startsWith('out/50% of # 图-media/'))
    expect(media).toHaveLength(3)
    const times = () => Promise.all(media.map(async (file) => (await stat(join(place.folder, file))).mtimeMs))
    const before = await times()
    await place.run(['preview', 'notes.md', '-o', output])
    expect(await times(), 'not copied again').toEqual(before)
    expect((await stat(join(place.folder, output))).size).toBeLessThan(500_000)

    const { page, complaints, requests } = await openPage(browser, join(place.folder, output))
    await page.keyboard.press('a')
    const widths = () =>
      page.locator('.face img').evaluateAll((all) => all.map((one) => ('naturalWidth' in one ? one.naturalWidth : 0)))
    await expect.poll(async () => new Set(await widths()), { timeout: 20_000 }).toEqual(new Set([1500]))
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:///'))).toEqual([])
    expect(new Set(requests).size).toBe(3)
  })
})
