import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lines of both sides of a merge are kept: ledger and review logs are made for that. */
const attributes = '*.jsonl merge=union\n'
/** The lock belongs to one machine. */
const ignored = 'lock\n*.tmp\n'

/** Makes the folder of the state, with what git should know about it. What is there already is left alone. */
export async function makeStateFolder(state: string): Promise<void> {
  mkdirSync(state, { recursive: true })
  writeUnlessThere(join(state, '.gitattributes'), attributes)
  writeUnlessThere(join(state, '.gitignore'), ignored)
}

/** Never over what is there, whoever made it, and when. */
export function writeUnlessThere(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
