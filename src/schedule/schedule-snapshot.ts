import type { CardState, Due, Line } from './card-state.ts'
import { type CardId, keyOf, markedBy, type Outlook, type Schedule } from './fold.ts'
import { type Entries, LayeredLists, LayeredMap, madeEachTime } from './layered-map.ts'
import { type Answer, type CardEvent, cardEvents } from './log-line.ts'

/** The parts of a schedule that are few, and what the numbers are about. */
interface Head {
  /** In the order of the cards; those of one guid are together. */
  guids: string[]
  /** By guid: the first of its cards. */
  firsts: number[]
  /** Of cards, each once. */
  names: string[]
  cardCount: number
  undone: [string, number[]][]
  recent: readonly Line[]
  later: readonly Line[]
  marks: readonly CardEvent[]
  lastId: number
  day: number
  end: number
}

const stages = ['new', 'learning', 'review', 'relearning'] as const
/**
 * Numbers of a card: its first line, stage, stability, difficulty, step, days, reps, lapses, which line is its last answer,
 * suspended, buried; places of its guid and of its name; when it is due, as a time or as a day. What is null in a state is not a
 * number here.
 */
const perCard = 15
/**
 * Numbers of a line: id, what it is (1-4 an answer's rating, from 5 on an event), state (4 more where the answer was given in a
 * filtered deck), ivl, day, offset, ms.
 */
const perLine = 7
const firstEvent = 5

/**
 * A schedule as bytes: the head as JSON, then the numbers of all cards and of all their lines. A hundred thousand lines are only
 * made when they are asked for.
 *
 *     <length of the head, 8 digits> <head, JSON, spaces up to a multiple of 8> <numbers of the cards, then of the lines, as 64-bit floats>
 */
export function scheduleSnapshot(schedule: Schedule): Uint8Array[] {
  const entries = [...schedule.lines.entries()].flatMap(([key, lines]) =>
    lines[0] ? [{ key, lines, ...lines[0] }] : [],
  )
  entries.sort((a, b) => (a.guid < b.guid ? -1 : a.guid > b.guid ? 1 : 0))
  const lineCount = entries.reduce((sum, { lines }) => sum + lines.length, 0)
  const view = new DataView(new ArrayBuffer((entries.length * perCard + lineCount * perLine) * 8))
  let place = 0
  const add = (numbers: readonly number[]) => {
    for (const number of numbers) view.setFloat64(place++ * 8, number, true)
  }
  const names = [...new Set(entries.map(({ card }) => card))]
  const guids: string[] = []
  const firsts: number[] = []
  let first = 0
  entries.forEach(({ key, guid, card, lines }, nth) => {
    const state = schedule.cards.get(key)
    if (!state) throw new Error(`${key} has lines and no state`)
    if (guid !== guids.at(-1)) {
      guids.push(guid)
      firsts.push(nth)
    }
    add([...numbersOfState(state, lines, first), guids.length - 1, names.indexOf(card), ...numbersOfDue(state)])
    first += lines.length
  })
  for (const { lines } of entries) for (const line of lines) add(numbersOfLine(line))
  const { recent, later, marks, lastId, day, end } = schedule
  const undone = [...schedule.undone].map(([key, ids]): Head['undone'][number] => [key, [...ids]])
  const head: Head = { guids, firsts, names, cardCount: entries.length, undone, recent, later, marks, lastId, day, end }
  const json = Buffer.from(JSON.stringify(head))
  const bytes = Buffer.concat([json, Buffer.alloc((8 - (json.length % 8)) % 8, ' ')])
  return [Buffer.from(String(bytes.length).padStart(8)), bytes, new Uint8Array(view.buffer)]
}

/** The schedule that `scheduleSnapshot` was given. */
export function scheduleFromSnapshot(bytes: Buffer): Schedule {
  const start = 8 + Number(bytes.toString('latin1', 0, 8))
  const head = JSON.parse(bytes.toString('utf8', 8, start)) as Head
  const count = (bytes.length - start) / 8
  const numbers = floatsOf(bytes.subarray(start))
  const number = (place: number) => numbers[place] ?? Number.NaN
  const { guids, firsts, names, cardCount, undone, ...rest } = head
  const linesFrom = cardCount * perCard
  const lineCount = (count - linesFrom) / perLine
  const places = placesOf(head, numbers)
  const aboutAt = (place: number) => ({
    guid: guids[number(place * perCard + 11)] ?? '',
    card: names[number(place * perCard + 12)] ?? '',
  })
  const byKey: Entries<number> = {
    get(key) {
      for (let border = key.indexOf('\n'); border >= 0; border = key.indexOf('\n', border + 1)) {
        const place = places(key.slice(0, border), key.slice(border + 1))
        if (place !== undefined) return place
      }
      return undefined
    },
    *entries() {
      for (let place = 0; place < cardCount; place++) {
        const { guid, card } = aboutAt(place)
        yield [keyOf(guid, card), place]
      }
    },
  }
  const lineAt = (place: number, index: number) => lineOf(aboutAt(place), number, linesFrom + index * perLine)
  const cards = madeEachTime(byKey, (_, place) =>
    stateOf(number, place * perCard, (index) => lineAt(place, index) as Answer),
  )
  const lines = madeEachTime(byKey, (_, place): readonly Line[] => {
    const from = number(place * perCard)
    const to = place + 1 < cardCount ? number((place + 1) * perCard) : lineCount
    return Array.from({ length: to - from }, (_, nth) => lineAt(place, from + nth))
  })
  const kept = ({ guid, card }: CardId) => {
    const place = places(guid, card)
    return place === undefined ? undefined : outlookOf(numbers, place * perCard, linesFrom)
  }
  return {
    ...rest,
    cards: new LayeredMap(cards),
    kept,
    lines: new LayeredLists<Line>(lines),
    undone: new Map(undone.map(([key, ids]) => [key, new Set(ids)])),
    marked: markedBy(rest.marks),
  }
}

