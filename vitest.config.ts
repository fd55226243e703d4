import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `--mode soak` runs the long versions of the property and torture tests. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/anki/global-setup.ts'],
    env: {
      // Never the cache and state of whoever runs the tests.
      XDG_CACHE_HOME: join(tmpdir(), 'paperdeck-test-cache'),
      XDG_STATE_HOME: join(tmpdir(), 'paperdeck-test-state'),
      ...(mode === 'soak' ? { PAPERDECK_SOAK: '1' } : {}),
    },
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
}))
