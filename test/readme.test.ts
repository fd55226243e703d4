import { cp, readdir, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { emptyFolder, runPaperdeck } from './cli/run-paperdeck.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = ['README.md', ...(await readdir(`${root}docs`)).sort().map((name) => `docs/${name}`)]
const texts = await Promise.all(pages.map((page) => readFile(`${root}${page}`, 'utf8')))
const all = texts.join('\n')

/** The `$ …` commands of the README, then of the pages, with what is said that they print. */
const examples = [...all.matchAll(/```console\n\$ (.*)\n([\s\S]*?)```/g)].map(([, command = '', output = '']) => ({
  command,
  output,
}))

it('shows what its commands print', { timeout: 120_000 }, async () => {
  expect(examples.length).toBeGreaterThan(2)
  const { folder, remove } = await emptyFolder()
  try {
    await cp(`${root}examples`, `${folder}/examples`, {
      recursive: true,
      filter: (path) => !path.includes('.paperdeck'),
    })
    for (const { command, output } of examples) {
      const [npx, name, ...args] = command.split(' ')
      expect([npx, name]).toEqual(['npx', 'paperdeck'])
      const { stdout, stderr } = await runPaperdeck(args, { cwd: folder })
      expect(withoutSizes(stdout + stderr), command).toBe(withoutSizes(output))
    }
  } finally {
    await remove()
  }
})

/** Compressed sizes depend on the ids of the day. */
function withoutSizes(text: string): string {
  return text.replace(/\d+ KB/g, 'N KB')
}

it('names every command and every option', { timeout: 120_000 }, async () => {
  const help = async (...args: string[]) => (await runPaperdeck([...args, '--help'], { cwd: root })).stdout
  const commands = [...(await help()).matchAll(/^ {2}paperdeck (\w+)/gm)].map(([, name = '']) => name)
  expect(commands.length).toBeGreaterThan(4)
  for (const command of new Set(commands)) {
    expect(all).toContain(`paperdeck ${command}`)
    for (const [option] of (await help(command)).matchAll(/--[a-z][\w-]+/g))
      if (!['--help', '--version'].includes(option)) expect(all, `${command} ${option}`).toContain(option)
  }
})

it('gives a reason for every package that is shipped or bundled', async () => {
  const files = (await readdir(`${root}src`, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const sources = await Promise.all(files.map((file) => readFile(`${root}src/${file}`, 'utf8')))
  const names = sources.flatMap((text) =>
    [...text.matchAll(/(?:from|import) ?\(?'((?:@[\w-]+\/)?[a-z][\w.-]*)/g)].map(([, name = '']) => name),
  )
  const packages = [...new Set(names)].filter((name) => !isBuiltin(name) && !['node', 'mdast', 'hast'].includes(name))
  expect(packages.length).toBeGreaterThan(10)
  const section = await readFile(`${root}docs/dependencies.md`, 'utf8')
  for (const name of packages) expect(section.includes(name), name).toBe(true)
})

it('is read in a few minutes, and its links lead somewhere', async () => {
  const [readme = ''] = texts
  expect(readme.split('\n').length).toBeLessThanOrEqual(150)
  for (const [nth, text] of texts.entries())
    for (const [, to = ''] of text.matchAll(/\]\((?!https?:|#|<)([\w./-]+\.md|LICENSE)(?:#[\w-]+)?\)/g)) {
      const path = new URL(to, new URL(pages[nth] ?? '', `file://${root}`))
      await expect(readFile(path, 'utf8'), `${pages[nth]}: ${to}`).resolves.toBeTruthy()
    }
})
