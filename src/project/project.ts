import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fallShort } from '../disk/shortfalls.ts'

export const stateFolder = '.paperdeck'
/** In a state: those that were united with it lie in here, each at its place below the root. */
export const unitedFolder = 'united'

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
    if (isFolder(join(folder, stateFolder))) {
      if (folder !== home) tellOfStranger(join(folder, stateFolder), home)
      return projectAt(unitedAbove(folder))
    }
    if (dirname(folder) === folder) return projectAt(home)
  }
}

/** Anybody may put a folder above ours, as into /tmp, and its config says what is read. One tree of one owner is no stranger's. */
function tellOfStranger(state: string, home: string): void {
  const own = process.getuid?.()
  const owner = ownerOf(state)
  if (own === undefined || owner === null || owner === own || owner === ownerOf(home)) return
  const found = new Error(`${state} belongs to another user; --state names a folder of your own`)
  fallShort('the config, templates and ledger of a folder above the notes are used', found)
}

function ownerOf(path: string): number | null {
  try {
    return statSync(path).uid
  } catch {
    return null
  }
}

function projectAt(root: string): Project {
  return { root, state: join(root, stateFolder) }
}

/**
 * A state that was united with one above it, and that a merge or a file sync has brought back since, is still that one's. One with
 * a config has been set up anew.
 */
function unitedAbove(found: string): string {
  if (existsSync(join(found, stateFolder, 'config.yaml'))) return found
  let root = found
  for (let above = dirname(root); ; above = dirname(above)) {
    if (isFolder(join(above, stateFolder, unitedFolder, relative(above, root), stateFolder))) root = above
    if (dirname(above) === above) return root
  }
}

/** The deepest folder that holds all of the paths. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => (isFolder(path) ? resolve(path) : dirname(resolve(path))))
  let common = folders[0] ?? resolve('.')
  for (const folder of folders) while (!isInside(folder, common)) common = dirname(common)
  return common
}

export function isInside(folder: string, above: string): boolean {
  return (
    folder === above ||
    folder.startsWith(above.endsWith('/') || above.endsWith('\\') ? above : `${above}/`) ||
    folder.startsWith(`${above}\\`)
  )
}

/**
 * What lies in a folder that may not be looked into is not there for us.
 * @throws NodeJS.ErrnoException where the disk fails: to take a folder for absent would begin a new history elsewhere
 */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch (error) {
    if (failing.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    return false
  }
}

const failing: ReadonlySet<string> = new Set(['EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'ESTALE', 'ETIMEDOUT'])
