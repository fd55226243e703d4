import { basename } from 'node:path'
import type { NotesArguments } from '../build/arguments.ts'
import { type PullReport, pullAsJson, pullHistory, pullInWords } from '../build/history/pull.ts'
import { type AnkiSide, openSide, ourCards } from '../build/history/side.ts'
import { isStdin } from '../build/project.ts'
import { UsageError } from '../build/usage.ts'
import { statusOf } from '../problems/problem-json.ts'
import { settleBySeverity } from '../problems/settle-problems.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { reportProblems } from './print/format.ts'
import { print, printJson } from './print/print.ts'

export const pull: Command<NotesArguments> = {
  builder: notesOptions,
  async handler(argv) {
    const { notes, file } = divided(argv.notes)
    if (isStdin(argv)) throw new UsageError('pull keeps a log beside the notes, so it needs notes in files or folders')
    const side = await openSide({ ...argv, notes })
    const report = file === null ? await pullFromAnki(side) : await pullFromFile(side, file)
    if (argv.json) printJson(pullAsJson(report))
    else print(pullInWords(report, file === null ? 'Anki' : basename(file)))
    const problems = settleBySeverity(side.study.toReport, side.study.config.check)
    reportProblems(problems, side.study.leftOut)
    process.exitCode = statusOf(problems)
  },
}

async function pullFromFile(side: AnkiSide, file: string): Promise<PullReport> {
  const { readAnkiFile } = await import('../anki/read-collection.ts')
  const history = readAnkiFile(file)
  return pullHistory(side, history, ourCards(history, side), Date.now())
}

async function pullFromAnki(side: AnkiSide): Promise<PullReport> {
  const { openAnki, pullRunning } = await import('../build/history/running.ts')
  return (await pullRunning(side, await openAnki(side.study.config), Date.now())).report
}

/** Notes, and what Anki has written. */
function divided(words: readonly string[]): { notes: string[]; file: string | null } {
  const isFile = (word: string) => /\.(?:apkg|colpkg|anki2|anki21|anki21b)$/i.test(word)
  const [file, ...others] = words.filter(isFile)
  if (others.length > 0) throw new UsageError('pull reads one file of Anki at a time')
  const notes = words.filter((word) => !isFile(word))
  if (notes.length === 0)
    throw new UsageError('No notes were named. For example: paperdeck pull papers.md collection.apkg')
  return { notes, file: file ?? null }
}
