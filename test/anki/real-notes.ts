import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Notes of real people, which are not ours to keep in the project: read where they lie beside it. */
const folder = fileURLToPath(new URL('../../../shared/notes/', import.meta.url))

/** The path of one of them, null where the folder is missing: then said, so that a skip is not taken for a pass. */
export function realNotes(name: string): string | null {
  const path = `${folder}${name}`
  if (existsSync(path)) return path
  process.stderr.write(`\n!! ${name} is not beside the project: the tests on real notes DO NOT RUN.\n\n`)
  return null
}
