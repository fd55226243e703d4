import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The shipped templates of papers, or of another kind. */
export function packageTemplates(kind = 'paper'): string {
  return join(packageRoot(), 'templates', kind)
}

/** The page of `preview`, as the build has put it together. */
export function packagePage(): string {
  return join(packageRoot(), 'dist', 'preview')
}

/** What a thread runs that writes packages; null where the sources run as they are. */
export function packageWorker(): URL | null {
  const url = new URL('package-worker.cjs', import.meta.url)
  return existsSync(url) ? url : null
}

/** What the process runs that fits weights, as the build has put it together. */
export function packageFitting(): string {
  return join(packageRoot(), 'dist', 'fit-program.cjs')
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version
}

/** Another one whenever the program may make something else of the same notes: what it cached before is not believed. */
export function programIdentity(): string {
  const file = fileURLToPath(import.meta.url)
  const { size, mtimeMs } = statSync(file)
  return `${packageVersion()} ${basename(file)} ${size} ${mtimeMs}`
}

/** The folder of the package, from a bundle in dist/ as from the sources: the one with the templates. */
function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'templates', 'paper', 'type.json'))) return folder
    if (dirname(folder) === folder) throw new Error('the folder templates/ is missing from the package')
  }
}
