import { resolve } from 'node:path'
import { tell } from './print.ts'

/** Anki's own import follows, with its questions. */
export async function openDeck(file: string): Promise<void> {
  const { openFile } = await import('../../review/terminal/programs.ts')
  const why = await openFile(resolve(file))
  if (why !== null) tell(`${file} cannot be opened here: ${why}`)
}
