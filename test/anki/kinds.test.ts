import { join } from 'node:path'
import { expect } from 'vitest'
import type { RenderedCard } from '../../src/cards/card.ts'
import { type Language, languages } from '../../src/words/languages.ts'
import { placeIn } from '../cli/cli-test.ts'
import { emptyFolder } from '../cli/run-paperdeck.ts'
import type { AnkiCollection } from './anki.ts'
import { ankiTest, describeAnki } from './anki-test.ts'

/** Papers with all that a kind may ask about. */
const notes = `# Reading

| Year | Title | Keywords | Contribution | Notes |
|------|-------|----------|--------------|-------|
| 2018 | Quiet Rivers | rivers; sand | SandNet: grains as **nodes** of $\\frac{{a}}{b}$ | slow |
| 2019 | Roads in Snow | snow | PathNet: footprints are edges | |
| 2020 | Sand-Net 2.0: Quiet Rivers Again | rivers; sand; wind | SandNet 2.0: grains in the wind & rain | |
| 2021 | A Title Alone | | | |
`

const river = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h7v7z"/></svg>'

const marked = `# Reading

| Year | Title | Contribution | Notes |
|------|-------|--------------|-------|
| 2018 | A Title without the name | ==SandNet==: grains as ==**nodes** of $\\frac{{a}}{b}$== in ==[std::vector](https://example.org/a::b}})== | slow, {{c7::1.5 h::how *long*}}; ==outer and {{c2::inner}}==; ==![](river.svg)==; ==a}b{c} }}::{{==; a == b, c == d; x==1; code \`==no== {{c1::no}}\` |
| 2021 | A Title Alone | | |
`

const folderTest = ankiTest.extend('place', async ({ task: _ }, { onCleanup }) => {
  const { folder, remove } = await emptyFolder()
  onCleanup(remove)
  return placeIn(folder)
})

type Place = ReturnType<typeof placeIn>

async function write(place: Place, cards: string, text = notes): Promise<void> {
  await place.write({ 'notes.md': text, 'river.svg': river, '.paperdeck/config.yaml': `cards: {${cards}}\n` })
}

async function run(place: Place, ...args: string[]) {
  const { status, stdout, stderr } = await place.run([...args, 'notes.md', '--json', '--offline'])
  if (status !== 0) throw new Error(`status ${status}: ${stderr}${stdout}`)
  return JSON.parse(stdout)
}

async function imported(place: Place, collection: AnkiCollection) {
  const report = await run(place, 'build')
  return { report, log: await collection.import(join(place.folder, report.file)) }
}

/** Where Anki's window puts the box to type into. */
const typedBox = /<(span|code) class="typed">.*?<\/\1>/g

/** What Anki shows of each card must be what paperdeck says that it shows. */
async function expectShownAlike(place: Place, collection: AnkiCollection): Promise<RenderedCard[]> {
  const ours: RenderedCard[] = await run(place, 'cards')
  // The ids of hints are Anki's own.
  const bare = (html: string) => html.replace(/^<style>.*?<\/style>/s, '').replace(/hint[\da-f]{16}/g, 'hint')
  const inAnki = (await collection.cards()).map((card) => ({
    guid: card.guid,
    front: bare(card.question),
    back: bare(card.answer),
  }))
  const inOrder = (cards: { guid: string; front: string }[]) =>
    [...cards].sort((a, b) => (a.guid + a.front < b.guid + b.front ? -1 : 1))
  expect(inOrder(inAnki)).toEqual(
    inOrder(
      ours.map(({ guid, ...sides }) => {
        const [front, back] = [sides.front, sides.back].map((html) => bare(html.replace(typedBox, '[[type:Method]]')))
        return { guid, front: front ?? '', back: back ?? '' }
      }),
    ),
  )
  expect(await collection.emptyCards()).toEqual([])
  expect(await collection.fixIntegrity()).toMatchObject({ ok: true })
  return ours
}

