import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** What one run of a program took. */
export interface Measured {
  /** Wall time of the whole process, or of the part of it that the program has timed itself. */
  seconds: number
  /** User and system time of the whole process in seconds; null where that is not told, or `seconds` are of a part of it. */
  processor: number | null
  /** Peak resident memory of the process in MB; null where it could not be told. */
  megabytes: number | null
}

export interface Failed {
  failure: string
}

export type Outcome = Measured | Failed

export interface Command {
  program: readonly string[]
  folder?: string
  environment?: Record<string, string>
  /** Seconds after which it is killed. */
  limit?: number
  /** The program prints `{"seconds": …}`, its own time for a part of what it does, and maybe its own `megabytes`. */
  hasOwnClock?: boolean
}

const defaultLimit = 300

let running: ChildProcess | null = null

/** Ends what is being measured, for who is about to leave. */
export function stopMeasuring(): void {
  running?.kill('SIGTERM')
}

/** Runs a program to its end: what it prints is thrown away, its own clock apart. */
export async function measure(command: Command): Promise<Outcome> {
  const { program, folder, environment, limit = defaultLimit, hasOwnClock = false } = command
  const wrapped = ['-I', resolve('test/bench/measure.py'), String(limit), ...program]
  const child = spawn('python3', wrapped, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', hasOwnClock ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  })
  running = child
  const started = new Promise<void>((done, fail) => child.once('spawn', done).once('error', fail))
  await started.catch((error: Error) => {
    throw new Error(`python3 takes the measurements, and it is not there: ${error.message}`)
  })
  const [output, errors, report] = await Promise.all(
    [child.stdout, child.stderr, child.stdio[3] as Readable].map((stream) => (stream ? text(stream) : '')),
  )
  running = null
  if (!report) throw new Error(`measure.py: ${errors}`)
  const { late, status, ...measured } = JSON.parse(report) as Measured & { late: boolean; status: number }
  if (late) return { failure: `not finished within ${limit} s` }
  if (status !== 0) return { failure: `ended with ${status}: ${lastWords(errors ?? '')}` }
  return hasOwnClock ? { ...measured, ...ownMeasures(output ?? ''), processor: null } : measured
}

/** As `measure`, for what must succeed before anything can be compared. */
export async function mustRun(command: Command): Promise<void> {
  const outcome = await measure(command)
  if ('failure' in outcome) throw new Error(`${command.program.join(' ')} ${outcome.failure}`)
}

/** Memory of the whole process counts that of its children, too: who has some tells its own. */
function ownMeasures(output: string): Partial<Pick<Measured, 'megabytes'>> & Pick<Measured, 'seconds'> {
  const { seconds, megabytes } = JSON.parse(output) as Record<string, unknown>
  if (typeof seconds !== 'number') throw new Error(`no seconds in ${output}`)
  return typeof megabytes === 'number' ? { seconds, megabytes } : { seconds }
}

/** What a program has said at last, without the trace of where. */
function lastWords(errors: string): string {
  const said = errors.split('\n').filter((line) => /\S/.test(line) && !/^\s+at |^Node\.js v/.test(line))
  return said.at(-1)?.trim().slice(0, 120) ?? ''
}
