import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { describe, test } from 'vitest'

/** Debian's package has the first name; it is what a person browses with, so it need not be downloaded for tests. */
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

if (executablePath === undefined) {
  const line = '!'.repeat(100)
  const notice = `${line}\n!! THE TESTS IN A REAL BROWSER DO NOT RUN. They need /usr/bin/chromium: apt-get install chromium\n${line}\n`
  if (process.env.CI === 'true') throw new Error(notice)
  process.stderr.write(`\n${notice}\n`)
}

export const hasChromium = executablePath !== undefined

/** Without a sandbox: a container's root may not make one. */
export function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('no Chromium here: put this test into describeChromium')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** For tests in a real Chromium, skipped where there is none. */
export const describeChromium = describe.skipIf(!hasChromium)

/** `browser` is one process for the test file. */
export const chromiumTest = test
  .extend('hasChromium', { scope: 'file' }, () => hasChromium)
  .extend('browser', { scope: 'file' }, async ({ hasChromium: _ }, { onCleanup }): Promise<Browser> => {
    const browser = await launchChromium()
    onCleanup(() => browser.close())
    return browser
  })
