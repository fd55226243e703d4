import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { buildSync } from 'esbuild'
import type { Task, Told } from './reading-thread.ts'

const root = join(import.meta.dirname, '..', '..')
/** Of the heap of the thread, in MB: its own code and one input with all that is made of it. */
const maximalMemory = 400
/** In s of the processor for one input: a thread that hangs is ended, and the test fails with what it was reading. */
const patience = 40
/** More of an input than this is not shown. */
const longestShared = 150_000

/** The code of the thread: Node runs no TypeScript, and the test runner's own transforms would be measured as well. */
export function threadCode(): { path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'paperdeck-test-'))
  const path = join(folder, 'reading-thread.mjs')
  buildSync({
    entryPoints: [join(import.meta.dirname, 'reading-thread.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['sharp', 'libsql'],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(root)})`,
    },
    logLevel: 'error',
  })
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** @returns what was read, or why not, with the input */
export function readBounded(path: string, task: Omit<Task, 'root' | 'shared'>): Promise<Told> {
  const shared = new SharedArrayBuffer(8 + 2 * longestShared)
  const thread = new Worker(path, {
    workerData: { ...task, root, shared } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: maximalMemory },
  })
  const state = new Int32Array(shared, 0, 2)
  const failed = (why: string): Told => {
    const characters = new Uint16Array(shared, 8).slice(0, state[1])
    const input = Array.from(characters, (code) => String.fromCharCode(code)).join('')
    const shown = JSON.stringify(input.length > 2000 ? `${input.slice(0, 1000)} … ${input.slice(-1000)}` : input)
    return { failure: `${why}; seed ${task.seed}, input ${state[0]} of ${input.length} characters: ${shown}` }
  }
  return new Promise((resolve) => {
    let begun = -1
    let since = process.cpuUsage()
    const watch = setInterval(() => {
      const now = Atomics.load(state, 0)
      if (now !== begun) {
        begun = now
        since = process.cpuUsage()
      } else if (process.cpuUsage(since).user > patience * 1e6) end(failed(`one input took more than ${patience} s`))
    }, 500)
    const end = (told: Told) => {
      clearInterval(watch)
      void thread.terminate()
      resolve(told)
    }
    thread.on('message', (told: Told) => end('failure' in told ? failed(told.failure) : told))
    thread.on('error', (error) => end(failed(`${error.message} (${maximalMemory} MB)`)))
    thread.on('exit', (code) => end(failed(`the thread ended with ${code}`)))
  })
}
