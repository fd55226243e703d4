import { appendFile, cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { RenderedCard } from '../../src/cards/card.ts'
import type { Side } from '../../src/cards/templates/cloze.ts'
import { cardText } from '../../src/review/terminal/card-text.ts'
import { unicodeOfTex } from '../../src/review/terminal/math.ts'
import { defaultSwitches } from '../../src/settings/card-kinds.ts'
import { emptyFolder, runPaperdeck } from '../cli/run-paperdeck.ts'
import { hasChromium, launchChromium } from '../preview/chromium.ts'
import { openPage, textOfFace } from '../preview/preview-page.ts'
import type { AnkiCollection } from './anki.ts'
import { ankiPython, ankiTest } from './anki-test.ts'
import { copyWithPictures, realNotes } from './real-notes.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'compose')
const notes = realNotes('00-论文阅读.md')

const shippedKinds = Object.keys(defaultSwitches)

const sameTextTest = ankiTest
  .extend('browser', async ({ task: _ }, { onCleanup }) => {
    const browser = await launchChromium()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('folder', async ({ task: _ }, { onCleanup }) => {
    const { folder, remove } = await emptyFolder()
    onCleanup(remove)
    return folder
  })

/** What a card says on its two sides, `front\n---\nback`, by guid and kind. */
type Texts = Record<string, string>

describe.skipIf(ankiPython === null || !hasChromium)('a card says the same in Anki, preview and terminal', () => {
  sameTextTest('of all fixtures', async ({ browser, collection, folder }) => {
    await cp(fixtures, folder, { recursive: true })
    await mkdir(join(folder, '.paperdeck'))
    await compare(folder, '.', shippedKinds, browser, collection)
  })

  sameTextTest.skipIf(notes === null)('of real notes', async ({ browser, collection, folder }) => {
    if (notes) await copyWithPictures(notes, folder)
    // Nothing is marked in them.
    const kinds = shippedKinds.filter((kind) => kind !== 'cloze')
    await compare(folder, 'notes.md', kinds, browser, collection)
  })
})

/** Year, venue and authors stand in boxes of their own in a browser, and between dots in the terminal. */
function withoutDots(text: string): string {
  return text.replaceAll(' · ', ' ')
}

/** By the real program: one deck, in the three. All kinds of cards are switched on. */
async function compare(
  folder: string,
  named: string,
  kinds: readonly string[],
  browser: Browser,
  collection: AnkiCollection,
): Promise<void> {
  await appendFile(
    join(folder, '.paperdeck', 'config.yaml'),
    `cards: {${shippedKinds.map((kind) => `${kind}: true`)}}\n`,
  )
  const { file } = await paperdeck(folder, 'build', named)
  const cards: RenderedCard[] = await paperdeck(folder, 'cards', named)
  const page = await paperdeck(folder, 'preview', named)
  expect(new Set(cards.map(({ card }) => card.replace(/-\d+$/, '')))).toEqual(
    new Set(kinds.filter((kind) => kind !== 'sections')),
  )

  const inAnki = await textsInAnki(browser, collection, join(folder, file))
  const inPreview = await textsInPreview(browser, join(folder, page.file), cards)
  expect(inPreview).toEqual(mapped(inAnki, withoutMarks))
  expect(mapped(textsInTerminal(cards), withoutDots)).toEqual(
    mapped(inAnki, (text) => withoutDots(withoutMarks(withMathOfTerminal(text)))),
  )
  expect(Object.keys(inAnki)).toHaveLength(cards.length)
  expect(Object.values(inAnki).filter((text) => text.includes('\\(')).length).toBeGreaterThan(2)
}

// biome-ignore lint/suspicious/noExplicitAny: what the program prints is what its tests say
async function paperdeck(folder: string, ...args: string[]): Promise<any> {
  const { status, stdout, stderr } = await runPaperdeck([...args, '--json', '--offline'], { cwd: folder })
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

/** As a browser shows what Anki renders, which is how Anki shows it but for the math; unfolded, as a terminal folds nothing. */
async function textsInAnki(browser: Browser, collection: AnkiCollection, apkg: string): Promise<Texts> {
  await collection.import(apkg)
  const cards = await collection.cards()
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const fields = new Map((await collection.notes()).map((note) => [note.guid, note.fields]))
  const sides = cards.flatMap(({ guid, question, answer }) => [
    // A box to type into and, behind, what was to be typed are put in by the window, which is not here.
    question.replace(/\[\[type:\w+\]\]/g, '____'),
    answer.replace(/\[\[type:(\w+)\]\]/g, (_, name) => `<code>${fields.get(guid)?.[name]}</code>`),
  ])
  await page.setContent('<!doctype html><body class="card">')
  const shown = await page.evaluate(textsOfSides, { sides, markOfCode })
  await context.close()
  return Object.fromEntries(
    cards.map(({ guid, template, ord }, nth) => [
      `${guid} ${template === 'cloze' ? `cloze-${ord + 1}` : template}`,
      textOfSides(shown.slice(2 * nth, 2 * nth + 2)),
    ]),
  )
}

/** Runs in the browser: what each side says there, unfolded. */
function textsOfSides({ sides, markOfCode }: { sides: string[]; markOfCode: string }): string[] {
  // The types of this program have no DOM: what is used of it is written out.
  interface Shown {
    innerHTML: string
    innerText: string
    textContent: string
    querySelectorAll(selector: string): Iterable<Shown>
  }
  const { body } = (globalThis as unknown as { document: { body: Shown } }).document
  return sides.map((html) => {
    body.innerHTML = html.replaceAll('<details', '<details open')
    // No math is in code: what looks like it must not be taken for it below.
    for (const code of body.querySelectorAll('code')) code.textContent = code.textContent.replaceAll('\\', markOfCode)
    return body.innerText
  })
}

/** Stands for a backslash in code. */
const markOfCode = '\u29f5'

function withoutMarks(text: string): string {
  return text.replaceAll(markOfCode, '\\')
}

/** As a person goes through the page: the next card, its front, its back. */
async function textsInPreview(browser: Browser, file: string, cards: readonly RenderedCard[]): Promise<Texts> {
  const { page, complaints, requests } = await openPage(browser, file)
  const texts: Texts = {}
  for (const { guid, card } of cards) {
    await page.keyboard.press('j')
    const entry = await page.waitForSelector('.entry:focus')
    const front = await textOfFace(entry)
    await page.keyboard.press('Space')
    texts[`${guid} ${card}`] = textOfSides([front, await textOfFace(entry)])
  }
  expect([complaints, requests]).toEqual([[], []])
  return texts
}

function textsInTerminal(cards: readonly RenderedCard[]): Texts {
  return Object.fromEntries(
    cards.map(({ guid, card, front, back }) => [
      `${guid} ${card}`,
      textOfSides([terminalText(front, 'question'), terminalText(back, 'answer')]),
    ]),
  )
}

/** The words without what stands for layout and pictures: list marks, bars between cells, "▣ Figure". */
function terminalText(html: string, side: Side): string {
  return cardText(html, side)
    .blocks.filter((block) => block !== 'rule' && !block.spans[0]?.text.startsWith('▣ Figure'))
    .map((block) => (block === 'rule' ? '' : block.spans.map(({ text }) => (text === ' │ ' ? ' ' : text)).join('')))
    .join('\n')
}

/** The terminal writes math in Unicode where that says the same, else as `$source$`. */
function withMathOfTerminal(text: string): string {
  return text.replace(
    /\\\((.*?)\\\)|\\\[(.*?)\\\]/gs,
    (_, inline, display) => unicodeOfTex(inline ?? display) ?? `$${(inline ?? display).trim()}$`,
  )
}

/** Layout apart: every run of white space, line ends among it, is one space, and there is none at the ends. */
function textOfSides(sides: readonly string[]): string {
  return sides.map((side) => side.replace(/\s+/g, ' ').trim()).join('\n---\n')
}

function mapped(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]))
}
