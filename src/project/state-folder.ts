import { join } from 'node:path'
import { naming } from '../disk/disk-error.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { makeFile } from '../disk/replace-file.ts'

/** Lines of both sides of a merge are kept: ledger and review logs are made for that. */
const attributes = '*.jsonl merge=union\n'
/** The lock belongs to one machine. */
const ignored = 'lock\n*.tmp\n'

/** Makes the folder of the state, with what git should know about it. What is there already is left alone. */
export async function makeStateFolder(state: string): Promise<void> {
  await naming(state, async () => {
    makeFolder(state)
    await makeFile(join(state, '.gitattributes'), attributes)
    await makeFile(join(state, '.gitignore'), ignored)
  })
}
