import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { measure } from '../measure.ts'
import { bareNode, exceptCode, firstBuild, paperdeck } from '../project.ts'
import type { Work } from '../work.ts'

const papers = 10_000
const edited = 'schedule, one row edited'
const first = 'schedule, nothing cached'

/** All that `review` does before its first question, and the list of all cards. */
export const firstQuestion: Work = {
  name: 'first-question',
  lines: [
    {
      what: '`schedule` of 10,000 papers with two cards each, after one edited row',
      ours: edited,
      peer: 'node -e 0',
      measured: 'whole processes; the list of all cards is printed',
      atMost: { ratio: 5, megabytes: 150 },
      aim: { ratio: 3 },
    },
    {
      what: 'the same, nothing cached',
      ours: first,
      peer: 'build',
      measured: `whole processes; ${exceptCode}; build: of the same notes, nothing cached`,
      atMost: { ratio: 1.3 },
      aim: { ratio: 1 },
    },
  ],
  async prepare(site) {
    const project = await site.builtTwice(papers)
    const { notes, folder, environment, generated } = project
    const schedule = () => measure({ program: paperdeck('schedule', notes), folder, environment })
    let revision = 0
    return {
      contenders: [
        firstBuild('build', project),
        {
          name: first,
          run: async () => {
            for (const kind of ['decks', 'whole-decks', 'amendable', 'stamps', 'extracts'])
              await rm(join(folder, 'cache', 'paperdeck', kind), { recursive: true, force: true })
            return schedule()
          },
        },
        {
          name: edited,
          run: async () => {
            await schedule()
            revision++
            await generated.edit((revision * 1009) % papers, revision)
            return schedule()
          },
        },
        { name: 'node -e 0', run: () => measure(bareNode) },
      ],
    }
  },
}
