import { pathToFileURL } from 'node:url'
import { openAddress } from '../../review/terminal/programs.ts'
import { tell } from './print.ts'

/** Shows a page that was written in the browser, where there is one. */
export async function openPage(file: string): Promise<void> {
  const why = await openAddress(pathToFileURL(file).href)
  if (why !== null) tell(`The page cannot be opened here: ${why}`)
}
