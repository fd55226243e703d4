import { once } from 'node:events'
import type { RemovedWish } from '../build/history/removed.ts'
import { progressBar, tell } from './print/print.ts'
import { progressHook } from './print/progress-hooks.ts'

/** A person is at hand for a while: the import window of Anki has to be found first. */
const patience = 15 * 60_000

/** What a push needs a person for; no question is asked where nobody could answer it. */
export function personAt({ json }: { json: boolean }) {
  const hooks = { onReviews: progressHook('Reviews'), onCards: progressHook('Cards') }
  return {
    askRemoved: isAtTerminal() && !json ? askRemoved : undefined,
    byHand: { tell, openFile, patience },
    ...hooks,
  }
}

export function isAtTerminal(): boolean {
  return process.stdin.isTTY && progressBar.isTTY
}

/** Resolves with the answer, without white space around it. */
export type Ask = (question: string) => Promise<string>

export async function withQuestions<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: progressBar })
  terminal.on('SIGINT', () => process.exit(130))
  // Nobody answers an input that has ended.
  const closed = once(terminal, 'close').then(() => '')
  try {
    return await work(async (question) => (await Promise.race([terminal.question(question), closed])).trim())
  } finally {
    terminal.close()
  }
}

async function openFile(path: string): Promise<string | null> {
  return (await import('../review/terminal/programs.ts')).openFile(path)
}

const shownAtMost = 10

async function askRemoved(titles: readonly string[]): Promise<RemovedWish> {
  tell([
    ...titles.slice(0, shownAtMost).map((title) => `Gone from the notes, and still asked for in Anki: ${title}`),
    ...(titles.length > shownAtMost ? [`… and ${titles.length - shownAtMost} more`] : []),
  ])
  const question = 'Suspend their cards (s), delete their notes (d), or leave them (Enter)? '
  return wishIn(await withQuestions((ask) => ask(question)))
}

/** Whatever is not clearly one of the others leaves them. */
export function wishIn(answer: string): RemovedWish {
  const word = answer.trim().toLowerCase()
  if (word === '') return 'keep'
  if ('suspend'.startsWith(word)) return 'suspend'
  return 'delete'.startsWith(word) ? 'delete' : 'keep'
}
