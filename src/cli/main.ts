#!/usr/bin/env node
import { createRequire } from 'node:module'
import { packageVersion } from './package-root.ts'
import { endWithReader, print } from './print.ts'

type CodeCache = typeof import('./code-cache.ts')
type CommandLine = typeof import('./command-line.ts')

endWithReader()

const words = process.argv.slice(2)
if (words.length === 1 && words[0] === '--version') print(packageVersion())
else {
  // Nothing here is run as a module, which Node starts some milliseconds later: of what it offers itself, an import calls every
  // getter, and so loads what none of us uses.
  const { runCached } = createRequire(import.meta.url)('./code-cache.cjs') as CodeCache
  void runCached<CommandLine>(new URL('command-line.cjs', import.meta.url), words[0] ?? '').run(words)
}
