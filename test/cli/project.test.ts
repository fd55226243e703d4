import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { noisePng } from '../pictures/generated-picture.ts'
import { cliTest, notesOn } from './cli-test.ts'

describe('the state of the notes', () => {
  cliTest('is found upwards from them, and paths are told from there with /', async ({ place }) => {
    await place.write({ 'area/topic/notes.md': `${notesOn(['Owls'])}| | 2001 | x |\n` })
    await mkdir(join(place.folder, '.paperdeck'))
    const { stderr } = await place.run(['build', 'notes.md'], { cwd: 'area/topic' })
    expect(stderr).toMatch(/^area\/topic\/notes\.md:6:1 /)
    expect(await place.files()).toEqual([
      '.paperdeck/.gitattributes',
      '.paperdeck/.gitignore',
      '.paperdeck/ledger.jsonl',
      'area/topic/notes.md',
      'area/topic/out/Reading.apkg',
    ])
    expect(await place.read('.paperdeck/ledger.jsonl')).toContain('"files":["area/topic/notes.md"]')
    const cards = (await place.run(['cards', 'area/topic/notes.md', '--json'])).stdout
    expect(JSON.parse(cards)[0].place.file, 'the same from another folder').toBe('area/topic/notes.md')
  })

  cliTest('is else made beside them, ready for git', async ({ place }) => {
    await place.write({ 'notes/a.md': notesOn(['Owls']), 'notes/deep/b.md': notesOn(['Larks'], { heading: 'Deep' }) })
    expect((await place.run(['build', 'notes'])).status).toBe(0)
    expect(await place.read('notes/.paperdeck/.gitattributes')).toBe('*.jsonl merge=union\n')
    expect((await place.read('notes/.paperdeck/.gitignore')).split('\n')).toContain('lock')
    const [head, ...papers] = (await place.read('notes/.paperdeck/ledger.jsonl')).trim().split('\n')
    expect(JSON.parse(head ?? '')).toMatchObject({ version: 2, namespace: 'notes' })
    expect(papers.map((line) => JSON.parse(line).files)).toEqual([['a.md'], ['deep/b.md']])
  })

  cliTest('is where --state says', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']), 'kept/config.yaml': 'deck: From the config\n' })
    const { status, stdout } = await place.run(['build', 'notes.md', '--state', 'kept'])
    expect(status).toBe(0)
    expect(stdout).toContain('Ledger: kept/ledger.jsonl (new;')
    expect(await place.files()).toEqual([
      'kept/.gitattributes',
      'kept/.gitignore',
      'kept/config.yaml',
      'kept/ledger.jsonl',
      'notes.md',
      'out/From the config.apkg',
    ])
  })

  cliTest('belongs to other notes elsewhere: two folders share no guid', async ({ place }) => {
    await place.write({ 'a/one.md': notesOn(['Owls']), 'b/two.md': notesOn(['Owls'], { heading: 'Other' }) })
    const guids: string[] = []
    for (const [cwd, file] of [
      ['a', 'one.md'],
      ['b', 'two.md'],
    ] as const)
      guids.push(JSON.parse((await place.run(['papers', file, '--json'], { cwd })).stdout)[0].guid)
    expect(new Set(guids).size).toBe(2)
  })
})

describe('notes', () => {
  cliTest('of a folder are its Markdown, but what is hidden, trash, excluded or not Markdown', async ({ place }) => {
    await place.write({
      'notes/b.md': notesOn(['Larks']),
      'notes/a/z.markdown': notesOn(['Owls']),
      'notes/.obsidian/x.md': notesOn(['Hidden']),
      'notes/node_modules/x.md': notesOn(['Module']),
      'notes/.trash/x.md': notesOn(['Trash']),
      'notes/drafts/x.md': notesOn(['Draft']),
      'notes/x.txt': notesOn(['Text']),
      'notes/.paperdeck/config.yaml': 'exclude: ["drafts/**"]\n',
    })
    const { stdout } = await place.run(['papers', 'notes', '--json'])
    const papers = JSON.parse(stdout) as { title: string; place: { file: string } }[]
    expect(papers.map(({ title, place: { file } }) => [title, file])).toEqual([
      ['Owls', 'a/z.markdown'],
      ['Larks', 'b.md'],
    ])
  })

  cliTest('may set their deck, tags and columns in front matter', async ({ place }) => {
    const front = '---\ndeck: Mine::Birds\ntags: [later]\ncolumns: {Vogel: title}\ncards: {year: true}\n---\n'
    const rows = '| Vogel | Year | Idea |\n|---|---|---|\n| Owls | 2001 | They hear the mouse |\n'
    await place.write({ 'notes.md': front + rows })
    const cards = JSON.parse((await place.run(['cards', 'notes.md', '--json'])).stdout) as Record<string, unknown>[]
    expect(cards.map(({ card, deck, tags }) => ({ card, deck, tags }))).toEqual(
      ['proposed', 'contribution', 'year'].map((card) => ({
        card,
        deck: 'Mine::Birds',
        tags: ['later', 'year::2001'],
      })),
    )
  })

  cliTest('keep the language in which they were first built, and new ones have their own', async ({ place }) => {
    const rows = (...contributions: string[]) =>
      `# Papers\n\n| Year | Title | Contribution |\n|-|-|-|\n${contributions.map((own, nth) => `| 2018 | Owls ${'ABCD'[nth]} | ${own} |\n`).join('')}`
    const langs = async () => {
      const [, ...papers] = (await place.read('.paperdeck/ledger.jsonl')).trim().split('\n')
      return papers.map((line) => JSON.parse(line).lang)
    }
    await place.write({ 'notes.md': rows('ears find mice in the dark', '只用耳朵数老鼠', 'CNN + GAN') })
    expect((await place.run(['build', 'notes.md'])).status).toBe(0)
    const first = await langs()
    expect(first.slice(0, 2)).toEqual(['en', 'zh'])
    await place.write({
      'notes.md': rows('只用耳朵', 'by their ears alone, and in the dark', '用耳朵', '耳でねずみを数える'),
    })
    expect((await place.run(['build', 'notes.md'])).status).toBe(0)
    expect(await langs()).toEqual([...first, 'ja'])
  })

  cliTest('may be worded in another language by flag or config', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls']) })
    const front = async (...flags: string[]) =>
      JSON.parse((await place.run(['cards', 'notes.md', '--json', ...flags])).stdout)[1].frontText
    expect(await front()).toBe('What is the core contribution of “Owls”?')
    expect(await front('--lang', 'zh')).toBe('《Owls》的核心贡献是什么？')
    await place.write({ '.paperdeck/config.yaml': 'lang: zh\n' })
    expect(await front()).toBe('《Owls》的核心贡献是什么？')
    expect(await front('--lang', 'en'), 'the flag counts more').toBe('What is the core contribution of “Owls”?')
  })
})

