import { buttonNames, intervalNow, intervalText } from '../../schedule/buttons.ts'
import { clockTime, dateOf, dayOf, daysAgo } from '../../schedule/calendar.ts'
import { contextOf } from '../../schedule/context.ts'
import type { Rating } from '../../schedule/memory.ts'
import { printableLine } from '../../words/printable.ts'
import { offersOf, type ReviewCard, upcoming } from '../queue.ts'
import { buttonsFor, isTyping, placeOf, type Session, stateOf, suspendedOf } from '../session.ts'
import { shownText } from '../shown-text.ts'
import { compareTyped, type Stretch } from '../typed-answer.ts'
import type { Block, Look, Span } from './card-text.ts'
import type { Cells, Placement } from './pictures/board.ts'
import { clip, widthOf, wrapBlock } from './wrap.ts'

export interface Size {
  columns: number
  rows: number
}

export interface Screen {
  /** As many as the terminal has, each with the codes of its looks, none wider than the terminal. */
  rows: string[]
  /** What the text is really moved up by. */
  scroll: number
  /** Where room is left for pictures, below their captions. */
  pictures: Placement[]
  /** Rows between which the card stands. */
  room: { from: number; to: number }
}

/** How large a picture is in a room of this size; null where it is not drawn. */
export type CellsOfPicture = (figure: string, room: Cells) => Cells | null

/** Smaller ones show nothing. */
const smallestRoom = 4

/** SGR codes; colours are those that every theme, light or dark, keeps readable on its background. */
const codes: Record<Look, { on: number; off: number; colour?: true }> = {
  bold: { on: 1, off: 22 },
  dim: { on: 2, off: 22 },
  italic: { on: 3, off: 23 },
  underline: { on: 4, off: 24 },
  strike: { on: 9, off: 29 },
  code: { on: 36, off: 39, colour: true },
  source: { on: 35, off: 39, colour: true },
  blue: { on: 34, off: 39, colour: true },
  red: { on: 31, off: 39, colour: true },
  green: { on: 32, off: 39, colour: true },
}

type Row = Span[]

/** The narrowest terminal that is laid out for; in a narrower one lines are cut. */
const narrow = 40

/** What a session looks like. */
export function drawScreen(
  session: Session,
  size: Size,
  colours: boolean,
  cellsOf: CellsOfPicture = () => null,
): Screen {
  const columns = Math.max(size.columns, narrow)
  const head = headOf(session, columns)
  const foot = footOf(session, columns)
  const height = Math.max(1, size.rows - head.length - foot.length - 1)
  // A caption, the picture and the question below it are seen together.
  const room = { columns: size.columns, rows: height - 4 }
  const { rows, answerAt, pictures } = bodyOf(session, columns, (figure) =>
    room.rows < smallestRoom ? null : cellsOf(figure, room),
  )
  const last = Math.max(0, rows.length - height)
  const scroll = Math.min(session.scroll ?? answerAt, last)
  const body = rows.slice(scroll, scroll + height)
  const filled = [...body, ...Array.from({ length: height - body.length }, (): Row => [])]
  const all = [...head, ...filled, ruleOf(columns, scroll, height, rows.length), ...foot]
  return {
    rows: all.slice(0, size.rows).map((row) => paint(cutRow(row, size.columns), colours)),
    scroll,
    pictures: pictures.map((picture) => ({ ...picture, top: picture.top + head.length - scroll })),
    room: { from: head.length, to: Math.min(size.rows, head.length + height) },
  }
}

function paint(row: Row, colours: boolean): string {
  return row
    .map(({ text, looks }) => {
      const used = looks.map((look) => codes[look]).filter((code) => colours || !code.colour)
      return used.reduce((inner, { on, off }) => `\x1b[${on}m${inner}\x1b[${off}m`, text)
    })
    .join('')
}

function cutRow(row: Row, columns: number): Row {
  let left = columns
  return row.flatMap(({ text, looks }) => {
    const cut = left <= 0 ? '' : clip(text, left)
    left -= widthOf(cut)
    return cut === '' ? [] : [{ text: cut, looks }]
  })
}

/** Titles, file names and messages hold what notes hold: none of it may steer the terminal. */
function plain(text: string, ...looks: Look[]): Span {
  return { text: printableLine(text), looks }
}

function headOf(session: Session, columns: number): Row[] {
  const { counts, mode, deck } = session
  const short = columns < 60
  const amounts: Row =
    mode === 'normal' || mode === 'ahead'
      ? [
          plain(`${short ? 'N' : 'new'} ${counts.fresh}`, 'blue'),
          plain('  '),
          plain(`${short ? 'L' : 'learning'} ${counts.learning}`, 'red'),
          plain('  '),
          plain(`${short ? 'D' : 'due'} ${counts.due}`, 'green'),
        ]
      : [plain(mode === 'cram' ? `cram: ${session.cram.left.length} left, no answer is logged` : 'suspended cards')]
  const marked = session.current && session.schedule.marked.has(session.current.guid) ? '★ ' : ''
  const right = amounts.reduce((sum, { text }) => sum + widthOf(text), 0)
  const left = clip(
    marked + (session.current ? deckNameOf(session, session.current) : deck.deck.name),
    Math.max(4, columns - right - 2),
  )
  const gap = Math.max(1, columns - widthOf(left) - right)
  return [[plain(left, 'dim'), plain(' '.repeat(gap)), ...amounts], []]
}

