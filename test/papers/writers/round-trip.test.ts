import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readerOf } from '../../../src/papers/formats.ts'
import { ensurePython } from '../../anki/python-environment.ts'

interface Person {
  family?: string
  given?: string
  suffix?: string
  literal?: string
  'non-dropping-particle'?: string
}

interface Work {
  title: string
  author: Person[]
  issued: { 'date-parts': [[number]] }
  'container-title'?: string
  publisher?: string
  DOI?: string
  URL?: string
  keyword?: string
}

const source = readFileSync(join(import.meta.dirname, '../../fixtures/round-trip/entries.json'), 'utf8')
const works = JSON.parse(source) as Work[]

/** What a paper of these works has to say, whoever wrote the file. */
function factsOf(work: Work) {
  const address = work.URL ?? ''
  const arxiv = /arxiv\.org\/abs\/(\S+)/.exec(address)?.[1]
  return {
    title: work.title,
    authors: work.author.map(nameOf).join(', '),
    year: work.issued['date-parts'][0][0],
    venue: work['container-title'] ?? work.publisher,
    links: [
      ...(address && !arxiv ? [address] : []),
      ...(work.DOI ? [`https://doi.org/${work.DOI}`] : []),
      ...(arxiv ? [`https://arxiv.org/abs/${arxiv}`] : []),
    ],
    keywords: (work.keyword ?? '').split(', ').filter(Boolean).sort(),
  }
}

function nameOf({ family, given, suffix, literal, ...rest }: Person): string {
  return literal ?? [given, rest['non-dropping-particle'], family, suffix].filter(Boolean).join(' ')
}

type Facts = ReturnType<typeof factsOf>

async function papersIn(file: string, text: string): Promise<Facts[]> {
  const { papers, problems } = (await readerOf(file))({ file, text }, { columns: {} })
  expect(problems).toEqual([])
  return papers.map(({ title, authors, year, venue, links, keywords }) => ({
    title: title.text,
    authors: authors ?? '',
    year: year ?? 0,
    venue: venue ?? '',
    links: links.map(({ url }) => url),
    keywords: [...keywords],
  }))
}

/** Each fact that differs, one a line: `entry4 title: found, not wanted`. */
async function differences(file: string, text: string): Promise<string[]> {
  const papers = await papersIn(file, text)
  expect(papers).toHaveLength(works.length)
  return works.flatMap((work, nth) => {
    const [wanted, found] = [factsOf(work), papers[nth]]
    return (Object.keys(wanted) as (keyof Facts)[])
      .filter((key) => String(wanted[key]) !== String(found?.[key]))
      .map((key) => `entry${nth + 1} ${key}: ${found?.[key]}, not ${wanted[key]}`)
  })
}

/** What writers themselves change: each was settled by reading what they wrote. They leave signs of TeX in a title as they are. */
const bareBraces = 'entry29 title: Braces Inside a Title, not Braces {Inside} a Title'
const bareCommand = 'entry30 title: Back/and Forth, not Back\\slash and Forth'
const bareTilde = 'entry28 title: Tilde and Caret ^ in Old Files, not Tilde ~ and Caret ^ in Old Files'

/** It has no types of its own. */
interface CitationJs {
  Cite: new (works: readonly Work[]) => { format(name: string): unknown }
  plugins: { config: { get(plugin: string): { format: object } } }
}

describe('citation-js', () => {
  const load = createRequire(import.meta.url)
  const { Cite, plugins } = load('@citation-js/core') as CitationJs
  load('@citation-js/plugin-bibtex')
  load('@citation-js/plugin-ris')
  // Else it leaves out each letter that its table of TeX does not have.
  Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false })
  const cite = new Cite(works)
  const written = (format: string) => String(cite.format(format))

  test('BibTeX', async () => {
    const found = await differences('refs.bib', written('bibtex'))
    // It has no keywords in BibTeX, and no place for the name of a site.
    const others = found.filter((line) => !/^entry\d+ keywords: , not /.test(line) && !/^entry25 venue: ,/.test(line))
    expect(others).toEqual([bareTilde, bareBraces, bareCommand])
  })
  test('BibLaTeX', async () =>
    expect(await differences('refs.bib', written('biblatex'))).toEqual([bareTilde, bareBraces, bareCommand]))
  test('RIS', async () =>
    // It drops particles of names, and the name of a site.
    expect(await differences('refs.ris', written('ris'))).toEqual([
      'entry14 authors: Lud Beethoven, Pip Ames, not Lud van Beethoven, Pip Ames',
      'entry25 venue: , not Fold Blog',
    ]))
  test('CSL-JSON', async () => expect(await differences('refs.json', written('data'))).toEqual([]))
})

describe('writers in Python', () => {
  let texts: Record<string, string> = {}
  beforeAll(async () => {
    let reason = ''
    const requirementsFile = join(import.meta.dirname, 'requirements.txt')
    const python = await ensurePython({ name: 'pybtex', requirementsFile, module: 'rispy' }, (why) => {
      reason = why
    })
    if (python === null) {
      if (process.env.CI === 'true') throw new Error(reason)
      console.error(`\n*** NOT TESTED: what pybtex, bibtexparser and rispy write (${reason}) ***\n`)
      return
    }
    const options = { input: source, stdio: ['pipe', 'pipe', 'ignore'] as ['pipe', 'pipe', 'ignore'] }
    texts = JSON.parse(execFileSync(python, ['-I', join(import.meta.dirname, 'write.py')], options).toString('utf8'))
  })

  const found = async (writer: string, file: string) => {
    const text = texts[writer]
    return text === undefined ? null : differences(file, text)
  }
  test('pybtex', async ({ skip }) => {
    const lines = (await found('pybtex', 'refs.bib')) ?? skip()
    expect(lines).toEqual([bareBraces, bareCommand])
  })
  test('bibtexparser', async ({ skip }) => {
    const lines = (await found('bibtexparser', 'refs.bib')) ?? skip()
    // Greek is made of formulas, one a letter, and of Latin letters that look alike.
    expect(lines.filter((line) => !line.startsWith('entry36 '))).toEqual([bareBraces])
  })
  test('rispy', async ({ skip }) => {
    const lines = (await found('rispy', 'refs.ris')) ?? skip()
    expect(lines).toEqual([])
  })
})
