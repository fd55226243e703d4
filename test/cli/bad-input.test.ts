import { describe, expect } from 'vitest'
import { cliTest, notesOn } from './cli-test.ts'

const good = notesOn(['Owls', 'Larks'])

interface Problem {
  file: string
  line: number
  column: number
  rule: string
  severity: string
}

const placed = (json: string) =>
  (JSON.parse(json) as Problem[]).map(({ file, line, column, rule, severity }) => [
    `${file}:${line}:${column}`,
    rule,
    severity,
  ])

describe('what cannot be done as asked ends with status 2, one line on stderr and nothing written', () => {
  cliTest.for<[what: string, args: string[], message: RegExp]>([
    ['no argument', [], /Name a command, for example: paperdeck build papers\.md/],
    ['no notes', ['build'], /No notes were named.*for example: paperdeck build papers\.md/],
    ['an unknown command', ['frobnicate', 'good.md'], /frobnicate/],
    ['an unknown flag', ['build', 'good.md', '--frobnicate'], /Unknown argument: frobnicate/],
    ['a file that is missing', ['build', 'good.md', 'gone.md'], /gone\.md: there is no such file or folder/],
    ['a language without wording', ['cards', 'good.md', '--lang', 'fr'], /Choices: "zh", "en"/],
  ])('%s', async ([, args, message], { place }) => {
    await place.write({ 'good.md': good })
    const { status, stdout, stderr } = await place.run(args)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(await place.files()).toEqual(['good.md'])
  })

  cliTest.for<[output: string, why: RegExp]>([
    ['good.md', /good\.md: there is a file that is not a deck/],
    ['other.md', /other\.md: there is a file that is not a deck/],
    ['page.html', /page\.html: there is a file that is not a deck/],
    ['.paperdeck/config.yaml', /\.paperdeck holds the state/],
    ['.paperdeck/deck.apkg', /\.paperdeck holds the state/],
    [process.platform === 'win32' ? 'good.md' : '/dev/null', /not an ordinary file|not a deck/],
  ])('an output in the place of %s', async ([output, why], { place }) => {
    const files = {
      'good.md': good,
      'other.md': '# Mine\n',
      'page.html': '<!doctype html>',
      '.paperdeck/config.yaml': 'lang: en\n',
    }
    await place.write(files)
    const { status, stderr } = await place.run(['build', 'good.md', '-o', output])
    expect(stderr).toMatch(why)
    expect(status).toBe(2)
    for (const [name, text] of Object.entries(files)) expect(await place.read(name)).toBe(text)
    expect(await place.files()).toEqual(Object.keys(files).sort())
  })

  cliTest('a page in the place of notes or of a deck', async ({ place }) => {
    await place.write({ 'good.md': good })
    await place.run(['build', 'good.md', '-o', 'deck.apkg'])
    for (const output of ['good.md', 'deck.apkg', '.paperdeck/page.html']) {
      const before = await place.files()
      expect((await place.run(['preview', 'good.md', '-o', output])).status).toBe(2)
      expect(await place.files()).toEqual(before)
    }
    expect(await place.read('good.md')).toBe(good)
  })

  cliTest('a deck that cannot be written: no part of it is left, and the next build makes it', async ({ place }) => {
    await place.write({ 'good.md': good, file: 'in the way' })
    const { status, stdout, stderr } = await place.run(['build', 'good.md', '-o', 'file/deck.apkg'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^paperdeck: .*file/)
    expect(stderr).not.toMatch(/^\s+at /m)
    const left = await place.files()
    expect(left.filter((path) => /\.(?:apkg|tmp)$|lock$/.test(path))).toEqual([])
    expect(await place.read('file')).toBe('in the way')
    expect(await place.run(['build', 'good.md', '-o', 'deck.apkg'])).toMatchObject({ status: 0, stderr: '' })
    expect(await place.files()).toContain('deck.apkg')
  })
})

describe('notes with something wrong in them', () => {
  cliTest('not UTF-8: the line is told, and the other file is still built', async ({ place }) => {
    const latin1 = Buffer.from('# Notes\n\n| Title | Year |\n|---|---|\n| Fa\xe7ade | 1999 |\n', 'latin1')
    await place.write({ 'good.md': good, 'bad.md': latin1 })
    const { status, stdout, stderr } = await place.run(['build', 'good.md', 'bad.md'])
    expect(status).toBe(1)
    expect(stderr).toBe(
      'bad.md:5:1  error  Bytes that are not UTF-8; expected UTF-8  (not-utf8)\n1 file left out: paperdeck check --explain\n',
    )
    expect(stdout).toMatch(/: 2 papers, 4 cards, /)
    expect((await place.files()).filter((path) => path.endsWith('.apkg'))).toHaveLength(1)
  })

  cliTest('UTF-16: said to be that', async ({ place }) => {
    await place.write({
      'le.md': Buffer.from(`\ufeff${good}`, 'utf16le'),
      'be.md': Buffer.from(`\ufeff${good}`, 'utf16le').swap16(),
    })
    const { status, stdout } = await place.run(['check', 'le.md', 'be.md'])
    expect(status).toBe(1)
    expect(stdout).toBe(
      'le.md:1:1  error  The file is encoded in UTF-16; expected UTF-8  (not-utf8)\n' +
        'be.md:1:1  error  The file is encoded in UTF-16; expected UTF-8  (not-utf8)\n',
    )
  })

  cliTest('a byte order mark and CRLF change nothing', async ({ place }) => {
    await place.write({ 'a/notes.md': good, 'b/notes.md': `\ufeff${good.replaceAll('\n', '\r\n')}` })
    const plain = await place.run(['cards', 'notes.md', '--json'], { cwd: 'a' })
    const other = await place.run(['cards', 'notes.md', '--json'], { cwd: 'b' })
    expect(plain.stdout).toContain('"answer": "Larks"')
    expect(other).toEqual(plain)
  })

  cliTest('rows with more and fewer cells than the header: told, and their papers kept', async ({ place }) => {
    await place.write({
      'notes.md': '| Title | Year | Contribution |\n|---|---|---|\n| Few | 2001 |\n| Many | 2002 | a | b |\n',
    })
    const { status, stdout } = await place.run(['check', 'notes.md', '--json'])
    expect(status, 'warnings alone are no error').toBe(0)
    expect(placed(stdout).filter(([, rule]) => rule === 'ragged-row')).toEqual([
      ['notes.md:3:1', 'ragged-row', 'info'],
      ['notes.md:4:1', 'ragged-row', 'warning'],
    ])
    const papers = JSON.parse((await place.run(['papers', 'notes.md', '--json'])).stdout) as { title: string }[]
    expect(papers.map(({ title }) => title)).toEqual(['Few', 'Many'])
  })

  cliTest('a row without a title: an error with its line, and the other papers are built', async ({ place }) => {
    await place.write({ 'notes.md': `${good}| | 2003 | Nobody knows what |\n| Wrens | 2004 | They sing |\n` })
    const { status, stdout, stderr } = await place.run(['build', 'notes.md', '--json'])
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^notes\.md:7:1 {2}error {2}A row without a title, left out; .*\(empty-title\)\n1 line left out: /,
    )
    expect(JSON.parse(stdout)).toMatchObject({ papers: 3, bytes: expect.any(Number) })
    expect(await place.files()).toContain('out/Reading.apkg')
  })

  cliTest('the same paper twice: one note, and a warning that names both places', async ({ place }) => {
    await place.write({ 'notes.md': `${good}\n## Again\n\n| Title | Year |\n|---|---|\n| OWLS | 2000 |\n` })
    const { status, stdout, stderr } = await place.run(['build', 'notes.md'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/: 2 papers, /)
    expect(stderr).toBe(
      'notes.md:12:1  warning  “OWLS” is also at notes.md:5; the two are one note  (duplicate-paper)\n',
    )
  })

  cliTest('nothing but warnings fails only where that is asked for', async ({ place }) => {
    await place.write({
      'notes.md': `${good}| Undated | | It has no year |\n`,
      'fine.md': notesOn(['Wrens'], { heading: 'Fine' }),
    })
    expect((await place.run(['build', 'notes.md'])).status).toBe(0)
    const strict = await place.run(['build', 'notes.md', '--strict'])
    expect(strict.status).toBe(1)
    expect(strict.stderr).toContain('(missing-year)')
    expect(strict.stdout, 'the deck is made all the same').toContain('3 papers')
    expect((await place.run(['build', 'fine.md', '--strict'])).status).toBe(0)
  })

  cliTest('a folder without notes, or notes without papers: told, and no deck is written', async ({ place }) => {
    await place.write({ 'empty/readme.txt': 'no', 'prose.md': '# Prose\n\nNo table here.\n' })
    const empty = await place.run(['build', 'empty'])
    expect(empty.status).toBe(1)
    expect(empty.stderr).toContain('No notes in this folder; expected a file that ends in .md  (no-notes)')
    const prose = await place.run(['build', 'prose.md'])
    expect(prose.status).toBe(1)
    expect(prose.stdout + prose.stderr).toContain('No papers were found: ')
    await place.write({ 'tides.csv': '题目;年份;摘要;笔记\n小池;2019;本文研究潮汐;影子给出水位\n' })
    const table = await place.run(['build', 'tides.csv'])
    expect(table.stdout + table.stderr).toContain(
      'tides.csv:1:1  error  No papers were found: “题目” holds titles, but nothing says that they are of papers; expected a header such as Title, Paper or 论文 (more: ',
    )
    expect((await place.files()).filter((path) => /apkg|ledger|tmp|lock/.test(path))).toEqual([])
  })
})

describe('settings with something wrong in them', () => {
  cliTest('in the config: each with line and column, status 2, and no deck under another name', async ({ place }) => {
    await place.write({
      'good.md': good,
      '.paperdeck/config.yaml': 'deck: Mine\nnamspace: x\nreview:\n  new: many\n  rollover: 30\n',
    })
    const { status, stdout, stderr } = await place.run(['build', 'good.md'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/\.paperdeck\/config\.yaml:2:\d+ .*“namspace” is not a setting/)
    expect(stderr).toMatch(/\.paperdeck\/config\.yaml:4:8 .*“review\.new” is "many"; expected a number/)
    expect(stderr).toMatch(/\.paperdeck\/config\.yaml:5:13 .*“review\.rollover” is 30/)
    expect(await place.files()).toEqual(['.paperdeck/config.yaml', 'good.md'])
  })

  cliTest('in the config: what is not YAML, and a column that cannot be', async ({ place }) => {
    await place.write({ 'good.md': good, '.paperdeck/config.yaml': 'lang: zh\ntags: [a, b\n' })
    const broken = await place.run(['papers', 'good.md'])
    expect(broken.status).toBe(2)
    expect(broken.stderr).toMatch(/config\.yaml:\d+:\d+ {2}error {2}Not YAML: /)
    await place.write({ '.paperdeck/config.yaml': 'columns: {贡献: contributions}\n' })
    const unknown = await place.run(['papers', 'good.md'])
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toContain('“contributions” is not something that a column can hold')
  })

  cliTest('in front matter: with line and column, and the papers are still read', async ({ place }) => {
    await place.write({ 'notes.md': `---\ndeck: Mine\nlang: fr\nauthor: somebody\n---\n${good}` })
    const { status, stdout } = await place.run(['check', 'notes.md', '--json'])
    expect(status).toBe(1)
    expect(placed(stdout)).toEqual([['notes.md:3:7', 'front-matter', 'error']])
    const cards = JSON.parse((await place.run(['cards', 'notes.md', '--json'])).stdout) as { deck: string }[]
    expect(cards.map(({ deck }) => deck)).toEqual(['Mine', 'Mine', 'Mine', 'Mine'])
  })

  cliTest('in the config: so much that it is another file', async ({ place }) => {
    await place.write({ 'good.md': good, '.paperdeck/config.yaml': 'lang: en\n'.repeat(12_000) })
    const { status, stderr } = await place.run(['papers', 'good.md'])
    expect(stderr).toMatch(/config\.yaml cannot be read: it has 108 KB; expected at most 100 KB\n$/)
    expect(status).toBe(2)
  })

  cliTest('in the config: text in stars, which YAML takes for a name', async ({ place }) => {
    await place.write({ 'good.md': good, '.paperdeck/config.yaml': 'lang: en\ndeck: *Star*\n' })
    for (const command of ['build', 'papers', 'check', 'schedule']) {
      const { status, stdout, stderr } = await place.run([command, 'good.md'])
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(
        /^paperdeck: \.paperdeck\/config\.yaml:2:7 {2}error {2}Not YAML: “\*Star\*” .*\(config\)\n/,
      )
      expect(stderr).not.toMatch(/ at .*:\d+:\d+/)
    }
  })

  cliTest('in the front matter of one file: the other files are read, and no command fails', async ({ place }) => {
    const bad = '---\nlang: en\ntitle: *Star*\nname: {{title}}\nrating: ***\n---\n# Diary\n\nWords.\n'
    await place.write({ 'good.md': good, 'bad.md': bad })
    const check = await place.run(['check', '.', '--json'])
    expect(check.status).toBe(0)
    expect(placed(check.stdout)).toEqual([
      ['bad.md:3:8', 'front-matter', 'info'],
      ['bad.md:5:9', 'front-matter', 'info'],
    ])
    for (const command of ['build', 'papers', 'cards', 'schedule', 'preview']) {
      const { status, stderr } = await place.run([command, '.'])
      expect(status).toBe(0)
      expect(stderr).not.toMatch(/Error|Warning|YAML/)
    }
  })

  cliTest('in front matter: one key that cannot be read does not cost the others', async ({ place }) => {
    await place.write({ 'notes.md': `---\ndeck: Mine\ncolumns: {a: title\ntitle: Owls: A Survey\n---\n${good}` })
    const { status, stdout } = await place.run(['check', 'notes.md', '--json'])
    expect(status).toBe(1)
    expect(placed(stdout).map(([, ...rest]) => rest)).toEqual([
      ['front-matter', 'error'],
      ['front-matter', 'info'],
    ])
    const cards = JSON.parse((await place.run(['cards', 'notes.md', '--json'])).stdout) as { deck: string }[]
    expect(new Set(cards.map(({ deck }) => deck))).toEqual(new Set(['Mine']))
  })
})
