import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export function packageTemplates(): string {
  return join(packageRoot(), 'templates', 'paper')
}

/** The page of `preview`, as the build has put it together. */
export function packagePage(): string {
  return join(packageRoot(), 'dist', 'preview')
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version
}

/** The folder of the package, from a bundle in dist/ as from the sources: the one with the templates. */
function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'templates', 'paper', 'type.json'))) return folder
    if (dirname(folder) === folder) throw new Error('the folder templates/ is missing from the package')
  }
}
