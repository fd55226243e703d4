import { describe, expect, test } from 'vitest'
import { renderCards } from '../src/cards/card.ts'
import { foldersOf, kindNames } from '../src/cards/templates/own-kind.ts'
import { parseLedger } from '../src/identity/ledger.ts'
import { fieldsOf } from '../src/papers/columns.ts'
import { readerOf } from '../src/papers/formats.ts'
import { cardText } from '../src/review/terminal/card-text.ts'
import { Both } from './build/kept/both-ways.ts'
import { composeNotes } from './cards/compose-notes.ts'
import { cliTest } from './cli/cli-test.ts'

/**
 * Every object of JavaScript answers to these, so that what is looked up in one by a word of notes would be found. They mean nothing to
 * us: notes with such a word are read as those with another one.
 */
const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString', '__proto__']
const other = (name: string) => name.replace(/o(?=[^o]*$)/, 'u')
/** In Markdown two underscores are bold. */
const escaped = (name: string) => name.replaceAll('_', '\\_')

const texts: Record<string, (name: string) => string> = {
  'list.md': (name) =>
    [
      `---\n${name}: x\ntags: [${name}]\ndeck: ${name}\n---\n# ${escaped(name)} here\n\n## ${escaped(name)}\n`,
      `| Title | Year | Venue | Keywords | Authors | Contribution | ${escaped(name)} |\n|---|---|---|---|---|---|---|`,
      `| ${escaped(name)} | 2001 | ${escaped(name)} | ${escaped(name)}, owls | ${escaped(name)} and A. Doe | ${escaped(name)}: it settles it at last | a |`,
      `| ${escaped(name)}Net: a ${escaped(name)} | 2002 | ${escaped(name)} 2020 | ${escaped(name)} | ${escaped(name)} et al. | They \`${escaped(name)}\` it | ![](${escaped(name)}) |\n`,
      `- [${escaped(name)} in practice](https://arxiv.org/abs/2101.00001), ${escaped(name)} 2020`,
      `- [A paper about Owls](https://arxiv.org/abs/2101.00002) (${escaped(name)}, 2020) ${escaped(name)}: words. #${escaped(name)}`,
      `  - ${escaped(name)}: some words here\n  - ${escaped(name)}:: some\n- **${escaped(name)}** ${escaped(name)}. 2020. ICML.\n`,
      `[owls][${escaped(name)}] <${escaped(name)}>a</${escaped(name)}> &${escaped(name)}; $\\${escaped(name)}$ [[${escaped(name)}]] ![[${escaped(name)}]] [^${escaped(name)}]\n`,
      `[${escaped(name)}]: https://example.org/${escaped(name)}\n[^${escaped(name)}]: ${escaped(name)}\n\n| ${escaped(name)} | Title |\n|---|---|\n| ${escaped(name)} | Larks |\n`,
    ].join('\n'),
  'note.md': (name) =>
    [
      `---\ntitle: A Paper About Owls\n${escaped(name)}: 2020\nyear: ${escaped(name)}\nauthors: [${escaped(name)}, A. Doe]\nvenue: ${escaped(name)}\ntype: ${escaped(name)}\n---`,
      `# ${escaped(name)} here\n\n## ${escaped(name)}\n\nThe method is compared with four others.\n\n## Method\n\n**${escaped(name)}**: They see in the dark.\n`,
      `- ${escaped(name)}: owls\n- ${escaped(name)}:: owls\n\n## Contribution\n\n${escaped(name)} is new.\n`,
    ].join('\n'),
  'a.bib': (name) =>
    [
      `@string{${name} = "Journal of Owls"}`,
      `@article{${name}, title = {${name} of Owls}, year = {2020}, ${name} = {x}, author = {${name} and Doe, A.}, journal = ${name}}`,
      `@${name}{k2, title = {Larks of ${name}}, year = 2001, crossref = {${name}}}`,
      `@article{k3, title = {\\${name}{Wrens} {\\${name} a}}, journal = z${name}, year = 2003, language = {${name}}}\n`,
    ].join('\n'),
  'a.ris': (name) => `TY  - ${name}\nTI  - ${name}\nPY  - 2020\nLA  - ${name}\nKW  - ${name}\nJO  - ${name}\nER  - \n`,
  'a.json': (name) =>
    `[{"type":"${name}","${name}":{"title":"P"},"title":"${name} of Gulls","issued":{"date-parts":[[2020]],"season":"${name}"},
     "author":[{"family":"${name}","${name}":"x"}],"container-title":"${name}","language":"${name}","keyword":"${name}","id":"${name}"}]`,
  'a.csv': (name) => `Title,Year,${name},Item Type,Notes\n${name} of Terns,2020,a,${name},${name}\n`,
}

