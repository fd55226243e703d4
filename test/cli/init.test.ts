import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sessionSettings } from '../../src/build/session/review-settings.ts'
import { defaultSwitches } from '../../src/settings/card-kinds.ts'
import { firstConfig } from '../../src/settings/first-config.ts'
import { configSchema, parseConfig } from '../../src/settings/settings.ts'
import { Terminal } from '../review/terminal/terminal.ts'
import { cliTest, notesOn } from './cli-test.ts'
import { paperdeckBin } from './run-paperdeck.ts'

/** A `#` with one space is a remark; any other hides a setting. */
function uncommented(text: string): string {
  return text.replace(/^# (?! ).*$/gm, '').replace(/^#/gm, '')
}

/** `figures.max-width`, … of all that the schema knows. */
function keysOf(schema: unknown, path: readonly string[] = []): string[] {
  const { entries, wrapped, pipe } = schema as {
    entries?: Record<string, unknown>
    wrapped?: unknown
    pipe?: { entries?: unknown }[]
  }
  const inner = wrapped ?? pipe?.find((each) => each.entries)
  if (inner) return keysOf(inner, path)
  // Which rules there are is check's to tell.
  if (!entries || path[0] === 'check') return [path.join('.')]
  return Object.entries(entries).flatMap(([key, inner]) => keysOf(inner, [...path, key]))
}

function hasKey(value: unknown, path: string): boolean {
  return (
    path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value) !==
    undefined
  )
}

describe('the config that init writes', () => {
  it('sets nothing', () => {
    expect(parseConfig(firstConfig(), 'config.yaml')).toMatchObject({ config: {}, problems: [] })
  })

  it('holds every setting that there is', () => {
    const { config, problems } = parseConfig(uncommented(firstConfig()), 'config.yaml')
    expect(problems).toEqual([])
    const known = keysOf(configSchema)
    expect(known).toContain('figures.max-width')
    expect(known.length).toBeGreaterThan(15)
    expect(known.filter((path) => !hasKey(config, path))).toEqual([])
  })

  it('shows the defaults', () => {
    const { config } = parseConfig(uncommented(firstConfig()), 'config.yaml')
    const own = sessionSettings(config)
    expect({ ...own, zone: null }).toEqual({ ...sessionSettings({}), zone: null })
    expect(config.cards).toEqual(defaultSwitches)
    expect(config.figures).toMatchObject({ 'max-width': 1600, refresh: 86_400 })
  })
})

