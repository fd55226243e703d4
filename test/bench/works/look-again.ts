import { setTimeout } from 'node:timers/promises'
import { measure, mustRun } from '../measure.ts'
import { bareNode, paperdeck } from '../project.ts'
import type { Work } from '../work.ts'

const commands = ['papers', 'check', 'cards'] as const
/** In ms. */
const settled = 2500

export const lookAgain: Work = {
  name: 'look-again',
  lines: commands.map((command) => ({
    what: `\`${command}\` of 10,000 papers, nothing changed`,
    ours: command,
    peer: 'node -e 0',
    measured: 'whole processes; the notes were saved some seconds ago, and the same was asked once since',
    atMost: { ratio: 4 },
    aim: { ratio: 3 },
  })),
  async prepare(site) {
    const { notes, folder, environment } = await site.builtTwice(10_000)
    const asked = (command: string) => ({ program: paperdeck(command, notes), folder, environment })
    await setTimeout(settled)
    // The second finds all as it was, and says so for the next.
    for (const command of [...commands, ...commands]) await mustRun(asked(command))
    return {
      contenders: [
        ...commands.map((name) => ({ name, run: () => measure(asked(name)) })),
        { name: 'node -e 0', run: () => measure(bareNode) },
      ],
    }
  },
}
