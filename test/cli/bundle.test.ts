import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')

/** Every input that main.js loads when it starts, without those behind a dynamic import. */
async function loadedAtStart(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')) as {
    scripts: { build: string }
  }
  const external = [...scripts.build.matchAll(/--external:(\S+)/g)].map((match) => match[1] ?? '')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir: 'dist',
    write: false,
    metafile: true,
    external,
    logLevel: 'silent',
  })
  const waiting = Object.keys(metafile.outputs).filter((path) => path.endsWith('main.js'))
  const seen = new Set<string>()
  const inputs = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const output = metafile.outputs[path]
    for (const input of Object.keys(output?.inputs ?? {})) inputs.add(input)
    for (const { path: imported, kind, external: isExternal } of output?.imports ?? []) {
      if (kind !== 'import-statement') continue
      if (isExternal) inputs.add(`node_modules/${imported}/`)
      else waiting.push(imported)
    }
  }
  return [...inputs]
}

test('what asks servers and what scales pictures is loaded by no command that needs neither', async () => {
  const inputs = await loadedAtStart()
  expect(inputs).toContain('src/cli/main.ts')
  expect(inputs).toContain('src/read/pictures.ts')
  expect(inputs).toContain('node_modules/libsql/')
  expect(inputs.filter((path) => /node_modules\/(?:node-fetch|proxy-agent|agent-base|sharp)\//.test(path))).toEqual([])
})
