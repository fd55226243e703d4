import { describe, expect, it } from 'vitest'
import { nameDecks } from '../../src/cards/deck-name.ts'

describe('the deck', () => {
  const heading = { file: 'notes/papers.md', heading: '论文阅读' }
  const bare = { file: 'notes/my.notes.md', heading: null }

  it.each([
    ['of one file is its first heading', [heading], undefined, null, '论文阅读'],
    ['else the name of the file', [bare], undefined, null, 'my.notes'],
    ['else, of stdin, papers', [{ file: '-', heading: null }], undefined, null, 'papers'],
    ['or what its front matter says', [{ ...heading, deck: 'Mine' }], undefined, null, 'Mine'],
    ['or what the user says', [{ ...heading, deck: 'Mine' }], 'Given', null, 'Given'],
    ['of a folder is its name', [heading, bare], undefined, 'notes', 'notes'],
    ['of a folder may be given', [heading, bare], 'Given', 'notes', 'Given'],
    ['of a folder with one file is still the name of the folder', [heading], undefined, 'notes', 'notes'],
    ['of a folder without a name is papers', [], undefined, '', 'papers'],
  ])('%s', (_, files, given, folder, name) => {
    expect(nameDecks(files, given, folder).name).toBe(name)
  })

  it('of a folder has a sub-deck for each file, but for a file that names its own', () => {
    const { files } = nameDecks([heading, bare, { file: 'c.md', heading: 'C', deck: 'Other::C' }], undefined, 'notes')
    expect([...files]).toEqual([
      ['notes/papers.md', 'notes::论文阅读'],
      ['notes/my.notes.md', 'notes::my.notes'],
      ['c.md', 'Other::C'],
    ])
  })

  it('of one file holds the file itself', () => {
    expect([...nameDecks([heading], undefined, null).files]).toEqual([['notes/papers.md', '论文阅读']])
  })
})

it('the deck is that of the folder for notes on one paper each, or of their own folders where the config wants them', () => {
  const notes = ['vault/a.md', 'vault/bio/deep/b.md'].map((file) => ({ file, heading: 'A Paper', isNote: true }))
  const table = { file: 'vault/bio/list.md', heading: 'List' }
  const decks = (below: string | null) => [...nameDecks([...notes, table], undefined, 'vault', below).files.values()]
  expect(decks(null)).toEqual(['vault', 'vault', 'vault::List'])
  expect(decks('vault')).toEqual(['vault', 'vault::bio::deep', 'vault::List'])
})
