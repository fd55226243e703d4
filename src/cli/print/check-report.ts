import type { Composition } from '../../build/compose.ts'
import type { Reading } from '../../build/read.ts'
import type { Problem } from '../../problems/problem.ts'
import { problemJson } from '../../problems/problem-json.ts'
import { formatProblem } from '../../problems/problem-text.ts'
import type { CheckArguments } from '../options/check.ts'
import { githubAnnotation } from './github-annotations.ts'
import { print, printCommands, printJson, screen } from './print.ts'
import { listProblems } from './problem-listing.ts'

export async function showProblems(
  problems: readonly Problem[],
  reading: Reading,
  { identification }: Composition,
  argv: CheckArguments,
): Promise<void> {
  const { explainJson, explainLines } = await import('./explain.ts')
  const files = argv.explain ? await fatesIn(reading, identification) : []
  if (argv.json || argv.format === 'json')
    printJson(argv.explain ? explainJson(reading.extracts, files, problems) : problems.map(problemJson))
  else {
    if (argv.explain && argv.format === 'text') print(explainLines(reading.extracts, files))
    if (argv.format === 'github') printCommands(annotationsOf(problems, reading))
    else print(linesOf(problems, argv))
  }
}

async function fatesIn({ notes, extracts }: Reading, { identified }: Composition['identification']) {
  const { fatesOfFiles } = await import('../../papers/fates/file-fates.ts')
  return fatesOfFiles(notes.documents, extracts, identified)
}

function annotationsOf(problems: readonly Problem[], reading: Reading): string[] {
  const [root, workspace] = [reading.project?.root ?? '.', process.env.GITHUB_WORKSPACE || '.']
  return problems.map((found) => githubAnnotation(found, root, workspace))
}

function linesOf(problems: readonly Problem[], argv: CheckArguments): string[] {
  const { isTTY, columns = 80, rows = 24 } = screen
  // Piped output is for searching: one line per problem, with its rule, and all of them.
  if (!isTTY) return problems.map((found) => formatProblem(found))
  // The prompt takes the last line.
  const room = argv.all || argv.rule || argv.explain ? null : rows - 1
  return listProblems(problems, { columns, rows: room })
}
