#!/usr/bin/env node
import { createRequire } from 'node:module'
import { packageVersion } from '../process/package-root.ts'
import { wrongNode } from '../process/wanted-node.ts'
import { endWithReader, print, tell } from './print/print.ts'

type CodeCache = typeof import('../process/code-cache.ts')
type CommandLine = typeof import('./command-line.ts')

endWithReader()

const words = process.argv.slice(2)
const wrong = wrongNode(process.versions.node)
if (wrong) {
  tell(wrong)
  process.exitCode = 2
} else if (words.length === 1 && words[0] === '--version') print(packageVersion())
else {
  // Nothing here is run as a module, which Node starts some milliseconds later: of what it offers itself, an import calls every
  // getter, and so loads what none of us uses.
  const { runCached } = createRequire(import.meta.url)('./code-cache.cjs') as CodeCache
  void runCached<CommandLine>(new URL('command-line.cjs', import.meta.url), words[0] ?? '').run(words)
}
