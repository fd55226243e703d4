import type { NotesArguments } from '../build/arguments.ts'
import { composed } from '../build/composed.ts'
import type { OutputInputs } from '../build/kept/cached-output.ts'
import type { Identified } from '../identity/identify.ts'
import { statusOf } from '../problems/problem-json.ts'
import { withoutHighlights } from '../text/cloze-marks.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson } from './print/print.ts'
import { sayAgain } from './print/repeat-output.ts'

export const papers: Command<NotesArguments> = {
  builder: notesOptions,
  handler: (argv) => sayAgain('papers', argv, () => listPapers(argv)),
}

async function listPapers(argv: NotesArguments): Promise<OutputInputs> {
  const { reading, composition } = await composed(argv)
  const { settle } = await import('../build/compose.ts')
  const { identification, empty, leftOut } = composition
  const { identified } = identification
  if (argv.json) printJson(identified.map(paperJson))
  else print(identified.map(lineOf))
  const own = [...reading.problems, ...identification.problems]
  reportProblems(settle(empty && !own.includes(empty) ? [...own, empty] : own, reading), leftOut)
  return { reading, composition, status: statusOf(composition.problems()) }
}

/** An entry in plain text; null or [] where the notes say nothing. */
function paperJson({ guid, paper }: Identified) {
  return {
    guid,
    kind: paper.kind,
    title: paper.title.text,
    method: paper.method,
    year: paper.year,
    authors: paper.authors,
    venue: paper.venue,
    contribution: withoutHighlights(paper.contribution?.text ?? '') || null,
    figures: paper.figures,
    keywords: paper.keywords,
    links: paper.links.map((link) => link.url),
    notes: withoutHighlights(paper.notes?.text ?? '') || null,
    citekey: paper.citekey ?? null,
    sections: (paper.answers ?? []).map(({ aspect, question, answer }) => ({
      aspect,
      question: question?.text ?? null,
      answer: answer.text,
    })),
    section: paper.section.join('::') || null,
    place: { file: paper.place.file, line: paper.place.line },
  }
}

function lineOf({ paper }: Pick<Identified, 'paper'>): string {
  const year = paper.year === null ? '    ' : String(paper.year)
  const method = paper.method === null ? '' : `  [${paper.method}]`
  return `${year}  ${paper.title.text}${method}  ${paper.place.file}:${paper.place.line}`
}
