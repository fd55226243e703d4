import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { renderCards } from '../../src/cards/card.ts'
import { type Language, languages } from '../../src/words/languages.ts'
import { composeNotes, tableOf } from '../cards/compose-notes.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import { chromiumTest, describeChromium } from './chromium.ts'
import { openPage, writePage } from './preview-page.ts'

const papers: Record<Language, string> = {
  zh: '解决了“文件”归属问题',
  en: 'It settles “the owl’s” question',
  ja: '「フクロウ」の問題を解決する',
  ko: '올빼미의 ‘질문’을 해결한다',
}
const title = 'The Owl’s “Flight”'

async function cardsIn(wording: Language) {
  return composeNotes({ 'n.md': tableOf(['Title', 'Contribution'], [title, papers[wording]]) }, { wording })
}

interface Signs {
  lang: string
  apostrophe: number
  quote: number
  han: number
  faces: string
}

/** In widths of a Han character's square: how wide signs are on the first card of the page. */
async function signsOn(browser: Browser, wording: Language): Promise<Signs> {
  const { folder, remove } = await emptyFolder()
  try {
    const file = join(folder, 'page.html')
    await writePage(file, await cardsIn(wording))
    const { page } = await openPage(browser, file)
    return (await page.evaluate(`(() => {
      const paper = document.querySelector('.face > div').shadowRoot.querySelector('.paper')
      const size = Number.parseFloat(getComputedStyle(paper).fontSize)
      const widthOf = (text) => {
        const probe = document.createElement('span')
        probe.textContent = text.repeat(20)
        probe.style.whiteSpace = 'nowrap'
        probe.style.position = 'absolute'
        paper.append(probe)
        const { width } = probe.getBoundingClientRect()
        probe.remove()
        return width / 20 / size
      }
      return { lang: paper.lang, apostrophe: widthOf('’'), quote: widthOf('“'), han: widthOf('文'),
        faces: getComputedStyle(paper).fontFamily }
    })()`)) as Signs
  } finally {
    await remove()
  }
}

describeChromium('the faces of cards', () => {
  for (const wording of languages)
    chromiumTest(`set Latin signs as Latin text: ${wording}`, async ({ browser }) => {
      const signs = await signsOn(browser, wording)
      expect(signs.lang).toBe(wording)
      expect(signs.apostrophe, 'a wide one takes a whole square').toBeLessThan(0.5)
      expect(signs.quote).toBeLessThan(0.6)
      expect(signs.han).toBeGreaterThan(0.9)
    })

  chromiumTest('are those of the language, behind the Latin ones', async ({ browser }) => {
    const own: Record<Language, string | null> = {
      zh: 'Noto Sans CJK SC',
      en: null,
      ja: 'Noto Sans CJK JP',
      ko: 'Noto Sans CJK KR',
    }
    for (const wording of languages) {
      const { faces } = await signsOn(browser, wording)
      const cjk = [...faces.matchAll(/Noto Sans CJK ../g)].map(([name]) => name)
      expect(cjk).toEqual(own[wording] === null ? [] : [own[wording]])
      expect(faces.indexOf('DejaVu Sans')).toBeLessThan(
        own[wording] === null ? faces.length : faces.indexOf('Noto Sans CJK'),
      )
    }
  })
})

describeChromium('at night', () => {
  /** Where the programs put their class; each colours its own window as well. */
  const windows: [string, string][] = [
    ['Anki', '<html class="night-mode"><body class="card card1 nightMode night_mode">'],
    ['AnkiDroid', '<html><body class="night_mode nightMode card card1">'],
    ['AnkiMobile', '<html><body class="nightMode"><div class="card">'],
    ['an older AnkiDroid', '<html class="night_mode"><body><div class="card">'],
  ]
  for (const [name, start] of windows)
    chromiumTest(`cards have their own ground and ink in ${name}`, async ({ browser }) => {
      const { deck } = await cardsIn('en')
      const [card] = renderCards(deck)
      const css = deck.notes[0]?.noteType.css ?? ''
      const theirs = 'body.nightMode { background-color: rgb(1, 2, 3); color: rgb(4, 5, 6) }'
      const context = await browser.newContext()
      try {
        const page = await context.newPage()
        await page.setContent(`<!doctype html>${start}<style>${theirs}</style><style>${css}</style>${card?.back}`)
        const colours = await page.evaluate(`(() => {
          const { backgroundColor, color } = getComputedStyle(document.querySelector('.card'))
          return [backgroundColor, color]
        })()`)
        expect(colours).toEqual(['rgb(31, 33, 36)', 'rgb(228, 229, 231)'])
      } finally {
        await context.close()
      }
    })

  chromiumTest('and by day the paper’s', async ({ browser }) => {
    const { deck } = await cardsIn('en')
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      await page.setContent(`<!doctype html><style>${deck.notes[0]?.noteType.css}</style><body class="card card1">`)
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(253, 253, 252)')
    } finally {
      await context.close()
    }
  })
})
