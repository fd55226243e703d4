import { text } from 'node:stream/consumers'

/** Stdin can be read only once, and a build may have to look twice. */
let notes: Promise<string> | null = null

export function readStdin(): Promise<string> {
  notes ??= text(process.stdin)
  return notes
}
