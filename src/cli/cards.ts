import type { NotesArguments } from '../build/arguments.ts'
import { composed } from '../build/composed.ts'
import type { OutputInputs } from '../build/kept/cached-output.ts'
import type { RenderedCard } from '../cards/card.ts'
import { statusOf } from '../problems/problem-json.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson, printText } from './print/print.ts'
import { sayAgain } from './print/repeat-output.ts'

export const cards: Command<NotesArguments> = {
  builder: notesOptions,
  handler: (argv) => sayAgain('cards', argv, () => showCards(argv)),
}

async function showCards(argv: NotesArguments): Promise<OutputInputs> {
  const { reading, composition } = await composed(argv)
  const { renderCards } = await import('../cards/card.ts')
  const problems = composition.problems()
  const rendered = renderCards(composition.deck)
  if (argv.json) printJson(rendered)
  else
    for (const card of rendered) {
      print(`── ${card.card} · ${card.place.file}:${card.place.line}`)
      printText(`${textOf(card)}\n`)
    }
  reportProblems(problems, composition.leftOut)
  return { reading, composition, status: statusOf(problems) }
}

/** Most backs begin with their front; a cloze's does not, as it shows what the front hides. */
function textOf({ frontText, backText }: RenderedCard): string {
  return backText.startsWith(frontText) ? backText : `${frontText}\n\n${backText}`
}
