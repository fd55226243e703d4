import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** A part of a source file that a build is to have otherwise. */
export interface Change {
  file: string
  from: string
  to: string
}

/** Bundles the program as `npm run build` does, into a folder of its own: tests of the binary never see a stale one. */
export async function buildBinary(name: string, change?: Change): Promise<string> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const outdir = join(root, 'node_modules/.cache/paperdeck/binaries', `${name}-${process.pid}`)
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
  for (const script of ['build:start', 'build:cache', 'build:program'])
    await build({ ...optionsOf(scripts[script] ?? ''), absWorkingDir: root, outdir, plugins: [plugin] })
  // As `npm run build:ascii` does.
  const program = join(outdir, 'command-line.cjs')
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  await writeFile(program, (await readFile(program, 'utf8')).replace(/[^\t-~]/g, escaped))
  if (!changed) throw new Error(`${change?.file} does not hold “${change?.from}”`)
  return join(outdir, 'main.js')
}

/** The options of a command line of esbuild. */
export function optionsOf(command: string): BuildOptions {
  const [, entry = '', ...words] = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
  const valuesOf = (flag: string) =>
    words.filter((word) => word.startsWith(`--${flag}`)).map((word) => word.slice(flag.length + 2))
  const pairsOf = (flag: string) =>
    Object.fromEntries(
      valuesOf(`${flag}:`).map((pair): [string, string] => {
        const [key = '', ...rest] = pair.split('=')
        return [key, rest.join('=')]
      }),
    )
  const outfile = valuesOf('outfile=')[0]
  return {
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: valuesOf('format=')[0] as 'esm' | 'cjs',
    ...(outfile?.endsWith('.cjs') && { outExtension: { '.js': '.cjs' } }),
    ...(valuesOf('line-limit=')[0] && { lineLimit: Number(valuesOf('line-limit=')[0]) }),
    minifyWhitespace: words.includes('--minify-whitespace'),
    minifySyntax: words.includes('--minify-syntax'),
    external: valuesOf('external:'),
    define: pairsOf('define'),
    alias: pairsOf('alias'),
    banner: pairsOf('banner'),
    footer: pairsOf('footer'),
    supported: Object.fromEntries(
      Object.entries(pairsOf('supported')).map(([name, value]) => [name, value === 'true']),
    ),
    logLevel: 'warning',
  }
}