/** What every kind of card asks of a paper, and of a tool, in each language. */
const wordings: Record<Language, { papers: RegExp[]; tools: RegExp[]; others: RegExp }> = {
  zh: {
    papers: [
      /^哪篇论文提出了 SandNet？$/,
      /^《Quiet Rivers》的核心贡献是什么？$/,
      /^这张图出自哪篇论文？$/,
      /^《Quiet Rivers》发表于哪一年？$/,
      /^《Quiet Rivers》的方法叫什么名字？/,
      /^这些关键词说的是本牌组中的哪个方法：「rivers；sand」？$/,
    ],
    tools: [/^哪个工具或教程的核心贡献是「folds tensors」？$/, /^《einops》是做什么的？$/],
    others: /Links: |Also right|Which|What/,
  },
  en: {
    papers: [
      /^Which paper proposed SandNet\?$/,
      /^What is the core contribution of “Quiet Rivers”\?$/,
      /^Which paper is this figure from\?$/,
      /^When was “Quiet Rivers” published\?$/,
      /^What is the method of “Quiet Rivers” called\?/,
      /^Which method of this deck goes with “rivers; sand”\?$/,
    ],
    tools: [/^Which tool or tutorial is this: “folds tensors”\?$/, /^What is “einops” for\?$/],
    others: /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u,
  },
  ja: {
    papers: [
      /^SandNetを提案した論文はどれですか？$/,
      /^「Quiet Rivers」の主な貢献は何ですか？$/,
      /^この図はどの論文のものですか？$/,
      /^「Quiet Rivers」が発表されたのは何年ですか？$/,
      /^「Quiet Rivers」で提案された手法の名前は何ですか？/,
      /^このデッキで「rivers、sand」に当てはまる手法はどれですか？$/,
    ],
    tools: [/^次の内容のツール・教材はどれですか？「folds tensors」$/, /^「einops」は何のためのものですか？$/],
    others: /Links: |Also right|Which|What|[这哪篇链]/,
  },
  ko: {
    papers: [
      /^SandNet의 원 논문은 무엇인가요\?$/,
      /^“Quiet Rivers”의 핵심 기여는 무엇인가요\?$/,
      /^이 그림은 어느 논문에 나오나요\?$/,
      /^“Quiet Rivers”의 발표 연도는 언제인가요\?$/,
      /^“Quiet Rivers”에서 제안한 방법의 이름은 무엇인가요\?/,
      /^이 덱에서 “rivers, sand”에 해당하는 방법은 무엇인가요\?$/,
    ],
    tools: [/^다음에 해당하는 도구나 자료는 무엇인가요\? “folds tensors”$/, /^“einops”의 용도는 무엇인가요\?$/],
    others: /Links: |Also right|Which|What|[\p{Script=Han}\p{Script=Hiragana}]/u,
  },
}

describeAnki('cards of all kinds', () => {
  for (const language of languages)
    folderTest(`are worded in ${language} as Anki shows them`, async ({ place, collection }) => {
      const every = 'proposed, contribution, figure, year, typed, keyword, cloze'
      const paper =
        '| 2018 | Quiet Rivers | rivers; sand | SandNet: grains as ==nodes== | ![](river.svg) | [code](https://code.example/x) |'
      const head = '| Year | Title | Keywords | Contribution | Figure | Notes |\n|-|-|-|-|-|-|\n'
      const tools = '# Tools\n\n| Name | Contribution |\n|-|-|\n| [einops](https://einops.rocks) | folds tensors |\n'
      await place.write({
        'notes.md': `# Reading\n\n${head}${paper}\n\n${tools}`,
        'river.svg': river,
        '.paperdeck/config.yaml': `lang: ${language}\ncards: {${every.replaceAll(',', ': true,')}: true}\n`,
      })
      await imported(place, collection)
      const cards = await expectShownAlike(place, collection)
      const { papers, tools: ofTools, others } = wordings[language]
      for (const wording of [...papers, ...ofTools])
        expect(
          cards.filter(({ frontText }) => wording.test(frontText)),
          String(wording),
        ).toHaveLength(1)
      expect(cards.filter(({ card }) => card.startsWith('cloze'))).toHaveLength(1)
      expect(cards).toHaveLength(papers.length + ofTools.length + 1)
      for (const { front, back, backText } of cards) {
        expect([...new Set(`${front}${back}`.match(/ lang="\w+"/g))]).toEqual([` lang="${language}"`])
        expect(backText).not.toMatch(others)
      }
    })
})

