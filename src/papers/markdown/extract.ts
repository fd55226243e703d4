import type { Heading, Html, List, Paragraph, RootContent, Yaml } from 'mdast'
import type { Ignore } from '../../problems/ignore.ts'
import type { Problem } from '../../problems/problem.ts'
import type { FrontMatter } from '../../settings/settings.ts'
import { type Block, blocksOf, parseWhole } from '../../text/blocks.ts'
import { FoldedRows } from '../../text/fast/folded-table.ts'
import { rowsOfHtmlTable } from '../../text/html-table.ts'
import { type Line, lineOfNodes } from '../../text/line.ts'
import { richText } from '../../text/markdown-text.ts'
import { tablesIn } from '../../text/nested-tables.ts'
import { rowsOfTable, type TableRows } from '../../text/table-rows.ts'
import { type DocumentLanguage, documentLanguage } from '../../words/detect-language.ts'
import type { Language } from '../../words/languages.ts'
import { yearOfHeading } from '../../words/year.ts'
import type { Field } from '../columns.ts'
import type { Document } from '../document.ts'
import { fileFinding } from '../file-finding.ts'
import type { Finding } from '../finding.ts'
import type { Paper } from '../paper.ts'
import { type AsMeant, asMeant, problemsOfLines } from './as-meant.ts'
import { isContinuation, partsOf, takeDetail } from './entries/entry.ts'
import { type Candidate, type EntryGroup, strengthOf } from './entries/entry-group.ts'
import { addToLast, isListOfDetails, isSaidOf, readList } from './entries/list.ts'
import { isSaidOfSeveral } from './entries/statement.ts'
import {
  isOfAnotherPaper,
  readPlainHeading,
  readTitledHeading,
  readTitledParagraph,
  saysOfPaper,
} from './entries/titled-paragraph.ts'
import { frontMatterOf } from './frame.ts'
import { IgnoreComments } from './ignore-comments.ts'
import { LostLines } from './lost-lines.ts'
import { Outline } from './outline.ts'
import { fileLanguage } from './own-language.ts'
import { Readings } from './readings.ts'
import type { Surroundings } from './surroundings.ts'
import { type ReadTable, readTableOf } from './tables/reread.ts'
import { problemOfPlan, readTable } from './tables/table.ts'
import { planTable, type TablePlan } from './tables/table-plan.ts'
import { UnusedColumns } from './tables/unused-columns.ts'

export interface ExtractSettings {
  /** Headers that the user has given a meaning: `{贡献: 'contribution'}`. */
  columns: Record<string, Field>
  /** Kinds of cards that the front matter may switch; left out, any. */
  kinds?: readonly string[]
  /** Without short cuts through tables, which comes to the same. */
  plain?: boolean
}

/** What one document of notes holds. */
export interface Extract {
  file: string
  /** The first heading of level 1, else null. */
  heading: string | null
  frontMatter: FrontMatter
  /** Of entries whose own words do not tell it. */
  language: Language
  papers: Paper[]
  problems: Problem[]
  /** What the notes themselves want left untold. */
  ignores: Ignore[]
  /** What each table, list and at last the file was taken for, in the order of the notes. */
  findings: Finding[]
  /** Tables whose rows can be read again one by one (reread.ts). */
  tables: ReadTable[]
  /** What the file holds is not known: it could not be read. */
  isUnread?: true
}

/** Document -> papers, in the order of the notes. Never throws for what the notes hold. */
export function extract(document: Document, settings: ExtractSettings): Extract {
  const meant = asMeant(document.text)
  return extractBlocks(document, settings, meant, settings.plain ? parseWhole(meant.text) : blocksOf(meant.text))
}

/** The same of blocks that are parsed already. */
export function extractBlocks(
  document: Document,
  settings: ExtractSettings,
  meant: AsMeant,
  blocks: Iterable<Block>,
): Extract {
  const walk = new Walk(document, settings, meant)
  for (const block of blocks) walk.enter(block)
  return walk.finish()
}

