import { cellSources } from '../../text/fast/folded-table.ts'
import { isPlaceholder } from '../../words/placeholder.ts'
import { lastYear } from '../../words/year.ts'
import type { Document } from '../document.ts'
import { isLibrary } from '../formats.ts'
import { asMeant } from '../markdown/as-meant.ts'
import type { Extract } from '../markdown/extract.ts'
import type { Paper } from '../paper.ts'
import { commentIn, isHighlight } from '../paper-note/comments.ts'
import { ancestorsOf, type BlockLine, blockLines, indentOf, recordLines } from './block-lines.ts'
import { excused } from './excuses.ts'
import { type FieldOfPaper, fieldsOfPaper, type Holdings, heldIn, holdingsOf, saidIn } from './held-words.ts'
import { type Told, toldLines } from './told-lines.ts'

/** What became of one line of the notes. */
export interface Fate {
  /** From 1. */
  line: number
  fate: 'paper' | 'structure' | 'left-out'
  /** That which holds its words. */
  paper?: Paper
  /** Where in it, as `papers --json` calls its parts. */
  field?: string
  why?: string
  /** Words that no part of the paper holds, and nobody can say why: the law of fates is that there are none. */
  missing?: string[]
}

/** Among papers, and nobody can say why: the law of fates is that no line is so. */
export const lost = 'it stands among papers, and no part of it was understood'

/**
 * What became of each line of a document: the words of a line are looked up in the papers that were read, so that a line which nobody
 * has taken cannot pass for one that was.
 */
export function fatesOf(document: Document, extract: Extract): Fate[] {
  return new Fates(document, extract).all()
}

/** How far below its title a paper's words are looked for. */
const farthest = 400

class Fates {
  /** As its writer means it. */
  readonly #source: readonly string[]
  readonly #lines: readonly BlockLine[]
  readonly #papers: readonly Paper[]
  readonly #places: ReadonlySet<number>
  readonly #blocksOfPapers: ReadonlySet<number | undefined>
  readonly #told: Told
  /** Why words of a note or a record that is all of one paper are in no part of it; null for tables and lists. */
  readonly #whyUnasked: string | null
  readonly #holdings = new Map<Paper, Holdings>()
  /** The first paper behind the line that is looked at, and the first below the heading above it. */
  #next = 0
  #from = 0
  /** Cells of the header above. What a row has more is told as ragged-row. */
  #width = 0

  constructor({ file, text }: Document, { papers, findings }: Extract) {
    const isOfRecords = isLibrary(file)
    this.#source = (isOfRecords ? text : asMeant(text).text).split(/\r\n|\n|\r/)
    this.#lines = isOfRecords ? recordLines(this.#source) : blockLines(this.#source)
    this.#papers = papers.toSorted((a, b) => a.place.line - b.place.line)
    this.#places = new Set(papers.map(({ place }) => place.line))
    this.#blocksOfPapers = new Set(papers.map(({ place }) => this.#lines[place.line - 1]?.block))
    this.#told = toldLines(findings)
    const isNote = papers.length > 0 && papers.every(({ alone }) => alone)
    this.#whyUnasked = isOfRecords
      ? 'a part of the record that no card shows'
      : isNote
        ? 'a part of the note that no card asks for'
        : null
  }

  all(): Fate[] {
    return this.#source.map((text, at) => this.#fateOf(at + 1, text))
  }