describeAnki('kinds of cards that are switched on', () => {
  folderTest('typed answers and keywords are shown as Anki shows them', async ({ place, collection }) => {
    await write(place, 'typed: true, keyword: true')
    await imported(place, collection)
    const cards = await expectShownAlike(place, collection)
    const asked = cards
      .filter(({ asks }) => asks === 'method')
      .map(({ card, answer, frontText }) => [card, answer, frontText])
    expect(asked).toEqual([
      ['typed', 'SandNet', 'What is the method of “Quiet Rivers” called?\n\n____'],
      ['keyword', 'SandNet', 'Which method of this deck goes with “rivers; sand (2018)”?'],
      ['typed', 'PathNet', 'What is the method of “Roads in Snow” called?\n\n____'],
      ['keyword', 'PathNet', 'Which method of this deck goes with “snow”?'],
      ['typed', 'SandNet 2.0', 'What is the method of “▢▢▢: Quiet Rivers Again” called?\n\n____'],
      ['keyword', 'SandNet 2.0', 'Which method of this deck goes with “rivers; sand; wind”?'],
    ])
    const { report, log } = await imported(place, collection)
    expect([log.new, log.updated, log.duplicate.length]).toEqual([[], [], 3])
    expect(report).toMatchObject({ new: [], updated: [], unchanged: 3, nothingToAsk: { papers: 1 } })
  })

  folderTest('clozes hide their text, with all markup whole', async ({ place, collection }) => {
    await write(place, 'proposed: false, contribution: false, cloze: true', marked)
    const { report } = await imported(place, collection)
    const cards = await expectShownAlike(place, collection)
    expect(cards.map(({ card, asks, answer }) => [card, asks, answer])).toEqual(
      [
        ['cloze-8', 'cloze', 'SandNet'],
        ['cloze-9', 'cloze', 'nodes of $\\frac{{a}}{b}$'],
        ['cloze-10', 'cloze', 'std::vector'],
        ['cloze-7', 'cloze', '1.5 h'],
        ['cloze-11', 'cloze', 'outer and inner'],
        ['cloze-2', 'cloze', 'inner'],
        ['cloze-12', 'cloze', 'river.svg'],
        ['cloze-13', 'cloze', 'a}b{c} }}::{{'],
      ].sort((a, b) => Number(a[0]?.slice(6)) - Number(b[0]?.slice(6))),
    )
    const front = (name: string) => cards.find(({ card }) => card === name)?.frontText
    expect(front('cloze-8')).toBe(
      'A Title without the name\n\n[...]: grains as nodes of \\(\\frac{{a}}{b}\\) in std::vector\nslow, 1.5 h; outer and inner; ; a}b{c} }}::{{; a == b, c == d; x==1; code ==no== {{c1::no}}',
    )
    expect(front('cloze-7')).toContain('slow, [how long];')
    expect(front('cloze-2')).toContain('; outer and [...];')
    const pictured = cards.find(({ card }) => card === 'cloze-12')
    expect(pictured?.front).not.toContain('<img')
    expect(pictured?.back).toMatch(/<span class="cloze" data-ordinal="12"><img src="[\w-]+\.svg">/)
    expect(report.companions).toMatchObject({ new: [{ kind: 'cloze' }], updated: [], unchanged: 0, left: [] })
    expect(await collection.mediaCheck()).toMatchObject({ missing: [], unused: [] })
    const again = await imported(place, collection)
    expect([again.log.new, again.log.updated, again.log.duplicate.length]).toEqual([[], [], 1])
    expect(again.report).toMatchObject({ papers: 1, unchanged: 0, companions: { unchanged: 1 } })
  })

  folderTest('a cloze on two cards is hidden on both, and keeps them', async ({ place, collection }) => {
    const row = (text: string) =>
      `| Title | Year | Contribution |\n|-|-|-|\n| Quiet Rivers of Sand | 2018 | ${text} |\n`
    const clozes = 'proposed: false, contribution: false, cloze: true'
    await write(
      place,
      clozes,
      row('{{c1,2::Sand}} settles {{c2::where {{c3,,3::water}} slows::place}}; sand ==drifts=='),
    )
    const { report } = await imported(place, collection)
    const cards = await expectShownAlike(place, collection)
    expect(cards.map(({ card, answer, frontText }) => [card, answer, frontText.split('\n').at(-1)])).toEqual([
      ['cloze-1', 'Sand', '[...] settles where water slows; [...] drifts'],
      ['cloze-2', 'Sand, where water slows', '[...] settles [place]; [...] drifts'],
      ['cloze-3', 'water', 'Sand settles where [...] slows; sand drifts'],
      ['cloze-4', 'drifts', 'Sand settles where water slows; sand [...]'],
    ])
    await collection.answer(report.companions.new[0].guid, 1, 3)
    await write(place, clozes, row('{{c2::Sand}} settles {{c2::where {{c3::water}} slows::place}}; sand ==drifts=='))
    const again = await imported(place, collection)
    expect(again.log.updated).toMatchObject([{ guid: report.companions.new[0].guid }])
    expect((await run(place, 'cards')).map(({ card }: RenderedCard) => card)).toEqual(['cloze-2', 'cloze-3', 'cloze-4'])
  })

  folderTest(
    'what is switched off stays in Anki, and is the same note when it is on again',
    async ({ place, collection }) => {
      await write(place, 'cloze: true', marked)
      const first = await imported(place, collection)
      await collection.answer(first.report.companions.new[0].guid, 7, 3)
      await write(place, 'cloze: false', marked)
      const off = await imported(place, collection)
      expect(off.report).toMatchObject({
        papers: 1,
        removed: [],
        companions: { new: [], left: first.report.companions.new },
      })
      // A highlight is shown without its signs, whether it is a cloze or not.
      expect(off.report.updated).toEqual([])
      expect(await collection.findNotes('"note:paperdeck/*/cloze"')).toEqual([first.report.companions.new[0].guid])
      expect(off.log.duplicate).toHaveLength(1)
      const still = await run(place, 'build')
      expect(still.companions).toBeUndefined()
      await write(place, 'cloze: true', marked)
      const on = await imported(place, collection)
      expect(on.report.companions).toMatchObject({ new: [], updated: [], unchanged: 1, left: [] })
      expect([on.log.new, on.log.conflicting]).toEqual([[], []])
      expect(await collection.revlog()).toMatchObject([{ guid: first.report.companions.new[0].guid, ord: 7 }])
    },
  )

  folderTest(
    'a cloze that is gone leaves an empty card, and the last one a note without any',
    async ({ place, collection }) => {
      const of = (text: string) => notes.replace('grains as **nodes** of $\\frac{{a}}{b}$', text)
      await write(place, 'cloze: true', of('==grains== as ==nodes=='))
      const { guid } = (await imported(place, collection)).report.companions.new[0]
      await write(place, 'cloze: true', of('grains as ==nodes=='))
      const less = await imported(place, collection)
      expect(less.report.cards.blanked).toEqual([{ guid, card: 'cloze-1' }])
      expect(await collection.emptyCards()).toMatchObject([{ guid, ord: 0 }])
      await write(place, 'cloze: true', of('grains as nodes'))
      const none = await imported(place, collection)
      expect(none.report.cards.blanked).toEqual([{ guid, card: 'cloze-2' }])
      expect(none.report.companions.updated).toMatchObject([{ guid }])
      expect(await collection.emptyCards()).toMatchObject([
        { guid, ord: 0 },
        { guid, ord: 1 },
      ])
      await write(place, 'cloze: true', of('==edges== between ==grains== as ==nodes=='))
      await imported(place, collection)
      const [note] = await collection.notes('"note:paperdeck/*/cloze"')
      expect(note?.fields.Text).toContain('{{c3::edges}} between {{c1::grains}} as {{c2::nodes}}')
      expect(await collection.emptyCards()).toEqual([])
    },
  )

  folderTest('cards of own templates are made where their front shows a field', async ({ place, collection }) => {
    await place.write({
      '.paperdeck/templates/after/front.html':
        '{{#Notes}}What was noted on {{Title}}, {{Year}}? {{type:Method}}{{/Notes}}',
      '.paperdeck/templates/after/back.html': '{{FrontSide}}<hr id=answer>{{Notes}} {{hint:Keywords}}',
    })
    await write(place, 'after: true', notes.replace(/.*A Title Alone.*\n/, ''))
    const { report } = await imported(place, collection)
    const cards = await expectShownAlike(place, collection)
    const own = cards.filter(({ card }) => card === 'after')
    expect(own.map(({ card, asks, answer, frontText }) => [card, asks, answer, frontText])).toEqual([
      ['after', 'after', 'slow Keywords\nrivers; sand', 'What was noted on Quiet Rivers, 2018? ____'],
    ])
    expect(report.companions.new).toHaveLength(1)
    // Other words are an update of the note type, and no other note.
    await place.write({ '.paperdeck/templates/after/back.html': 'Noted: {{Notes}}' })
    await new Promise((done) => setTimeout(done, 1001 - (Date.now() % 1000)))
    const again = await imported(place, collection)
    expect([again.log.new, again.log.conflicting, again.report.companions.unchanged]).toEqual([[], [], 1])
    await expectShownAlike(place, collection)
    expect((await collection.notetypes()).filter(({ name }) => name.endsWith('/after'))).toHaveLength(1)
    await write(place, 'after: false', notes)
    const { stdout: text } = await place.run(['build', 'notes.md', '--offline', '--dry-run'])
    expect(text).toContain('sections, clozes and questions of your own: 1 switched off')
    const search = /what is switched off\. In its browser, search for: (.*)/.exec(text)?.[1] ?? ''
    expect(await collection.findNotes(search)).toEqual([report.companions.new[0].guid])
    const clash = {
      '.paperdeck/templates/typed/front.html': '{{Title}}',
      '.paperdeck/templates/typed/back.html': '{{Year}}',
    }
    await place.write(clash)
    const { status, stderr } = await place.run(['build', 'notes.md', '--offline'])
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('templates/typed  error  “typed” is the name of a shipped card'),
    ])
  })

  folderTest('all kinds at once are one paper each, in Anki and in the report', async ({ place, collection }) => {
    await place.write({
      '.paperdeck/templates/after/front.html': '{{Title}}: when?',
      '.paperdeck/templates/after/back.html': '{{Year}}',
    })
    await write(place, 'after: true, cloze: true, typed: true, keyword: true, year: true', marked)
    const dry = await run(place, 'build', '--dry-run')
    const { report, log } = await imported(place, collection)
    expect({ ...dry, bytes: 0 }).toEqual({ ...report, bytes: 0 })
    expect(report).toMatchObject({ papers: 2, unchanged: 0, new: [{}, {}], companions: { new: [{}, {}, {}] } })
    expect(log.new).toHaveLength(5)
    const cards = await expectShownAlike(place, collection)
    expect(report.cards.total).toBe(cards.length)
    expect(new Set(cards.map(({ guid, card }) => `${guid} ${card}`)).size).toBe(cards.length)
    expect(await collection.findNotes(`Key:${report.new[0].guid}`)).toHaveLength(3)
    const gone = await imported(place, collection)
    expect(gone.log.duplicate).toHaveLength(5)
    await write(place, 'after: true, cloze: true, typed: true', marked.replace(/\| 2018 .*\n/, ''))
    const removed = await run(place, 'build')
    expect(removed.removed).toHaveLength(1)
    expect(removed.companions.left).toEqual([])
  })

  folderTest('clozes that look the same are told apart, or name each other', async ({ place, collection }) => {
    const [head = ''] = notes.split('| 2018')
    const rows = [
      '| 2018 | Sand | | ==DryNet== is fast | |',
      '| 2019 | Sand, Again | | ==Again== moves | |',
      '| 2020 | MossNet | | ==MossNet== is slow | |',
      '| 2020 | FernNet | | ==FernNet== is slow | |',
      '| 2021 | RainNet | | ==RainNet== is wet | |',
      '| 2022 | SnowNet | | ==SnowNet== is wet | |',
    ]
    await write(place, 'cloze: true', `${head}${rows.join('\n')}\n`)
    await imported(place, collection)
    const cards = (await expectShownAlike(place, collection)).filter(({ asks }) => asks === 'cloze')
    expect(
      cards.map(({ answer, frontText, backText }) => [answer, frontText, /Also right: .*/.exec(backText)?.[0]]),
    ).toEqual([
      ['DryNet', 'Sand\n\n[...] is fast', undefined],
      ['Again', 'Sand, ▢▢▢\n\n[...] moves', undefined],
      ['MossNet', '[...] is slow', 'Also right: FernNet'],
      ['FernNet', '[...] is slow', 'Also right: MossNet'],
      ['RainNet', '(2021)\n\n[...] is wet', undefined],
      ['SnowNet', '(2022)\n\n[...] is wet', undefined],
    ])
  })
})
