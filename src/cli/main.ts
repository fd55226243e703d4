#!/usr/bin/env node
import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'
import { UnreadableError } from '../read/notes.ts'
import { LockedError } from '../store/lock.ts'
import { build } from './build.ts'
import { cards } from './cards.ts'
import { check } from './check.ts'
import { stdinMark } from './options.ts'
import { packageVersion } from './package-root.ts'
import { papers } from './papers.ts'
import { preview } from './preview.ts'
import { review } from './review.ts'
import { schedule } from './schedule.ts'
import { UsageError } from './usage.ts'
import { why } from './why.ts'

// Who reads only the head of our output has what was wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

await yargs(hideBin(process.argv).map((word) => (word === '-' ? stdinMark : word)))
  .scriptName('paperdeck')
  .version(packageVersion())
  .usage('$0 COMMAND NOTES\n\nTurns the notes you keep on papers into Anki decks and terminal reviews.')
  .example('$0 build papers.md', 'write out/<deck>.apkg for Anki')
  .command(build)
  .command(papers)
  .command(cards)
  .command(check)
  .command(preview)
  .command(review)
  .command(schedule)
  .command(why)
  .demandCommand(1, 'Name a command, for example: paperdeck build papers.md')
  .strict()
  .wrap(Math.min(100, process.stdout.columns ?? 100))
  .fail((message, error) => {
    if (error && !(error instanceof UsageError) && !isExpected(error)) throw error
    process.stderr.write(`paperdeck: ${error?.message ?? message}\n`)
    if (!error || error instanceof UsageError) process.stderr.write('See paperdeck --help\n')
    process.exit(2)
  })
  .parseAsync()

/** What the disk refuses is told in one line; a stack trace is for bugs of our own. */
function isExpected(error: Error): boolean {
  return (
    error instanceof UnreadableError ||
    error instanceof LockedError ||
    error.name === 'YError' ||
    typeof (error as NodeJS.ErrnoException).syscall === 'string'
  )
}
