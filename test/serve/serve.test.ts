import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { placeIn } from '../cli/cli-test.ts'
import { emptyFolder, paperdeckBin } from '../cli/run-paperdeck.ts'
import { chromiumTest, describeChromium } from '../preview/chromium.ts'
import { examine, type Opened, openUrl } from '../preview/preview-page.ts'

const drawn =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="red"/></svg>'
const notes = `# Waters

| Title | Year | Contribution | Figure |
|---|---|---|---|
| Flow from Above | 2019 | reads the foam | ![](drawn.svg) |
| On Banks That Move | 2020 | banks move with the moon | |
| Below the Lake | 2021 | measures depth by echo | |
`

describeChromium('paperdeck serve', () => {
  let folder: string
  let remove: () => Promise<void>
  let child: ChildProcess
  let address: string

  beforeAll(async () => {
    ;({ folder, remove } = await emptyFolder())
    await placeIn(folder).write({ 'notes/waters.md': notes, 'notes/drawn.svg': drawn })
    child = spawn(process.execPath, [paperdeckBin, 'serve', 'notes'], {
      cwd: folder,
      env: {
        ...process.env,
        XDG_STATE_HOME: join(folder, 'state'),
        XDG_CACHE_HOME: join(folder, 'cache'),
        VISUAL: 'vi',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!child.stdout) throw new Error('no stdout')
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    address = line
  })
  afterAll(async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    await remove()
    expect(child.exitCode).toBe(0)
  })

  async function logged(): Promise<Record<string, unknown>[]> {
    const reviews = join(folder, 'notes/.paperdeck/reviews')
    const names = await readdir(reviews).catch(() => [])
    const texts = await Promise.all(names.map((name) => readFile(join(reviews, name), 'utf8')))
    return texts.flatMap((text) => text.split('\n').filter(Boolean)).map((line) => JSON.parse(line))
  }

  function opened(browser: Browser, options?: BrowserContextOptions): Promise<Opened> {
    return openUrl(browser, address, (asked) => asked.startsWith(address), options)
  }

  chromiumTest('is on the loopback, with a token in the address', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/)
    const { origin } = new URL(address)
    for (const path of ['/', '/api/question', '/0123456789abcdef0123456789abcdef/'])
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 404])
    const forged = await fetch(`${address}api/answer`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'http://evil.example' },
      body: JSON.stringify({ number: 1, rating: 3 }),
    })
    expect(forged.status).toBe(403)
    for (const path of ['../../etc/passwd', 'pictures/..%2f..%2fetc%2fpasswd', 'pictures/waters.md', 'pictures/%'])
      expect([path, (await fetch(address + path)).status]).toEqual([path, 404])
    const huge = await fetch(`${address}api/answer`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ number: 1, rating: 3, more: 'x'.repeat(100_000) }),
    })
    expect(huge.status).toBe(400)
    expect(await logged()).toEqual([])
  })

  chromiumTest(
    'grades by keys alone into the log, each answer before the next question, and takes back',
    async ({ browser }) => {
      const { page, complaints, requests } = await opened(browser)
      expect(await page.textContent('#count')).toBe('7 cards')
      await page.keyboard.press('s')
      const about = page.locator('#study-about')
      await expect.poll(() => about.textContent()).toContain('new 3 · learning 0 · due 0')
      // A grade wants the answer to be seen first.
      await page.keyboard.press('3')
      expect(await logged()).toEqual([])
      await page.keyboard.press('Space')
      await page.locator('.grade-4').waitFor()
      await page.keyboard.press('4')
      await expect.poll(() => about.textContent()).toContain('new 2 · learning 0')
      expect(await logged()).toMatchObject([{ rating: 4, state: 'new' }])
      await page.keyboard.press('Space')
      await page.keyboard.press('1')
      await expect.poll(() => about.textContent()).toContain('new 1 · learning 1')
      await page.keyboard.press('u')
      await expect.poll(() => about.textContent()).toContain('new 2 · learning 0')
      const lines = await logged()
      expect(lines).toMatchObject([{ rating: 4 }, { rating: 1 }, { undo: lines[1]?.id }])
      await page.keyboard.press('Escape')
      expect(await page.locator('#study').isVisible()).toBe(false)
      expect([complaints, requests]).toEqual([[], []])
    },
  )

  chromiumTest('is used by touch: a tap shows the answer, a swipe grades it', async ({ browser }) => {
    const before = (await logged()).length
    const { page } = await opened(browser, { hasTouch: true, viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: 'Study' }).tap()
    await page.locator('#study-card .face').tap()
    await page.locator('.grade-3').waitFor()
    const box = await page.locator('#study-card').boundingBox()
    if (!box) throw new Error('no card')
    const at = (x: number) => ({ clientX: box.x + x, clientY: box.y + 40, bubbles: true })
    await page.locator('#study-card').dispatchEvent('pointerdown', at(60))
    await page.locator('#study-card').dispatchEvent('pointerup', at(260))
    await expect.poll(async () => (await logged()).length).toBe(before + 1)
    expect((await logged()).at(-1)).toMatchObject({ rating: 3 })
  })

  chromiumTest('shows pictures out of the notes', async ({ browser }) => {
    const { page, requests } = await opened(browser)
    await page.keyboard.press('a')
    const pictures = page.locator('.face img')
    await expect
      .poll(() =>
        pictures.evaluateAll(
          (all) => all.length > 0 && all.every((one) => 'naturalWidth' in one && one.naturalWidth === 40),
        ),
      )
      .toBe(true)
    expect(requests).toEqual([])
  })

  for (const colorScheme of ['light', 'dark'] as const)
    chromiumTest(`has no serious accessibility problem while studying: ${colorScheme}`, async ({ browser }) => {
      const { page } = await opened(browser, { colorScheme })
      await page.keyboard.press('s')
      await page.locator('#study .main').waitFor()
      await page.keyboard.press('Space')
      await page.locator('.grade-3').waitFor()
      expect((await examine(page)).violations).toEqual([])
    })
})
