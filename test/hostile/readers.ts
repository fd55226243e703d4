import { join } from 'node:path'
import fc from 'fast-check'
import { renderCards } from '../../src/cards/card.ts'
import { checkDeck } from '../../src/cards/checks/check.ts'
import { composeDeck } from '../../src/cards/deck.ts'
import { type NoteForm, noteFormOf } from '../../src/cards/templates/note-type.ts'
import { identify } from '../../src/identity/identify.ts'
import { parseLedger } from '../../src/identity/ledger.ts'
import { scopeOf } from '../../src/identity/scope.ts'
import type { Document } from '../../src/papers/document.ts'
import type { Reader as NotesReader } from '../../src/papers/formats.ts'
import { readerOf } from '../../src/papers/formats.ts'
import { widthOf } from '../../src/pictures/picture-size.ts'
import { locationIn, waitOf } from '../../src/pictures/response-headers.ts'
import { imageTypeOf, isWhole, nameOfContent, textOf } from '../../src/pictures/sniff-format.ts'
import { sanitiseSvg } from '../../src/pictures/svg.ts'
import { readTemplates } from '../../src/project/templates.ts'
import { parseLogs } from '../../src/schedule/log-line.ts'
import { defaultSwitches } from '../../src/settings/card-kinds.ts'
import { parseConfig } from '../../src/settings/settings.ts'
import { hostileText, longText } from './hostile-text.ts'

/** What reads something that a stranger may have written. */
export interface Reader {
  name: string
  /** What it makes of any input; the other two are made of it. */
  shape(input: string): string
  /** Something ordinary of its kind, which as many bytes of anything else are compared with. */
  plain: string
  read(input: string): unknown
  /** JSON as well as text. */
  isJson?: true
}

const words = 'The method is compared with four others on the same data, and needs a third of their time on a laptop. '
const paper = '- [A Paper About Owls](https://arxiv.org/abs/2101.00001), ICML 2020\n'
const notes = `# Reading\n\n${words.repeat(3)}\n\n${paper}\n`
const note = `## Method\n\n${words.repeat(3)}\n\n- ${words}\n\n`
const pairs = '- from: https://example.org/pics/\n  to: ../pics/\n'

/** @param root of the project, where the shipped templates lie */
export async function readersIn(root: string): Promise<Reader[]> {
  const form = noteFormOf(await readTemplates(join(root, 'templates', 'paper')))
  const [markdown, bibtex, ris, csl, csv] = await Promise.all(
    ['a.md', 'a.bib', 'a.ris', 'a.json', 'a.csv'].map((file) => readerOf(file)),
  )
  const cards = (file: string, reader: NotesReader | undefined) => (text: string) =>
    reader && cardsOf({ file, text }, reader, form)
  const same = (input: string) => input
  const log = '{"id":1,"guid":"a","card":"b","rating":3,"state":"new","ivl":1,"day":1,"offset":0,"ms":1}\n'
  const entry = '{"guid":"a","id":1,"mod":1,"title":"A","files":[],"cards":[]}\n'
  return [
    { name: 'notes', shape: same, plain: notes, read: cards('a.md', markdown) },
    { name: 'a table', shape: rowsOf, plain: `${words}\n`, read: cards('a.md', markdown) },
    { name: 'a note on a paper', shape: noteOf, plain: note, read: cards('a.md', markdown) },
    {
      name: 'front matter',
      shape: frontMatterOf,
      plain: pairs,
      read: (text) => markdown?.({ file: 'a.md', text }, { columns: {} }),
    },
    { name: 'BibTeX', shape: same, plain: record, read: cards('a.bib', bibtex) },
    { name: 'RIS', shape: same, plain: ris1, read: cards('a.ris', ris) },
    { name: 'CSL-JSON', shape: (input) => `[${input}]`, plain: csl1, read: cards('a.json', csl), isJson: true },
    { name: 'CSV', shape: (input) => `Title,Year,Notes\n${input}`, plain: row, read: cards('a.csv', csv) },
    {
      name: 'a config',
      shape: same,
      plain: pairs,
      read: (input) => parseConfig(input, 'config.yaml'),
    },
    { name: 'a ledger', shape: same, plain: entry, read: (input) => parseLedger(input, 'ledger.jsonl'), isJson: true },
    {
      name: 'a log',
      shape: same,
      plain: log,
      read: (text) => parseLogs([{ path: 'log', text }], [], 1e13),
      isJson: true,
    },
    { name: 'an answer of a server', shape: same, plain: '<!-- an error page -->\n', read: readAnswer },
    { name: 'a drawing', shape: drawingOf, plain: '<g><path d="M0 0L1 1"/></g>', read: sanitiseSvg },
  ]
}

