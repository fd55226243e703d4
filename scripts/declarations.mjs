import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagesOfTypes } from './programs.mjs'

/**
 * The types of the library as one file that imports nothing: of the packages that are bundled, nobody who installs paperdeck has
 * the types.
 * @returns {string}
 */
export function libraryTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-types-'))
  const file = join(folder, 'index.d.mts')
  try {
    const bundler = 'node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js'
    const options = [
      '--silent',
      '--no-banner',
      '--no-check',
      '--export-referenced-types=false',
      '--project=tsconfig.json',
    ]
    const packages = ['--external-inlines', ...packagesOfTypes]
    execFileSync(process.execPath, [bundler, ...options, '-o', file, ...packages, '--', 'src/index.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
