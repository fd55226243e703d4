import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of the project's `config.yaml`, null where there is none. */
export async function readConfigText(state: string): Promise<string | null> {
  try {
    return readFileSync(configPath(state), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

export function configPath(state: string): string {
  return join(state, 'config.yaml')
}
