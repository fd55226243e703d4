import type { NotesArguments } from '../../build/arguments.ts'
import { columnsOfStderr } from '../../process/heap-limit.ts'
import { progressBar } from './print.ts'
import { showProgress } from './progress-bar.ts'

/** Reading and fetching tell the terminal how far they are. */
export function progressHooks(): Pick<NotesArguments, 'onProgress' | 'onFile'> {
  return { onProgress: progressHook('Figures'), onFile: progressHook('Files') }
}

/** @param what is being worked on, in a word */
export function progressHook(what: string): ReturnType<typeof showProgress> {
  const columns = columnsOfStderr()
  const output = { isTTY: columns !== null, columns: columns ?? 0, write: (text: string) => progressBar.write(text) }
  return showProgress(output, what)
}
