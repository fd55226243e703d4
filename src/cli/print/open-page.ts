import { pathToFileURL } from 'node:url'
import { openAddress } from '../../review/terminal/programs.ts'
import { tell } from './print.ts'

/** Shows a page that was written in the browser, where there is one. */
export function openPage(file: string): Promise<void> {
  return openPageAt(pathToFileURL(file).href)
}

export async function openPageAt(address: string): Promise<void> {
  const why = await openAddress(address)
  if (why !== null) tell(`The page cannot be opened here: ${why}`)
}
