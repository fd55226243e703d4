import type { Composition } from './compose.ts'
import type { NotesOptions, Reading } from './read.ts'

/**
 * What notes come to where nothing is to be written, without the network. What reads them is loaded only here: it takes longer
 * than all of a command that has nothing new to say.
 */
export async function composed(options: NotesOptions): Promise<{ reading: Reading; composition: Composition }> {
  const [{ read }, { compose }] = await Promise.all([import('./read.ts'), import('./compose.ts')])
  const reading = await read(options)
  return { reading, composition: await compose(reading, { ...options, offline: true }) }
}
