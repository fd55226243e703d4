import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { parseTemplate } from '../../src/cards/templates/template.ts'
import { composeNotes, tableOf } from '../cards/compose-notes.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import { chromiumTest, describeChromium } from './chromium.ts'
import { examine, openPage, textOfFace, withTemplates, writePage } from './preview-page.ts'

const notes = {
  'waters.md': [
    '# Waters',
    '',
    '## Rivers',
    '',
    tableOf(
      ['Title', 'Year', 'Keywords', 'Contribution', 'Figure'],
      [
        'Flow from Above',
        '2019',
        'flow',
        'RiverNet: reads $\\frac{1}{2} v_x^2$ off the foam, see [more](https://example.com/)',
        '![](drawn.svg)',
      ],
      ['On Banks That Move', '', 'banks; flow', 'Banks move with $\\nosuchcommand{x}$ and time', ''],
    ),
    '',
    '## 湖泊',
    '',
    tableOf(
      ['论文', '年份', '关键词', '核心贡献', '图'],
      ['湖面之下', '2021', '深度', '用回声测深度', '![](drawn.svg)'],
      ['湖面之上', '2022', '', '', '![](gone.png)'],
      ['湖面之宽', '2023', '', `宽：$${'x_1 + \\frac{y}{2} + '.repeat(30)} z$`, '![](https://example.com/wide.png)'],
    ),
  ].join('\n'),
}
const drawn = join(import.meta.dirname, '../fixtures/compose/pictures/figures')

const pageTest = chromiumTest.extend('file', { scope: 'file' }, async ({ hasChromium }, { onCleanup }) => {
  const { folder, remove } = await emptyFolder()
  onCleanup(remove)
  const file = join(folder, '100%25 of # waters.html')
  if (hasChromium) await writePage(file, await composeNotes(notes, { root: drawn }))
  return file
})

/** Of each card in the list, what is written on the side that shows. */
async function faces(page: Page): Promise<string[]> {
  return Promise.all((await page.locator('.entry').elementHandles()).map(textOfFace))
}

