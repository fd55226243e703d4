import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { commands, nameOf, optionsOf } from '../../src/cli/commands.ts'
import { manPage } from './man-page.ts'

const root = join(import.meta.dirname, '../..')
const path = join(root, packageJson.man)

describe('the man page', () => {
  test('says what --help says; UPDATE=1 writes it', async () => {
    const page = await manPage()
    if (process.env.UPDATE === '1') writeFileSync(path, page)
    expect(readFileSync(path, 'utf8')).toBe(page)
  })

  test('has each command with each of its options, and is published', async () => {
    const sections = readFileSync(path, 'utf8').split(/^\.S[SH] /m)
    for (const command of commands) {
      const own = sections.find((section) => section.startsWith(`"paperdeck ${nameOf(command)}`)) ?? ''
      for (const option of await optionsOf(command))
        if (!/^(?:help|version)$/.test(option))
          expect(own, nameOf(command)).toContain(`\\-\\-${option.replaceAll('-', '\\-')}`)
    }
    expect(packageJson.files).toContain(packageJson.man.replace('./', ''))
  })

  test.skipIf(!hasMan())('is one that man formats without a complaint', () => {
    const shown = execFileSync('man', ['--warnings', '-E', 'UTF-8', '-l', path], { encoding: 'utf8', stdio: 'pipe' })
    expect(shown).toContain('EXIT STATUS')
    expect(shown).toMatch(/--dry-run\n? +/)
  })
})

function hasMan(): boolean {
  try {
    return execFileSync('man', ['--version'], { stdio: 'pipe' }).length > 0
  } catch {
    return false
  }
}