class Walk {
  private readonly outline = new Outline()
  private readonly language: DocumentLanguage
  private readonly ignores: IgnoreComments
  private readonly problems: Problem[] = []
  private readonly readings = new Readings()
  private readonly tables: ReadTable[] = []
  private readonly lost: LostLines
  private readonly unused = new UnusedColumns()
  private frontMatter: FrontMatter = {}
  private renamed: Record<string, Field>
  private lineOffset = 0
  /** The table that a further chunk may go on with. */
  private plan: TablePlan | null = null
  private hasPaperTable = false
  /** The list just read: a paragraph after it may belong to its last bullet. */
  private list: EntryGroup | null = null
  /** Titles in paragraphs below one heading, and the last of them, whose details follow. */
  private titles: EntryGroup | null = null
  private title: Candidate | null = null
  /** A heading that is a title if fields of a paper stand directly below it. */
  private plainHeading: { candidate: Candidate; around: Surroundings } | null = null
  /** The last line of a table in HTML, which Markdown cuts at each blank line. */
  private passedLine = 0
  /** Headings that are titles of papers. */
  private headings: EntryGroup | null = null

  constructor(
    private readonly document: Document,
    private readonly settings: ExtractSettings,
    private readonly meant: AsMeant,
  ) {
    this.language = documentLanguage(document.text)
    this.problems.push(...problemsOfLines(document.file, meant))
    this.ignores = new IgnoreComments(document)
    this.lost = new LostLines({ file: document.file, text: meant.text })
    this.renamed = settings.columns
  }

  enter(block: Block): void {
    this.lineOffset = block.lineOffset
    this.ignores.enter(block)
    if (block.lastLine <= this.passedLine) return
    if (block.rows) {
      this.list = null
      this.lost.passTable(block)
      this.table(block.rows, block.continuesTable)
    } else this.block(block.node)
  }

  finish(): Extract {
    const { papers, findings, problems: ofParts } = this.readings.settle()
    const { file, text } = this.document
    const { ignores, problems } = this.ignores.finish()
    const lost = this.lost.finish()
    findings.push(...lost.findings)
    findings.sort((a, b) => a.place.line - b.place.line)
    findings.push(fileFinding(file, text, this.outline.firstBelow(), papers, findings))
    return {
      file,
      heading: this.outline.title,
      frontMatter: this.frontMatter,
      language: fileLanguage(papers, this.outline.headings, this.language),
      papers: papers.sort((a, b) => a.place.line - b.place.line),
      problems: [...this.problems, ...ofParts, ...lost.problems, ...problems],
      ignores,
      findings,
      // What a changed line does to those around it is not known.
      tables: this.meant.isRebuilt ? [] : this.tables,
    }
  }

  private around(): Surroundings {
    return {
      file: this.document.file,
      heading: this.outline.title,
      section: this.outline.section(),
      year: this.outline.year(),
      language: this.language.language,
      han: this.language.han,
      lineOffset: this.lineOffset,
      renamed: this.renamed,
    }
  }

  private block(node: RootContent): void {
    if (node.type === 'html' && this.htmlTable(node)) return
    const holdsTables = node.type === 'list' && this.tablesIn(node)
    if (node.type !== 'table' && node.type !== 'blockquote' && !holdsTables) this.lost.look(node, this.lineOffset)
    const list = this.list
    if (node.type !== 'html' && node.type !== 'definition') this.list = null
    switch (node.type) {
      case 'yaml':
        this.yaml(node)
        break
      case 'heading':
        this.heading(node)
        break
      case 'paragraph':
        this.paragraph(node, list)
        break
      case 'list':
        this.bullets(node)
        break
      case 'table':
        this.table(rowsOfTable(node, this.lineOffset), false)
        break
      case 'html':
        this.illustrate(node)
        break
      case 'blockquote':
        if (!isSaidOfSeveral(richText([node]).text)) for (const child of node.children) this.block(child)
    }
  }

  private yaml(node: Yaml): void {
    const own = frontMatterOf(node, this.document.file, this.settings)
    this.frontMatter = own.frontMatter
    this.problems.push(...own.problems)
    this.renamed = { ...this.renamed, ...own.renamed }
  }

  private heading(node: Heading): void {
    if (this.isLoneDash(node)) {
      this.paragraph({ ...node, type: 'paragraph' }, null)
      return
    }
    const titled = readTitledHeading(node, this.around())
    this.titles = null
    this.title = titled
    if (titled) {
      this.headings ??= this.readings.open({
        what: 'headings',
        place: titled.place,
        around: this.around(),
        candidates: [],
      })
      this.headings.candidates.push(titled)
    }
    const around = this.around()
    const candidate = titled ? null : readPlainHeading(node, around)
    this.plainHeading = candidate && { candidate, around }
    if (!titled || node.depth === 1) this.outline.enter(node.depth, richText(node.children).text)
  }

