import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { bundle, programs } from '../../scripts/programs.mjs'
import { replaceFiles } from '../../scripts/replace-files.mjs'

const root = join(import.meta.dirname, '../..')

/** A part of a source file that a build is to have otherwise. */
export interface Change {
  file: string
  from: string
  to: string
}

/** Bundles the program as `npm run build` does, into a folder of its own: tests of the binary never see a stale one. */
export async function buildBinary(name: string, change?: Change): Promise<string> {
  const outdir = join(root, 'node_modules/.cache/paperdeck/binaries', `${name}-${process.pid}`)
  const files = new Map<string, Uint8Array>()
  let changed = change === undefined
  const plugin: Plugin = {
    name: 'change',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        if (!change || !path.endsWith(change.file)) return { contents: source, loader: 'ts' }
        changed = source.includes(change.from)
        return { contents: source.replace(change.from, change.to), loader: 'ts' }
      })
    },
  }
  for (const program of [programs.program, programs.codeCache, programs.start])
    for (const [name, bytes] of (await bundle({ ...program, absWorkingDir: root, plugins: [plugin] })).files)
      files.set(name, bytes)
  if (!changed) throw new Error(`${change?.file} does not hold “${change?.from}”`)
  await replaceFiles(outdir, files)
  return join(outdir, 'main.js')
}