describe('init', () => {
  it('sets what was wished, and nothing else', () => {
    const text = firstConfig({ lang: 'zh', cards: ['proposed', 'year'], library: ['refs "a".bib', 'zotero'] })
    const { config, problems } = parseConfig(text, 'config.yaml')
    expect(problems).toEqual([])
    expect(config).toEqual({
      lang: 'zh',
      library: ['refs "a".bib', 'zotero'],
      cards: { contribution: false, figure: false, sections: false, year: true },
    })
  })

  cliTest('makes nothing for a folder that is not there', async ({ place }) => {
    const { status, stderr } = await place.run(['init', 'valut'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('valut: there is no such file or folder')])
    expect(await place.files()).toEqual([])
  })

  cliTest('tells what a config that is there would have to say', async ({ place }) => {
    await place.run(['init', '.'])
    const { status, stdout } = await place.run(['init', '.', '--library', 'refs.bib', '--lang', 'ko'])
    expect(status).toBe(0)
    expect(stdout).toContain('For what you asked for, it has to say:\n\n  lang: ko\n  library: ["refs.bib"]\n')
    expect(await place.read('.paperdeck/config.yaml')).toBe(firstConfig())
  })

  cliTest('takes the answers from the command line, for a folder elsewhere', async ({ place }) => {
    await place.write({ 'vault/a.md': notesOn(['Owls']) })
    const { status } = await place.run(['init', 'vault', '--lang', 'ja', '--cards', 'contribution,typed'])
    expect(status).toBe(0)
    const { config } = parseConfig(await place.read('vault/.paperdeck/config.yaml'), 'config.yaml')
    expect(config).toMatchObject({ lang: 'ja', cards: { typed: true, proposed: false } })
    const { status: wrong, stderr } = await place.run(['init', 'vault', '--cards', 'typed,everything'])
    expect(wrong).toBe(2)
    expect(stderr).toContain(
      `“everything” is no kind of question; there are ${Object.keys(defaultSwitches).join(', ')}`,
    )
  })

  cliTest('writes the config, and nothing else beside what git has to know', async ({ place }) => {
    const { status, stdout, stderr } = await place.run(['init'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('made .paperdeck/config.yaml\n')
    expect(stdout).toContain('paperdeck build NOTES')
    expect(await place.files()).toEqual([
      '.paperdeck/.gitattributes',
      '.paperdeck/.gitignore',
      '.paperdeck/config.yaml',
    ])
    await place.write({ 'notes.md': notesOn(['Owls']) })
    expect((await place.run(['build', 'notes.md'])).status).toBe(0)
  })

  cliTest.skipIf(process.platform === 'win32')('asks in a terminal, and shows what was found', async ({ place }) => {
    const note = (title: string) => `# ${title}\n\n**Year:** 2019\n\n**TL;DR:** owls sleep by day\n`
    await place.write({
      'vault/a.md': note('Owls'),
      'vault/b.md': note('Moths'),
      'vault/list.md': notesOn(['Lamps', 'Reeds']),
      'vault/refs.bib': '@article{owl, title = {Owls}, author = {Ann Oak}}\n',
    })
    const terminal = new Terminal(process.execPath, [paperdeckBin, 'init'], {
      columns: 100,
      rows: 40,
      environment: { ...process.env, XDG_STATE_HOME: join(place.folder, 'state') },
      cwd: place.folder,
    })
    for (const [asked, answer] of [
      ['Where are your notes? [.]', 'vault\r'],
      ['[own]', 'ko\r'],
      ['[those with *]', '2 4\r'],
      ['from refs.bib? [Y/n]', '\r'],
    ] as const) {
      await terminal.shows(asked)
      terminal.press(answer)
    }
    expect((await terminal.end()).exitCode).toBe(0)
    expect(await terminal.text()).toContain('Found 2 notes of one paper, 1 table: 4 papers')
    const { config } = parseConfig(await place.read('vault/.paperdeck/config.yaml'), 'config.yaml')
    expect(config).toEqual({
      lang: 'ko',
      library: ['refs.bib'],
      cards: { proposed: false, figure: false, sections: false, year: true },
    })
  })

  cliTest('copies the templates, which change nothing until they are edited', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    const plain = (await place.run(['cards', 'notes.md', '--json'])).stdout
    const { status, stdout } = await place.run(['init', '--templates', '--json'])
    expect(status).toBe(0)
    const { made, kept } = JSON.parse(stdout)
    expect(kept).toEqual([])
    expect(made).toContain('.paperdeck/templates/paper/zh/proposed/front.html')
    expect(made.join()).not.toContain('type.json')
    expect(await place.files()).toEqual(expect.arrayContaining(made))
    const { stdout: copied, stderr } = await place.run(['cards', 'notes.md', '--json'])
    expect({ copied, stderr }).toEqual({ copied: plain, stderr: '' })
    const front = '.paperdeck/templates/paper/en/contribution/front.html'
    await place.write({ [front]: (await place.read(front)).replace('core contribution', 'point') })
    expect((await place.run(['cards', 'notes.md'])).stdout).toContain('What is the point of “Owls”?')
  })

  cliTest('never overwrites anything, and says what it kept', async ({ place }) => {
    const own = { '.paperdeck/config.yaml': 'lang: zh\n', '.paperdeck/templates/paper/style.css': '' }
    await place.write(own)
    const { status, stdout } = await place.run(['init', '--templates'])
    expect(status).toBe(0)
    for (const [path, text] of Object.entries(own)) {
      expect(await place.read(path)).toBe(text)
      expect(stdout).toContain(`kept ${path}, which was there already\n`)
    }
    const again = JSON.parse((await place.run(['init', '--templates', '--json'])).stdout)
    expect(again.made).toEqual([])
    expect(again.kept.length).toBeGreaterThan(10)
  })

  cliTest('uses the folder above that there is, as the other commands do', async ({ place }) => {
    await place.write({ '.paperdeck/ledger.jsonl': '', 'sub/notes.md': notesOn(['Owls']) })
    const { stdout } = await place.run(['init'], { cwd: 'sub' })
    expect(stdout).toContain('made ../.paperdeck/config.yaml\n')
  })

  cliTest('says that the copies may be changed at any time, also where the deck is built', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    await place.run(['build', 'notes.md'])
    expect((await place.run(['init', '--templates'])).stdout).toContain('Change the copies whenever you like')
  })

  cliTest('tells in a line where a file stands in the way', async ({ place }) => {
    await place.write({ '.paperdeck/templates': 'a file' })
    const { status, stderr } = await place.run(['init', '--templates'])
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(await place.read('.paperdeck/templates')).toBe('a file')
  })
})
