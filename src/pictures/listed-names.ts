import { readdirSync } from 'node:fs'
import { sep } from 'node:path'

/** The names in folders, each of which is listed once. A disk that does not mind the case finds files under other names, too. */
export class ListedNames {
  readonly #names = new Map<string, ReadonlySet<string>>()

  /** Whether something is there under that very name. */
  has(path: string): boolean {
    const border = path.lastIndexOf(sep) + 1
    const folder = path.slice(0, border)
    const names = this.#names.get(folder) ?? namesIn(folder)
    this.#names.set(folder, names)
    return names.has(path.slice(border))
  }
}

/** Neither notes nor pictures are looked for in what is hidden, such as Obsidian's `.trash`, nor among packages. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** None where there is no such folder, or none that can be read. */
function namesIn(folder: string): Set<string> {
  try {
    return new Set(readdirSync(folder))
  } catch {
    return new Set()
  }
}