describe('the deck', () => {
  cliTest('goes into a folder that is named, under its own name', async ({ place }) => {
    await place.write({ 'notes.md': notesOn(['Owls'], { heading: '论文: 鸟' }) })
    const build = async (...flags: string[]) => (await place.run(['build', 'notes.md', '--json', ...flags])).stdout
    expect(JSON.parse(await build('-o', 'decks/'))).toMatchObject({ file: 'decks/论文- 鸟.apkg', decks: ['论文: 鸟'] })
    expect(JSON.parse(await build('-o', 'decks/x.apkg', '--deck', 'A::B'))).toMatchObject({
      file: 'decks/x.apkg',
      decks: ['A', 'A::B'],
    })
    expect((await place.files()).filter((path) => path.endsWith('.apkg'))).toEqual([
      'decks/x.apkg',
      'decks/论文- 鸟.apkg',
    ])
  })

  cliTest('is not written where many papers are gone at once, unless that is meant', async ({ place }) => {
    const titles = Array.from({ length: 12 }, (_, index) => `Bird number ${'abcdefghijkl'[index]}`)
    await place.write({ 'notes.md': notesOn(titles) })
    await place.run(['build', 'notes.md'])
    const before = await place.read('.paperdeck/ledger.jsonl')
    await place.write({ 'notes.md': notesOn(titles.slice(0, 5)) })
    const guarded = await place.run(['build', 'notes.md'])
    expect(guarded.status).toBe(1)
    expect(guarded.stdout + guarded.stderr).toContain(
      '7 papers that were in the notes are gone, so nothing was written',
    )
    expect(await place.read('.paperdeck/ledger.jsonl')).toBe(before)
    const meant = await place.run(['build', 'notes.md', '--allow-removed', '--json'])
    expect(meant.status).toBe(0)
    expect(JSON.parse(meant.stdout).removed).toHaveLength(7)
  })
})

describe('a table that moves to another folder', () => {
  const table = (title: string) =>
    `# Rivers\n\n| Title | Year | Contribution | Figure |\n|---|---|---|---|\n| ${title} | 2019 | Tells where rivers freeze by the sound of their stones | ![](figures/ice.png) |\n`
  const json = ({ stdout }: { stdout: string }) =>
    JSON.parse(stdout) as { cards: { total: number; blanked: unknown[] } }

  cliTest('keeps the figures that it was to take along', async ({ place }) => {
    await place.write({ 'rivers.md': table('Quiet Rivers'), 'figures/ice.png': noisePng(1) })
    const { total } = json(await place.run(['build', '.', '--json'])).cards
    await place.write({ 'sub/rivers.md': table('Quiet Rivers') })
    await place.remove('rivers.md')
    const moved = await place.run(['build', '.', '--json'])
    expect(json(moved).cards).toMatchObject({ total, blanked: [] })
    expect(json(await place.run(['build', '.', '--json'])).cards, 'and again').toMatchObject({ total, blanked: [] })
  })

  cliTest('takes a figure that is beside it there', async ({ place }) => {
    await place.write({ 'rivers.md': table('Quiet Rivers'), 'figures/ice.png': noisePng(1) })
    await place.run(['build', '.'])
    await place.write({ 'sub/rivers.md': table('Quiet Rivers'), 'sub/figures/ice.png': noisePng(2) })
    await place.remove('rivers.md')
    const { stdout } = await place.run(['build', '.', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ updated: [{ title: 'Quiet Rivers' }], problems: [] })
  })

  cliTest('lends no figure to another paper', async ({ place }) => {
    await place.write({ 'rivers.md': table('Quiet Rivers'), 'figures/ice.png': noisePng(1) })
    const { total } = json(await place.run(['build', '.', '--json'])).cards
    await place.write({ 'sub/lakes.md': table('Loud Lakes').replace('rivers freeze', 'lakes boil') })
    const both = json(await place.run(['build', '.', '--json'])).cards
    expect(both.total).toBe(2 * total - 1)
  })
})
