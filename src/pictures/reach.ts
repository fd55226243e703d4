import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/**
 * How far notes reach: a stranger's notes may name any picture of this computer, and a deck is shared. Within reach are the
 * repository or vault that the notes lie in, else the folder above them, the project, and what the config names.
 */
export class Reach {
  readonly #allowed: readonly string[]
  readonly #homes = new Map<string, string>()
  readonly #real = new Map<string, string>()

  /** @param allowed the project's folder, and folders that the config names */
  constructor(allowed: readonly string[]) {
    this.#allowed = allowed
  }

  /** @param folder of the notes */
  holds(folder: string, path: string): boolean {
    const real = this.#realFile(path)
    return [...this.#allowed, this.homeOf(folder)].some((home) => isBelow(real, this.#realFolder(home)))
  }

  /** The nearest folder above notes that is a repository or a vault, else the one above theirs. */
  homeOf(folder: string): string {
    const known = this.#homes.get(folder)
    if (known !== undefined) return known
    const home = homeAbove(folder)
    this.#homes.set(folder, home)
    return home
  }

  /** Most pictures of a deck lie in few folders, and are no links. */
  #realFile(path: string): string {
    if (isLink(path)) return realPath(path)
    return join(this.#realFolder(dirname(path)), path.slice(dirname(path).length))
  }

  #realFolder(folder: string): string {
    const known = this.#real.get(folder)
    if (known !== undefined) return known
    const real = realPath(folder)
    this.#real.set(folder, real)
    return real
  }
}

/** Of another computer, as Windows spells it: to ask whether it is there would already tell it who we are. */
export function isOnOtherComputer(path: string): boolean {
  return /^[\\/]{2}/.test(path)
}

function homeAbove(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git')) || existsSync(join(above, '.obsidian'))) return above
    if (dirname(above) === above) return dirname(folder)
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
