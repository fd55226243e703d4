import { once } from 'node:events'
import type { PushWishes } from '../build/history/push.ts'
import type { RemovedWish } from '../build/history/removed.ts'
import { progressBar, tell } from './print/print.ts'

/** A person is at hand for a while: the import window of Anki has to be found first. */
const patience = 15 * 60_000

/** What a push needs a person for; no question is asked where nobody could answer it. */
export function personAt({ json }: { json: boolean }): Pick<PushWishes, 'askRemoved' | 'byHand'> {
  const isThere = process.stdin.isTTY && progressBar.isTTY && !json
  return { askRemoved: isThere ? askRemoved : undefined, byHand: { tell, openFile, patience } }
}

async function openFile(path: string): Promise<string | null> {
  return (await import('../review/terminal/programs.ts')).openFile(path)
}

const shownAtMost = 10

async function askRemoved(titles: readonly string[]): Promise<RemovedWish> {
  const { createInterface } = await import('node:readline/promises')
  tell([
    ...titles.slice(0, shownAtMost).map((title) => `Gone from the notes, and still asked for in Anki: ${title}`),
    ...(titles.length > shownAtMost ? [`… and ${titles.length - shownAtMost} more`] : []),
  ])
  const terminal = createInterface({ input: process.stdin, output: progressBar })
  terminal.on('SIGINT', () => process.exit(130))
  try {
    const asked = terminal.question('Suspend their cards (s), delete their notes (d), or leave them (Enter)? ')
    // Nobody answers an input that has ended.
    return wishIn(await Promise.race([asked, once(terminal, 'close').then(() => '')]))
  } finally {
    terminal.close()
  }
}

/** Whatever is not clearly one of the others leaves them. */
export function wishIn(answer: string): RemovedWish {
  const word = answer.trim().toLowerCase()
  if (word === '') return 'keep'
  if ('suspend'.startsWith(word)) return 'suspend'
  return 'delete'.startsWith(word) ? 'delete' : 'keep'
}
