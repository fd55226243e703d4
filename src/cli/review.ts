import { constants } from 'node:os'
import { isStdin } from '../build/project.ts'
import { apartFor, perform } from '../build/session/prepare.ts'
import { refuseUnknown } from '../build/session/selection.ts'
import { holdSession } from '../build/session/session.ts'
import { openStudy } from '../build/study.ts'
import { UsageError } from '../build/usage.ts'
import { taskOf } from '../process/prepare-apart.ts'
import { keepLittleRoom } from '../process/v8-flags.ts'
import { rememberNotes } from '../project/last-notes.ts'
import { sessionEndInWords } from '../review/session-end.ts'
import { wrapped } from '../review/terminal/wrap.ts'
import type { Command } from './command.ts'
import { modeOf, type ReviewArguments, reviewOptions } from './options/review.ts'
import { withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { tellNoCards } from './print/no-cards.ts'
import { print, screen } from './print/print.ts'
import { tellShortfalls } from './print/shortfalls.ts'
import { tellUnion } from './print/union.ts'

export const review: Command<ReviewArguments> = {
  builder: reviewOptions,
  async handler(named) {
    const argv = withLastNotes(named)
    // The deck is one to choose; who reads notes would take it for the name of all of them.
    const notes = { ...argv, deck: undefined }
    const task = taskOf(process.env)
    if (task) {
      // What is wrong is told by the session, which then does it itself.
      await perform(task, notes).catch(() => {
        process.exitCode = 1
      })
      return
    }
    const { stdin } = process
    if (isStdin(argv))
      throw new UsageError(
        'review cannot read notes from stdin (-), because your keys come from there; name files or folders',
      )
    if (!stdin.isTTY || !screen.isTTY) throw new UsageError('review needs a terminal for its keys and its screen')
    const apart = apartFor(notes)
    // To read notes here takes more room, and less time with it.
    if (apart) keepLittleRoom()
    const study = await openStudy(notes, { apart })
    if (!study.project) throw new UsageError('review keeps a log, so it needs notes in files')
    await rememberNotes(argv.notes, argv.state)
    if (tellNoCards(study)) return
    refuseUnknown(argv, study.deck)
    const terminal = { input: stdin, output: screen }
    const report = await holdSession(study, study.project, { ...argv, mode: modeOf(argv) }, terminal, process.env)
    if (report.how === 'quit') print(sessionEndInWords(report.end).flatMap((line) => wrapped(line, screen.columns)))
    else process.exitCode = 128 + (constants.signals[report.how] ?? 0)
    await tellUnion(study.united(), study.project.state)
    reportProblems([...study.toReport, ...report.problems], study.leftOut)
    await report.finish()
    tellShortfalls()
  },
}
