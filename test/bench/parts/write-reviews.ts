/** A year of answers to each of four cards of each paper of a ledger, ten a card, anew: node write-reviews.js NOTES. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLedger } from '../../../src/identity/ledger.ts'
import { readLedgerText } from '../../../src/project/ledger-file.ts'
import { reviewLogWriter } from '../../../src/project/review-log.ts'
import { dayMs, todayAt } from '../../../src/schedule/calendar.ts'
import { type Answer, formatLines } from '../../../src/schedule/log-line.ts'
import { randomFrom } from '../../schedule/histories.ts'

const answersPerCard = 10
const cards = ['proposed', 'contribution', 'figure', 'year']
const now = Date.now()
const random = randomFrom(1)

const state = join(process.argv[2] ?? '', '.paperdeck')
const { ledger } = parseLedger((await readLedgerText(state)) ?? '', 'ledger.jsonl')
if (!ledger) throw new Error('there is no ledger')
await rm(join(state, 'reviews'), { recursive: true, force: true })
const writer = reviewLogWriter(state, 'bench-0001')
const answers = ledger.entries.flatMap(({ guid }) => cards.flatMap((card) => history(guid, card)))
await writer.append(formatLines(answers.sort((a, b) => a.id - b.id)))
await writer.close()

/** Answered now and then over a year, the last time up to two months ago. */
function history(guid: string, card: string): Answer[] {
  const intervals = Array.from({ length: answersPerCard }, () => 1 + Math.floor(random() * 55))
  const between = intervals.slice(0, -1).reduce((sum, ivl) => sum + ivl, 0)
  let time = now - Math.floor((1 + random() * 60 + between) * dayMs)
  return intervals.map((ivl, nth): Answer => {
    const { day } = todayAt(time, 4, () => 0)
    const state = nth === 0 ? 'new' : 'review'
    const line: Answer = { id: time, guid, card, rating: 3, state, ivl, day, offset: 0, ms: 4000 }
    time += ivl * dayMs
    return line
  })
}
