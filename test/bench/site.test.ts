import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withGenanki } from './beside-genanki.ts'
import { countsOf, mustHold } from './package-contents.ts'
import { firstBuild } from './project.ts'
import { Site } from './site.ts'
import { runRounds } from './work.ts'

const hasPython = process.platform !== 'win32' && spawnSync('python3', ['--version']).status === 0
if (!hasPython) process.stderr.write('\n!! no python3: the tests of the works DO NOT RUN.\n\n')

describe.skipIf(!hasPython)('site', () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open()
  })
  afterAll(() => site.close())

  it('has projects of papers with four cards, made once', async () => {
    const project = await site.built(12)
    expect(await countsOf(project.apkg)).toEqual({ notes: 12, cards: 48, media: 12 })
    expect(await site.built(12)).toBe(project)
    await expect(mustHold(project.apkg, { notes: 12, cards: 47, media: 12 })).rejects.toThrow('"cards":47')
  })

  it('has projects of papers with one card', async () => {
    const { apkg } = await site.builtSingle(6)
    expect(await countsOf(apkg)).toEqual({ notes: 6, cards: 6, media: 6 })
  })

  it('lets genanki make as many notes, cards and media of the same data', async () => {
    const project = await site.built(12)
    const prepared = await withGenanki(project, firstBuild('build', project))
    const [round] = await runRounds(prepared, {}, 1)
    expect(round?.build).toMatchObject({ seconds: expect.any(Number) })
    // Where genanki is not available, that is said, and nothing is compared.
    if (!prepared.missing?.genanki) expect(round?.genanki).toMatchObject({ seconds: expect.any(Number) })
  })

  it('is as before the first build after a reset', async () => {
    const project = await site.built(12)
    await project.reset()
    await expect(countsOf(project.apkg)).rejects.toThrow('ENOENT')
    const [round] = await runRounds({ contenders: [firstBuild('build', project)] }, {}, 1)
    expect(round?.build).not.toHaveProperty('failure')
  })
})
