// Bundles the benchmarks and runs them, as Node 20 reads no TypeScript: node test/bench/run.mjs [WORK…]
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { forNode, installed, requireInModules } from '../../scripts/programs.mjs'

process.chdir(join(import.meta.dirname, '../..'))
const programs = await Promise.all(
  ['test/bench/parts', 'test/bench/peers'].map(async (folder) =>
    (await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)),
  ),
)
// As deep below the root as the sources are, so that what they look for from there is found.
const outdir = 'node_modules/.bench'
await build({
  ...forNode,
  entryPoints: ['test/bench/bench.ts', ...programs.flat()],
  entryNames: '[name]',
  outdir,
  splitting: true,
  format: 'esm',
  external: [...installed, 'esbuild', '@lydell/node-pty', '@xterm/headless'],
  banner: { js: requireInModules },
})
await import(pathToFileURL(join(outdir, 'bench.js')))
