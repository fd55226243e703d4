import type { BuildArguments } from '../build/arguments.ts'
import { isStdin } from '../build/project.ts'
import { UsageError } from '../build/usage.ts'
import type { Command } from './command.ts'
import { allowRemoved } from './options/flags.ts'
import { notesOptions } from './options.ts'
import { personAt } from './person.ts'
import { print, printJson } from './print/print.ts'
import { pushAsJson, pushInWords } from './print/push-report.ts'

/** Answers of the phone come first, so that the push is of all that there is; then it goes to the phone. */
export const sync: Command<BuildArguments> = {
  builder: (argv) => notesOptions(argv).option('allow-removed', allowRemoved) as never,
  async handler(argv) {
    if (isStdin(argv)) throw new UsageError('sync keeps a log beside the notes, so it needs notes in files or folders')
    const [{ pushToAnki }, { openAnki }, { syncAnki, syncsInWords }, { readConfig }] = await Promise.all([
      import('../build/history/push.ts'),
      import('../build/history/running.ts'),
      import('../build/history/sync-anki.ts'),
      import('../build/read.ts'),
    ])
    const anki = await openAnki(await readConfig(argv))
    const before = await syncAnki(anki)
    const wishes = { 'dry-run': false, 'take-notes': false, 'take-templates': false, removed: undefined } as const
    const usual = { output: undefined, deck: undefined, watch: false, strict: false, ...wishes, ...personAt(argv) }
    const report = await pushToAnki({ ...argv, ...usual }, anki, Date.now())
    const after = before.refusal === null ? await syncAnki(anki) : before
    if (argv.json) {
      const isDone = before.isDone === false ? false : after.isDone
      printJson({ ...pushAsJson(report), synced: isDone, refusal: before.refusal ?? after.refusal })
    } else print([...pushInWords(report), syncsInWords(before, after)])
  },
}
