import type { NotesArguments } from '../../build/arguments.ts'
import { mostBytes, type OutputInputs, prepareToKeepOutput, recallOutput } from '../../build/kept/cached-output.ts'
import { isStdin, projectOf } from '../../build/project.ts'
import { isUsed } from '../../disk/tricks.ts'
import { record, repeat, screen } from './print.ts'

/** A command that only reads: where nothing has changed since it last ran, it says the same again. */
export async function sayAgain(
  command: string,
  argv: NotesArguments,
  answer: () => Promise<OutputInputs>,
): Promise<void> {
  const project = isUsed('kept') && !isStdin(argv) ? await projectOf(argv) : null
  if (!project) {
    process.exitCode = (await answer()).status
    return
  }
  const { isTTY, columns, rows } = screen
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE } = process.env
  const how = [argv, process.cwd(), isTTY, columns, rows, GITHUB_ACTIONS, GITHUB_WORKSPACE]
  const question = { project, command, options: argv, how, now: Date.now() }
  const said = await recallOutput(question)
  if (said) {
    repeat(said.parts)
    process.exitCode = said.status
    return
  }
  const keep = await prepareToKeepOutput(question)
  const recorded = record(mostBytes)
  const answered = await answer()
  process.exitCode = answered.status
  const parts = recorded()
  if (parts) await keep(answered, parts)
}