function deckNameOf({ deck }: Session, card: ReviewCard): string {
  return (deck.deck.notes[card.note]?.deck ?? deck.deck.name).replaceAll('::', ' › ')
}

function ruleOf(columns: number, scroll: number, height: number, total: number): Row {
  if (total <= height) return [plain('─'.repeat(columns), 'dim')]
  const label = ` ${scroll + 1}–${Math.min(total, scroll + height)} of ${total}, ↑↓ `
  return [plain(`${'─'.repeat(Math.max(0, columns - widthOf(label) - 2)) + label}──`, 'dim')]
}

function footOf(session: Session, columns: number): Row[] {
  const message: Row[] = session.message ? wrapBlock(text(session.message, 'bold'), columns) : []
  const { current, page, side, mode } = session
  if (page) return [...message, keyRow(columns, 'any key', 'back')]
  if (mode === 'suspended')
    return [...message, keyRow(columns, '@', 'wake', '!', 'wake note', 'u', 'undo', 'q', 'quit')]
  if (!current) return [...message, keyRow(columns, 'u', 'undo', '?', 'help', 'q', 'quit')]
  if (isTyping(session)) return [...message, keyRow(columns, 'Enter', 'compare with the answer', 'Esc', 'stop typing')]
  if (side === 'question' && current.isTyped)
    return [...message, keyRow(columns, 'Space', 'show the answer', 'Esc', 'type it', '?', 'help', 'q', 'quit')]
  if (side === 'question') return [...message, keyRow(columns, 'Space', 'show the answer', '?', 'help', 'q', 'quit')]
  return [...message, ...buttonRows(session, current, columns)]
}

function text(content: string, ...looks: Look[]): Block {
  return { spans: [plain(content, ...looks)], indent: 0, mark: '' }
}

function keyRow(columns: number, ...pairs: string[]): Row {
  const row: Row = []
  for (let index = 0; index + 1 < pairs.length; index += 2)
    row.push(plain(`${index > 0 ? '   ' : ''}${pairs[index]}`, 'bold'), plain(` ${pairs[index + 1]}`))
  return cutRow(row, columns)
}

const buttonLooks: Record<Rating, Look[]> = { 1: ['red'], 2: [], 3: ['green'], 4: ['blue'] }

function buttonRows(session: Session, card: ReviewCard, columns: number): Row[] {
  const context = contextOf(session, session.now)
  const outcomes = buttonsFor(session, card)
  const cells = ([1, 2, 3, 4] as const).map((rating): Row => {
    const interval = session.mode === 'cram' ? '' : ` ${intervalText(intervalNow(outcomes[rating], context))}`
    return [plain(`${rating} `, 'bold'), plain(buttonNames[rating], ...buttonLooks[rating]), plain(interval)]
  })
  const perRow = columns < 56 ? 2 : 4
  const width = Math.floor(columns / perRow)
  const padded = cells.map((cell): Row => [...cell, plain(' '.repeat(Math.max(1, width - rowWidth(cell))))])
  return Array.from({ length: 4 / perRow }, (_, nth) => padded.slice(nth * perRow, (nth + 1) * perRow).flat())
}

function rowWidth(row: Row): number {
  return row.reduce((sum, span) => sum + widthOf(span.text), 0)
}

interface Body {
  rows: Row[]
  /** How far up the text is moved so that the answer is in sight. */
  answerAt: number
  pictures: Placement[]
}

function bodyOf(session: Session, columns: number, cellsOf: (figure: string) => Cells | null): Body {
  const { current, page, mode } = session
  const textOnly = { answerAt: 0, pictures: [] }
  if (page === 'help') return { rows: helpRows(columns), ...textOnly }
  if (page === 'info' && current) return { rows: infoRows(session, current, columns), ...textOnly }
  if (mode === 'suspended') return listBody(session, columns)
  if (!current) return { rows: endBlocks(session).flatMap((block) => wrapBlock(block, columns)), ...textOnly }
  const { blocks: shown, figures } = shownText(session, current)
  const blocks = withTyped(session, shown)
  const rows: Row[] = []
  const pictures: Placement[] = []
  let answerAt = 0
  for (const block of blocks) {
    if (block === 'rule') answerAt = rows.length
    rows.push(...wrapBlock(block, columns))
    const figure = block === 'rule' || block.figure === undefined ? undefined : figures[block.figure]
    const cells = figure === undefined ? null : cellsOf(figure)
    if (figure === undefined || !cells) continue
    pictures.push({ figure, top: rows.length, ...cells })
    for (let row = 0; row < cells.rows; row++) rows.push([])
  }
  return { rows, answerAt: session.side === 'answer' ? answerAt : 0, pictures }
}

