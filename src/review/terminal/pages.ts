import { buttonNames, intervalText } from '../../schedule/buttons.ts'
import { clockTime, dateOf, dayOf, daysAgo } from '../../schedule/calendar.ts'
import { contextOf } from '../../schedule/context.ts'
import { type DeckRow, deckRows } from '../overview.ts'
import { type Counts, offersOf, type ReviewCard, upcoming } from '../queue.ts'
import { placeOf, type Session, stateOf, suspendedOf } from '../session.ts'
import { toCome, toComeInWords } from '../session-end.ts'
import type { Block } from './card-text.ts'
import { plain, type Row, rowWidth, text } from './row.ts'
import { wrapBlock } from './wrap.ts'

/** What is shown instead of a card. */
export interface Page {
  rows: Row[]
  /** The row that is to be in sight. */
  startAt: number
  /** It is the chosen row of a list. */
  followsRow?: boolean
}

/** Below so many columns names stand above what they name, rather than beside it. */
const sideBySide = 40

/** A name and what it stands for. */
function factRows(name: string, value: string, width: number, columns: number): Row[] {
  if (columns >= sideBySide) return wrapBlock({ ...text(value), mark: name.padEnd(width) }, columns)
  return [...wrapBlock(text(name, 'bold'), columns), ...wrapBlock({ ...text(value), indent: 2 }, columns)]
}

/** The list of decks with what is to be done in each. */
export function deckPage(session: Session, columns: number): Page {
  const decks = deckRows(session)
  const isTable = columns >= sideBySide
  const headings = columns >= 60 ? (['new', 'learning', 'due'] as const) : (['new', 'lrn', 'due'] as const)
  const cells = (values: readonly (string | number)[]) =>
    values.map((value, index) => String(value).padStart((headings[index]?.length ?? 0) + 2)).join('')
  const rows: Row[] = []
  let startAt = 0
  if (isTable) {
    const heading = cells(headings)
    rows.push([plain('Decks'.padEnd(columns - heading.length)), plain(heading, 'dim')], [])
  } else rows.push([plain('Decks')], [])
  for (const [index, row] of decks.entries()) {
    const isChosen = index === session.row
    if (isChosen) startAt = rows.length
    rows.push(...(isTable ? tableRows(row, isChosen, columns, cells) : stackedRows(row, isChosen, columns)))
  }
  const { fresh, learning, due } = decks[0]?.counts ?? { fresh: 0, learning: 0, due: 0 }
  if (fresh + learning + due === 0) rows.push([], ...whenNext(session).flatMap((block) => wrapBlock(block, columns)))
  return { rows, startAt, followsRow: true }
}

function nameBlock({ name, depth }: DeckRow, isChosen: boolean): Block {
  return {
    ...text(name, ...(isChosen ? (['bold'] as const) : [])),
    mark: `${isChosen ? '▸' : ' '} ${'  '.repeat(depth)}`,
  }
}

function tableRows(
  row: DeckRow,
  isChosen: boolean,
  columns: number,
  cells: (values: readonly number[]) => string,
): Row[] {
  const { fresh, learning, due } = row.counts
  const width = cells([0, 0, 0]).length
  const [first = [], ...more] = wrapBlock(nameBlock(row, isChosen), columns - width - 1)
  const all = cells([fresh, learning, due])
  // Each number in the colour that the head of a card gives it.
  const ends = [cells([fresh]).length, cells([fresh, learning]).length]
  const numbers: Row = [
    plain(all.slice(0, ends[0]), fresh > 0 ? 'blue' : 'dim'),
    plain(all.slice(ends[0], ends[1]), learning > 0 ? 'red' : 'dim'),
    plain(all.slice(ends[1]), due > 0 ? 'green' : 'dim'),
  ]
  return [[...first, plain(' '.repeat(Math.max(1, columns - width - rowWidth(first)))), ...numbers], ...more]
}

function stackedRows(row: DeckRow, isChosen: boolean, columns: number): Row[] {
  return [
    ...wrapBlock(nameBlock(row, isChosen), columns),
    ...wrapBlock({ ...text(countsInWords(row.counts), 'dim'), indent: row.depth * 2 + 2 }, columns),
  ]
}

function countsInWords({ fresh, learning, due }: Counts): string {
  const told = [
    [fresh, 'new'],
    [learning, 'learning'],
    [due, 'due'],
  ].flatMap(([amount, what]) => (Number(amount) > 0 ? [`${amount} ${what}`] : []))
  return told.length === 0 ? 'nothing to do' : told.join(', ')
}

/** What is shown when no card is left. */
export function endPage(session: Session, columns: number): Page {
  const { deck, schedule } = session
  const { today } = contextOf(session, session.now)
  const offers = offersOf(deck, schedule, today)
  const blocks: Block[] = [text('Done for now.', 'bold'), text(''), ...whenNext(session)]
  for (const line of toComeInWords(toCome(session))) blocks.push(text(line))
  blocks.push(text(''))
  if (offers.fresh > 0) blocks.push(offer('n', `${Math.min(10, offers.fresh)} more new cards (${offers.fresh} left)`))
  if (offers.ahead > 0) blocks.push(offer('a', `review ahead: ${offers.ahead} cards before their day, for real`))
  if (offers.cram > 0) blocks.push(offer('c', `cram: all ${offers.cram} cards, no answer is logged`))
  if (session.settings.filter.deck !== undefined) blocks.push(offer('d', 'the other decks'))
  return { rows: blocks.flatMap((block) => wrapBlock(block, columns)), startAt: 0 }
}

