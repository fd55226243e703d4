import type { TestProject } from 'vitest/node'
import { ensureAnki } from './python-environment.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The Python that can import Anki; null where there is none. */
    ankiPython: string | null
  }
}

/** Makes the real Anki ready once, before all tests. Gives what is to be done after them. */
export default async function setUp(project: TestProject): Promise<() => void> {
  let reason = ''
  const python = await ensureAnki((why) => {
    reason = why
  })
  if (python === null && process.env.CI === 'true') throw new Error(notice(reason))
  project.provide('ankiPython', python)
  const remind = () => {
    if (python === null) process.stderr.write(notice(reason))
  }
  remind()
  // Again at the end, where the first notice has scrolled away.
  return remind
}

function notice(reason: string): string {
  const line = '!'.repeat(100)
  return [
    '',
    line,
    '!! THE TESTS AGAINST THE REAL ANKI DO NOT RUN. Whether Anki accepts our decks is NOT tested.',
    '!! They need Python and, the first time, the network (pip installs test/anki/requirements.txt).',
    '!! Why:',
    ...reason.split('\n').map((text) => `!!   ${text}`),
    line,
    '',
    '',
  ].join('\n')
}
