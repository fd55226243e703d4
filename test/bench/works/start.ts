import { measure } from '../measure.ts'
import { bareNode, paperdeck } from '../project.ts'
import type { Work } from '../work.ts'

export const start: Work = {
  name: 'start',
  repeat: 4,
  lines: [
    {
      what: '`paperdeck --version`',
      ours: '--version',
      peer: 'node -e 0',
      measured: 'whole processes',
      atMost: { ratio: 1.5 },
    },
    {
      what: '`paperdeck --help`',
      ours: '--help',
      peer: 'node -e 0',
      measured: 'whole processes',
      atMost: { ratio: 2.5 },
    },
  ],
  prepare: async () => ({
    contenders: [
      { name: 'node -e 0', run: () => measure(bareNode) },
      { name: '--version', run: () => measure({ program: paperdeck('--version') }) },
      { name: '--help', run: () => measure({ program: paperdeck('--help') }) },
    ],
  }),
}
