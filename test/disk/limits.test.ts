import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn } from '../cli/cli-test.ts'
import { paperdeckBin, type Run } from '../cli/run-paperdeck.ts'

/** What native code writes and opens (SQLite) fails only where the system itself refuses it. */
function runWithin(limit: string, folder: string): Promise<Run> {
  const words = ['-c', `ulimit ${limit}; exec "${process.execPath}" "${paperdeckBin}" build notes.md`]
  const env = { ...process.env, TMPDIR: join(folder, 'tmp'), XDG_CACHE_HOME: join(folder, 'cache') }
  return new Promise((done) => {
    execFile('bash', words, { cwd: folder, env }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

describe.skipIf(process.platform === 'win32')('SQLite', { timeout: 60_000 }, () => {
  cliTest.for<[limit: string, told: RegExp]>([
    [
      '-f 40',
      /^paperdeck: tmp\/paperdeck-\d+-\w+: its disk reports an error.* \(SQLITE_\w+\); the variable TMPDIR names/m,
    ],
    ['-n 24', /^paperdeck: .*tmp\/paperdeck-\d+-\w+: SQLite can make no file there.* \(SQLITE_CANTOPEN\)|EMFILE/m],
  ])(
    'that may not write or open (ulimit %s) ends a build with a reason, and the next one is as the first',
    async ([limit, told], { place }) => {
      await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
      await mkdir(join(place.folder, 'tmp'))
      const failed = await runWithin(limit, place.folder)
      expect(failed.stderr).toMatch(told)
      expect(failed.stderr).not.toMatch(/^\s+at /m)
      expect(failed.status).toBe(2)
      expect(readdirSync(join(place.folder, 'tmp'))).toEqual([])
      expect((await place.files()).filter((path) => /\.apkg|lock$/.test(path))).toEqual([])
      const next = await place.run(['build', 'notes.md'])
      expect(next).toMatchObject({ status: 0 })
      expect(next.stdout).toContain('2 new')
    },
  )
})
