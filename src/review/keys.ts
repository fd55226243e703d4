import { contextOf } from '../schedule/context.ts'
import type { Rating } from '../schedule/memory.ts'
import { answer, onEvent, wake } from './answering.ts'
import { crammed, cramOf } from './cram.ts'
import { deckRows, withChosenDeck, withOverview } from './overview.ts'
import type { ReviewCard } from './queue.ts'
import {
  isScheduled,
  isTyping,
  nextCard,
  onDayOf,
  placeOf,
  type Session,
  type Step,
  still,
  suspendedOf,
} from './session.ts'
import { commandOf, isCharacter, type Key } from './terminal/key-sequences.ts'
import { undo } from './undo.ts'

/** The session after a key, and what has to happen before it is shown. `tick` is the key that time presses. */
export function press(session: Session, key: Key, now: number): Step {
  const at = onDayOf({ ...session, now })
  if (key === 'tick') return still(at.current || at.page ? at : nextCard(at))
  const fresh = { ...at, message: null }
  if (isTyping(fresh) && key !== 'ctrl-c') return still(onTyping(fresh, key))
  return onCommand(fresh, commandOf(key))
}

function onCommand(fresh: Session, key: Key): Step {
  if (key === 'q' || key === 'ctrl-c') return { session: fresh, effects: [{ type: 'quit' }] }
  if (fresh.page === 'overview') return still(onOverview(fresh, key))
  if (fresh.page) return still(onPage(fresh, key))
  if (key === '?') return still({ ...fresh, page: 'help', scroll: 0 })
  if (key === 'd' && isScheduled(fresh)) return still(withOverview(fresh))
  if (key === 'u') return undo(fresh)
  if (fresh.mode === 'suspended') return onList(fresh, key)
  return fresh.current ? onCard(fresh, fresh.current, key) : still(onEnd(fresh, key))
}

/** Arrows still scroll; a letter that means to is text. */
function onTyping(session: Session, key: Key): Session {
  const { typed } = session
  const write = (text: string) => ({ ...session, typed: { ...typed, text } })
  if (key === 'enter') return { ...session, side: 'answer', scroll: null }
  if (key === 'escape') return { ...session, typed: { ...typed, isOpen: false } }
  if (key === 'backspace') return write(withoutLast(typed.text))
  if (key === 'ctrl-u') return write('')
  if (isCharacter(key)) return write(typed.text + key)
  return scrollBy(session, key) ?? session
}

/** A character as a person counts them may be several code points. */
function withoutLast(text: string): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return characters.slice(0, -1).join('')
}

const ratingKeys: Partial<Record<Key, Rating>> = { '1': 1, '2': 2, '3': 3, '4': 4, ' ': 3, enter: 3 }

function onCard(session: Session, card: ReviewCard, key: Key): Step {
  const scrolled = scrollBy(session, key)
  if (scrolled) return still(scrolled)
  if (key === 'escape') return still({ ...session, typed: { ...session.typed, isOpen: true } })
  if (key === 'i') return still({ ...session, page: 'info', scroll: 0 })
  if (key === 'e') return { session, effects: [{ type: 'edit', place: placeOf(session.deck, card) }] }
  if (key === 'o' || key === 'f')
    return { session, effects: [{ type: 'open', card, side: session.side, what: key === 'o' ? 'link' : 'figure' }] }
  const event = onEvent(session, card, key)
  if (event) return event
  if (session.side === 'question')
    return still(key === ' ' || key === 'enter' ? { ...session, side: 'answer', scroll: null } : session)
  const rating = ratingKeys[key]
  if (!rating) return still(session)
  if (session.mode === 'cram') return still(nextCard({ ...session, cram: crammed(session.cram, rating) }))
  return answer(session, card, rating)
}

const scrollKeys: Partial<Record<Key, number>> = { down: 1, j: 1, up: -1, k: -1, pagedown: 10, pageup: -10 }

function scrollBy(session: Session, key: Key): Session | null {
  const lines = scrollKeys[key]
  return lines === undefined ? null : { ...session, scroll: Math.max(0, (session.scroll ?? 0) + lines) }
}

function onPage(session: Session, key: Key): Session {
  return scrollBy(session, key) ?? { ...session, page: null, scroll: 0 }
}

/** Moving beyond the last row stays there. */
function moved(session: Session, key: Key, rows: number): Session | null {
  const move = scrollKeys[key]
  return move === undefined
    ? null
    : { ...session, row: Math.min(Math.max(0, session.row + move), Math.max(0, rows - 1)) }
}

function onOverview(session: Session, key: Key): Session {
  if (key === 'enter' || key === ' ') return withChosenDeck(session)
  return moved(session, key, deckRows(session).length) ?? session
}

const moreNewCards = 10

function onEnd(session: Session, key: Key): Session {
  const { today } = contextOf(session, session.now)
  if (key === 'n') return nextCard({ ...session, mode: 'normal', extra: session.extra + moreNewCards })
  if (key === 'a') return nextCard({ ...session, mode: 'ahead' })
  if (key === 'c') return nextCard({ ...session, mode: 'cram', cram: cramOf(session.deck, today) })
  return session
}

function onList(session: Session, key: Key): Step {
  const listed = suspendedOf(session)
  const chosen = moved(session, key, listed.length)
  if (chosen) return still(chosen)
  const card = listed[session.row]
  if (!card) return still(session)
  if (key === '@' || key === 'enter' || key === ' ') return wake(session, [card])
  if (key === '!')
    return wake(
      session,
      listed.filter(({ guid }) => guid === card.guid),
    )
  return key === 'e' ? { session, effects: [{ type: 'edit', place: placeOf(session.deck, card) }] } : still(session)
}
