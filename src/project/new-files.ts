import { dirname, join } from 'node:path'
import { makeFolder } from '../disk/make-folder.ts'
import { makeFile } from '../disk/replace-file.ts'

export interface NewFiles {
  /** Names of those that were made, and of those that were there already and are as they were. */
  made: string[]
  kept: string[]
}

/** Makes files by their names below a folder, with `/`. Nothing that is there is ever overwritten. */
export async function makeNewFiles(folder: string, files: Readonly<Record<string, string>>): Promise<NewFiles> {
  const result: NewFiles = { made: [], kept: [] }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, ...name.split('/'))
    makeFolder(dirname(path))
    result[(await makeFile(path, text)) ? 'made' : 'kept'].push(name)
  }
  return result
}
