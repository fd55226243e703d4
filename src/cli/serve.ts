import { isStdin } from '../build/project.ts'
import { serveSession } from '../build/session/served-session.ts'
import { openStudy } from '../build/study.ts'
import { UsageError } from '../build/usage.ts'
import { rememberNotes } from '../project/last-notes.ts'
import { sessionEndInWords } from '../review/session-end.ts'
import type { Command } from './command.ts'
import { type ServeArguments, serveOptions } from './options/serve.ts'
import { withLastNotes } from './options.ts'
import { reportProblems } from './print/format.ts'
import { tellNoCards } from './print/no-cards.ts'
import { openPageAt } from './print/open-page.ts'
import { print, tell } from './print/print.ts'
import { tellShortfalls } from './print/shortfalls.ts'
import { tellUnion } from './print/union.ts'

export const serve: Command<ServeArguments> = {
  builder: serveOptions,
  async handler(named) {
    const argv = withLastNotes(named)
    if (isStdin(argv)) throw new UsageError('serve keeps a log beside the notes, so it needs notes in files or folders')
    const study = await openStudy(argv)
    if (!study.project) throw new UsageError('serve keeps a log, so it needs notes in files')
    if (tellNoCards(study)) return
    const { address, close } = await serveSession(study, study.project, argv, process.env)
    await rememberNotes(argv.notes, argv.state)
    print(address)
    tell('Open this address in a browser of this computer; Ctrl-C ends it. Every grade is saved as it is given.')
    if (argv.open) await openPageAt(address)
    await untilSignal()
    const { end, problems, finish } = await close()
    tell(sessionEndInWords(end))
    await tellUnion(study.united(), study.project.state)
    reportProblems(problems, study.leftOut)
    await finish()
    tellShortfalls()
  },
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
