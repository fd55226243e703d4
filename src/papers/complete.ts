import type { Place, Problem } from '../problems/problem.ts'
import { problem } from '../problems/problem.ts'
import { normaliseTitle } from '../words/titles/title.ts'
import { passedOver } from './finding.ts'
import { arxivIn, doiIn } from './identifiers.ts'
import type { Extract } from './markdown/extract.ts'
import type { Paper } from './paper.ts'

/** A library that notes can be completed from. */
export interface CompletingLibrary {
  extract: Extract
  /** The config names it. One that only lies beside the notes says something where a note names its key, and nowhere else. */
  isNamed: boolean
}

export interface Completed {
  extracts: Extract[]
  problems: Problem[]
}

/** Leaves out the notes that still name their papers by nothing but a citation key, and tells them. */
export function withoutBareKeys(extracts: readonly Extract[]): Extract[] {
  return extracts.map((extract) => {
    const bare = extract.papers.filter((paper) => paper.alone && isKeyAlone(paper))
    if (bare.length === 0) return extract
    const why = 'only a citation key, of which no library knows the title'
    const told = bare.map(({ citekey, place }) =>
      problem(
        'warning',
        'empty-title',
        place,
        `A note with no title but the citation key “${citekey}”, left out`,
        wanted,
      ),
    )
    const papers = extract.papers.filter((paper) => !bare.includes(paper))
    const left = bare.map(({ place, citekey = '' }) => passedOver(place.line, citekey, why))
    const findings = extract.findings.map((finding) =>
      finding.what === 'file' && papers.length === 0
        ? { ...finding, takenFor: 'nothing' as const, why, entries: 0, passedOver: left }
        : finding,
    )
    return { ...extract, papers, problems: [...extract.problems, ...told], findings }
  })
}

const wanted = 'its title, or a library beside the notes that has the key'

function isKeyAlone({ citekey, title }: Paper): boolean {
  return citekey !== undefined && title.text.replace(/^@/, '') === citekey
}

/**
 * Adds to notes what a library knows of their papers: year, authors, venue and links, and the title where the notes have no more than
 * the citation key. What the notes say themselves stays; where the library says otherwise of one DOI, that is told.
 */
export function complete(extracts: readonly Extract[], libraries: readonly CompletingLibrary[]): Completed {
  const named = new Index(libraries.filter(({ isNamed }) => isNamed))
  const all = new Index(libraries)
  const databases = libraries.flatMap((library) => {
    const pages = library.isNamed ? null : pagesOf(library.extract.file)
    return pages === null ? [] : [{ pages, index: new Index([library]) }]
  })
  const problems: Problem[] = []
  const used = new Set<Paper>()
  const completed = extracts.map((extract) => ({
    ...extract,
    papers: extract.papers.map((paper) => {
      const own = databases.find(({ pages }) => paper.place.file.startsWith(pages))
      const record = all.byKey(paper) ?? named.byIdentity(paper) ?? own?.index.byIdentity(paper)
      if (!record) return paper
      used.add(record)
      problems.push(...contradictions(paper, record))
      return withRecord(paper, record)
    }),
  }))
  const isOfPages = ({ extract }: CompletingLibrary) =>
    pagesOf(extract.file) !== null && extract.papers.some((paper) => used.has(paper))
  const beside = libraries.filter((library) => !library.isNamed && !isOfPages(library))
  return { extracts: completed, problems: [...problems, ...besideNotes(beside, used)] }
}

/** Notion writes a database as a table, with a page for each row in a folder of its name: both are one export. */
function pagesOf(file: string): string | null {
  const name = file.replace(/(?:_all)?\.csv$/i, '')
  return name !== file && /^[0-9a-f]{32}$/i.test(name.slice(-32)) ? `${name}/` : null
}

class Index {
  readonly #keys = new Map<string, Paper | null>()
  readonly #ids = new Map<string, Paper | null>()
  readonly #titles = new Map<string, Paper | null>()

  constructor(libraries: readonly CompletingLibrary[]) {
    for (const { extract } of libraries) for (const paper of extract.papers) this.#add(paper)
  }

