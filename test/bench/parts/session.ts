/**
 * A long review, from its first question through thousands of answers, each safe on the disk and the next screen drawn before the next
 * key. Tells the 95th percentile of the time that an answer takes: node session.js NOTES.
 */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { ReadStream, WriteStream } from 'node:tty'
import { perform } from '../../../src/build/session/prepare.ts'
import { holdSession } from '../../../src/build/session/session.ts'
import { openStudy } from '../../../src/build/study.ts'
import { doneApart, taskOf } from '../../../src/process/prepare-apart.ts'
import { keepLittleRoom } from '../../../src/process/v8-flags.ts'
import { deviceName } from '../../../src/project/review-log.ts'
import { percentile } from '../statistics.ts'

/** As many as a diligent hour has: one in less than two seconds. */
const answers = 2000
const [notes = ''] = process.argv.slice(2)

/** In ms: far less than a person takes. */
const aLook = 15

/** Hears what is drawn on it. */
class Screen extends Writable {
  readonly columns = 80
  readonly rows = 24
  readonly isTTY = true
  #onDrawn: () => void = () => {}

  override _write(_: unknown, __: BufferEncoding, done: () => void): void {
    this.#onDrawn()
    done()
  }

  drawn(): Promise<void> {
    return new Promise((done) => {
      this.#onDrawn = done
    })
  }
}

const task = taskOf(process.env)
if (task) {
  await perform(task, { notes: [notes] })
  process.exit()
}
keepLittleRoom()
const study = await openStudy({ notes: [notes] }, { apart: doneApart })
if (!study.project) throw new Error('there is no project')
const screen = new Screen()
const keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keys })
const wishes = {
  new: 9999,
  limit: 9999,
  mode: 'normal',
  card: undefined,
  tag: undefined,
  deck: undefined,
  pictures: 'blocks',
} as const
const held = holdSession(
  study,
  study.project,
  wishes,
  { input: keys as unknown as ReadStream, output: screen as unknown as WriteStream },
  { ...process.env, TERM: 'xterm-256color' },
)
await screen.drawn()
await press('\r')
const times: number[] = []
for (let nth = 0; nth < answers; nth++) {
  await press(' ')
  // Nobody answers before the figure is there: it is decoded meanwhile.
  await setTimeout(aLook)
  const start = performance.now()
  await press(nth % 5 === 0 ? '1' : '3')
  times.push(performance.now() - start)
}
keys.write('q')
const { how, end, finish } = await held
await finish()
if (how !== 'quit' || end.answers !== answers) throw new Error(`${end.answers} answers of ${answers} were counted`)
// The next round is to find the same log.
await rm(join(study.project.state, 'reviews', `${await deviceName()}.jsonl`))
// Of this process: what it has had others do is not held by the session.
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6
process.stdout.write(JSON.stringify({ seconds: percentile(times, 0.95) / 1000, megabytes }))

async function press(key: string): Promise<void> {
  const drawn = screen.drawn()
  keys.write(key)
  await drawn
}
