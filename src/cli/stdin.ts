import { text } from 'node:stream/consumers'

/** Stdin can be read only once, and a build may have to look twice. */
let notes: Promise<string> | null = null

export function readStdin(): Promise<string> {
  notes ??= readNow()
  return notes
}

function readNow(): Promise<string> {
  const { stdin, stderr, platform } = process
  const end = platform === 'win32' ? 'Ctrl-Z and Enter end them' : 'Ctrl-D on a line of its own ends them'
  // Nothing else would tell why nothing happens.
  if (stdin.isTTY) stderr.write(`paperdeck: waiting for notes to be typed or pasted here; ${end}\n`)
  return text(stdin)
}
