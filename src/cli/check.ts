import type { CommandModule } from 'yargs'
import { formatProblem, printJson, problemJson, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { compose, read } from './pipeline.ts'

export const check: CommandModule<object, NotesArguments> = {
  command: 'check [notes..]',
  describe: 'tell what in the notes makes no good card',
  builder: notesOptions,
  async handler(argv) {
    const { problems } = await compose(await read(argv), { ...argv, offline: true })
    if (argv.json) printJson(problems.map(problemJson))
    else for (const found of problems) process.stdout.write(`${formatProblem(found)}\n`)
    process.exitCode = statusOf(problems)
  },
}
