// Bundles a benchmark and runs it, as Node 20 reads no TypeScript: node test/bench/run.mjs review
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const name = process.argv[2]
const root = join(import.meta.dirname, '../..')
// As deep below the root as the sources are, so that what they look for from there is found.
const outfile = join(root, 'node_modules', '.cache', `bench-${name}.mjs`)
const banner = {
  js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
}
await build({
  entryPoints: [join(import.meta.dirname, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['libsql', 'esbuild', '@lydell/node-pty', '@xterm/headless'],
  banner,
  logLevel: 'warning',
})
await import(pathToFileURL(outfile))
