import { composed } from '../build/composed.ts'
import { everyProblem } from '../build/every-problem.ts'
import type { OutputInputs } from '../build/kept/cached-output.ts'
import { UsageError } from '../build/usage.ts'
import { localLinks, pathsOf } from '../cards/checks/dead-link.ts'
import { statusOf } from '../problems/problem-json.ts'
import { isRule, ruleWanted } from '../problems/rules.ts'
import type { Command } from './command.ts'
import { type CheckArguments, checkOptions } from './options/check.ts'
import { showProblems } from './print/check-report.ts'
import { reportLeftOut } from './print/left-out.ts'
import { sayAgain } from './print/repeat-output.ts'

export const check: Command<CheckArguments> = {
  builder: checkOptions,
  async handler(argv) {
    for (const rule of argv.rule ?? [])
      if (!isRule(rule)) throw new UsageError(`--rule: “${rule}” is not a rule; expected ${ruleWanted(rule)}`)
    await sayAgain('check', argv, () => checkNotes(argv))
  },
}

async function checkNotes(argv: CheckArguments): Promise<OutputInputs> {
  const { reading, composition } = await composed(argv)
  const links = reading.project ? localLinks(composition.deck.notes) : []
  const all = await everyProblem(reading, composition, links)
  const problems = argv.rule ? all.filter(({ ruleId }) => argv.rule?.includes(ruleId ?? '')) : all
  await showProblems(problems, reading, composition, argv)
  if (!argv.explain) reportLeftOut(composition.leftOut)
  return { reading, composition, status: statusOf(problems), linked: pathsOf(links) }
}
