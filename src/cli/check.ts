import type { NotesArguments } from '../build/arguments.ts'
import type { Composition } from '../build/compose.ts'
import { composed } from '../build/composed.ts'
import type { Answered } from '../build/kept/said.ts'
import type { Reading } from '../build/read.ts'
import { UsageError } from '../build/usage.ts'
import { deadLink, type LocalLink, localLinks, pathsOf } from '../cards/checks/dead-link.ts'
import { type Problem, withSeverity } from '../problems/problem.ts'
import { problemJson, statusOf } from '../problems/problem-json.ts'
import { inOrder } from '../problems/problem-order.ts'
import { formatProblem } from '../problems/problem-text.ts'
import { isRule, ruleWanted } from '../problems/rules.ts'
import { settleProblems, unusedIgnores } from '../problems/settle-problems.ts'
import { absentFiles } from '../project/absent-files.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { githubAnnotation } from './print/github-annotations.ts'
import { reportLeftOut } from './print/left-out.ts'
import { print, printCommands, printJson, screen } from './print/print.ts'
import { listProblems } from './print/problem-listing.ts'
import { sayAgain } from './print/said-again.ts'

interface CheckArguments extends NotesArguments {
  all: boolean
  explain: boolean
  format: 'text' | 'json' | 'github'
  rule: string[] | undefined
}

export const check: Command<CheckArguments> = {
  builder: (argv) =>
    notesOptions(argv)
      .option('all', { type: 'boolean', default: false, describe: 'everything, also where that is more than a screen' })
      .option('rule', {
        type: 'string',
        array: true,
        requiresArg: true,
        nargs: 1,
        describe: 'only problems of this rule; may be given several times',
      })
      .option('format', {
        choices: ['text', 'json', 'github'] as const,
        default: 'text' as const,
        describe: 'github: annotations of a pull request; json is --json',
      })
      .option('explain', {
        type: 'boolean',
        default: false,
        describe: 'also tell what each table, list and file was taken for, and what was left out',
      }),
  async handler(argv) {
    for (const rule of argv.rule ?? [])
      if (!isRule(rule)) throw new UsageError(`--rule: “${rule}” is not a rule; expected ${ruleWanted(rule)}`)
    await sayAgain('check', argv, () => checkNotes(argv))
  },
}

async function checkNotes(argv: CheckArguments): Promise<Answered> {
  const { reading, composition } = await composed(argv)
  const links = reading.project ? localLinks(composition.deck.notes) : []
  const all = await everyProblem(reading, composition, links)
  const problems = argv.rule ? all.filter(({ ruleId }) => argv.rule?.includes(ruleId ?? '')) : all
  await show(problems, reading, argv)
  if (!argv.explain) reportLeftOut(composition.leftOut)
  return { reading, composition, status: statusOf(problems), linked: pathsOf(links) }
}

/** What every command finds, and what only this one takes the time for. In the order of files and lines. */
async function everyProblem(
  reading: Reading,
  { deck, pictures, ...composition }: Composition,
  links: readonly LocalLink[],
): Promise<Problem[]> {
  const [{ filesOf, settle, wishesOf }, { pictureSizes }, { pictureTooSmall }] = await Promise.all([
    import('../build/compose.ts'),
    import('../pictures/picture-size.ts'),
    import('../cards/checks/picture-too-small.ts'),
  ])
  const found = composition.found()
  const onDisk: Problem[][] = []
  if (reading.project) {
    onDisk.push(
      pictureTooSmall(deck.notes, pictures, await pictureSizes(pictures.media.values())),
      deadLink(links, await absentFiles(pathsOf(links), reading.project.root)),
    )
  }
  // Only a build asks servers: what none has fetched yet is no fault of the notes.
  for (const one of found) if (one.ruleId === 'picture-not-fetched') withSeverity(one, 'info')
  const wishes = wishesOf(reading)
  const { problems, used } = settleProblems([found, ...onDisk].flat(), wishes)
  return inOrder([...problems, ...settle(unusedIgnores(wishes, used), reading)], filesOf(reading))
}

async function show(problems: readonly Problem[], reading: Reading, argv: CheckArguments): Promise<void> {
  const { explainJson, explainLines } = await import('./print/explain.ts')
  if (argv.json || argv.format === 'json')
    printJson(argv.explain ? explainJson(reading.extracts, problems) : problems.map(problemJson))
  else {
    if (argv.explain && argv.format === 'text') print(explainLines(reading.extracts))
    if (argv.format === 'github') printCommands(annotationsOf(problems, reading))
    else print(linesOf(problems, argv))
  }
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
