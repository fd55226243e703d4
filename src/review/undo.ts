import { buttonNames, intervalText } from '../schedule/buttons.ts'
import type { Line } from '../schedule/card-state.ts'
import { contextOf } from '../schedule/context.ts'
import { keyOf, withoutLines } from '../schedule/fold.ts'
import { nextId } from './answering.ts'
import { isScheduled, nextCard, type Session, type Step, still, withSchedule } from './session.ts'

/** Takes back the last thing done: while cramming of what was crammed, in the list of what was woken, else of the day. */
export function undo(session: Session): Step {
  if (session.mode === 'cram') return undoCrammed(session)
  const group = lastGroup(session.schedule.recent)
  if (session.mode !== 'suspended') return takeBack(session, group, 'Nothing of today is left to undo')
  const isWoken = group.every((line) => 'event' in line && line.event === 'unsuspend')
  return takeBack(session, isWoken ? group : [], 'Nothing that was woken is left to undo')
}

function undoCrammed(session: Session): Step {
  const last = session.cram.done.at(-1)
  if (!last) return still({ ...session, message: 'Nothing crammed is left to undo' })
  const before = { ...session, cram: { left: last.left, done: session.cram.done.slice(0, -1) } }
  if ('rating' in last.what) return still({ ...nextCard(before), message: `Undone: ${buttonNames[last.what.rating]}` })
  return takeBack(before, last.what.lines, '')
}

/** @param nothing what is said where there are no lines */
function takeBack(session: Session, group: readonly Line[], nothing: string): Step {
  const [last] = group
  if (!last) return still({ ...session, message: nothing })
  const first = nextId(session)
  const lines = group.map(({ id, guid, card }, index) => ({ id: first + index, undo: id, guid, card }))
  const schedule = withoutLines(session.schedule, lines, contextOf(session, session.now))
  const next = nextCard(withSchedule(session, schedule, lines))
  const card = isScheduled(session) ? session.deck.cardOf(keyOf(last.guid, last.card)) : null
  const said = 'rating' in last ? `${buttonNames[last.rating]} (${intervalText(last.ivl)})` : last.event
  return {
    session: { ...next, current: card ?? next.current, message: `Undone: ${said}` },
    effects: [{ type: 'append', lines }],
  }
}

/** Lines written in one go have ids in a row. */
function lastGroup(recent: readonly Line[]): Line[] {
  const group: Line[] = []
  for (let index = recent.length - 1; index >= 0; index--) {
    const line = recent[index]
    const next = group[0]
    if (!line) break
    if (next && (line.id !== next.id - 1 || line.guid !== next.guid || !belongs(line, next))) break
    group.unshift(line)
    if ('rating' in line) break
  }
  return group
}

function belongs(line: Line, next: Line): boolean {
  if (!('event' in next)) return false
  if ('event' in line) return line.event === next.event && line.card !== next.card
  return next.event === 'suspend' && line.card === next.card && line.rating === 1
}
