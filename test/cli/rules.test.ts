import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleIds, rules } from '../../src/problems/rules.ts'
import { placeIn } from './cli-test.ts'
import { emptyFolder, type Run, runPaperdeck } from './run-paperdeck.ts'

/**
 * Each rule has a folder with notes that break it (problem/), what is told of them (expected.txt), and a twin that does not (clean/).
 * rule.md says why it is a rule and how to mend it; the page of all rules is made of these.
 * commands.json names other commands than `check notes.md`; what it calls `before` is run in before/, and left for the others.
 * UPDATE=1 writes expected.txt and examples/rules.md anew; read what has changed before it is committed.
 */
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'check')
const page = join(import.meta.dirname, '..', '..', 'examples', 'rules.md')
const documentation = await pageOfRules()
if (process.env.UPDATE === '1') await writeFile(page, documentation)

/** examples/rules.md: of each rule its meaning, from src/problems/rules.ts, and why and how, from rule.md beside its notes. */
async function pageOfRules(): Promise<string> {
  const part = (name: string) => readFile(join(import.meta.dirname, 'rules-page', `${name}.md`), 'utf8')
  const sections = ruleIds.map(
    async (id) => `## ${id}\n\n${rules[id]}.\n\n${await readFile(join(fixtures, id, 'rule.md'), 'utf8')}`,
  )
  return (await Promise.all([part('head'), ...sections, part('tail')])).join('\n')
}

/** The problems that a command prints, on whichever stream: the lines that end in a rule's id. */
function problemsIn({ stdout, stderr }: Run): string[] {
  return (stdout + stderr).split('\n').filter((line) => ruleOf(line) !== null)
}

function ruleOf(line: string): string | null {
  return /^.* {2}\(([a-z0-9-]+)\)$/.exec(line)?.[1] ?? null
}

async function inEmptyFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = await emptyFolder()
  try {
    return await work(folder)
  } finally {
    await remove()
  }
}

it('has a fixture and a section of the documentation for every rule, and for nothing else', async () => {
  expect((await readdir(fixtures)).sort()).toEqual([...ruleIds].sort())
  expect(await readFile(page, 'utf8')).toBe(documentation)
})

describe('the fixture of', () => {
  it.concurrent.each(ruleIds)('%s', async (rule) => {
    const folder = join(fixtures, rule)
    const problems = await told(folder, 'problem')
    const file = join(folder, 'expected.txt')
    const text = problems.map((line) => `${line}\n`).join('')
    if (process.env.UPDATE === '1') await writeFile(file, text)
    expect(text).toBe(await readFile(file, 'utf8'))
    expect(problems.map(ruleOf)).toContain(rule)
    expect((await told(folder, 'clean')).map(ruleOf), 'the clean twin').not.toContain(rule)
  })
})

function told(fixture: string, twin: 'problem' | 'clean'): Promise<string[]> {
  return inEmptyFolder(async (folder) => {
    const commands = JSON.parse(await readFile(join(fixture, 'commands.json'), 'utf8').catch(() => '{}'))
    const { before, then = 'check notes.md' } = commands as Record<'before' | 'then', string | undefined>
    const run = (command: string) => runPaperdeck(command.split(' '), { cwd: folder })
    if (before) {
      await cp(join(fixture, 'before'), folder, { recursive: true })
      await run(before)
      for (const name of await readdir(join(fixture, 'before'))) await rm(join(folder, name), { recursive: true })
      // A second file of the same project stays where it is.
      if (!then.includes('notes.md')) await cp(join(fixture, 'before'), folder, { recursive: true })
    }
    await cp(join(fixture, twin), folder, { recursive: true })
    return problemsIn(await run(then))
  })
}

interface Section {
  id: string
  text: string
}

function sections(): Section[] {
  const parts = documentation.split(/^## /m).slice(1)
  return parts
    .map((part) => ({ id: part.slice(0, part.indexOf('\n')), text: part.slice(part.indexOf('\n')) }))
    .filter(({ id }) => !id.includes(' '))
}

describe('the documentation of', () => {
  it.concurrent.each(sections())('$id', async ({ id, text }) => {
    const shown = await inEmptyFolder((folder) => follow(text, folder))
    expect(shown.map(ruleOf)).toContain(id)
  })

  it('ignore comments shows notes of which nothing is told, and no comment on a card', async () => {
    const [, notes = ''] = /```markdown\n([\s\S]*?)```/.exec(documentation.slice(documentation.indexOf('## How'))) ?? []
    await inEmptyFolder(async (folder) => {
      const { write, run } = placeIn(folder)
      await write({ 'notes.md': notes })
      expect(await run(['check', 'notes.md'])).toEqual({ status: 0, stdout: '', stderr: '' })
      const cards = await run(['cards', 'notes.md', '--json'])
      expect(JSON.parse(cards.stdout)).toHaveLength(6)
      expect(cards.stdout).not.toMatch(/paperdeck-ignore|so old/)
      await write({ 'notes.md': notes.replace(/<!--.*?-->/g, '') })
      const told = problemsIn(await run(['check', 'notes.md'])).map(ruleOf)
      expect(told).toEqual(['year-out-of-range', 'missing-year'])
    })
  })
})

/** Writes what the fences of a section hold, runs its commands and compares what they print; gives the problems shown. */
async function follow(section: string, folder: string): Promise<string[]> {
  const shown: string[] = []
  for (const [, info = '', body = ''] of section.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)) {
    const [, language, quoted, bare, encoding] = /^(\w+)(?: "(.*)"| (\S+)(?: (latin1))?)?$/.exec(info) ?? []
    const file = quoted ?? bare
    if (file !== undefined)
      await placeIn(folder).write({ [file]: Buffer.from(body, (encoding as 'latin1' | undefined) ?? 'utf8') })
    if (language !== 'console') continue
    for (const step of body.split(/^\$ /m).slice(1)) {
      const [command = '', ...output] = step.trimEnd().split('\n')
      const [program = '', ...args] = command.split(' ')
      if (program === 'rm') {
        await rm(join(folder, args[0] ?? ''))
        continue
      }
      const run = await runPaperdeck(args.slice(1), { cwd: folder })
      const problems = problemsIn(run)
      expect(problems, command).toEqual(output.filter((line) => ruleOf(line) !== null))
      for (const line of output) expect(run.stdout + run.stderr, command).toContain(line)
      shown.push(...problems)
    }
  }
  return shown
}
