import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import stringWidth from 'text-width'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildBinary } from '../binary.ts'
import { notesOf } from '../deck.ts'
import { Terminal } from './terminal.ts'

const isWindows = process.platform === 'win32'
if (isWindows) process.stderr.write('!! The tests of the real binary in a terminal do NOT run on Windows.\n')

const chinese = `# 论文

| 时间 | 题目 | 核心贡献 |
|---|---|---|
| 2022 | ELIC: 高效图像压缩 | 提出不均匀分组的空间-通道上下文模型，${'很长的一段话，要换很多行。'.repeat(20)} |
| 2021 | 另一篇论文 | 另一个贡献 |
`

describe.skipIf(isWindows)('the real binary in a terminal', () => {
  let binary: string
  let folder: string

  beforeAll(async () => {
    binary = await buildBinary('terminal')
  })
  afterAll(() => rm(join(binary, '..'), { recursive: true, force: true }))

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paperdeck-terminal-'))
    await mkdir(join(folder, 'notes'))
    await writeFile(join(folder, 'notes', 'papers.md'), notesOf(4))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  function start(columns = 80, rows = 24, args: string[] = [], environment: NodeJS.ProcessEnv = {}): Terminal {
    return new Terminal(process.execPath, [binary, 'review', join(folder, 'notes'), ...args], {
      columns,
      rows,
      environment: {
        ...process.env,
        XDG_STATE_HOME: join(folder, 'state'),
        NO_COLOR: undefined,
        DISPLAY: undefined,
        WAYLAND_DISPLAY: undefined,
        ...environment,
      },
    })
  }

  /** Past the list of decks. */
  async function begin(...options: Parameters<typeof start>): Promise<Terminal> {
    const terminal = start(...options)
    await terminal.shows('Enter begin')
    terminal.press('\r')
    return terminal
  }

  async function logged(): Promise<Record<string, unknown>[]> {
    const reviews = join(folder, 'notes', '.paperdeck', 'reviews')
    const names = await readdir(reviews).catch(() => [])
    const texts = await Promise.all(names.map((name) => readFile(join(reviews, name), 'utf8')))
    return texts
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  test('opens links with the opener, as addresses alone, and says what it does not open', async () => {
    const opener = join(folder, 'opener.sh')
    await writeFile(opener, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${join(folder, 'opened')}'\n`)
    await chmod(opener, 0o755)
    await writeFile(join(folder, 'notes', 'a b.pdf'), '')
    const asked = async (link: string) => {
      const notes = join(folder, 'notes')
      await rm(notes, { recursive: true })
      await mkdir(notes)
      await writeFile(join(notes, 'a b.pdf'), '')
      await writeFile(
        join(notes, 'papers.md'),
        `# Papers\n\n| Title | Contribution |\n|---|---|\n| [Owls](${link}) | They hoot |\n`,
      )
      const terminal = await begin(80, 24, [], { BROWSER: `${opener} -P x` })
      await terminal.shows('Space show the answer')
      terminal.press(' ')
      await terminal.shows('4 Easy')
      terminal.press('o')
      return terminal
    }
    const end = async (terminal: Terminal) => {
      terminal.press('q')
      await terminal.end()
    }
    const first = await asked('https://example.org/owls')
    await first.shows('https://example.org/owls')
    await end(first)
    const document = await asked('a%20b.pdf')
    await expect.poll(() => readFile(join(folder, 'opened'), 'utf8').catch(() => '')).toContain('pdf')
    await end(document)
    for (const link of ['--version', 'run.desktop', 'gone.pdf']) {
      const refused = await asked(link)
      await refused.shows('is not opened')
      await end(refused)
    }
    const pdf = pathToFileURL(await realpath(join(folder, 'notes', 'a b.pdf'))).href
    expect(await readFile(join(folder, 'opened'), 'utf8')).toBe(`-P\nx\nhttps://example.org/owls\n-P\nx\n${pdf}\n`)
  })

  test('asks, shows, answers, undoes, survives a restart, quits', async () => {
    const terminal = await begin()
    expect(await terminal.shows('Space show the answer')).toContain('new 4  learning 0  due 0')
    expect(await terminal.isAlternate()).toBe(true)
    terminal.press(' ')
    const answer = await terminal.shows('4 Easy')
    expect(answer).toMatch(/1 Again 1m +2 Hard 6m +3 Good 10m +4 Easy \d+d/)
    terminal.press('４')
    await terminal.shows('new 3  learning 0  due 0')
    expect(await logged()).toMatchObject([{ rating: 4, state: 'new' }])
    terminal.press('q')
    expect(await terminal.end()).toMatchObject({ exitCode: 0 })
    expect(terminal.output).toContain('1 answer in ')
    expect(terminal.output).toContain('100 % right')
    expect(await terminal.isAlternate()).toBe(false)
    expect(terminal.output).toContain('\x1b[?25h')

    const again = await begin()
    await again.shows('new 3  learning 0  due 0')
    again.press('u')
    await again.shows('Undone: Easy')
    expect(await again.shows('new 4')).toContain('idea number 0')
    again.press('\x03')
    expect(await again.end()).toMatchObject({ exitCode: 0 })
    const [first, tombstone] = await logged()
    expect(tombstone).toMatchObject({ undo: first?.id, guid: first?.guid, card: 'proposed' })
  })

  test.each([
    [80, 24],
    [40, 20],
    [200, 60],
  ])('lays out Chinese at %i x %i, through a resize', async (columns, rows) => {
    await writeFile(join(folder, 'notes', 'papers.md'), chinese)
    const terminal = await begin(columns, rows)
    await terminal.shows('哪篇论文')
    terminal.press(' ')
    fits(await terminal.shows('4 Easy'), columns, rows)
    const smaller = await terminal.resize(60, 16)
    fits(smaller, 60, 16)
    expect(smaller).toMatch(/of \d+, ↑↓/)
    expect(smaller).toContain('4 Easy')
    terminal.press('\x1b[6~\x1b[6~')
    fits(await terminal.shows(/–(\d+) of \1,/), 60, 16)
    fits(await terminal.resize(columns, rows), columns, rows)
    terminal.press('q')
    expect(await terminal.end()).toMatchObject({ exitCode: 0 })
  })

  test('crams without a trace in the log', async () => {
    const first = await begin()
    await first.shows('show the answer')
    first.press(' 3 4q')
    await first.end()
    const before = await logged()
    expect(before).toHaveLength(2)

    const cram = start(80, 24, ['--cram'])
    await cram.shows('cram: 8 left, no answer is logged')
    cram.press(' 3 1')
    await cram.shows('cram: 7 left')
    cram.press('uu')
    await cram.shows('cram: 8 left')
    cram.press('u')
    await cram.shows('Nothing crammed is left to undo')
    expect(await logged()).toEqual(before)
    cram.press('*')
    await cram.shows('★')
    cram.press('q')
    expect(await cram.end()).toMatchObject({ exitCode: 0 })
    expect(await logged()).toMatchObject([...before, { event: 'mark' }])
  })

  test('asks for the cards of one deck, and knows no others', async () => {
    await writeFile(
      join(folder, 'notes', 'owls.md'),
      notesOf(1)
        .replace(/^# .*$/m, '# Owls')
        .replaceAll('Paper', 'Owl'),
    )
    const terminal = start(80, 24, ['--deck', 'notes::owls'])
    await terminal.shows('owls')
    await terminal.shows('idea number 0')
    await terminal.shows('new 1 ')
    terminal.press('q')
    await terminal.end()
    const mistyped = start(80, 24, ['--deck', 'owls'])
    expect(await mistyped.end()).toMatchObject({ exitCode: 2 })
    expect(mistyped.output).toContain('--deck: no deck here is “owls”; there are notes::')
  })

  test('finds the reviews of a paper again after a rename, and however its notes are named', async () => {
    const terminal = await begin()
    await terminal.shows('idea number 0')
    terminal.press(' ')
    await terminal.shows('4 Easy')
    terminal.press('4')
    await terminal.shows('new 3')
    terminal.press('q')
    await terminal.end()
    const file = join(folder, 'notes', 'papers.md')
    await writeFile(file, notesOf(4).replace('Paper 0 on nothing', 'Paper 0 on nothing at all'))
    for (const notes of [join(folder, 'notes'), file]) {
      const run = spawnSync(process.execPath, [binary, 'schedule', notes, '--json'], { encoding: 'utf8' })
      expect((JSON.parse(run.stdout) as { reps: number }[]).map(({ reps }) => reps)).toEqual([1, 0, 0, 0, 0, 0, 0, 0])
    }
  })

  test('takes a typed answer, and leaves commands alone meanwhile', async () => {
    await mkdir(join(folder, 'notes', '.paperdeck'))
    await writeFile(join(folder, 'notes', '.paperdeck', 'config.yaml'), 'cards: {typed: true}\n')
    await writeFile(join(folder, 'notes', 'papers.md'), notesOf(1).replace('idea number', 'QuartzNet: idea number'))
    const terminal = start(80, 24, ['--card', 'typed'])
    await terminal.shows('Enter compare with the answer')
    terminal.press('quatz-1')
    await terminal.shows('› quatz-1▏')
    terminal.press('\x7fnet')
    await terminal.shows('› quatz-net▏')
    terminal.press('\r')
    await terminal.shows(/✗ qua-tz-net\s+↓\s+QuartzNet/)
    terminal.press('4')
    await terminal.shows('Done for now.')
    expect(await logged()).toMatchObject([{ card: 'typed', rating: 4 }])
    terminal.press('q')
    expect(await terminal.end()).toMatchObject({ exitCode: 0 })
  })

  test('keeps the numbers of clozes that no build has seen yet', async () => {
    await mkdir(join(folder, 'notes', '.paperdeck'))
    await writeFile(join(folder, 'notes', '.paperdeck', 'config.yaml'), 'cards: {cloze: true}\n')
    const file = join(folder, 'notes', 'papers.md')
    await writeFile(file, notesOf(1).replace('idea', '==idea=='))
    const terminal = start(80, 24, ['--card', 'cloze'])
    await terminal.shows('[...] number 0 of many')
    terminal.press(' 4')
    await terminal.shows('Done for now.')
    terminal.press('q')
    await terminal.end()
    await writeFile(file, notesOf(1).replace('idea number', 'a ==new== ==idea== number'))
    for (const command of ['schedule', 'build', 'schedule']) {
      const args = [binary, command, file, '--json', ...(command === 'build' ? ['-o', join(folder, 'deck.apkg')] : [])]
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (command === 'build') {
        expect(JSON.parse(stdout)).toMatchObject({ new: [{}], companions: { new: [{ kind: 'cloze' }], updated: [] } })
        continue
      }
      const cards = (JSON.parse(stdout) as { card: string; reps: number }[]).map(({ card, reps }) => [card, reps])
      expect(cards.filter(([card]) => String(card).startsWith('cloze'))).toEqual([
        ['cloze-1', 1],
        ['cloze-2', 0],
      ])
    }
    expect(await readFile(join(folder, 'notes', '.paperdeck', 'ledger.jsonl'), 'utf8')).toContain(
      '{"n":1,"text":"idea"}',
    )
  })

  test('edits the note and comes back with the changed card', async () => {
    const editor = join(folder, 'vim')
    await writeFile(
      editor,
      '#!/bin/sh\necho "$1" > "$2.line"\nsed "s/idea number 0/changed idea/" "$2" > "$2.new"\nmv "$2.new" "$2"\n',
    )
    await chmod(editor, 0o755)
    const terminal = await begin(80, 24, [], { VISUAL: editor })
    await terminal.shows('idea number 0')
    terminal.press('e')
    await terminal.shows('changed idea of many')
    expect(await terminal.isAlternate()).toBe(true)
    expect(await readFile(join(folder, 'notes', 'papers.md.line'), 'utf8')).toBe('+3\n')
    terminal.press(' ')
    await terminal.shows('4 Easy')
    terminal.press('q')
    expect(await terminal.end()).toMatchObject({ exitCode: 0 })
  })

  test('shows links, history and help, and has no colour under NO_COLOR', async () => {
    await writeFile(
      join(folder, 'notes', 'papers.md'),
      notesOf(1).replace('Paper 0 on nothing', '[Paper 0 on nothing](https://example.org/0)'),
    )
    const terminal = await begin(80, 24, [], { NO_COLOR: '1' })
    await terminal.shows('idea number 0')
    terminal.press(' o')
    await terminal.shows('https://example.org/0')
    terminal.press('i')
    await terminal.shows('Never answered.')
    terminal.press('x?')
    await terminal.shows('undo the last thing done today')
    terminal.press('x 3')
    await terminal.shows('learning 1')
    terminal.press('q')
    await terminal.end()
    expect(terminal.output).not.toMatch(/\x1b\[3[0-8][;m]/)
  })

  test.each(['SIGHUP', 'SIGTERM'] as const)(
    'ends on %s with every answer saved and the terminal as before',
    async (signal) => {
      const terminal = await begin()
      await terminal.shows('idea number 0')
      terminal.press(' ')
      await terminal.shows('4 Easy')
      terminal.press('4')
      await terminal.shows('new 3')
      terminal.kill(signal)
      expect((await terminal.end()).exitCode).toBe(signal === 'SIGHUP' ? 129 : 143)
      expect(await terminal.isAlternate()).toBe(false)
      expect(await logged()).toHaveLength(1)
    },
  )

  test('ends when the terminal is gone', async () => {
    const terminal = await begin()
    await terminal.shows('idea number 0')
    terminal.hangUp()
    await terminal.end()
  })

  test('tells at its end what is wrong in the log', async () => {
    await mkdir(join(folder, 'notes', '.paperdeck', 'reviews'), { recursive: true })
    await writeFile(join(folder, 'notes', '.paperdeck', 'reviews', 'other-0001.jsonl'), '<<<<<<< HEAD\n')
    const terminal = await begin()
    await terminal.shows('idea number 0')
    terminal.press('q')
    await terminal.end()
    expect(terminal.output).toContain('.paperdeck/reviews/other-0001.jsonl:1:1')
  })

  test('without a terminal says so, status 2', () => {
    const { status, stderr } = spawnSync(process.execPath, [binary, 'review', join(folder, 'notes')], {
      encoding: 'utf8',
      input: '',
    })
    expect([status, stderr]).toEqual([2, expect.stringContaining('review needs a terminal')])
  })

  test('lists the schedule', () => {
    const run = spawnSync(process.execPath, [binary, 'schedule', join(folder, 'notes'), '--json'], { encoding: 'utf8' })
    expect(JSON.parse(run.stdout)).toHaveLength(8)
    expect(JSON.parse(run.stdout)[0]).toEqual({
      guid: expect.any(String),
      card: 'proposed',
      state: 'new',
      reps: 0,
      lapses: 0,
      stability: null,
      difficulty: null,
      retrievability: null,
      due: null,
      interval: null,
      suspended: false,
    })
    expect(run.status).toBe(0)
  })
})

function fits(screen: string, columns: number, rows: number): void {
  const lines = screen.split('\n')
  expect(lines).toHaveLength(rows)
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
  expect(lines.at(-1)).not.toBe('')
}
