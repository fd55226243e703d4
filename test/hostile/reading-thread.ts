import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { longInputs, plainInput, type Reader, readersIn, smallInputs } from './readers.ts'

/**
 * Reads one hostile input after the other. Each stands in shared memory before it is read, so that whoever watches this thread
 * knows the input even where the thread hangs or runs out of memory.
 */
export interface Task {
  root: string
  reader: string
  seed: number
  /** How many inputs of each size; null: as many as fit into the time. */
  runs: { small: number; long: number } | null
  /** In ms, for all. */
  time: number
  shared: SharedArrayBuffer
}

/** What comes back: a failure in words, or how much was read. */
export type Told = { failure: string } | { inputs: number; slowest: number }

/** So many bytes of anything may cost so many times what as many ordinary ones do. */
const longBytes = 100_000
const maximalFactor = 20

const { root, reader: name, seed, runs, time, shared } = workerData as Task
/** How many inputs have been begun, and the length of the present one; behind them its characters. */
const state = new Int32Array(shared, 0, 2)
const characters = new Uint16Array(shared, 8)

function announce(input: string): void {
  const length = Math.min(input.length, characters.length)
  for (let at = 0; at < length; at++) characters[at] = input.charCodeAt(at)
  Atomics.store(state, 1, length)
  Atomics.add(state, 0, 1)
}

/** In ms of the processor. */
function costOf(reader: Reader, input: string): number {
  const before = process.cpuUsage()
  reader.read(input)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function plainCost(reader: Reader): number {
  const input = plainInput(reader, longBytes)
  return Math.min(...Array.from({ length: 5 }, () => costOf(reader, input)))
}

async function work(): Promise<Told> {
  const reader = (await readersIn(root)).find((each) => each.name === name)
  if (!reader) throw new Error(`There is no reader “${name}”`)
  let inputs = 0
  let slowest = 0
  const assert = (input: fc.Arbitrary<string>, numRuns: number | undefined, read: (input: string) => void) => {
    const { failed, errorInstance } = fc.check(
      fc.property(input, (text) => {
        inputs++
        announce(text)
        read(text)
      }),
      {
        seed,
        endOnFailure: true,
        ...(numRuns === undefined
          ? { numRuns: 1e9, interruptAfterTimeLimit: time / 2, markInterruptAsFailure: false }
          : { numRuns }),
      },
    )
    // Its own report would hold the whole input.
    if (failed) throw errorInstance
  }
  assert(smallInputs(reader), runs?.small, (text) => reader.read(text))
  const limit = Math.max(20, plainCost(reader)) * maximalFactor
  assert(longInputs(reader, longBytes), runs?.long, (text) => {
    const first = costOf(reader, text)
    // A busy machine, or rubbish of the one before: only what is slow each time is slow.
    const cost = first <= limit ? first : Math.min(first, costOf(reader, text), costOf(reader, text))
    slowest = Math.max(slowest, cost / limit)
    if (cost > limit)
      throw new Error(`${Math.round(cost)} ms of the processor, more than ${maximalFactor} times what plain text takes`)
  })
  return { inputs, slowest: slowest * maximalFactor }
}

work().then(
  (told) => parentPort?.postMessage(told),
  (error) =>
    parentPort?.postMessage({ failure: String(error instanceof Error ? error.message : error) } satisfies Told),
)
