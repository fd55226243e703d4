import { measure } from '../measure.ts'
import { firstBuild } from '../project.ts'
import type { Work } from '../work.ts'

const kinds = ['kept', 'code', 'tables', 'thread'] as const

/** What each trick of speed is worth: those that a build from nothing uses. */
export const tricks: Work = {
  name: 'tricks',
  lines: kinds.map((kind) => ({
    what: `build 1,000 papers, nothing cached, without the trick “${kind}”`,
    ours: kind,
    peer: 'with all',
    measured: `whole processes, with \`PAPERDECK_PLAIN=${kind}\``,
  })),
  async prepare(site) {
    const project = await site.built(1000)
    const without = (kind: string) => ({
      name: kind,
      run: async () => {
        await project.reset()
        const { environment, ...command } = project.build()
        return measure({ ...command, environment: { ...environment, PAPERDECK_PLAIN: kind } })
      },
    })
    return { contenders: [firstBuild('with all', project), ...kinds.map(without)] }
  },
}