export function smallInputs({ shape, isJson }: Reader): fc.Arbitrary<string> {
  return (isJson ? fc.oneof(hostileText, fc.json({ maxDepth: 3 })) : hostileText).map(shape)
}

export function longInputs({ shape }: Reader, bytes: number): fc.Arbitrary<string> {
  return longText(bytes).map(shape)
}

/** As many bytes as that of what is ordinary. */
export function plainInput({ shape, plain }: Reader, bytes: number): string {
  return shape(plain.repeat(Math.ceil(bytes / plain.length)).slice(0, bytes))
}

const record = '@article{a1, title = {A Paper About Owls}, year = {2020}, note = {Owls see in the dark}}\n'
const ris1 = 'TY  - JOUR\nTI  - A Paper About Owls\nPY  - 2020\nN1  - Owls see in the dark\nER  - \n'
const csl1 = '{"type":"book","title":"A Paper About Owls","issued":{"date-parts":[[2020]]}},'
const row = 'A Paper About Owls,2020,"Owls see in the dark"\n'

/** A title and a section, as in a folder of one note a paper. */
function noteOf(input: string): string {
  return `---\ntitle: A Paper About Owls\nyear: 2020\n---\n## Method\n\n${input}`
}

/** All of it: what ends it would be notes, which have a reader of their own. */
function frontMatterOf(input: string): string {
  return `---\n${input.replace(/^(?=(?:---|\.\.\.)\s*$)/gm, ' ')}\n---\n`
}

/** Its headers up to the first empty line, and behind it what is to be a picture. */
function readAnswer(input: string): unknown {
  const [head = '', ...parts] = input.split('\n\n')
  const body = Buffer.from(parts.join('\n\n') || head)
  const type = imageTypeOf(body)
  const [from, to] = [body.subarray(0, 4096), body.subarray(-4096)]
  const whole = type && isWhole(from, to, body.length, type)
  return [
    head.split('\n').map((line) => [locationIn(line), waitOf(line)]),
    whole,
    nameOfContent(body),
    widthOf(body),
    textOf(body),
  ]
}

/** So that short rows do not make a longer input. */
const longest = 100_000

/** Rows whose first cell names a paper: what stands in the others reaches the cards. */
function rowsOf(input: string): string {
  const rows = input.split(/\n+/).map((row, nth) => `| Paper number ${nth} | 2020 | ${row} |`)
  const table = ['| Title | Year | Contribution |', '|---|---|---|', ...rows].join('\n')
  return table.length > longest ? table.slice(0, longest) : table
}

function drawingOf(input: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">${input}</svg>`
}

/** Through all that a build does in memory. */
function cardsOf(document: Document, read: NotesReader, form: NoteForm): unknown {
  const { file } = document
  const { papers, language } = read(document, { columns: {} })
  const scope = scopeOf(new Set([file]), new Set(), new Set(), [])
  const { identified } = identify(papers, null, { namespace: 'tests', deck: 'Tests', scope })
  const pictures = { bySource: new Map(), media: new Map(), problems: [] }
  const own = { wording: null, switches: defaultSwitches, tags: [], language, deck: 'Tests' }
  const deck = composeDeck(identified, form, pictures, {
    name: 'Tests',
    namespace: 'tests',
    files: new Map([[file, own]]),
  })
  return [checkDeck(deck, 2026), renderCards(deck)]
}
