import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, ElementHandle, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { CardTemplate } from '../../src/cards/templates/note-type.ts'
import { type Preview, previewOf } from '../../src/preview/preview.ts'
import { readPageFiles, writePreview } from '../../src/preview/preview-file.ts'
import type { Composed } from '../cards/compose-notes.ts'

/** `npm run build` makes it of templates/preview/. */
const pageFolder = join(import.meta.dirname, '../../dist/preview')

/** Writes the page of a composition, as the command does; `change` for who needs another deck than notes make. */
export async function writePage(
  path: string,
  { deck, problems, identification, pictures }: Composed,
  change = (preview: Preview): Preview => ({ ...preview, language: 'en' }),
): Promise<void> {
  const made = previewOf(deck, problems, identification.identified)
  const media = [...made.pictures].flatMap((name) => pictures.media.get(name) ?? [])
  await writePreview(path, change(made.preview), media, null, await readPageFiles(pageFolder))
}

/** The same notes with other templates, and more in their style. */
export function withTemplates(composed: Composed, parsed: Partial<CardTemplate>, css = ''): Composed {
  const notes = composed.deck.notes.map((note) => {
    const templates = note.noteType.templates.map((own) => ({ ...own, ...parsed }))
    return { ...note, noteType: { ...note.noteType, css: `${note.noteType.css}${css}`, templates } }
  })
  return { ...composed, deck: { ...composed.deck, notes } }
}

/** A page in the browser, and all that it should not do: what it complained of, and what it asked for beside itself. */
export interface Opened {
  page: Page
  complaints: string[]
  requests: string[]
}

export function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const url = pathToFileURL(path).href
  return openUrl(browser, url, (asked) => asked === url, options)
}

/** @param isOwn whether the page may ask for an address */
export async function openUrl(
  browser: Browser,
  url: string,
  isOwn: (asked: string) => boolean,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const [complaints, requests]: [string[], string[]] = [[], []]
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    if (!isOwn(request.url()) && !request.url().startsWith('blob:')) requests.push(request.url())
  })
  await page.goto(url)
  return { page, complaints, requests }
}

/** What axe makes of the accessibility of a page. */
export async function examine(page: Page): Promise<{ passes: number; violations: string[] }> {
  await page.evaluate(axe.source)
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    passes: unknown[]
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }
  return {
    passes: found.passes.length,
    violations: found.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`),
  }
}

/** What a card in the page says, as the browser lays it out, unfolded; its math by the source, `\(…\)` or `\[…\]`. */
export function textOfFace(entry: ElementHandle): Promise<string> {
  return entry.evaluate((element) => {
    // The types of this program have no DOM: what is used of it is written out.
    interface Node {
      innerText: string
      textContent: string
      shadowRoot: Node
      getAttribute(name: string): string | null
      querySelector(selector: string): Node
      querySelectorAll(selector: string): Iterable<Node>
      replaceWith(text: string): void
      setAttribute(name: string, value: string): void
    }
    const card = (element as unknown as Node).querySelector('.face > div').shadowRoot.querySelector('.card')
    for (const folded of card.querySelectorAll('details')) folded.setAttribute('open', '')
    for (const math of card.querySelectorAll('math')) {
      const [open, close] = math.getAttribute('display') === 'block' ? ['\\[', '\\]'] : ['\\(', '\\)']
      math.replaceWith(`${open}${math.querySelector('annotation').textContent}${close}`)
    }
    return card.innerText
  })
}
