import type { Command } from './command-line.ts'
import { explainJson, explainText } from './explain.ts'
import { formatProblem, printJson, problemJson, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { compose, read } from './pipeline.ts'

interface CheckArguments extends NotesArguments {
  explain: boolean
}

export const check: Command<CheckArguments> = {
  builder: (argv) =>
    notesOptions(argv).option('explain', {
      type: 'boolean',
      default: false,
      describe: 'also tell what each table, list and file was taken for, and what was left out',
    }),
  async handler(argv) {
    const reading = await read(argv)
    const { problems } = await compose(reading, { ...argv, offline: true })
    if (argv.json) printJson(argv.explain ? explainJson(reading.extracts, problems) : problems.map(problemJson))
    else if (argv.explain) process.stdout.write(explainText(reading.extracts))
    if (!argv.json) for (const found of problems) process.stdout.write(`${formatProblem(found)}\n`)
    process.exitCode = statusOf(problems)
  },
}
