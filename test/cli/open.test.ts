import { chmod } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { describe, expect } from 'vitest'
import { cliTest, notesOn } from './cli-test.ts'

describe.skipIf(process.platform !== 'linux')('open', () => {
  cliTest('hands the deck to the system, whatever browser is set', async ({ place }) => {
    await place.write({
      'notes.md': notesOn(['On Rivers', 'On Springs']),
      'bin/xdg-open': '#!/bin/sh\nprintf %s "$1" > opened.tmp && mv opened.tmp opened\n',
    })
    await chmod(join(place.folder, 'bin/xdg-open'), 0o755)
    const env = {
      PATH: `${join(place.folder, 'bin')}${delimiter}${process.env.PATH}`,
      DISPLAY: ':0',
      BROWSER: 'false',
    }
    const opened = async () => {
      for (let attempt = 0; attempt < 200; attempt++) {
        if ((await place.files()).includes('opened')) break
        await new Promise((done) => setTimeout(done, 25))
      }
      const address = await place.read('opened')
      await place.remove('opened')
      return address
    }
    const { status, stdout } = await place.run(['open', 'notes.md'], { env })
    expect(status).toBe(0)
    expect(stdout).toContain('New: the deck Reading.')
    expect(await opened()).toMatch(/^file:\/\/.*\/out\/Reading\.apkg$/)
    // The kept build as well.
    const again = await place.run(['build', 'notes.md', '--open'], { env })
    expect(again.stdout).not.toContain('New:')
    expect(await opened()).toMatch(/Reading\.apkg$/)
    const blind = await place.run(['build', 'notes.md', '--open'], { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } })
    expect(blind.stderr).toContain('cannot be opened here')
  })

  cliTest('a new sub-deck is told once', async ({ place }) => {
    const notes = (more: string) => `${notesOn(['On Rivers'])}\n${more}`
    await place.write({ 'notes.md': notes('') })
    await place.run(['build', 'notes.md'])
    const lakes =
      '## Lakes\n\n| Title | Year | Contribution |\n|---|---|---|\n| On Lakes | 2001 | They turn over twice |\n'
    await place.write({ 'notes.md': notes(lakes) })
    expect((await place.run(['build', 'notes.md'])).stdout).toContain('New: the deck Reading::Lakes.')
    await place.write({ 'notes.md': notes(`${lakes}| On Ponds | 2002 | They freeze through |\n`) })
    expect((await place.run(['build', 'notes.md'])).stdout).not.toContain('New:')
  })
})
