import { join } from 'node:path'
import { readTextThere } from '../disk/regular-file.ts'

/** In bytes; every setting with its remark takes a few thousand. */
const maximalConfig = 100_000

/** The text of the project's `config.yaml`, null where there is none. */
export async function readConfigText(state: string): Promise<string | null> {
  return readTextThere(configPath(state), maximalConfig)
}

export function configPath(state: string): string {
  return join(state, 'config.yaml')
}
