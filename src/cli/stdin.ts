import { text } from 'node:stream/consumers'
import { tell } from './print.ts'

/** Stdin can be read only once, and a build may have to look twice. */
let notes: Promise<string> | null = null

export function readStdin(): Promise<string> {
  notes ??= readNow()
  return notes
}

function readNow(): Promise<string> {
  const { stdin, platform } = process
  const end = platform === 'win32' ? 'Ctrl-Z and Enter end them' : 'Ctrl-D on a line of its own ends them'
  // Nothing else would tell why nothing happens.
  if (stdin.isTTY) tell(`paperdeck: waiting for notes to be typed or pasted here; ${end}`)
  return text(stdin)
}