function whenNext(session: Session): Block[] {
  const { settings, deck, schedule } = session
  const { today } = contextOf(session, session.now)
  const next = upcoming(deck, schedule, settings.limits, today)
  if (next === null) return [text('No card is waiting.')]
  if (!('at' in next))
    return [text(`The next card comes ${next.day === today.day + 1 ? 'tomorrow' : `on ${dateOf(next.day)}`}.`)]
  const wait = intervalText(-Math.max(1, Math.round((next.at - today.now) / 1000)))
  return [text(`The next card comes at ${clockTime(next.at, today.offset)}, in ${wait}.`)]
}

function offer(key: string, what: string): Block {
  return { ...text(what), indent: 2, mark: `${key}  ` }
}

export function suspendedPage(session: Session, columns: number): Page {
  const listed = suspendedOf(session)
  if (listed.length === 0) return { rows: wrapBlock(text('No card is suspended.'), columns), startAt: 0 }
  const rows: Row[] = []
  let startAt = 0
  for (const [index, card] of listed.entries()) {
    const isChosen = index === session.row
    if (isChosen) startAt = rows.length
    const title = session.deck.deck.notes[card.note]?.title ?? ''
    const { lapses } = stateOf(session, card)
    const label = `${card.card}  ${title}${lapses > 0 ? `  (${lapses} lapses)` : ''}`
    rows.push(
      ...wrapBlock({ ...text(label, ...(isChosen ? (['bold'] as const) : [])), mark: isChosen ? '▸ ' : '  ' }, columns),
    )
  }
  return { rows, startAt, followsRow: true }
}

const help: [string, string][] = [
  ['Space Enter', 'show the answer, then Good'],
  ['Esc', 'on a card whose answer is typed: stop typing, and go on'],
  ['1 2 3 4', 'Again, Hard, Good, Easy'],
  ['u', 'undo the last thing done today, as often as you like'],
  ['- =', 'bury the card, the note until tomorrow'],
  ['@ !', 'suspend or wake the card, the note'],
  ['*', 'mark the note or take the mark off'],
  ['e', 'edit the note in $VISUAL or $EDITOR'],
  ['o', 'open the first link, or else the figure'],
  ['f', 'open the figure'],
  ['i', 'history of the card'],
  ['d', 'the decks, to choose another one'],
  ['↑ ↓ j k', 'scroll; Page Up and Page Down by ten lines'],
  ['cramming', 'no answer is logged, and u undoes only what was done while cramming; - = @ ! * are logged as ever'],
  ['q Ctrl-C', 'quit; every answer is saved already'],
]

export function helpPage(columns: number): Page {
  return { rows: help.flatMap(([keys, what]) => factRows(keys, what, 13, columns)), startAt: 0 }
}

/** What is known of a card, and its history. */
export function infoPage(session: Session, card: ReviewCard, columns: number): Page {
  const context = contextOf(session, session.now)
  const { today, fsrs } = context
  const state = stateOf(session, card)
  const place = placeOf(session.deck, card)
  const facts: [string, string][] = [
    ['card', `${card.card}, ${place.file}:${place.line}`],
    ['state', `${state.stage}${state.suspended ? ', suspended' : ''}; ${state.reps} answers, ${state.lapses} lapses`],
  ]
  if (state.memory && state.last) {
    const { stability, difficulty } = state.memory
    const recall = fsrs.recall(stability, daysAgo(state.last.id, today.end))
    facts.push([
      'memory',
      `stability ${stability.toFixed(2)} d, difficulty ${difficulty.toFixed(2)}, recall ${(recall * 100).toFixed(0)} %`,
    ])
  }
  if (state.due) facts.push(['due', 'at' in state.due ? clockTime(state.due.at, today.offset) : dateOf(state.due.day)])
  const rows = facts.flatMap(([name, value]) => factRows(name, value, 8, columns))
  const history = [...(session.schedule.lines.get(card.key) ?? [])].reverse().flatMap((line): Row[] => {
    const when = 'rating' in line ? line.day : dayOf(line.id, today)
    const offset = 'rating' in line ? line.offset : today.offset
    const what =
      'rating' in line
        ? `${buttonNames[line.rating].toLowerCase().padEnd(5)} ${line.state.padEnd(10)} ${intervalText(line.ivl)}`
        : line.event
    const time = `${dateOf(when)} ${clockTime(line.id, offset)}`
    return columns >= sideBySide
      ? [[plain(`${time}  `, 'dim'), plain(what)]]
      : [[plain(time, 'dim')], ...wrapBlock({ ...text(what), indent: 2 }, columns)]
  })
  return {
    rows: [...rows, [], ...(history.length > 0 ? history : wrapBlock(text('Never answered.'), columns))],
    startAt: 0,
  }
}
