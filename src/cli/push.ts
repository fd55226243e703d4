import type { BuildArguments } from '../build/arguments.ts'
import { pullInWords } from '../build/history/pull.ts'
import type { PushReport } from '../build/history/push.ts'
import type { RemovedWish } from '../build/history/removed.ts'
import { isStdin } from '../build/project.ts'
import { UsageError } from '../build/usage.ts'
import { shownPath } from '../disk/shown-path.ts'
import type { Command } from './command.ts'
import { notesOptions } from './options.ts'
import { personAt } from './person.ts'
import { print, printJson } from './print/print.ts'

interface PushArguments extends BuildArguments {
  'take-notes': boolean
  'take-templates': boolean
  removed: RemovedWish | undefined
  undo: boolean
}

const removedWishes = ['keep', 'suspend', 'delete'] as const

export const push: Command<PushArguments> = {
  builder: (argv) =>
    notesOptions(argv)
      .option('dry-run', { type: 'boolean', default: false, describe: 'tell what would change, and write nothing' })
      .option('take-notes', {
        type: 'boolean',
        default: false,
        describe: 'overwrite notes that were changed in Anki',
      })
      .option('take-templates', {
        type: 'boolean',
        default: false,
        describe: 'overwrite wording and style of cards that were changed in Anki',
      })
      .option('removed', {
        choices: removedWishes,
        describe:
          'what becomes of the notes in Anki of papers that are gone from the notes; in a terminal you are asked',
      })
      .option('undo', {
        type: 'boolean',
        default: false,
        describe: 'take back what the last push changed in Anki, as far as it can be',
      })
      .option('allow-removed', {
        type: 'boolean',
        default: false,
        describe: 'accept that many papers are gone at once',
      }) as never,
  async handler(argv) {
    if (isStdin(argv)) throw new UsageError('push keeps a log beside the notes, so it needs notes in files or folders')
    const [{ pushToAnki }, { openAnki }, { openStudy }] = await Promise.all([
      import('../build/history/push.ts'),
      import('../build/history/running.ts'),
      import('../build/study.ts'),
    ])
    const { config } = await openStudy(argv)
    const anki = await openAnki(config)
    if (argv.undo) {
      const { undoInWords, undoPush } = await import('../build/history/undo-push.ts')
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

export function pushInWords(report: PushReport): string[] {
  const { pulled, added, updated, types, keptThere, reviews, cards, marks, refused, filtered, backup, dryRun } = report
  const parts = [
    [added.length, 'paper new', 'papers new'],
    [updated.length, 'paper updated', 'papers updated'],
    [types.length, 'note type updated', 'note types updated'],
    [reviews, 'review', 'reviews'],
    [cards, 'card rescheduled', 'cards rescheduled'],
    [marks, 'mark', 'marks'],
  ] as const
  const told = parts.flatMap(([amount, one, many]) => (amount > 0 ? [`${amount} ${amount === 1 ? one : many}`] : []))
  return [
    ...(pulled.cards > 0 ? pullInWords(pulled, 'Anki') : []),
    told.length === 0
      ? 'Nothing to push: Anki has it all'
      : `${dryRun ? 'A push would bring to Anki' : 'Pushed to Anki'}: ${told.join(', ')}`,
    ...keptThere.map((title) => `Changed in Anki, and left as it is there: ${title} (--take-notes overwrites it)`),
    ...removedInWords(report),
    ...(refused > 0 ? [`${refused} reviews could not be added: Anki has others of the very same millisecond`] : []),
    ...(backup === null
      ? []
      : [`The deck as it was before is in ${shownPath(backup)}; push --undo takes this push back`]),
    ...(filtered > 0 ? [`${filtered} cards are in a filtered deck, and were left alone`] : []),
  ]
}

const shownAtMost = 10

function removedInWords({ removed, removedAre, dryRun }: PushReport): string[] {
  if (removed.length === 0) return []
  const what = removedAre === 'kept' ? 'still asked for' : `${dryRun ? 'would be ' : ''}${removedAre}`
  const shown = removed.slice(0, shownAtMost).map((title) => `Gone from the notes, and ${what} in Anki: ${title}`)
  return [
    ...shown,
    ...(removed.length > shownAtMost ? [`… and ${removed.length - shownAtMost} more`] : []),
    ...(removedAre === 'kept'
      ? ['push --removed suspend puts their cards to sleep, --removed delete deletes them']
      : []),
  ]
}

export function pushAsJson({ pulled: _, build: __, ...report }: PushReport): object {
  return report
}
