import type { NotesArguments } from '../build/arguments.ts'
import { compose } from '../build/compose.ts'
import { read } from '../build/read.ts'
import { type RenderedCard, renderCards } from '../cards/card.ts'
import { statusOf } from '../problems/problem-json.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson, printText } from './print/print.ts'

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