/** What is being typed, or how it compares with the answer, in its place. */
function withTyped(session: Session, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    const at = block === 'rule' ? -1 : block.spans.findIndex(({ isTyped }) => isTyped)
    if (block === 'rule' || at < 0) return [block]
    const answer = block.spans[at]?.text ?? ''
    const own = session.side === 'question' ? inputBlocks(session) : comparisonBlocks(session.typed.text, answer)
    const around = [block.spans.slice(0, at), block.spans.slice(at + 1)].map((spans) =>
      spans.some(({ text }) => text.trim() !== '') ? [{ ...block, spans }] : [],
    )
    return [...(around[0] ?? []), ...own, ...(around[1] ?? [])]
  })
}

function inputBlocks(session: Session): Block[] {
  const { text: typed } = session.typed
  return isTyping(session)
    ? [{ spans: [plain(typed), plain('▏', 'bold')], indent: 0, mark: '› ' }]
    : [{ spans: [plain(typed || '…', 'dim')], indent: 0, mark: '› ' }]
}

const looksOfStretch: Record<Stretch['is'], Look[]> = {
  right: ['green'],
  extra: ['red', 'strike'],
  missing: ['red', 'underline'],
}

/** As Anki shows it: what was typed, and below it the answer where the two differ. */
function comparisonBlocks(typed: string, answer: string): Block[] {
  const row = (stretches: readonly Stretch[], mark: string): Block => ({
    spans: stretches.map(({ text, is }) => plain(text, ...looksOfStretch[is])),
    indent: 0,
    mark,
  })
  if (typed.trim() === '') return [text(answer, 'bold')]
  const { isRight, given, expected } = compareTyped(typed, answer)
  return isRight
    ? [row(expected, '✓ ')]
    : [row(given, '✗ '), { spans: [plain('↓', 'dim')], indent: 2, mark: '' }, row(expected, '  ')]
}

function endBlocks(session: Session): Block[] {
  const { settings, deck, schedule } = session
  const { today } = contextOf(session, session.now)
  const offers = offersOf(deck, schedule, today)
  const next = upcoming(deck, schedule, settings.limits, today)
  const blocks: Block[] = [text('Done for now.', 'bold'), text('')]
  if (next === null) blocks.push(text('No card is waiting.'))
  else if ('at' in next)
    blocks.push(
      text(
        `The next card comes at ${clockTime(next.at, today.offset)}, in ${intervalText(-Math.max(1, Math.round((next.at - today.now) / 1000)))}.`,
      ),
    )
  else blocks.push(text(`The next card comes ${next.day === today.day + 1 ? 'tomorrow' : `on ${dateOf(next.day)}`}.`))
  blocks.push(text(''))
  if (offers.fresh > 0) blocks.push(offer('n', `${Math.min(10, offers.fresh)} more new cards (${offers.fresh} left)`))
  if (offers.ahead > 0) blocks.push(offer('a', `review ahead: ${offers.ahead} cards before their day, for real`))
  if (offers.cram > 0) blocks.push(offer('c', `cram: all ${offers.cram} cards, no answer is logged`))
  return blocks
}

function offer(key: string, what: string): Block {
  return { spans: [plain(what)], indent: 2, mark: `${key}  ` }
}

function listBody(session: Session, columns: number): Body {
  const listed = suspendedOf(session)
  if (listed.length === 0) return { rows: [[plain('No card is suspended.')]], answerAt: 0, pictures: [] }
  const rows = listed.map((card, index): Row => {
    const title = session.deck.deck.notes[card.note]?.title ?? ''
    const { lapses } = stateOf(session, card)
    const label = `${index === session.row ? '▸ ' : '  '}${card.card}  ${title}${lapses > 0 ? `  (${lapses} lapses)` : ''}`
    return [plain(clip(label, columns), ...(index === session.row ? (['bold'] as const) : []))]
  })
  return { rows, answerAt: Math.max(0, session.row - 3), pictures: [] }
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
  ['↑ ↓ j k', 'scroll; Page Up and Page Down by ten lines'],
  ['cramming', 'no answer is logged, and u undoes only what was done while cramming; - = @ ! * are logged as ever'],
  ['q Ctrl-C', 'quit; every answer is saved already'],
]

function helpRows(columns: number): Row[] {
  return help.flatMap(([keys, what]) => wrapBlock({ spans: [plain(what)], indent: 0, mark: keys.padEnd(13) }, columns))
}

function infoRows(session: Session, card: ReviewCard, columns: number): Row[] {
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
  const rows = facts.flatMap(([name, value]) =>
    wrapBlock({ spans: [plain(value)], indent: 0, mark: name.padEnd(8) }, columns),
  )
  const history = [...(session.schedule.lines.get(card.key) ?? [])].reverse().map((line): Row => {
    const when = 'rating' in line ? line.day : dayOf(line.id, today)
    const offset = 'rating' in line ? line.offset : today.offset
    const what =
      'rating' in line
        ? `${buttonNames[line.rating].toLowerCase().padEnd(5)} ${line.state.padEnd(10)} ${intervalText(line.ivl)}`
        : line.event
    return [plain(`${dateOf(when)} ${clockTime(line.id, offset)}  `, 'dim'), plain(what)]
  })
  return [...rows, [], ...(history.length > 0 ? history : [[plain('Never answered.')]])]
}
