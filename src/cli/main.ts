#!/usr/bin/env node
import { packageVersion } from './package-root.ts'

type CommandLine = typeof import('./command-line.ts')

// Who reads only the head of our output has what was wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const words = process.argv.slice(2)
if (words.length === 1 && words[0] === '--version') process.stdout.write(`${packageVersion()}\n`)
else {
  const { runCached } = await import('./code-cache.ts')
  await runCached<CommandLine>(new URL('command-line.cjs', import.meta.url), words[0] ?? '').run(words)
}
