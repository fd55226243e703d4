import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { bytesAt, namesIn } from '../disk/if-there.ts'
import { configPath } from './config.ts'
import { ledgerName } from './ledger-file.ts'
import { isFolder, isInside, type Project, stateFolder } from './project.ts'

/** A `.paperdeck` of some of a project's notes: below them, or between them and the project's root. */
export interface StateBelow {
  /** The folder that holds it, relative to the root, as the disk spells it. */
  path: string
  state: string
}

/**
 * Those that have a history: a ledger or reviews.
 * @param paths of the notes, as they were named
 * @param hidden folders that were passed over when the notes were read
 */
export function statesBelow(
  { root, state: own }: Project,
  paths: readonly string[],
  hidden: readonly string[],
): StateBelow[] {
  const found = new Set([...statesBeside(root, paths), ...hidden.filter((folder) => basename(folder) === stateFolder)])
  return [...found]
    .filter((state) => state !== own && isInside(dirname(state), root) && hasHistory(state))
    .map((state) => ({ path: relative(root, dirname(state)), state }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Between the notes that were named and the root. */
function statesBeside(root: string, paths: readonly string[]): string[] {
  const asked = new Set<string>()
  for (const path of paths) {
    for (let folder = resolve(path); folder !== root && isInside(folder, root); folder = dirname(folder)) {
      if (asked.has(folder)) break
      asked.add(folder)
    }
  }
  return [...asked].map((folder) => join(folder, stateFolder)).filter((state) => isFolder(state))
}

function hasHistory(state: string): boolean {
  return existsSync(join(state, ledgerName)) || namesIn(join(state, 'reviews')).some((name) => name.endsWith('.jsonl'))
}

/** What lies between two ledgers that are therefore not one, and where. */
export interface Border {
  kind: 'home' | 'repository' | 'config' | 'templates'
  /** Relative to the root. */
  folder: string
}

/**
 * Why a ledger is not united with that of the root above it: notes of several homes or repositories are not one project, and
 * neither are notes of two configs.
 */
export function borderAbove({ root, state: own }: Project, { path }: StateBelow): Border | null {
  if (dirname(root) === root || isInside(realPath(homedir()), realPath(root))) return { kind: 'home', folder: '.' }
  for (let folder = path; folder !== '.' && folder !== ''; folder = dirname(folder)) {
    const full = join(root, folder)
    if (existsSync(join(full, '.git'))) return { kind: 'repository', folder }
    const state = join(full, stateFolder)
    if (isConfigured(state, own)) return { kind: 'config', folder }
    if (namesIn(join(state, 'templates')).length > 0) return { kind: 'templates', folder }
  }
  return null
}

/** A config of which every line is a remark, as the first one is, says nothing; nor does one that is the same above. */
function isConfigured(state: string, above: string): boolean {
  const own = configText(state)
  return own !== configText(above) && own.split('\n').some((line) => !/^\s*(?:#|$)/.test(line))
}

function configText(state: string): string {
  return bytesAt(configPath(state))?.toString('utf8') ?? ''
}

/** A home may be reached through a link. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
