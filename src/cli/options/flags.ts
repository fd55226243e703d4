/** What several commands take, in the same words. */
export const jsonOption = {
  type: 'boolean',
  default: false,
  describe: 'results as JSON on stdout',
} as const

export const dryRun = {
  type: 'boolean',
  default: false,
  describe: 'report what would change, and write nothing',
} as const

export const allowRemoved = {
  type: 'boolean',
  default: false,
  describe: 'accept that many papers are gone at once',
} as const
