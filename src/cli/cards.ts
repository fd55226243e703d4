import { type RenderedCard, renderCards } from '../compose/card.ts'
import type { Command } from './command.ts'
import { reportProblems, statusOf } from './format.ts'
import { type NotesArguments, notesOptions } from './options.ts'
import { compose, read } from './pipeline.ts'
import { print, printJson, printText } from './print.ts'

export const cards: Command<NotesArguments> = {
  builder: notesOptions,
  async handler(argv) {
    const { deck, leftOut, ...composition } = await compose(await read(argv), { ...argv, offline: true })
    const problems = composition.problems()
    const rendered = renderCards(deck)
    if (argv.json) printJson(rendered)
    else
      for (const card of rendered) {
        print(`── ${card.card} · ${card.place.file}:${card.place.line}`)
        printText(`${textOf(card)}\n`)
      }
    reportProblems(problems, leftOut)
    process.exitCode = statusOf(problems)
  },
}

/** Most backs begin with their front; a cloze's does not, as it shows what the front hides. */
function textOf({ frontText, backText }: RenderedCard): string {
  return backText.startsWith(frontText) ? backText : `${frontText}\n\n${backText}`
}
