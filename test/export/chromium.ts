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

/** For tests in a real Chromium, skipped where there is none. */
export const describeChromium = describe.skipIf(executablePath === undefined)

/** `browser` is one process for the test file. Without a sandbox: a container's root may not make one. */
export const chromiumTest = test
  .extend('executablePath', { scope: 'file' }, () => executablePath)
  .extend('browser', { scope: 'file' }, async ({ executablePath }, { onCleanup }): Promise<Browser> => {
    if (executablePath === undefined) throw new Error('no Chromium here: put this test into describeChromium')
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    onCleanup(() => browser.close())
    return browser
  })
