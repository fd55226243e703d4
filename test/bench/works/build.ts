import { setTimeout } from 'node:timers/promises'
import { besideGenanki, withGenanki } from '../beside-genanki.ts'
import { measure, mustRun } from '../measure.ts'
import { bareNode, firstBuild } from '../project.ts'
import type { Work } from '../work.ts'

const papers = 10_000
/** In ms. */
const settled = 2500

export const build: Work = {
  name: 'build',
  lines: [
    {
      ...besideGenanki,
      what: 'build 10,000 papers, 4 cards and a picture each, nothing cached',
      ours: 'build',
      atMost: { ratio: 2 },
      aim: { ratio: 1 },
    },
  ],
  async prepare(site) {
    const project = await site.built(papers)
    return withGenanki(project, firstBuild('build', project))
  },
}

export const rebuild: Work = {
  name: 'rebuild',
  lines: [
    {
      ...besideGenanki,
      what: 'build them again, one row changed',
      ours: 'rebuild',
      atMost: { ratio: 1.2 },
      aim: { ratio: 0.7 },
    },
  ],
  async prepare(site) {
    const project = await site.changed(papers, 'word')
    let revision = 0
    return withGenanki(project, {
      name: 'rebuild',
      run: async () => {
        revision++
        await project.generated.edit((revision * 1009) % papers, revision)
        return measure(project.build())
      },
    })
  },
}

export const unchanged: Work = {
  name: 'unchanged',
  lines: [
    {
      what: 'build them again, nothing changed',
      ours: 'unchanged',
      peer: 'node -e 0',
      measured: 'whole processes; the notes were saved some seconds ago, and built once since',
      atMost: { ratio: 3 },
      aim: { ratio: 2 },
    },
  ],
  async prepare(site) {
    const project = await site.built(papers)
    // Files that were saved a moment ago are read again: their times would not tell of another save.
    await setTimeout(settled)
    await mustRun(project.build())
    return {
      contenders: [
        { name: 'unchanged', run: () => measure(project.build()) },
        { name: 'node -e 0', run: () => measure(bareNode) },
      ],
    }
  },
}
