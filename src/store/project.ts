import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const stateFolder = '.paperdeck'

/** Where the notes of one project are: the folder that holds `.paperdeck`, and that folder itself. */
export interface Project {
  root: string
  state: string
}

/**
 * The project that notes belong to: the nearest folder above them with a `.paperdeck`, as git finds `.git`; else the folder of the
 * notes themselves. `--state DIR` names the folder of the state outright; its parent is then the root.
 */
export async function findProject(paths: readonly string[], state?: string): Promise<Project> {
  if (state !== undefined) return { root: dirname(resolve(state)), state: resolve(state) }
  const home = commonFolder(paths)
  for (let folder = home; ; folder = dirname(folder)) {
    if (isFolder(join(folder, stateFolder))) return { root: folder, state: join(folder, stateFolder) }
    if (dirname(folder) === folder) return { root: home, state: join(home, stateFolder) }
  }
}

/** The deepest folder that holds all of the paths. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => (isFolder(path) ? resolve(path) : dirname(resolve(path))))
  let common = folders[0] ?? resolve('.')
  for (const folder of folders) while (!isInside(folder, common)) common = dirname(common)
  return common
}

function isInside(folder: string, above: string): boolean {
  return (
    folder === above ||
    folder.startsWith(above.endsWith('/') || above.endsWith('\\') ? above : `${above}/`) ||
    folder.startsWith(`${above}\\`)
  )
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
