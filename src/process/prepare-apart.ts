import { spawn } from 'node:child_process'

/**
 * What a session has a process of its own do: to read ten thousand papers takes many times the memory of reviewing them, and V8 gives
 * little of it back. `prepare` leaves the deck and the schedule for a start that need not read the notes, `record` puts the papers into
 * the ledger.
 */
export type Task = 'prepare' | 'record'

/** Said to such a process. */
const mark = 'PAPERDECK_TASK'

/** What this process is to do instead of its command. */
export function taskOf({ [mark]: task }: NodeJS.ProcessEnv): Task | null {
  return task === 'prepare' || task === 'record' ? task : null
}

/**
 * Runs this very command line in a process that does no more than the task. It says how far it is.
 * @returns whether that was done
 */
export function doneApart(task: Task): Promise<boolean> {
  const child = spawn(process.execPath, process.argv.slice(1), {
    env: { ...process.env, [mark]: task },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
