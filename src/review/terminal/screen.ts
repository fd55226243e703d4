import { buttonNames, intervalNow, intervalText } from '../../schedule/buttons.ts'
import { contextOf } from '../../schedule/context.ts'
import type { Rating } from '../../schedule/memory.ts'
import type { ReviewCard } from '../queue.ts'
import { buttonsFor, isScheduled, isTyping, type Session } from '../session.ts'
import { shownText } from '../shown-text.ts'
import { compareTyped, type Stretch } from '../typed-answer.ts'
import type { Block, Look } from './card-text.ts'
import { deckPage, endPage, helpPage, infoPage, type Page, suspendedPage } from './pages.ts'
import type { Cells, Placement } from './pictures/board.ts'
import { cutRow, flow, keyRows, paint, plain, type Row, rowWidth, text } from './row.ts'
import { clip, widestText, widthOf, wrapBlock } from './wrap.ts'

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

/** How large a picture is in a room of this size, or why it cannot be drawn; null where it is not drawn. */
export type CellsOfPicture = (figure: string, room: Cells) => Cells | string | null

/** Smaller ones show nothing. */
const smallestRoom = 4

/** The narrowest terminal that is laid out for; in a narrower one lines are cut. */
const narrowest = 20

/** What a session looks like. */
export function drawScreen(
  session: Session,
  size: Size,
  colours: boolean,
  cellsOf: CellsOfPicture = () => null,
): Screen {
  const columns = Math.min(widestText, Math.max(size.columns, narrowest))
  const head = headOf(session, columns)
  const foot = footOf(session, columns)
  const height = Math.max(1, size.rows - head.length - foot.length - 1)
  // A caption, the picture and the question below it are seen together.
  const room = { columns: size.columns, rows: height - 4 }
  const { rows, startAt, pictures, followsRow } = bodyOf(session, columns, (figure) =>
    room.rows < smallestRoom ? null : cellsOf(figure, room),
  )
  const last = Math.max(0, rows.length - height)
  const wanted = followsRow ? startAt - Math.floor(height / 2) : (session.scroll ?? startAt)
  const scroll = Math.min(Math.max(0, wanted), last)
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

function headOf(session: Session, columns: number): Row[] {
  const { counts, mode, deck, current, page, schedule } = session
  const amounts: Row = isScheduled(session)
    ? [
        plain(`new ${counts.fresh}`, 'blue'),
        plain(`  learning ${counts.learning}`, 'red'),
        plain(`  due ${counts.due}`, 'green'),
      ]
    : [plain(mode === 'cram' ? `cram: ${session.cram.left.length} left, no answer is logged` : 'suspended cards')]
  const name = current && !page ? deckNameOf(session, current) : deck.deck.name
  const marked = current && !page && schedule.marked.has(current.guid) ? '★ ' : ''
  const right = rowWidth(amounts)
  // In a narrow terminal the name has a row of its own.
  if (columns - right < widthOf(marked + name) + 2 && columns - right < 24) {
    const wrapped = wrapBlock(text(marked + name, 'dim'), columns)
    const isShort = wrapped.length <= 2
    return [...(isShort ? wrapped : [[plain(clip(marked + name, columns), 'dim')]]), ...wrapRow(amounts, columns), []]
  }
  const left = clip(marked + name, columns - right - 2)
  return [[plain(left, 'dim'), plain(' '.repeat(columns - widthOf(left) - right)), ...amounts], []]
}

function wrapRow(row: Row, columns: number): Row[] {
  return flow(
    row.map(({ text: content, looks }) => [{ text: content.trim(), looks }]),
    2,
    columns,
  )
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
  if (session.current && session.side === 'answer' && !session.page && session.mode !== 'suspended')
    return [...message, ...buttonRows(session, session.current, columns)]
  return [...message, ...keyRows(columns, ...keysOfFoot(session))]
}

function keysOfFoot(session: Session): [key: string, does: string][] {
  const { current, page, mode } = session
  const [help, quit, undo] = [
    ['?', 'help'],
    ['q', 'quit'],
    ['u', 'undo'],
  ] as const satisfies [string, string][]
  if (page === 'overview') return [['Enter', 'begin'], ['↑↓', 'choose a deck'], quit]
  if (page) return [['any key', 'back']]
  if (mode === 'suspended') return [['@', 'wake'], ['!', 'wake note'], undo, quit]
  if (!current) return [undo, help, quit]
  if (isTyping(session))
    return [
      ['Enter', 'compare with the answer'],
      ['Esc', 'stop typing'],
    ]
  return [
    ['Space', 'show the answer'],
    ...(current.isTyped ? [['Esc', 'type it'] as [string, string]] : []),
    help,
    quit,
  ]
}

const buttonLooks: Record<Rating, Look[]> = { 1: ['red'], 2: [], 3: ['green'], 4: ['blue'] }

function buttonRows(session: Session, card: ReviewCard, columns: number): Row[] {
  const context = contextOf(session, session.now)
  const outcomes = buttonsFor(session, card)
  const cells = ([1, 2, 3, 4] as const).map((rating): Row => {
    const interval = session.mode === 'cram' ? '' : ` ${intervalText(intervalNow(outcomes[rating], context))}`
    return [plain(`${rating} `, 'bold'), plain(buttonNames[rating], ...buttonLooks[rating]), plain(interval)]
  })
  const perRow = columns < 28 ? 1 : columns < 56 ? 2 : 4
  const width = Math.floor(columns / perRow)
  const padded = cells.map((cell): Row => [...cell, plain(' '.repeat(Math.max(1, width - rowWidth(cell))))])
  return Array.from({ length: 4 / perRow }, (_, nth) => padded.slice(nth * perRow, (nth + 1) * perRow).flat())
}

interface Body extends Page {
  pictures: Placement[]
}

function bodyOf(session: Session, columns: number, cellsOf: (figure: string) => Cells | string | null): Body {
  const page = pageOf(session, columns)
  if (page || !session.current) return { ...(page ?? endPage(session, columns)), pictures: [] }
  const { blocks: shown, figures } = shownText(session, session.current)
  const rows: Row[] = []
  const pictures: Placement[] = []
  let answerAt = 0
  for (const block of withTyped(session, shown)) {
    if (block === 'rule') answerAt = rows.length
    rows.push(...wrapBlock(block, columns))
    const figure = block === 'rule' || block.figure === undefined ? undefined : figures[block.figure]
    const cells = figure === undefined ? null : cellsOf(figure)
    if (figure === undefined || !cells) continue
    if (typeof cells === 'string') {
      rows.push(...wrapBlock({ ...text(`not drawn: ${cells}`, 'dim'), indent: 2 }, columns))
      continue
    }
    pictures.push({ figure, top: rows.length, ...cells })
    for (let row = 0; row < cells.rows; row++) rows.push([])
  }
  return { rows, startAt: session.side === 'answer' ? answerAt : 0, pictures }
}

function pageOf(session: Session, columns: number): Page | null {
  const { current, page, mode } = session
  if (page === 'overview') return deckPage(session, columns)
  if (page === 'help') return helpPage(columns)
  if (page === 'info' && current) return infoPage(session, current, columns)
  return mode === 'suspended' ? suspendedPage(session, columns) : null
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
