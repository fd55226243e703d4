import { pullInWords } from '../../build/history/pull.ts'
import type { PushReport } from '../../build/history/push.ts'
import { shownPath } from '../../disk/shown-path.ts'

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
    ...keptThere
      .slice(0, shownAtMost)
      .map((title) => `Changed in Anki, and left as it is there: ${title} (--take-notes overwrites it)`),
    ...(keptThere.length > shownAtMost
      ? [`… and ${keptThere.length - shownAtMost} more that were changed in Anki`]
      : []),
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