  /** What two records share tells neither of them. */
  #add(paper: Paper): void {
    if (paper.citekey !== undefined) put(this.#keys, paper.citekey, paper)
    for (const id of idsOf(paper)) put(this.#ids, id, paper)
    put(this.#titles, normaliseTitle(paper.title.text), paper)
  }

  byKey({ citekey }: Paper): Paper | null {
    return citekey === undefined ? null : (this.#keys.get(citekey) ?? null)
  }

  byIdentity(paper: Paper): Paper | null {
    const ids = idsOf(paper)
    for (const id of ids) {
      const record = this.#ids.get(id)
      if (record) return record
    }
    const record = this.#titles.get(normaliseTitle(paper.title.text)) ?? null
    return record && !areDifferent(ids, idsOf(record)) ? record : null
  }
}

function put(index: Map<string, Paper | null>, key: string, paper: Paper): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, paper)
  else if (known !== null && !isSame(known, paper)) index.set(key, null)
}

/** One record that stands in two libraries. */
function isSame(a: Paper, b: Paper): boolean {
  return normaliseTitle(a.title.text) === normaliseTitle(b.title.text)
}

/** `doi …` and `arxiv …`, of the paper's own links: those of remarks may lead to other papers. */
function idsOf(paper: Paper): string[] {
  const elsewhere = new Set([...(paper.notes?.links ?? []), ...(paper.contribution?.links ?? [])].map(({ url }) => url))
  return paper.links.flatMap(({ url }) => {
    if (elsewhere.has(url)) return []
    const [arxiv, doi] = [arxivIn(url), doiIn(url)]
    return arxiv !== null ? [`arxiv ${arxiv}`] : doi !== null ? [`doi ${doi}`] : []
  })
}

/** Two papers of one title that have each another DOI, or each another arXiv number. */
function areDifferent(a: readonly string[], b: readonly string[]): boolean {
  return ['doi ', 'arxiv '].some((kind) => {
    const [own, other] = [a, b].map((ids) => ids.filter((id) => id.startsWith(kind)))
    return (
      own !== undefined &&
      other !== undefined &&
      own.length > 0 &&
      other.length > 0 &&
      !own.some((id) => other.includes(id))
    )
  })
}

function withRecord(paper: Paper, record: Paper): Paper {
  const urls = new Set(paper.links.map(({ url }) => url))
  const ids = new Set(idsOf(paper))
  const isNew = ({ url }: { url: string }) => {
    const [arxiv, doi] = [arxivIn(url), doiIn(url)]
    return !urls.has(url) && !(arxiv !== null && ids.has(`arxiv ${arxiv}`)) && !(doi !== null && ids.has(`doi ${doi}`))
  }
  return {
    ...paper,
    title: isKeyAlone(paper) ? record.title : paper.title,
    year: paper.year ?? record.year,
    authors: paper.authors ?? record.authors,
    venue: paper.venue ?? record.venue,
    links: [...paper.links, ...record.links.filter(isNew)],
  }
}

/** Years of a preprint and its print differ rightly; those of one DOI do not. */
function contradictions(paper: Paper, record: Paper): Problem[] {
  const dois = idsOf(paper).filter((id) => id.startsWith('doi '))
  const doi = dois.find((id) => idsOf(record).includes(id))
  if (doi === undefined) return []
  const told = (own: string, other: string) =>
    problem(
      'warning',
      'library-contradiction',
      paper.place,
      `The notes say ${own}, ${placeOf(record.place)} says ${other}, of ${doi.replace('doi ', 'DOI ')}`,
      'one of the two; the notes hold until then',
    )
  const [title, other] = [normaliseTitle(paper.title.text), normaliseTitle(record.title.text)]
  return [
    ...(paper.year !== null && record.year !== null && paper.year !== record.year
      ? [told(String(paper.year), String(record.year))]
      : []),
    ...(isKeyAlone(paper) || title.includes(other) || other.includes(title)
      ? []
      : [told(`“${paper.title.text}”`, `“${record.title.text}”`)]),
  ]
}

function placeOf({ file, line }: Place): string {
  return `${file}:${line}`
}

/** One line for all libraries that nobody has named: a file that happens to lie there does not change a deck. */
function besideNotes(libraries: readonly CompletingLibrary[], used: ReadonlySet<Paper>): Problem[] {
  const found = libraries.filter(({ extract }) => extract.papers.length > 0)
  const [first] = found
  if (!first) return []
  const papers = found.flatMap(({ extract }) => extract.papers)
  const completing = papers.filter((paper) => used.has(paper)).length
  const files = found.map(({ extract }) => extract.file)
  const others = files.length > 1 ? ` (with ${files.length - 1} more)` : ''
  const what = `A library of ${papers.length} ${papers.length === 1 ? 'paper' : 'papers'} beside the notes${others}`
  const does = completing === 0 ? 'which is not used' : `of which the notes name ${completing} by citation key`
  const expected = `“library: [${files.slice(0, 3).join(', ')}]” in the config to complete the notes from it, or the file among NOTES`
  return [problem('info', 'library-beside-notes', { file: first.extract.file }, `${what}, ${does}`, expected)]
}
