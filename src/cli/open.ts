import type { Argv } from 'yargs'
import { build } from './build.ts'
import { buildOptions } from './options/build.ts'

/** `build --open` under the name by which it is looked for. */
export const open: typeof build = {
  builder: (argv) => buildOptions(argv) as ReturnType<typeof build.builder> & Argv,
  handler: (argv) => build.handler({ ...argv, open: true }),
}