/** With the other word in the place of a name, however it is written. */
function asOther(value: unknown, name: string): string {
  const word = (text: string) => text.replaceAll('_', '').toLowerCase()
  const text = json(value).toLowerCase()
  return name === '' ? text : text.replaceAll(word(name), word(other(name)))
}

const json = (value: unknown) => JSON.stringify(value, (_, one) => (one instanceof Map ? [...one] : one), 1)

describe.each(names)('%s', (name) => {
  test.each(Object.keys(texts))('is a word like others in %s', async (file) => {
    const read = await readerOf(file)
    const found = (word: string) => read({ file, text: texts[file]?.(word) ?? '' }, { columns: {} })
    expect(asOther(found(name), name)).toBe(asOther(found(other(name)), ''))
  })

  test('is a word like others on cards, and where they are shown in a terminal', async () => {
    const shown = async (word: string) => {
      const contribution = `It says \`[[type:${word}]]\`, $\\${word} x$, $\\mathbb{${word}}$ and <b class="${word}">so</b> at &${word};`
      const { deck } = await composeNotes({
        'a.md': `| Title | Year | Contribution |\n|---|---|---|\n| Owls | 2001 | ${contribution} |\n`,
      })
      const cards = renderCards(deck).map(({ front, back }) => [front, back])
      const own = `<${word} class="${word}">a</${word}> \\(\\${word}\\) \\(\\mathbb{${word}}\\)`
      return [cards, cards.flat().map((html) => cardText(html, 'answer')), cardText(own, 'answer')]
    }
    expect(asOther(await shown(name), name)).toBe(asOther(await shown(other(name)), ''))
  })

  test('is nothing that a column can hold, and no kind of cards', () => {
    expect(fieldsOf({ Method: name })).toEqual({ columns: {}, unknown: [name] })
    expect(kindNames(foldersOf({ [`${name}/front.html`]: '{{Title}}' }))).not.toContain(name)
  })
})

test.each(names.flatMap((name) => [{ guid: name }, { companions: JSON.parse(`{"${name}":7}`) }]))(
  'a ledger with %j has a broken line',
  (value) => {
    const head = { version: 2, namespace: 'a', created: 1, offset: 0, noteTypes: {} }
    const entry = { guid: 'a', id: 1, mod: 1, title: 'A', files: [], cards: [], ...value }
    const text = [head, entry].map((line) => JSON.stringify(line)).join('\n')
    expect(parseLedger(text, 'ledger.jsonl').broken).toBe(1)
  },
)

test('lines of one paper that git has put together are united, whatever they hold', () => {
  const head = '{"version":2,"namespace":"a","created":1,"offset":0,"noteTypes":{}}'
  const companion = (id: number) => `{"id":${id},"mod":1,"hash":"h","cards":[0]}`
  const entry = (companions: string) =>
    `{"guid":"a","id":1,"mod":1,"title":"A","files":[],"cards":[],"companions":{${companions}}}`
  const lines = [head, entry(`"cloze":${companion(5)}`), entry(names.map((n) => `"${n}":${companion(7)}`).join())]
  expect(parseLedger(lines.join('\n'), 'ledger.jsonl').broken, '__proto__ is no name of ours').toBe(1)
  const kept = lines.join('\n').replace(/,"__proto__":\{[^}]*\}/, '')
  const [united] = parseLedger(kept, 'ledger.jsonl').ledger?.entries ?? []
  expect(Object.keys(united?.companions ?? {}).sort()).toEqual(['cloze', ...names.slice(0, -1)].sort())
})

cliTest.for(['constructor', '__proto__'])('%s may be a deck whose rows are edited', async (name, { place }) => {
  const both = new Both(place.folder, 'notes.md')
  const rows = [
    'see in the dark',
    'see by day',
    'hunt in pairs',
    'sleep on boughs',
    'nest on roofs',
    'fly without noise',
  ]
  const hows: unknown[] = []
  for (const said of ['hoot at dusk', 'hoot at dawn']) {
    const papers = [...rows, said].map((what, nth) => `| Owls ${nth} of all ${what} | 2001 | They ${what} |`)
    const table = ['| Title | Year | Contribution |', '|---|---|---|', ...papers].join('\n')
    hows.push(await both.build({ 'notes.md': `# ${escaped(name)}\n\n${table}\n` }))
  }
  expect(hows).toEqual(['whole', 'amended'])
})
