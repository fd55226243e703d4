import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCards, describeFindings, parseCards } from '../card-checker.ts'
import { emptyFolder, runPaperdeck } from '../cli/run-paperdeck.ts'
import { ankiPython, ankiTest, describeAnki } from './anki-test.ts'
import { copyWithPictures, realNotes } from './real-notes.ts'

const notes = realNotes('00-论文阅读.md')
const example = new URL('../../examples/papers.md', import.meta.url)

let folder = ''
let remove = async () => {}
beforeAll(async () => {
  ;({ folder, remove } = await emptyFolder())
  if (notes) await copyWithPictures(notes, folder)
})
afterAll(() => remove())

async function build(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runPaperdeck(['build', '--json', '--offline', ...args], { cwd: folder })
  if (status !== 0) throw new Error(`status ${status}: ${stderr}${stdout}`)
  return join(folder, JSON.parse(stdout).file)
}

describe.skipIf(notes === null)('cards of the notes that the product was designed from', () => {
  it('have no front that gives its answer away, and no two equal fronts with different answers', async () => {
    const { stdout } = await runPaperdeck(['cards', '--json', 'notes.md'], { cwd: folder })
    expect(describeFindings(checkCards(parseCards(stdout)))).toBe('')
  })
})

describe.skipIf(notes === null || ankiPython === null)(
  'the deck of the notes that the product was designed from',
  () => {
    ankiTest('is imported whole', async ({ collection }) => {
      const apkg = await build('notes.md')
      // Of 57 papers one has neither a contribution nor a figure: nothing to ask, so no note.
      expect((await collection.import(apkg)).new).toHaveLength(56)
      const cards = await collection.cards()
      const count = (template: string) => cards.filter((card) => card.template === template).length
      // Counted by hand: of 57 rows three have no contribution (ELIC, End-to-end optimized, Nice), and their titles hold their
      // names; 41 rows of the first table and one of the second have a figure. The ideas of 11 rows are praise, or too general to
      // ask for a paper by ("TPAMI综述", "一种深度学习算子").
      expect([count('proposed'), count('contribution'), count('figure'), cards.length]).toEqual([43, 54, 42, 139])
      expect(await collection.emptyCards()).toEqual([])
      const media = await collection.mediaCheck()
      expect([media.missing, media.unused]).toEqual([[], []])
      expect(cards.filter((card) => card.answer.includes('\\(g_a\\)'))).toHaveLength(3)
      expect(cards.filter((card) => card.deck === '论文阅读::工具/教程')).toHaveLength(7)
      const again = await collection.import(apkg)
      expect([again.duplicate.length, again.new, again.updated, again.conflicting]).toEqual([56, [], [], []])
      expect(await collection.cardRows()).toHaveLength(139)
      expect(await collection.fixIntegrity()).toMatchObject({ ok: true })
    })

    ankiTest('shares no note with the example, also where both have a paper', async ({ collection }) => {
      const rows = (await readFile(example, 'utf8')).split('\n').filter((line) => /^\| (?:19|20)\d\d/.test(line))
      const own = [
        '# My papers',
        '',
        '| Year | Title | Keywords | Core contribution | Figure | Notes |',
        '|-|-|-|-|-|-|',
        ...rows.slice(3, 8),
      ]
      await writeFile(join(folder, 'own.md'), own.join('\n'))
      const { new: ofExample } = await collection.import(
        await build('--state', join(folder, 'example-state'), example.pathname, '-o', 'example.apkg'),
      )
      const log = await collection.import(await build('own.md', '--state', join(folder, 'own-state')))
      expect(log.new).toHaveLength(5)
      expect(ofExample.length).toBeGreaterThan(30)
      expect([log.duplicate, log.updated, log.conflicting]).toEqual([[], [], []])
    })
  },
)

describeAnki('a deck whose notes change in kind', () => {
  ankiTest('updates its notes and leaves none conflicting', async ({ collection }) => {
    const table = [
      '# 工具箱',
      '',
      '| 名称 | 核心贡献 |',
      '|-|-|',
      '| einops | 张量变形写成一行 |',
      '| ImgBot | 压缩仓库里的图片 |',
    ]
    await writeFile(join(folder, 'kinds.md'), table.join('\n'))
    await collection.import(await build('kinds.md', '--state', join(folder, 'kinds-state')))
    expect((await collection.notes()).map((note) => note.fields.resource)).toEqual(['1', '1'])
    const withYears = [
      '# 工具箱',
      '',
      '| 年份 | 名称 | 核心贡献 |',
      '|-|-|-|',
      '| 2018 | einops | 张量变形写成一行 |',
      '| 2017 | ImgBot | 压缩仓库里的图片 |',
    ]
    await writeFile(join(folder, 'kinds.md'), withYears.join('\n'))
    const log = await collection.import(await build('kinds.md', '--state', join(folder, 'kinds-state')))
    expect([log.updated.length, log.new, log.conflicting]).toEqual([2, [], []])
    const [first] = await collection.notes('einops')
    expect([first?.fields.resource, first?.fields.Year]).toEqual(['', '2018'])
    const inEnglish = await collection.import(
      await build('kinds.md', '--state', join(folder, 'kinds-state'), '--lang', 'en'),
    )
    expect([inEnglish.updated.length, inEnglish.conflicting]).toEqual([2, []])
    const cards = await collection.cards()
    expect(cards).toHaveLength(4)
    expect(cards.every((card) => /Which paper|core contribution of/.test(card.question))).toBe(true)
  })
})