describeChromium('the page of all cards', () => {
  pageTest('opens from the disk, asks for nothing and complains of nothing', async ({ browser, file }) => {
    const { page, complaints, requests } = await openPage(browser, file)
    expect(await page.title()).toBe('Waters')
    expect(await page.textContent('#count')).toBe('11 cards')
    await page.keyboard.press('a')
    const pictures = page.locator('.face img')
    await expect
      .poll(() => pictures.evaluateAll((all) => all.every((one) => 'complete' in one && one.complete)))
      .toBe(true)
    const widths = await pictures.evaluateAll((all) => all.map((one) => ('naturalWidth' in one ? one.naturalWidth : 0)))
    expect(widths.length).toBeGreaterThan(3)
    expect(widths).not.toContain(0)
    expect([complaints, requests]).toEqual([[], []])
  })

  pageTest('holds each picture once', async ({ file }) => {
    const html = await readFile(file, 'utf8')
    expect(html.match(/<script type="text\/plain" id="picture-/g)).toHaveLength(1)
    expect(html).toContain('data-type="image/svg+xml"')
    expect(html.replace(/"[^"]*":|https:\/\/example\.com\/|http:\/\/www\.w3\.org\/\S+/g, '')).not.toMatch(/https?:\/\//)
  })

  pageTest('shows that a picture is not at hand, and does not ask for it', async ({ browser, file }) => {
    const { page, requests } = await openPage(browser, file)
    const absent = page.getByRole('img', { name: 'A picture that is not at hand' })
    expect(await absent.getAttribute('title')).toBe('https://example.com/wide.png')
    expect(requests).toEqual([])
  })

  pageTest('shows math as MathML, and what is none by its source, marked', async ({ browser, file }) => {
    const { page } = await openPage(browser, file)
    await page.keyboard.press('a')
    expect(await page.locator('math mfrac').count()).toBeGreaterThan(0)
    const unread = page.locator('.not-math').first()
    expect(await unread.textContent()).toBe('\\(\\nosuchcommand{x}\\)')
    expect(await unread.getAttribute('title')).toContain('nosuchcommand')
  })

  pageTest('flips a card by click, by its button, by Space and by Enter', async ({ browser, file }) => {
    const { page } = await openPage(browser, file)
    const first = page.locator('.entry').first()
    const answer = first.getByText('reads')
    const isAnswered = async () => [await answer.count(), await first.locator('.flip').textContent()]
    await first.locator('.face').click()
    expect(await isAnswered()).toEqual([1, 'Hide answer'])
    await first.getByRole('button', { name: 'Hide answer' }).click()
    expect(await isAnswered()).toEqual([0, 'Show answer'])
    await page.locator('h1').click()
    await page.keyboard.press('Space')
    expect(await isAnswered()).toEqual([1, 'Hide answer'])
    expect(await page.evaluate('document.activeElement.className')).toContain('entry')
    await page.keyboard.press('Enter')
    expect(await isAnswered()).toEqual([0, 'Show answer'])
    // A button that has the focus is pressed by Space, once.
    await first.getByRole('button').focus()
    await page.keyboard.press('Space')
    expect(await isAnswered()).toEqual([1, 'Hide answer'])
  })

  pageTest('does not flip a card whose link is followed or whose words are marked', async ({ browser, file }) => {
    const { page } = await openPage(browser, file)
    await page.context().route('https://example.com/', (route) => route.fulfill({ body: 'there' }))
    const first = page.locator('.entry').first()
    await first.locator('.face').click()
    const opened = page.context().waitForEvent('page')
    await first.getByRole('link', { name: 'more' }).click()
    expect((await opened).url()).toBe('https://example.com/')
    expect(await first.locator('.flip').textContent()).toBe('Hide answer')
    const words = await first.locator('.face h1').boundingBox()
    if (!words) throw new Error('the answer has no title')
    await page.mouse.move(words.x + 5, words.y + 10)
    await page.mouse.down()
    await page.mouse.move(words.x + 80, words.y + 10, { steps: 4 })
    await page.mouse.up()
    expect(await first.locator('.flip').textContent()).toBe('Hide answer')
  })

  pageTest('is gone through by keys', async ({ browser, file }) => {
    const { page } = await openPage(browser, file)
    const position = () => page.evaluate('document.activeElement.ariaPosInSet')
    await page.keyboard.press('j')
    expect(await position()).toBe('1')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowRight')
    expect(await position()).toBe('3')
    await page.keyboard.press('k')
    expect(await position()).toBe('2')
    for (let i = 0; i < 12; i++) await page.keyboard.press('j')
    expect(await position()).toBe('11')
    await page.keyboard.press('/')
    await page.keyboard.type('ja d')
    expect(await page.inputValue('#query')).toBe('ja d')
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
  })

  pageTest(
    'is searched in fronts and answers, whatever the case or width of the letters',
    async ({ browser, file }) => {
      const { page } = await openPage(browser, file)
      const find = async (words: string, count: string) => {
        await page.fill('#query', words)
        await expect.poll(() => page.textContent('#count')).toBe(count)
      }
      await find('ＲＩＶＥＲnet foam', '3 of 11 cards')
      await find('回声', '3 of 11 cards')
      await find('\\frac', '6 of 11 cards')
      await find('no such words', '0 of 11 cards')
      await page.getByRole('button', { name: 'Show all cards' }).click()
      expect(await page.textContent('#count')).toBe('11 cards')
    },
  )

  pageTest('is filtered by deck, tag, kind and problem', async ({ browser, file }) => {
    const { page } = await openPage(browser, file)
    const choose = async (select: string, value: string) => {
      await page.selectOption(select, value)
      const shown = await page.locator('.entry .kind').allTextContents()
      const count = await page.textContent('#count')
      await page.selectOption(select, '')
      return [count, shown.join(' ')]
    }
    expect(await choose('#deck', 'Waters::湖泊')).toEqual([
      '6 of 11 cards',
      'Which paper? Core contribution Figure Which paper? Core contribution Figure',
    ])
    expect((await choose('#deck', 'Waters'))[0]).toBe('11 cards')
    expect((await choose('#tag', 'flow'))[0]).toBe('5 of 11 cards')
    expect((await choose('#tag', 'year'))[0]).toBe('9 of 11 cards')
    expect(await choose('#kind', 'figure')).toEqual(['3 of 11 cards', 'Figure Figure Figure'])
    expect((await choose('#problem', 'rule missing-year'))[0]).toBe('2 of 11 cards')
    expect((await choose('#problem', 'none'))[0]).toBe('9 of 11 cards')
  })

  pageTest(
    'has contents with counts, which choose a deck, beside the cards where there is room',
    async ({ browser, file }) => {
      const { page } = await openPage(browser, file, { viewport: { width: 1600, height: 900 } })
      const contents = page.getByRole('navigation', { name: 'Contents' })
      expect(await contents.getByRole('button').allTextContents()).toEqual(['Waters11', 'Rivers5', '湖泊6'])
      await contents.getByRole('button', { name: 'Rivers' }).click()
      expect(await page.textContent('#count')).toBe('5 of 11 cards')
      expect(await page.inputValue('#deck')).toBe('Waters::Rivers')
      await contents.getByRole('button', { name: 'Rivers' }).click()
      expect(await page.textContent('#count')).toBe('11 cards')
      const tops = await page
        .locator('.entry')
        .evaluateAll((all) =>
          all
            .slice(0, 3)
            .map((one) => (one as unknown as { getBoundingClientRect(): { top: number } }).getBoundingClientRect().top),
        )
      expect(tops[0]).toBe(tops[1])
      await page.setViewportSize({ width: 800, height: 900 })
      expect(await contents.isVisible()).toBe(false)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(800)
    },
  )

  pageTest('shows one card at a time, by keys and by touch, and keeps nothing', async ({ browser, file }) => {
    const { page, requests, complaints } = await openPage(browser, file)
    const about = () => page.textContent('#study-about')
    await page.selectOption('#deck', 'Waters::Rivers')
    await page.locator('h1').click()
    await page.keyboard.press('s')
    expect(await about()).toBe('1 / 5 · Which paper?')
    await page.keyboard.press('Space')
    expect(await page.locator('#study-card').getByText('reads').count()).toBe(1)
    await page.keyboard.press('1')
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    expect(await about()).toMatch(/^2 \/ 5/)
    await page.keyboard.press('ArrowLeft')
    expect(await about()).toMatch(/^1 \/ 5 · Core contribution/)
    for (let card = 0; card < 5; card++) await page.keyboard.press('j')
    expect(await page.textContent('#study-card')).toContain('Done for now.')
    await page.keyboard.press('Escape')
    expect(await page.locator('#study').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Study' }).click()
    const swiped = async (by: number) => {
      const at = (x: number) => ({ clientX: x, clientY: 200, bubbles: true })
      await page.locator('#study-card').dispatchEvent('pointerdown', at(300))
      await page.locator('#study-card').dispatchEvent('pointerup', at(300 + by))
      return about()
    }
    expect(await swiped(-200)).toMatch(/^2 \/ 5/)
    expect(await swiped(200)).toMatch(/^1 \/ 5/)
    await page.locator('#study-card .face').click()
    expect(await page.getByRole('button', { name: 'Next' }).count()).toBe(1)
    expect((await examine(page)).violations).toEqual([])
    expect([requests, complaints, await page.evaluate('localStorage.length')]).toEqual([[], [], 0])
  })

  pageTest('speaks the language of the deck', async ({ browser, file }) => {
    for (const [language, start, kind] of [
      ['zh', '学习', '核心贡献'],
      ['ja', '学習', '主な貢献'],
      ['ko', '학습', '핵심 기여'],
    ] as const) {
      const target = join(file, '..', `${language}.html`)
      await writePage(target, await composeNotes(notes, { root: drawn }), (preview) => ({ ...preview, language }))
      const { page } = await openPage(browser, target)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.textContent('#start-study')).toBe(start)
      expect(await page.locator('.entry .kind').allTextContents()).toContain(kind)
      const said = (await page.locator('[data-word]:not([data-word-in])').allTextContents()).join(' ')
      expect(said).not.toMatch(/[a-z]{3}|undefined/i)
    }
  })

  pageTest('opens places in an editor that has links, and prints all cards', async ({ browser, file }) => {
    const target = join(file, '..', 'editor.html')
    const editor = { scheme: 'vscode', root: '/home/a b/' }
    await writePage(target, await composeNotes(notes, { root: drawn }), (preview) => ({
      ...preview,
      language: 'en',
      editor,
    }))
    const { page } = await openPage(browser, target)
    expect(await page.locator('a.place').first().getAttribute('href')).toBe('vscode://file/home/a%20b/waters.md:7')
    await page.emulateMedia({ media: 'print' })
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.locator('.entry').count()).toBe(11)
    expect(await page.locator('#top').isVisible()).toBe(false)
    expect(await page.locator('#contents').isVisible()).toBe(false)
  })

  pageTest('tells a problem beside its card in words, and one of no card at the top', async ({ browser, file }) => {
    const { page } = await openPage(browser, file)
    const entry = page.locator('.entry', { has: page.getByText('On Banks That Move') }).first()
    expect(await entry.locator('.problems').textContent()).toMatch(
      /^Warning .*has no year; expected .*waters\.md:8 \(missing-year\)$/,
    )
    await page.locator('#remarks summary').click()
    expect(await page.locator('#remarks li').allTextContents()).toContainEqual(
      expect.stringMatching(/gone\.png.*waters\.md:15 \(picture-missing\)/),
    )
  })

  pageTest(
    'is dark where the system is, with the classes that Anki sets, until told otherwise',
    async ({ browser, file }) => {
      const { page } = await openPage(browser, file, { colorScheme: 'dark' })
      const grounds = () =>
        page.evaluate(`{
        const face = document.querySelector('.face > div').shadowRoot.querySelector('.card')
        ;[document.documentElement, face].map((node) => getComputedStyle(node).backgroundColor)
      }`)
      expect(await page.locator('.card.nightMode.night_mode').count()).toBe(11)
      expect(await grounds()).toEqual(['rgb(20, 21, 23)', 'rgb(31, 33, 36)'])
      await page.getByRole('button', { name: 'Light' }).click()
      expect(await page.locator('.card.nightMode').count()).toBe(0)
      expect(await grounds()).toEqual(['rgb(243, 242, 238)', 'rgb(253, 253, 252)'])
    },
  )

  const looks = [
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const
  pageTest.for(looks)(
    'has no serious accessibility problem: %s, %s',
    async ([device, colorScheme], { browser, file }) => {
      const viewport = device === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 }
      const { page } = await openPage(browser, file, { viewport, colorScheme })
      await page.keyboard.press('j')
      await page.keyboard.press('a')
      await page.locator('#remarks summary').click()
      if (device === 'phone') await page.getByRole('button', { name: 'Filter' }).click()
      await page.waitForSelector('.wide')
      const { passes, violations } = await examine(page)
      expect(passes).toBeGreaterThan(15)
      expect(violations).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
    },
  )

  pageTest('opens a hint as Anki does', async ({ browser, file }) => {
    const composed = await composeNotes(notes, { root: drawn })
    const hint = `<a class=hint href="#" onclick="this.style.display='none'; document.getElementById('h1').style.display='block'">Show Year</a>`
    const front = parseTemplate(`${hint}<div id="h1" class=hint style="display: none">{{Year}}</div>{{Title}}`)
    const target = join(file, '..', 'hint.html')
    await writePage(target, withTemplates(composed, { parsedFront: front }))
    const { page, complaints } = await openPage(browser, target)
    const [first] = await page.locator('.entry').elementHandles()
    if (!first) throw new Error('no card')
    expect(await textOfFace(first)).toMatch(/^Show Year\s*Flow from Above$/)
    await page.getByRole('link', { name: 'Show Year' }).first().click()
    expect(await textOfFace(first)).toMatch(/^2019\s*Flow from Above$/)
    expect([complaints, page.url().includes('#')]).toEqual([[], false])
  })

  pageTest('lets no template run, load, or reach out of its frame', async ({ browser, file }) => {
    const composed = await composeNotes(notes, { root: drawn })
    const asked: (string | undefined)[] = []
    const server = createServer(({ url }, response) => {
      asked.push(url)
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const hostile = [
      '<script>alert("script")</script><img src=x onerror=alert("img")><svg onload=alert("svg")></svg>',
      `<iframe src="${there}/frame"></iframe><link rel=stylesheet href="${there}/link">`,
      `<style>@import "${there}/import"; .card { background: url(${there}/background) }</style>`,
      `<a id=jump href="javascript:alert(1)">jump</a><form action="${there}/form"><button id=send>send</button></form>`,
      `<div style="position: fixed; inset: 0; z-index: 9; background: url(${there}/fixed)">over all</div>{{Title}}`,
    ].join('')
    const parsed = parseTemplate(hostile)
    const css = ' body, header, :root { display: none !important } .entry { opacity: 0 }'
    const target = join(file, '..', 'hostile.html')
    await writePage(target, withTemplates(composed, { parsedFront: parsed, parsedBack: parsed }, css))
    const { page, complaints } = await openPage(browser, target)
    await page.keyboard.press('a')
    for (const id of ['#jump', '#send']) await page.locator(id).first().dispatchEvent('click')
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    expect(await page.evaluate(`fetch('${there}/fetch').catch(() => 'refused')`)).toBe('refused')
    server.close()
    expect(complaints.filter((text) => !/Content.Security.Policy/.test(text))).toEqual([])
    expect(page.url()).toContain('hostile.html')
    // The bar is above whatever a card places over all.
    await page.locator('#query').click()
    expect((await page.locator('#top').boundingBox())?.width).toBe(1280)
    expect((await page.locator('.face').first().boundingBox())?.width).toBeLessThan(800)
    expect(await page.evaluate("getComputedStyle(document.querySelector('.entry')).opacity")).toBe('1')
  })

  pageTest(
    'draws a deck of forty thousand cards for what is in sight',
    { timeout: 300_000 },
    async ({ browser, file }) => {
      const large = join(file, '..', 'large.html')
      await writePage(large, await composeNotes(notes, { root: drawn }), (preview) => ({
        ...preview,
        cards: Array.from({ length: 40_000 }, (_, index) => {
          const card = preview.cards[index % preview.cards.length]
          if (!card) throw new Error('no card')
          return { ...card, back: `${card.back}<p>number ${index}</p>` }
        }),
      }))
      const { page, complaints } = await openPage(browser, large)
      expect(await page.textContent('#count')).toBe('40000 cards')
      expect(await page.locator('.entry').count()).toBeLessThan(200)
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      const last = page.locator('[data-card="39999"]')
      await last.locator('.face').click()
      expect(await last.locator('.flip').textContent()).toBe('Hide answer')
      expect(await page.locator('.entry').count()).toBeLessThan(200)
      expect(await page.locator('[data-card="0"]').count()).toBe(0)
      await page.fill('#query', 'number 12345')
      await expect.poll(() => page.textContent('#count'), { timeout: 60_000 }).toBe('1 of 40000 cards')
      expect(await faces(page)).toEqual([expect.not.stringContaining('number')])
      expect(complaints).toEqual([])
    },
  )
})
