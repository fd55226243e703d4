import { findPapers } from '../build/find-paper.ts'
import type { Command } from './command.ts'
import { jsonOption, stateOption } from './options/flags.ts'
import { foundInWords, foundJson } from './print/found-papers.ts'
import { reportLeftOut } from './print/left-out.ts'
import { print, printJson, tell } from './print/print.ts'

interface WhyArguments {
  /** Its words, in quotes or not. */
  title: string[]
  state: string | undefined
  json: boolean
}

export const why: Command<WhyArguments> = {
  builder: (argv) =>
    argv
      .positional('title', { type: 'string', array: true, demandOption: true, describe: 'a title, or a part of one' })
      .option('state', stateOption)
      .option('json', jsonOption),
  async handler({ title: words, state, json }) {
    const title = words.join(' ')
    const found = await findPapers(title, state)
    if (json) printJson(foundJson(found))
    else print(foundInWords(found))
    if (found.claims.length + found.absent.length === 0) {
      tell(`paperdeck: no paper has “${title}” in its title`)
      process.exitCode = 1
    }
    reportLeftOut(found.leftOut)
  },
}
