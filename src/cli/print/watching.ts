import type { BuildArguments } from '../../build/arguments.ts'
import { recallBuild } from '../../build/kept/last-build.ts'
import { isStdin, projectOf } from '../../build/project.ts'
import { type BuildReport, buildJson, describeBriefly } from '../../build/report/build-report.ts'
import { linesOfError, UsageError } from '../../build/usage.ts'
import { reportProblems } from './format.ts'
import { print, printJson, tell } from './print.ts'
import { tellShortfalls } from './shortfalls.ts'

/** Builds whenever the notes are saved, until Ctrl-C. */
export async function watchNotes(argv: BuildArguments): Promise<void> {
  if (isStdin(argv)) throw new UsageError('--watch needs notes in files or folders: stdin (-) is read only once')
  const [{ watch }, { buildOnce }, { amendBuild }] = await Promise.all([
    import('../../build/watch.ts'),
    import('../../build/build-once.ts'),
    import('../../build/kept/amended-build.ts'),
  ])
  return watch(argv.notes, await projectOf(argv), {
    begin: () => tell('Watching; Ctrl-C ends it.'),
    build: async () => {
      const [last, now] = [await recallBuild(argv), Date.now()]
      reportBriefly((last && (await amendBuild(argv, last, now))) ?? (await buildOnce(argv, now)), argv.json)
      tellShortfalls()
    },
    fail: (error) => tell(linesOfError(error)),
  })
}

/** One line a build. */
function reportBriefly(report: BuildReport, json: boolean): void {
  if (json) printJson(buildJson(report), 0)
  else print(describeBriefly(report))
  reportProblems(report.problems, report.leftOut)
}
