import { describe, expect } from 'vitest'
import { Terminal } from '../review/terminal/terminal.ts'
import { cliTest, type Place } from './cli-test.ts'
import { paperdeckBin } from './run-paperdeck.ts'

const header = '# Rivers\n\n| Title | Year | Contribution |\n|---|---|---|\n'
const rows = [
  '| Quiet Rivers of Sand | 2015 | must read |',
  '| Loud Rivers of Gravel | | Gravel is heard before it is seen |',
  '| Slow Rivers of Clay | 2017 | Clay holds what sand lets go |',
]
const notes = `${header}${rows.join('\n')}\n`

/** `line severity rule` of each problem that a command gives as JSON. */
function told(stdout: string): string[] {
  const parsed = JSON.parse(stdout) as unknown
  const problems = (Array.isArray(parsed) ? parsed : (parsed as { problems: unknown }).problems) as Record<
    string,
    unknown
  >[]
  return problems.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`)
}

describe('severities of the config', () => {
  const config = 'check:\n  contribution-no-answer: off\n  missing-year: error\n'

  for (const command of ['check', 'build'])
    cliTest(`hold for ${command}: off is not told, an error is status 1`, async ({ place }) => {
      await place.write({ 'notes.md': notes, '.paperdeck/config.yaml': config })
      const { status, stdout } = await place.run([command, 'notes.md', '--json'])
      expect(told(stdout)).toEqual(['6 error missing-year'])
      expect(status).toBe(1)
    })

  cliTest('hold for cards, papers and review logs', async ({ place }) => {
    const log = '{"id":17407874\n'
    await place.write({
      'notes.md': `${notes}| | 2018 | Nobody knows |\n`,
      '.paperdeck/config.yaml': 'check: {empty-title: off, review-log-line: error, missing-year: off}\n',
      '.paperdeck/reviews/laptop.jsonl': log,
    })
    expect((await place.run(['cards', 'notes.md', '--json'])).stderr).not.toMatch(/empty-title|missing-year/)
    expect(await place.run(['papers', 'notes.md', '--json'])).toMatchObject({
      status: 0,
      stderr: '1 line left out: paperdeck check --explain\n',
    })
    const schedule = await place.run(['schedule', 'notes.md', '--json'])
    expect(schedule).toMatchObject({ status: 1, stderr: expect.stringContaining('1:1  error  ') })
  })

  cliTest('of rules that are none: line and column, and the rule that was meant', async ({ place }) => {
    await place.write({
      'notes.md': notes,
      '.paperdeck/config.yaml': 'lang: en\ncheck: {missing_years: off, ambiguous: loud}\n',
    })
    const { status, stderr } = await place.run(['build', 'notes.md'])
    expect(status).toBe(2)
    expect(stderr).toContain(
      'config.yaml:2:9  error  “missing_years” is not a rule; expected “missing-year”  (config)\n',
    )
    expect(stderr).toMatch(
      /config\.yaml:2:40 {2}error {2}“check\.ambiguous” is "loud"; expected one of error, warning, info, off .*\(config\)/,
    )
    expect(await place.files(), 'nothing was written').toEqual(['.paperdeck/config.yaml', 'notes.md'])
  })
})

describe('a comment that ignores', () => {
  const ignoring = notes.replace('must read', 'must read <!-- paperdeck-ignore contribution-no-answer -- I mean it -->')

  for (const command of ['check', 'build'])
    cliTest(`holds for ${command}, and is in no deck`, async ({ place }) => {
      await place.write({ 'notes.md': ignoring })
      expect(told((await place.run([command, 'notes.md', '--json'])).stdout)).toEqual(['6 warning missing-year'])
      expect((await place.run(['cards', 'notes.md', '--json'])).stdout).not.toMatch(/paperdeck-ignore|I mean it/)
    })

  cliTest('is as if it were not there: same papers, same guids, same cards', async ({ place }) => {
    const list = '\n## Deltas\n\n- [Open Deltas](https://arxiv.org/abs/2008.00032), ICML 2020 - Sand turns left.\n'
    const marked = (ignoring + list)
      .replace('# Rivers', '<!-- paperdeck-ignore ambiguous -->\n\n# Rivers <!-- paperdeck-ignore enumeration -->')
      .replace('ICML 2020', 'ICML 2020 <!-- paperdeck-ignore missing-year -->')
      .replace('\n| Title', '\n<!-- paperdeck-ignore missing-year -->\n| Title')
    await place.write({ 'bare/notes.md': notes + list, 'marked/notes.md': marked })
    const cards = async (cwd: string) =>
      (JSON.parse((await place.run(['cards', 'notes.md', '--json'], { cwd })).stdout) as Record<string, unknown>[]).map(
        ({ place: _, ...card }) => card,
      )
    expect(await cards('marked')).toEqual(await cards('bare'))
  })

  cliTest('nothing is told by check alone, as only it looks for everything', async ({ place }) => {
    await place.write({ 'notes.md': notes.replace('2017', '2017 <!-- paperdeck-ignore dead-link -->') })
    expect(told((await place.run(['check', 'notes.md', '--json'])).stdout)).toContain('7 info unused-ignore')
    expect(told((await place.run(['build', 'notes.md', '--json'])).stdout).join()).not.toContain('unused')
  })
})

describe('into a pipe', () => {
  cliTest('all problems, one line each, in the order of the notes', async ({ place }) => {
    const many = Array.from(
      { length: 60 },
      (_, index) => `| River ${index} of sand | 2015 | must read ${index} times |`,
    )
    await place.write({ 'notes.md': `${header}${many.join('\n')}\n` })
    const { status, stdout } = await place.run(['check', 'notes.md'])
    const lines = stdout.trimEnd().split('\n')
    expect(status).toBe(0)
    expect(lines.filter((line) => line.endsWith('(contribution-no-answer)'))).toHaveLength(60)
    const places = lines.map((line) => Number(line.split(':')[1]))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  cliTest('--rule: only its problems; a rule that is none is told', async ({ place }) => {
    await place.write({ 'notes.md': notes })
    const only = await place.run(['check', 'notes.md', '--json', '--rule', 'missing-year'])
    expect(told(only.stdout)).toEqual(['6 warning missing-year'])
    const two = await place.run([
      'check',
      '--rule',
      'missing-year',
      '--rule',
      'contribution-no-answer',
      'notes.md',
      '--json',
    ])
    expect(told(two.stdout)).toHaveLength(2)
    const none = await place.run(['check', 'notes.md', '--rule', 'mising-year'])
    expect(none).toMatchObject({ status: 2, stdout: '' })
    expect(none.stderr).toContain('“mising-year” is not a rule; expected “missing-year”')
  })

  cliTest('--format github: annotations with paths from the repository, whatever the folder', async ({ place }) => {
    await place.write({ 'docs/.paperdeck/config.yaml': 'lang: en\n', 'docs/reading/notes.md': notes })
    const check = (cwd: string, file: string) =>
      place.run(['check', file, '--format', 'github'], { cwd, env: { GITHUB_WORKSPACE: place.folder } })
    const { stdout } = await check('docs/reading', 'notes.md')
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^::warning file=docs\/reading\/notes\.md,line=5,col=1,title=contribution-no-answer::The/),
      expect.stringMatching(/^::warning file=docs\/reading\/notes\.md,line=6,col=1,title=missing-year::“Loud/),
      '',
    ])
    expect((await check('.', 'docs')).stdout).toBe(stdout)
  })
})

describe('on a terminal', () => {
  const many = Array.from({ length: 80 }, (_, index) => `| River ${index} of sand | 2015 | must read ${index} times |`)
  const screenOf = async (place: Place, ...flags: string[]) => {
    await place.write({ 'notes.md': `${header}${many.join('\n')}\n${rows[1]}\n` })
    const args = [paperdeckBin, 'check', 'notes.md', ...flags]
    const terminal = new Terminal(process.execPath, args, {
      columns: 70,
      rows: 20,
      environment: process.env,
      cwd: place.folder,
    })
    expect(await terminal.end()).toMatchObject({ exitCode: 0 })
    // The end of a program can be known before the last of what it said.
    return { text: await terminal.shows(/81 warnings/), output: terminal.output }
  }

  cliTest('one screen, grouped, with room for the prompt, and how to see more', async ({ place }) => {
    const { text } = await screenOf(place)
    const lines = text.split('\n')
    expect(lines[0]).toBe('warning  missing-year × 1: A paper has no year')
    expect(lines[2]).toMatch(/^warning {2}contribution-no-answer × 80: The contribution/)
    expect(lines[18]).toMatch(/^81 warnings; \d+ not shown: --all, or --rule ID$/)
    expect(lines[19]).toBe('')
  })

  cliTest('--all: everything', async ({ place }) => {
    const { output } = await screenOf(place, '--all')
    expect(output.match(/The contribution “must read \d+ times”/g)).toHaveLength(80)
    expect(output).not.toContain('not shown')
  })
})
