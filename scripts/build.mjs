// Makes dist/: node scripts/build.mjs [--types]
// With --types also the type declarations of the library. They take longer than all else and only who installs the package needs
// them, so `npm pack` asks for them and `npm run build` does not.
import { join } from 'node:path'
import { packagesIn, thirdPartyLicenses } from './licenses.mjs'
import { bundle, packagesOfTypes, programs } from './programs.mjs'
import { replaceFiles } from './replace-files.mjs'

const declarations = 'index.d.mts'
process.chdir(join(import.meta.dirname, '..'))

const bundles = await Promise.all(Object.values(programs).map(bundle))
const packages = packagesIn(
  bundles.map(({ metafile }) => metafile),
  packagesOfTypes,
  '.',
)
const files = new Map()
if (process.argv.includes('--types')) {
  const { libraryTypes } = await import('./declarations.mjs')
  files.set(declarations, Buffer.from(libraryTypes()))
}
files.set('THIRD-PARTY-LICENSES.txt', Buffer.from(thirdPartyLicenses(packages)))
// package.json says that .js files are ES modules; the program is CommonJS, as Node starts it sooner.
files.set('package.json', Buffer.from(JSON.stringify({ type: 'commonjs' })))
for (const { files: bundled } of bundles) for (const [name, bytes] of bundled) files.set(name, bytes)
await replaceFiles('dist', files, new Set([declarations]))
