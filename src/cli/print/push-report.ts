import { pullInWords } from '../../build/history/pull.ts'
import type { PushReport } from '../../build/history/push.ts'
import type { UndoReport } from '../../build/history/undo-push.ts'
import { shownPath } from '../../disk/shown-path.ts'

export function pushInWords(report: PushReport): string[] {
  const { pulled, added, updated, types, keptThere, reviews, cards, marks, refused, filtered, backup, dryRun } = report
  const parts = [
    [added.length, 'paper new', 'papers new'],
    [updated.length, 'paper updated', 'papers updated'],
    [types.length, 'note type', 'note types'],
    [reviews, 'review', 'reviews'],
    [cards, 'card rescheduled', 'cards rescheduled'],
    [marks, 'mark', 'marks'],
  ] as const
  const told = parts.flatMap(([amount, one, many]) => (amount > 0 ? [`${amount} ${amount === 1 ? one : many}`] : []))
  return [
    ...(pulled.cards > 0 ? pullInWords(pulled, 'Anki', dryRun) : []),
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

export function undoInWords(report: UndoReport): string[] {
  const { deleted, restored, types, cards, marks, suspensions, broughtBack, leftNotes, leftTypes, leftCards } = report
  const count = (amount: number, one: string, many: string) =>
    amount > 0 ? [`${amount} ${amount === 1 ? one : many}`] : []
  const done = [
    ...count(deleted.length, 'new paper deleted', 'new papers deleted'),
    ...count(restored.length, 'paper as it was', 'papers as they were'),
    ...count(types.length, 'note type as it was', 'note types as they were'),
    ...count(cards, 'card back at its place', 'cards back at their places'),
    ...count(marks, 'mark', 'marks'),
    ...count(suspensions, 'suspension', 'suspensions'),
    ...count(broughtBack.length, 'deleted paper brought back', 'deleted papers brought back'),
  ]
  const what = report.dryRun ? 'Would be taken back' : 'Taken back'
  return [
    done.length > 0 ? `${what}: ${done.join(', ')}` : 'Nothing of the last push can be taken back',
    ...leftNotes.map((title) => `Answered or changed in Anki since, and left as it is: ${title}`),
    ...leftTypes.map((name) => `Changed in Anki since, and left as it is: the note type “${name}”`),
    ...count(leftCards, 'card was answered or moved since, and stays', 'cards were answered or moved since, and stay'),
    ...report.lost.map((title) => `Deleted, and in no package from which it could come back: ${title}`),
    ...(report.reviews > 0
      ? [
          `${report.reviews} review${report.reviews === 1 ? ' stays' : 's stay'} in Anki's log: taking one out would force a full sync of all your devices`,
        ]
      : []),
    ...(report.dryRun || done.length === 0 ? [] : ['The next push brings it all again']),
  ]
}
