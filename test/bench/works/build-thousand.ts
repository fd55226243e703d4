import { besideGenanki, withGenanki } from '../beside-genanki.ts'
import { firstBuild } from '../project.ts'
import type { Work } from '../work.ts'

export const buildThousand: Work = {
  name: 'build-thousand',
  lines: [{ ...besideGenanki, what: 'build 1,000 papers, 4 cards and a picture each, nothing cached', ours: 'build' }],
  async prepare(site) {
    const project = await site.built(1000)
    return withGenanki(project, firstBuild('build', project))
  },
}
