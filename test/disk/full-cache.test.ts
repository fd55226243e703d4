import { afterAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import { Disk } from './disk.ts'
import { firstRuns, laterRuns } from './scenarios.ts'

const removals: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const remove of removals) await remove()
})

/** What caches hold is there to be quick: the same comes of a run without them. */
describe.skipIf(process.platform === 'win32')('a disk of caches and of the user’s state', { timeout: 300_000 }, () => {
  test.each(Object.entries({ ...firstRuns, ...laterRuns }))('that fails ends nothing: %s', async (_, scenario) => {
    const { folder, remove } = await emptyFolder()
    removals.push(remove)
    const disk = new Disk(`${folder}/disk`)
    await scenario.prepare(disk)
    disk.save()
    disk.restore()
    const whole = await disk.run(scenario.args, scenario.epoch)
    const made = disk.contents()
    for (const code of ['ENOSPC', 'EROFS', 'EIO', 'EACCES', 'EMFILE']) {
      disk.restore()
      const below = [disk.at('cache'), disk.at('home')]
      const { status, stdout, stderr } = await disk.run(scenario.args, scenario.epoch, {
        code,
        nth: 1,
        lasts: true,
        below,
      })
      expect({ code, status, stdout, made: disk.contents() }).toEqual({
        code,
        status: whole.status,
        stdout: whole.stdout,
        made,
      })
      expect(stderr).not.toMatch(/^\s+at /m)
    }
  })
})
