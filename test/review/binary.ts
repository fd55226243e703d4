import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** A part of a source file that a build is to have otherwise. */
export interface Change {
  file: string
  from: string
  to: string
}

/** Bundles the program as `npm run build` does, into a folder of its own: tests of the binary never see a stale one. */
export async function buildBinary(name: string, change?: Change): Promise<string> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: { build: string } }
  const banner = /--banner:js=(.*?)"/.exec(scripts.build)?.[1]
  if (!banner) throw new Error('the build script has another form')
  const outdir = join(root, 'node_modules/.cache/paperdeck/binaries', `${name}-${process.pid}`)
  let changed = change === undefined
  await build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['libsql'],
    banner: { js: banner },
    logLevel: 'warning',
    plugins: [
      {
        name: 'change',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8')
            if (!change || !path.endsWith(change.file)) return { contents: source, loader: 'ts' }
            changed = source.includes(change.from)
            return { contents: source.replace(change.from, change.to), loader: 'ts' }
          })
        },
      },
    ],
  })
  if (!changed) throw new Error(`${change?.file} does not hold “${change?.from}”`)
  return join(outdir, 'main.js')
}