  /** A `-` alone on the line below makes a heading of a paragraph; who divides entries by it means none. */
  private isLoneDash({ position, depth }: Heading): boolean {
    if (depth !== 2 || !position || position.end.line === position.start.line) return false
    return position.end.column - 1 <= 1 || /^\s*-\s*$/.test(this.lost.line(position.end.line + this.lineOffset))
  }

  private paragraph(node: Paragraph, list: EntryGroup | null): void {
    const text = richText(node.children).text
    const year = text.length <= 20 && /\d{4}/.test(text) && !text.includes(',') ? yearOfHeading(text) : null
    if (year !== null) {
      this.outline.enterYear(year)
      return
    }
    if (list && isContinuation(node) && addToLast(list, node)) {
      this.list = list
      return
    }
    if (this.plainHeading) this.takeHeading([lineOfNodes(node.children)])
    const titled = readTitledParagraph(node, this.around())
    const [first] = titled
    if (first) {
      this.titles ??= this.readings.open({
        what: first.draft.marked === 'strong' ? 'bold titles' : 'paragraphs',
        place: first.place,
        around: this.around(),
        candidates: [],
      })
      this.titles.candidates.push(...titled)
      this.title = titled.at(-1) ?? null
      return
    }
    if (isOfAnotherPaper(node)) this.title = null
    if (this.title && (isContinuation(node) || strengthOf(this.title.draft) === 'strong'))
      takeDetail(node, this.title.draft)
    else this.lost.lookForEntries(node, this.lineOffset)
  }

  /** Reads the tables of papers that stand in bullets; whether there are any. */
  private tablesIn(node: List): boolean {
    let isAny = false
    for (const { table, takeOut } of tablesIn(node)) {
      const rows = rowsOfTable(table, this.lineOffset)
      if (!rows || planTable(rows, this.around(), this.hasPaperTable).verdict.takenFor === 'nothing') continue
      takeOut()
      this.table(rows, false)
      isAny = true
    }
    return isAny
  }

  /** Reads a table in HTML, if it is one of papers; whether it is. */
  private htmlTable(node: Html): boolean {
    if (!/<table[\s>]/i.test(node.value)) return false
    const first = (node.position?.start.line ?? 1) + this.lineOffset
    const source = this.lost.tableOfHtml(first) ?? ''
    const rows = rowsOfHtmlTable(source, first)
    if (!rows || planTable(rows, this.around(), this.hasPaperTable).verdict.takenFor === 'nothing') return false
    this.passedLine = first + source.split('\n').length - 1
    this.list = null
    this.table(rows, false)
    return true
  }

  /** Takes the heading above for a title where the lines below it are fields of a paper. */
  private takeHeading(lines: readonly Line[]): void {
    const above = this.plainHeading
    this.plainHeading = null
    if (!above || !saysOfPaper(lines)) return
    const { candidate, around } = above
    candidate.isToldBelow = true
    this.headings ??= this.readings.open({ what: 'headings', place: candidate.place, around, candidates: [] })
    this.headings.candidates.push(candidate)
    this.title = candidate
  }

  private bullets(node: List): void {
    if (this.plainHeading)
      this.takeHeading(isListOfDetails(node) ? node.children.map((item) => partsOf(item).first) : [])
    const group = readList(node, this.around())
    if (this.title && (isListOfDetails(node) || isSaidOf(this.title, group))) takeDetail(node, this.title.draft)
    else {
      this.title = null
      this.list = this.readings.open(group)
    }
  }

  private table(table: TableRows | null, continues: boolean): void {
    this.title = null
    if (!table) return
    const around = this.around()
    const isNew = !continues || this.plan === null
    const plan = isNew ? planTable(table, around, this.hasPaperTable) : this.plan
    if (!plan) return
    this.plan = plan
    if (table.body instanceof FoldedRows) this.tables.push(readTableOf(table.body, around, this.hasPaperTable, plan))
    this.hasPaperTable ||= plan.verdict.takenFor === 'papers'
    const { papers, problems } = readTable(table.body, around, plan)
    this.readings.add({
      papers,
      problems: isNew ? [...problemOfPlan(plan), ...this.unused.problemsOf(plan), ...problems] : problems,
      finding: isNew ? plan.finding : null,
    })
  }

  /** `<p><img></p>` below an entry is its figure. */
  private illustrate(node: Html): void {
    const last = this.title ?? this.list?.candidates.at(-1)
    if (!last || !/<img\s/i.test(node.value)) return
    const { text, pictures } = richText([node])
    if (text === '' && pictures.length > 0) takeDetail(node, last.draft)
  }
}