  #fateOf(line: number, text: string): Fate {
    const { kind } = this.#lineAt(line)
    while ((this.#papers[this.#next]?.place.line ?? Number.POSITIVE_INFINITY) <= line) this.#next++
    const isOwn = this.#places.has(line)
    if (kind === 'heading' && this.#whyUnasked === null && !isOwn) this.#from = this.#next
    if (kind === 'header' && /\p{L}/u.test(text)) this.#width = cellsIn(text).length
    const ancestors = ancestorsOf(line, this.#source, this.#lines)
    const isTold = !isOwn && [line, ...ancestors].some((at) => this.#told.byLine.has(at))
    if (dateAlone.test(text)) return { line, fate: 'structure', why: 'a date' }
    if (isHighlight(text)) return { line, ...this.#highlight(line, text) }
    const held = isTold || text.trim() === '' ? null : this.#bestOf(line, text)
    return { line, ...(held ?? this.#withoutPaper(line, text, ancestors)) }
  }

  #lineAt(line: number): BlockLine {
    return this.#lines[line - 1] ?? { kind: 'blank', block: line }
  }

  /** Whether a line can be a part of a paper: of its row, bullet or title with what is below it; of a row in HTML also what is above. */
  #isNear({ place, alone }: Paper, line: number): boolean {
    if (alone || place.line === line) return true
    const [own, other] = [this.#lineAt(line), this.#lineAt(place.line)]
    if (own.kind !== 'text') return false
    if (place.line < line) return other.kind !== 'row' && line - place.line < farthest
    return place.line - line <= 3 && other.block === own.block
  }

  /** The paper that holds most of a line. Cells are looked up one by one. */
  #bestOf(line: number, text: string): Omit<Fate, 'line'> | null {
    const texts = this.#lineAt(line).kind === 'row' ? cellsIn(text).slice(0, this.#width || undefined) : [text]
    const parts = texts.map((one) => ({ text: one, ...saidIn(one) }))
    const count = parts.reduce((sum, { words }) => sum + words.length, 0)
    const near = this.#papers.slice(Math.max(this.#from, this.#next - 3), this.#next + 2)
    let best: { paper: Paper; fields: FieldOfPaper[]; whys: string[]; missing: string[] } | null = null
    for (const paper of near.filter((one) => this.#isNear(one, line))) {
      const found = parts.map((part) => this.#partIn(part, paper))
      const fields = fieldsOfPaper.filter((field) => found.some((one) => one.fields.includes(field)))
      const missing = found.flatMap((one) => one.missing)
      const isOwn = paper.place.line === line
      const isBelow = paper.place.line < line && this.#lineAt(paper.place.line).block === this.#lineAt(line).block
      if (fields.length === 0 || (!isOwn && missing.length * (isBelow || paper.alone ? 2 : count + 1) > count)) continue
      if (best && !(missing.length < best.missing.length || (isOwn && missing.length === best.missing.length))) continue
      best = { paper, fields, whys: found.flatMap((one) => one.whys), missing }
    }
    if (!best) return null
    const { paper, fields, missing } = best
    const unasked = missing.length > 0 ? this.#whyUnasked : null
    const why = [...new Set(best.whys), ...(unasked === null ? [] : [unasked])].join('; ')
    return {
      fate: 'paper',
      paper,
      field: fields.join(', '),
      ...(why !== '' && { why }),
      ...(missing.length > 0 && unasked === null && { missing }),
    }
  }

  /** Its words are the paper's; what the reader says behind it stands in the notes. */
  #highlight(line: number, text: string): Omit<Fate, 'line'> {
    const said = saidIn(commentIn(text)).words
    const held =
      said.length === 0
        ? undefined
        : this.#papers.find((paper) => {
            const notes = this.#holdingsOf(paper).get('notes')
            return this.#isNear(paper, line) && notes && heldIn(said, new Map([['notes', notes]])).missing.length === 0
          })
    const why = 'a highlight, in words of the paper'
    return held ? { fate: 'paper', paper: held, field: 'notes', why } : { fate: 'left-out', why }
  }

  #partIn({ text, words, addresses }: { text: string } & ReturnType<typeof saidIn>, paper: Paper) {
    const { fields, missing } = heldIn(words, this.#holdingsOf(paper))
    if (paper.links.some(({ url }) => addresses.includes(url))) fields.push('links')
    if (paper.figures.some((figure) => addresses.includes(figure))) fields.push('figures')
    return { fields, ...excused(missing, text, paper) }
  }

  #holdingsOf(paper: Paper): Holdings {
    const holdings = this.#holdings.get(paper) ?? holdingsOf(paper)
    this.#holdings.set(paper, holdings)
    return holdings
  }

  #withoutPaper(line: number, text: string, ancestors: readonly number[]): Pick<Fate, 'fate' | 'why'> {
    const { kind, block } = this.#lineAt(line)
    const why = structures[kind] ?? whyStructure(text)
    if (why !== null) return { fate: 'structure', why }
    const finding = this.#told.byBlock.get(block)
    const told = this.#told.byLine.get(line) ?? (finding?.takenFor === 'nothing' ? finding : undefined)
    if (told) return { fate: told.isStructure ? 'structure' : 'left-out', why: told.why }
    return this.#besidePapers(line, ancestors)
  }

  #besidePapers(line: number, ancestors: readonly number[]): Pick<Fate, 'fate' | 'why'> {
    const { kind, block } = this.#lineAt(line)
    const leftOut = (why: string) => ({ fate: 'left-out' as const, why })
    if (kind === 'code' || kind === 'comment') return leftOut(kind === 'code' ? 'code' : 'a comment')
    if (this.#whyUnasked !== null) return leftOut(this.#whyUnasked)
    if (!this.#blocksOfPapers.has(block)) return leftOut('text that is about no paper')
    const above = ancestors.map((at) => this.#told.byLine.get(at)).find((one) => one !== undefined)
    if (above) return leftOut(above.why)
    if (ancestors.length > 0 && !ancestors.some((at) => this.#places.has(at)))
      return leftOut('it stands below a bullet that is no paper')
    return this.#isHead(line) ? { fate: 'structure', why: 'it heads what is below' } : leftOut(lost)
  }

  /** A bullet over those of papers, the header of a table in HTML. */
  #isHead(line: number): boolean {
    const next = this.#papers[this.#next]
    if (!next || this.#lineAt(next.place.line).block !== this.#lineAt(line).block) return false
    const own = indentOf(this.#source[line - 1])
    const between = this.#source.slice(line, next.place.line - 1)
    if (between.some((one) => one.trim() !== '' && indentOf(one) < own)) return false
    return /^\s*</.test(this.#source[line - 1] ?? '') || indentOf(this.#source[next.place.line - 1]) > own
  }
}

/** "(2024/5/3 10:00:00)": when highlights were taken out of a program. */
const dateAlone = /^[\s>(]{0,9}\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?:[ ,T]{1,2}\d{1,2}:\d\d(?::\d\d)?)?[\s)]{0,4}$/

const structures: Partial<Record<BlockLine['kind'], string>> = {
  blank: 'an empty line',
  'front matter': 'front matter',
  heading: 'a heading',
  header: 'the header of a table',
  rule: 'a line that divides',
  definition: 'the address of links elsewhere',
}

function whyStructure(text: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'signs without words'
  if (/^\s*(?:<\/?[a-z][^<>]{0,500}>\s*){1,50}$/i.test(text) && !/(?:src|href)=/i.test(text))
    return 'tags without words'
  if (isPlaceholder(text.replace(/^[\s>]*(?:[-*+]|\d+[.)])\s/, ''))) return 'a place for words to come'
  return lastYear(text) !== null && !/\p{L}/u.test(text) ? 'the year of what is below' : null
}

/** The cells of a row, with a bar before it or without. */
function cellsIn(row: string): string[] {
  return cellSources(row.trim().replace(/^(?!\|)/, '|'))
}
