import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Lines of both sides of a merge are kept: ledger and review logs are made for that. */
const attributes = '*.jsonl merge=union\n'
/** The lock belongs to one machine. */
const ignored = 'lock\n*.tmp\n'

/** Makes the folder of the state, with what git should know about it. What is there already is left alone. */
export async function makeStateFolder(state: string): Promise<void> {
  await mkdir(state, { recursive: true })
  await writeUnlessThere(join(state, '.gitattributes'), attributes)
  await writeUnlessThere(join(state, '.gitignore'), ignored)
}

async function writeUnlessThere(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
