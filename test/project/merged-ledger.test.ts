import { execFileSync } from 'node:child_process'
import { devNull } from 'node:os'
import { describe, expect } from 'vitest'
import { cliTest, notesOn, type Place } from '../cli/cli-test.ts'

const ledgerPath = '.paperdeck/ledger.jsonl'

interface Line {
  guid: string
  id: number
  title: string
  mod: number
  hash: string
}

/** git in that folder, whatever the user has configured. */
function gitIn({ folder }: Place) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull }
  const identity = ['-c', 'user.name=Reader', '-c', 'user.email=reader@example.org', '-c', 'core.autocrlf=false']
  return (...args: string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' })
}

async function linesOf(place: Place): Promise<Map<string, Line>> {
  const [, ...papers] = (await place.read(ledgerPath)).trim().split('\n')
  return new Map(papers.map((text) => JSON.parse(text) as Line).map((line) => [line.title, line]))
}

const build = (place: Place, epoch: number) =>
  place.run(['build', 'notes.md', '--json'], { env: { SOURCE_DATE_EPOCH: String(epoch) } })

describe('two ledgers that git has merged', () => {
  cliTest('load as one: every paper keeps its guid, and what both changed ships anew', async ({ place }) => {
    const git = gitIn(place)
    const commit = () => {
      git('add', 'notes.md', '.paperdeck')
      git('commit', '--quiet', '-m', 'notes')
    }
    git('init', '--quiet', '--initial-branch=here')
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    await build(place, 1_750_000_000)
    commit()
    git('switch', '--quiet', '-c', 'there')
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks', 'Wrens']).replace('question Owls', 'a question') })
    await build(place, 1_750_000_500)
    const there = await linesOf(place)
    commit()
    git('switch', '--quiet', 'here')
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks', 'Storks']).replace('question Owls', 'no question') })
    await build(place, 1_750_000_900)
    const here = await linesOf(place)
    commit()
    expect(() => git('merge', 'there'), 'the notes are in conflict').toThrow()
    const merged = await place.read(ledgerPath)
    expect(merged, 'the ledger is not').not.toMatch(/^[<=>]{7}/m)
    expect(merged.split('\n').filter((line) => line.includes('"title":"Owls"'))).toHaveLength(2)

    await place.write({ 'notes.md': notesOn(['Owls', 'Larks', 'Storks', 'Wrens']).replace('question Owls', 'both') })
    const { status, stdout, stderr } = await build(place, 1_750_001_000)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({ new: [], removed: [], papers: 4 })
    expect(report.updated.map(({ title }: Line) => title)).toContain('Owls')
    const after = await linesOf(place)
    expect([...after.keys()].sort()).toEqual(['Larks', 'Owls', 'Storks', 'Wrens'])
    for (const [title, { guid, mod }] of after)
      for (const known of [here.get(title), there.get(title)]) {
        expect(guid, title).toBe(known?.guid ?? guid)
        expect(mod, title).toBeGreaterThanOrEqual(known?.mod ?? 0)
      }
    expect(after.get('Owls')?.mod).toBeGreaterThan(here.get('Owls')?.mod ?? Number.NaN)
    expect(after.get('Larks'), 'what neither changed is as it was').toEqual(here.get('Larks'))
    const ids = [...after.values()].map(({ id }) => id).sort((a, b) => a - b)
    ids.slice(1).forEach((id, index) => {
      expect(id - (ids[index] ?? 0), 'room for the cards of each').toBeGreaterThanOrEqual(12)
    })
    expect(JSON.parse((await build(place, 1_750_002_000)).stdout), 'and it is settled').toMatchObject({ unchanged: 4 })
  })
})

describe('a ledger with lines that cannot be read', () => {
  cliTest.for<[what: string, spoil: (lines: string[]) => string[], line: number, message: string]>([
    ['a line cut short', (lines) => lines.with(1, lines[1]?.slice(0, 40) ?? ''), 2, 'A line that is not a paper'],
    ['a line of another program', (lines) => [...lines, '{"hello":1}'], 4, 'A line that is not a paper'],
    ['a conflict marker', (lines) => lines.toSpliced(2, 0, '<<<<<<< HEAD'), 3, 'A conflict marker of a merge'],
    ['the end of a conflict', (lines) => [...lines, '>>>>>>> there'], 4, 'A conflict marker of a merge'],
    ['a head that is broken', (lines) => lines.with(0, '{"version":'), 1, 'A line that is not a paper'],
  ])('%s: told with its line, and nothing is overwritten', async ([, spoil, line, message], { place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    await place.run(['build', 'notes.md'])
    const lines = (await place.read(ledgerPath)).trim().split('\n')
    const spoilt = `${spoil(lines).join('\n')}\n`
    await place.write({
      [ledgerPath]: spoilt,
      'out/Reading.apkg': 'the old deck',
      'notes.md': notesOn(['Owls', 'Storks']),
    })
    const { status, stdout, stderr } = await place.run(['build', 'notes.md'])
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^\\.paperdeck/ledger\\.jsonl:${line}:1 {2}error {2}${message}`, 'm'))
    expect(stdout + stderr).toContain('so nothing was written')
    expect(await place.read(ledgerPath)).toBe(spoilt)
    expect(await place.read('out/Reading.apkg')).toBe('the old deck')
  })

  cliTest('is still read where it can be: the guids of the other papers hold', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    await place.run(['build', 'notes.md', '--deck', 'A name that the namespace is taken from'])
    const known = await linesOf(place)
    await place.write({ [ledgerPath]: `${await place.read(ledgerPath)}=======\n` })
    const { stdout } = await place.run(['papers', 'notes.md', '--json'])
    const papers = JSON.parse(stdout) as Line[]
    expect(papers.map(({ guid }) => guid)).toEqual([known.get('Owls')?.guid, known.get('Larks')?.guid])
  })

  cliTest('ends with CRLF or without a line end: all the same', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls', 'Larks']) })
    await place.run(['build', 'notes.md'])
    const text = await place.read(ledgerPath)
    await place.write({ [ledgerPath]: text.trimEnd().replaceAll('\n', '\r\n') })
    const { status, stdout } = await place.run(['build', 'notes.md', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ unchanged: 2, problems: [] })
  })
})
