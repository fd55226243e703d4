import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { filesOf, projectNames } from './test/projects.ts'

/** `--project NAME` runs a part, `--mode soak` the long versions of the property and torture tests. */
export default defineConfig(({ mode }) => ({
  test: {
    // As many as there are cores: vitest alone would leave one idle.
    maxWorkers: '100%',
    projects: projectNames.map((name) => {
      const { include, exclude } = filesOf(name)
      return {
        extends: true as const,
        test: {
          name,
          include,
          exclude: [...configDefaults.exclude, ...exclude],
          ...(name === 'unit' && { isolate: false }),
        },
      }
    }),
    // A snapshot that is missing is a failure; UPDATE=1 writes it.
    update: process.env.UPDATE === '1' ? 'all' : 'none',
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