/** Looks a card up by its note's guid and then among its note's few: ten thousand keys need not be put together for it. */
function placesOf({ guids, firsts, names, cardCount }: Head, numbers: Float64Array) {
  const byGuid = new Map(guids.map((guid, nth) => [guid, nth]))
  const byName = new Map(names.map((name, nth) => [name, nth]))
  return (guid: string, card: string): number | undefined => {
    const nth = byGuid.get(guid)
    const name = byName.get(card)
    if (nth === undefined || name === undefined) return undefined
    const end = firsts[nth + 1] ?? cardCount
    for (let place = firsts[nth] ?? end; place < end; place++) if (numbers[place * perCard + 12] === name) return place
    return undefined
  }
}

const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0

/** As an array, which takes a third of the time of a DataView: its numbers begin at multiples of their size, in the machine's byte order. */
function floatsOf(bytes: Buffer): Float64Array {
  if (bytes.byteOffset % 8 === 0 && !isBigEndian)
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
  const own = Buffer.from(new ArrayBuffer(bytes.length))
  bytes.copy(own)
  if (isBigEndian) own.swap64()
  return new Float64Array(own.buffer)
}

function numbersOfState(state: CardState, lines: readonly Line[], first: number): number[] {
  const { stage, memory, step, days, reps, lapses, last, suspended, buried } = state
  return [
    first,
    stages.indexOf(stage),
    memory?.stability ?? Number.NaN,
    memory?.difficulty ?? Number.NaN,
    step,
    days,
    reps,
    lapses,
    last ? first + lines.findLastIndex((line) => line.id === last.id) : Number.NaN,
    Number(suspended),
    buried ?? Number.NaN,
  ]
}

function numbersOfDue({ due }: CardState): [number, number] {
  if (!due) return [Number.NaN, Number.NaN]
  return 'at' in due ? [due.at, Number.NaN] : [Number.NaN, due.day]
}

function dueOf(at: number, day: number): Due | null {
  if (!Number.isNaN(at)) return { at }
  return Number.isNaN(day) ? null : { day }
}

type NumberAt = (place: number) => number

function stateOf(number: NumberAt, from: number, answerAt: (index: number) => Answer): CardState {
  const stability = number(from + 2)
  const lastAt = number(from + 8)
  const buried = number(from + 10)
  const last = Number.isNaN(lastAt) ? null : answerAt(lastAt)
  return {
    stage: stages[number(from + 1)] ?? 'new',
    memory: Number.isNaN(stability) ? null : { stability, difficulty: number(from + 3) },
    step: number(from + 4),
    days: number(from + 5),
    reps: number(from + 6),
    lapses: number(from + 7),
    last,
    due: dueOf(number(from + 13), number(from + 14)),
    suspended: number(from + 9) === 1,
    buried: Number.isNaN(buried) ? null : buried,
  }
}

/** @param linesFrom where the lines begin */
function outlookOf(numbers: Float64Array, from: number, linesFrom: number): Outlook {
  const lastAt = numbers[from + 8] ?? Number.NaN
  // An index that V8 keeps as a double is looked up slowly.
  const last = linesFrom + (lastAt | 0) * perLine
  const buried = numbers[from + 10] ?? Number.NaN
  const day = numbers[last + 4] ?? 0
  const isNew = Number.isNaN(lastAt)
  return {
    stage: stages[numbers[from + 1] ?? 0] ?? 'new',
    due: dueOf(numbers[from + 13] ?? Number.NaN, numbers[from + 14] ?? Number.NaN),
    suspended: numbers[from + 9] === 1,
    buried: Number.isNaN(buried) ? null : buried,
    answered: isNew ? null : day,
  }
}

function numbersOfLine(line: Line): number[] {
  if ('event' in line) {
    const [ivl, day] = line.event === 'due' ? [line.ivl, line.day ?? Number.NaN] : [0, 0]
    return [line.id, firstEvent + cardEvents.indexOf(line.event), 0, ivl, day, 0, 0]
  }
  const stage = stages.indexOf(line.state) + (line.filtered ? stages.length : 0)
  return [line.id, line.rating, stage, line.ivl, line.day, line.offset, line.ms]
}

function lineOf({ guid, card }: Pick<Line, 'guid' | 'card'>, number: NumberAt, from: number): Line {
  const id = number(from)
  const what = number(from + 1)
  const event = cardEvents[what - firstEvent]
  if (event === 'due') {
    const day = number(from + 4)
    return { id, guid, card, event, ivl: number(from + 3), ...(Number.isNaN(day) ? {} : { day }) }
  }
  if (event) return { id, guid, card, event }
  const stage = number(from + 2)
  return {
    id,
    guid,
    card,
    rating: what as Answer['rating'],
    state: stages[stage % stages.length] ?? 'new',
    ivl: number(from + 3),
    day: number(from + 4),
    offset: number(from + 5),
    ms: number(from + 6),
    ...(stage >= stages.length && { filtered: true }),
  }
}
