/** Answers questions of the notes' deck, and tells the 95th percentile of the time to the next one: node answers.js NOTES. */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compose } from '../../../src/build/compose.ts'
import { logFolders } from '../../../src/build/ledgers-below.ts'
import { read } from '../../../src/build/read.ts'
import { reviewLogWriter } from '../../../src/project/review-log.ts'
import { press } from '../../../src/review/keys.ts'
import { startSession } from '../../../src/review/session.ts'
import { studyDeckOf } from '../../../src/review/study-deck.ts'
import { drawScreen } from '../../../src/review/terminal/screen.ts'
import { formatLines } from '../../../src/schedule/log-line.ts'
import { loadReviewLog } from '../../../src/schedule/review-log.ts'
import { settingsWith } from '../../review/deck.ts'
import { percentile } from '../statistics.ts'

const answers = 500
const screen = { columns: 80, rows: 24 }
const device = 'bench-0002'
const notes = process.argv[2] ?? ''
const state = join(notes, '.paperdeck')
const now = Date.now()

const options = { notes: [notes], offline: true }
const { deck } = await compose(await read(options), options)
const { lines } = await loadReviewLog(logFolders({ state }), now)
let session = startSession(studyDeckOf(deck), lines, settingsWith({ limits: { fresh: 100, reviews: 9999 } }), now)
if (session.counts.due < answers) throw new Error(`only ${session.counts.due} of ${session.deck.cards.length} are due`)
const writer = reviewLogWriter(state, device)
const times: number[] = []
for (let nth = 0; nth < answers; nth++) {
  session = press(session, ' ', now + nth * 2000).session
  drawScreen(session, screen, true)
  const start = performance.now()
  const step = press(session, nth % 5 === 0 ? '1' : '3', now + nth * 2000 + 1000)
  for (const effect of step.effects) if (effect.type === 'append') await writer.append(formatLines(effect.lines))
  drawScreen(step.session, screen, true)
  times.push(performance.now() - start)
  session = step.session
}
await writer.close()
// The next round is to find the same log.
await rm(join(state, 'reviews', `${device}.jsonl`), { force: true })
process.stdout.write(JSON.stringify({ seconds: percentile(times, 0.95) / 1000 }))
