import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { forNode } from '../../scripts/programs.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** Every input that an entry loads when it starts, without those behind a dynamic import. */
async function loadedBy(entry: string): Promise<string[]> {
  const { metafile } = await build({
    ...forNode,
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts', ...(entry === 'src/cli/main.ts' ? [] : [entry])],
    splitting: true,
    format: 'esm',
    outdir: 'dist',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const waiting = Object.keys(metafile.outputs).filter((path) => metafile.outputs[path]?.entryPoint === entry)
  expect(waiting).toHaveLength(1)
  const seen = new Set<string>()
  const inputs = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const output = metafile.outputs[path]
    for (const input of Object.keys(output?.inputs ?? {})) inputs.add(input)
    for (const { path: imported, kind, external: isExternal } of output?.imports ?? []) {
      if (kind !== 'import-statement') continue
      if (isExternal && !imported.startsWith('node:')) inputs.add(`node_modules/${imported}/`)
      else if (isExternal) continue
      else waiting.push(imported)
    }
  }
  return [...inputs]
}

function packagesOf(inputs: readonly string[]): string[] {
  const names = inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  return [...new Set(names)]
}

test('--version loads nothing but where the version stands, how it is printed, and which Node is wanted', async () => {
  const inputs = await loadedBy('src/cli/main.ts')
  expect(inputs.sort()).toEqual([
    'src/cli/main.ts',
    'src/cli/print/print.ts',
    'src/process/package-root.ts',
    'src/process/wanted-node.ts',
    'src/words/printable.ts',
  ])
})

test('what reads Markdown, asks servers and scales pictures waits until it is needed', async () => {
  const heavy = /^(?:node-fetch|proxy-agent|agent-base|sharp|remark-.*|mdast-.*|micromark.*|chokidar)$/
  // The text of a card is made of its HTML when it is shown.
  const html = /^(?:hast-.*|parse5)$/
  for (const [command, isHtmlNeeded] of [
    ['build', false],
    ['review', true],
  ] as const) {
    const inputs = await loadedBy(`src/cli/${command}.ts`)
    expect(inputs).toContain(`src/cli/${command}.ts`)
    expect(packagesOf(inputs).filter((name) => heavy.test(name) || (html.test(name) && !isHtmlNeeded))).toEqual([])
  }
})

test('the program is ASCII, so that it is read byte by byte, and no line of it fills a screen when it is shown in a trace', async () => {
  const program = await readFile(resolve(root, 'dist/command-line.cjs'))
  expect(program.findIndex((byte) => byte > 0x7e)).toBe(-1)
})
