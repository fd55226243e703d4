import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { todayAt } from '../../src/schedule/calendar.ts'
import { foldLog } from '../../src/schedule/fold.ts'
import { fsrsOf } from '../../src/schedule/memory.ts'
import { retentionsShown, statisticsPage } from '../../src/stats/page/page.ts'
import { statisticsOf } from '../../src/stats/statistics.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import { chromiumTest, describeChromium } from '../preview/chromium.ts'
import { examine, openPage } from '../preview/preview-page.ts'
import { ankiDefaults } from '../schedule/histories.ts'
import { farWeights, simulatedLog } from './simulated-log.ts'

function pageOf(answers: number): string {
  const log = simulatedLog(5, answers, farWeights(4))
  const today = todayAt(log.now, 4, () => 0)
  const context = { fsrs: fsrsOf(), settings: { ...ankiDefaults, leech: 6 }, rollover: 4, today }
  const guids = [...new Set(log.answers.map(({ guid }) => guid))]
  const cards = [...guids, 'new-1', 'new-2'].map((guid, index) => ({
    guid,
    card: 'Card 1',
    title:
      index % 2 === 0 ? `On <b>Rivers</b> & "Banks" ${index}` : `论${index} 河流与湖泊之间的长期观测与建模方法研究`,
  }))
  const wish = { retentions: [0.9, ...retentionsShown], limits: { fresh: 10, reviews: 200 } }
  const schedule = foldLog(answers === 0 ? [] : log.answers, context)
  return statisticsPage(
    statisticsOf(answers === 0 ? cards.slice(0, 3) : cards, schedule, context, wish),
    'Rivers & <Lakes>',
    today,
  )
}

const pageTest = chromiumTest.extend('file', { scope: 'file' }, async ({ hasChromium }, { onCleanup }) => {
  const { folder, remove } = await emptyFolder()
  onCleanup(remove)
  const file = join(folder, 'statistics.html')
  if (hasChromium) await writeFile(file, pageOf(4000))
  return file
})

describeChromium('the page of statistics', () => {
  const looks = [
    [1280, 'light'],
    [360, 'dark'],
  ] as const
  pageTest.for(looks)(
    'has no accessibility problem, and asks for nothing: %s pixels, %s',
    async ([width, colorScheme], { browser, file }) => {
      const { page, complaints, requests } = await openPage(browser, file, {
        viewport: { width, height: 900 },
        colorScheme,
      })
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.locator('details[open]').count()).toBe(1)
      await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))')
      const { passes, violations } = await examine(page)
      expect(passes).toBeGreaterThan(10)
      expect(violations).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      expect([complaints, requests]).toEqual([[], []])
    },
  )

  pageTest('shows titles as they are', async ({ browser, file }) => {
    const { page } = await openPage(browser, file)
    expect(await page.title()).toBe('Rivers & <Lakes>: statistics')
    expect(await page.getByText('On <b>Rivers</b> & "Banks"').count()).toBeGreaterThan(0)
  })
})
