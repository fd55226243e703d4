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

export const openInBrowser = {
  type: 'boolean',
  default: false,
  describe: 'open the page in the browser',
} as const

export const stateOption = {
  type: 'string',
  requiresArg: true,
  describe: 'the .paperdeck folder to use',
} as const
