import { isStdin } from '../build/project.ts'
import { UsageError } from '../build/usage.ts'
import type { Command } from './command.ts'
import { type PushArguments, pushOptions } from './options/push.ts'
import { personAt } from './person.ts'
import { print, printJson } from './print/print.ts'
import { pushAsJson, pushInWords, undoInWords } from './print/push-report.ts'

export const push: Command<PushArguments> = {
  builder: pushOptions,
  async handler(argv) {
    if (isStdin(argv)) throw new UsageError('push keeps a log beside the notes, so it needs notes in files or folders')
    const [{ pushToAnki }, { openAnki }, { readConfig }] = await Promise.all([
      import('../build/history/push.ts'),
      import('../build/history/running.ts'),
      import('../build/read.ts'),
    ])
    const anki = await openAnki(await readConfig(argv))
    if (argv.undo) {
      const { undoPush } = await import('../build/history/undo-push.ts')
      const undone = await undoPush(argv, anki, Date.now())
      if (argv.json) printJson(undone)
      else print(undoInWords(undone))
      return
    }
    const usual = { output: undefined, watch: false, strict: false, ...personAt(argv) }
    const report = await pushToAnki({ ...argv, ...usual }, anki, Date.now())
    if (argv.json) printJson(pushAsJson(report))
    else print(pushInWords(report))
  },
}
