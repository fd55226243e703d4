import { setTimeout } from 'node:timers/promises'
import { generateVault } from '../generated-vault.ts'
import { measure, mustRun } from '../measure.ts'
import { program } from '../programs.ts'
import { bareNode, exceptCode, firstBuild, projectIn } from '../project.ts'
import type { Work } from '../work.ts'

const notes = 5000
const [first, changed, unchanged] = ['build', 'one note changed', 'nothing changed'] as const
/** In ms. */
const settled = 2500

export const vault: Work = {
  name: 'vault',
  lines: [
    {
      what: 'build a vault of 5,000 notes of one paper, 4 KB each, nothing cached',
      ours: first,
      peer: 'markdown-it',
      measured: `whole processes; ${exceptCode}; markdown-it: the same bytes to tokens, by its own clock`,
      atMost: { ratio: 2, megabytes: 400 },
      aim: { ratio: 1.5 },
    },
    {
      what: 'build it again, one note changed',
      ours: changed,
      peer: 'node -e 0',
      measured: 'whole processes',
      atMost: { ratio: 5 },
      aim: { ratio: 3 },
    },
    {
      what: 'build it again, nothing changed',
      ours: unchanged,
      peer: 'node -e 0',
      measured: 'whole processes; the notes were saved some seconds ago, and built once since',
      atMost: { ratio: 4 },
      aim: { ratio: 3 },
    },
  ],
  async prepare(site) {
    const project = projectIn(await site.newFolder('vault'))
    const generated = await generateVault(project.notes, notes)
    let revision = 0
    return {
      contenders: [
        firstBuild(first, project),
        {
          name: changed,
          run: async () => {
            revision++
            await generated.edit((revision * 1009) % notes, revision)
            return measure(project.build())
          },
        },
        {
          name: unchanged,
          run: async () => {
            await setTimeout(settled)
            await mustRun(project.build())
            return measure(project.build())
          },
        },
        {
          name: 'markdown-it',
          run: () => measure({ program: program('markdown-it', project.notes), hasOwnClock: true }),
        },
        { name: 'node -e 0', run: () => measure(bareNode) },
      ],
    }
  },
}
