import type { Blockquote, Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast'
import type { Block } from '../../text/blocks.ts'
import { lineOfNodes } from '../../text/line.ts'
import { richText } from '../../text/markdown-text.ts'
import { emptyText, type RichText } from '../../text/rich-text.ts'
import { rowsOfTable, type TableRows } from '../../text/table-rows.ts'
import { rowsOfFacts } from './fact-rows.ts'
import { isCredit, isCreditWithYear, isImprint, isImprintOfBlock, titleIn } from './imprint.ts'
import {
  joinedText,
  type Labelled,
  labelIn,
  linesOf,
  type NoteLine,
  paragraphOf,
  pictureMark,
  tidied,
} from './lines.ts'
import {
  depthOfBullets,
  isFirstHeading,
  isHead,
  type Part,
  part,
  roleOfCallout,
  roleOfHeading,
  weighsBoth,
} from './part.ts'
import { areProperties, isListOfProperties } from './properties.ts'
import { type Question, Questions } from './questions.ts'
import { isAspect, isElsewhere, isOfText, type Role, roleOf } from './roles.ts'

/** A note as its headings and labels divide it. */
export interface Outline {
  parts: Part[]
  /** With answers, in their order. */
  questions: Question[]
  /** BibTeX that the note quotes. */
  bibtex: string | null
}

export function outlineOf(blocks: readonly Block[]): Outline {
  const builder = new Builder()
  for (const { node, lineOffset, rows } of blocks) if (!rows || !builder.table(rows)) builder.enter(node, lineOffset)
  return builder.finish()
}

class Builder {
  private readonly parts: Part[] = []
  private readonly questions = new Questions()
  private bibtex: string | null = null
  private current: Part
  /** A label without a value: what follows is its own. */
  private open: Part | null = null
  /** How many lines below the title are headings that name authors or a venue. */
  private bylines: { depth: number; count: number } | null = null

  constructor() {
    this.current = part('head', '', null, 1, 0, null)
    this.parts.push(this.current)
  }

  finish(): Outline {
    return { parts: this.parts, questions: this.questions.found, bibtex: this.bibtex }
  }

  enter(node: Nodes, lineOffset: number): void {
    const open = this.open
    this.open = null
    if (open && (node.type === 'list' || node.type === 'paragraph' || node.type === 'blockquote')) {
      if (node.type !== 'paragraph' || labelIn(linesOf(node, lineOffset)[0] ?? noLine) === null) {
        open.blocks.push(node)
        return
      }
    }
    switch (node.type) {
      case 'heading':
        this.heading(node, lineOffset)
        break
      case 'paragraph':
        this.paragraph(node, lineOffset)
        break
      case 'list':
        this.list(node, lineOffset)
        break
      case 'blockquote':
        this.quote(node, lineOffset)
        break
      case 'table':
        this.nestedTable(node, lineOffset)
        break
      case 'code':
        if (/^\s*@\w+\s*\{/.test(node.value)) this.bibtex ??= node.value
        else this.current.blocks.push(node)
        break
      case 'yaml':
      case 'definition':
      case 'footnoteDefinition':
      case 'thematicBreak':
        break
      case 'html':
        if (!node.value.startsWith('<!--')) this.current.blocks.push(node)
        break
      default:
        this.current.blocks.push(node)
    }
  }

  private heading(node: Heading, lineOffset: number): void {
    const line = lineOfNodes(node.children)
    const number = (node.position?.start.line ?? 1) + lineOffset
    const text = tidied(line, 0)
    if (this.isByline(text.text, node.depth)) {
      this.bylines = { depth: node.depth, count: this.current.blocks.length + 1 }
      this.current.blocks.push({ type: 'paragraph', children: node.children, position: node.position })
      return
    }
    this.begin('heading', text, node.depth, number, roleOfHeading(text.text))
  }

  /** "### by A and B", "### CVPR 2020" right below the title, as lines without a sign are; one of them may say where they work. */
  private isByline(text: string, depth: number): boolean {
    const { current, bylines } = this
    if (depth < depthOfBullets && this.parts.length === 1 && isCreditWithYear(text)) return true
    if (!current.isTitle || depth <= current.depth || text.length > 300 || roleOfHeading(text) !== null) return false
    if (current.blocks.length !== (bylines?.count ?? 0)) return false
    return bylines ? bylines.depth === depth : isCredit(text)
  }

  private begin(form: Part['form'], text: RichText, depth: number, line: number, role = roleOf(text.text)): Part {
    let parent: Part | null = this.current
    // Zotero heads what it exports as greatly as the title: the sections below it are the note's.
    while (parent && (parent.depth >= depth || (parent.role === 'annotations' && parent.depth === 1 && isOfText(role))))
      parent = parent.parent
    const own = part(form, text.text, role, line, depth, parent)
    own.text = text
    if (role === null && isFirstHeading(own, this.parts)) own.isTitle = true
    this.parts.push(own)
    this.current = own
    this.questions.forget()
    return own
  }

  /** Whether labels here are a part of the text, as those of a method's steps are. */
  private isText(): boolean {
    for (let one: Part | null = this.current; one; one = one.parent)
      if ((isAspect(one.role) && !weighsBoth(one)) || isElsewhere(one.role)) return true
    return false
  }

  private paragraph(node: Paragraph, lineOffset: number): void {
    const lines = linesOf(node, lineOffset)
    let last: Part | null = null
    let rest: NoteLine[] = []
    const flush = () => {
      const [first] = rest
      if (first) this.current.blocks.push(paragraphOf(rest))
      rest = []
    }
    const isProperties = isHead(this.current) && areProperties(lines)
    const isElse = this.isElsewhere()
    const isPlain = this.isText()
    for (const line of lines) {
      if (!isElse && !isProperties && this.questions.takesLine(line)) {
        flush()
        last = null
        continue
      }
      const found = labelIn(line, isProperties)
      const role = found ? this.roleOfLabel(found, isPlain) : null
      if (found && role) {
        flush()
        last = this.label(found, role, line.number)
      } else if (last && line.line.text.trim() !== '' && (last.text.text !== '' || isOfText(last.role)))
        last.text = joinedText(last.text, tidied(line.line, 0))
      else if (line.nodes.length > 0 && !/^[~,;]?$/.test((line.line.text + pictureMark(line)).trim())) rest.push(line)
    }
    flush()
    this.open = last && last.text.text === '' ? last : null
  }

  /** @param isText where labels are a part of the text, but for those in bold that a section could have */
  private roleOfLabel({ key, isProperty, isStrong }: Labelled, isText: boolean): Role | null {
    const role = roleOf(key)
    if (isText) return isStrong && isAspect(role) ? role : null
    if (role) return role
    // What nobody has listed is the note's own: a property or a bold label ends what was before it.
    return isProperty || isStrong ? 'ignored' : null
  }

  private label({ value, key, isProperty }: Labelled, role: Role, line: number): Part {
    const named = role === 'links' ? titleIn(key, value) : null
    const form = isProperty ? 'property' : 'label'
    const own = part(form, key, named ? 'title' : role, line, this.current.depth, this.current)
    own.text = named ?? value
    this.parts.push(own)
    return own
  }

  private isElsewhere(): boolean {
    for (let one: Part | null = this.current; one; one = one.parent) if (isElsewhere(one.role)) return true
    return false
  }

  private list(node: List, lineOffset: number): void {
    if (this.isElsewhere()) {
      this.current.blocks.push(node)
      return
    }
    if (this.loneBullet(node, lineOffset)) return
    const above = this.current
    const isPlain = this.isText()
    let left: ListItem[] = []
    const flush = () => {
      if (left.length > 0) this.current.blocks.push({ ...node, children: left })
      left = []
    }
    const isProperties = isHead(above) && isListOfProperties(node, lineOffset)
    for (const item of node.children) {
      if (!isProperties && this.questions.takesItem(item, lineOffset)) continue
      const taken = isPlain ? false : this.item(item, lineOffset, flush, isProperties)
      if (!taken) left.push(item)
    }
    flush()
    this.current = above
  }

  /** "* 方法" alone, with paragraphs below the list: a heading like any other. */
  private loneBullet({ children: [item, ...others] }: List, lineOffset: number): boolean {
    const [head, ...rest] = item?.children ?? []
    if (head?.type !== 'paragraph' || rest.length > 0 || others.length > 0) return false
    const isOpen = this.current.depth === depthOfBullets
    if (!isOpen && (this.isText() || !isHead(this.current))) return false
    const [first, ...below] = linesOf(head, lineOffset)
    const text = tidied(first?.line ?? noLine.line, 0)
    const role = roleOf(text.text)
    if (!first || !isOfText(role)) return false
    this.begin('heading', text, depthOfBullets, first.number)
    if (below.length > 0) this.current.blocks.push(paragraphOf(below))
    return true
  }

  /** A bullet that is a label, or heads those below it. */
  private item(item: ListItem, lineOffset: number, flush: () => void, isOfProperties: boolean): boolean {
    const [head, ...rest] = item.children
    if (head?.type === 'heading') {
      flush()
      const number = (head.position?.start.line ?? 1) + lineOffset
      this.within(tidied(lineOfNodes(head.children), 0), number, depthOfBullets + head.depth, rest, lineOffset)
      return true
    }
    if (head?.type !== 'paragraph') return false
    const lines = linesOf(head, lineOffset)
    const labels = lines.map((line) => {
      const found = labelIn(line, isOfProperties)
      const isOwn = this.current.role === 'metadata' || (found?.isProperty && (isOfProperties || lines.length > 1))
      const role = found && (roleOf(found.key) ?? (isOwn ? 'ignored' : null))
      return found && role ? { found, role, line } : null
    })
    if (labels[0]) {
      flush()
      let last: Part | null = null
      lines.forEach((line, nth) => {
        const own = labels[nth]
        if (own) last = this.label(own.found, own.role, own.line.number)
        else if (last && last.text.text !== '') last.text = joinedText(last.text, tidied(line.line, 0))
      })
      ;(last as Part | null)?.blocks.push(...rest)
      return true
    }
    const [only] = rest
    // The properties of a block: the first may be one of which nothing is known.
    if (only?.type === 'list' && isHead(this.current) && isImprintOfBlock(lines[0], only)) {
      this.list(only, lineOffset)
      return true
    }
    const text = tidied(lines[0]?.line ?? noLine.line, 0)
    const role = rest.length > 0 && lines.length === 1 ? roleOf(text.text) : null
    if (role === null) return false
    flush()
    this.within(text, lines[0]?.number ?? 1, depthOfBullets, rest, lineOffset)
    return true
  }

  private within(text: RichText, number: number, depth: number, below: readonly Nodes[], lineOffset: number): void {
    const above = this.current
    this.begin('heading', text, Math.max(depth, above.depth + 1), number)
    for (const node of below) this.enter(node, lineOffset)
    this.open = null
    this.current = above
  }

  private quote(node: Blockquote, lineOffset: number): void {
    const [head] = node.children
    const lines = head?.type === 'paragraph' ? linesOf(head, lineOffset) : []
    const callout = /^\s{0,3}\[!([\w-]{1,30})(?:\|[^\]\n]{0,40})?\]/u.exec(lines[0]?.line.text ?? '')
    if (!callout?.[1] || head?.type !== 'paragraph') {
      const { current } = this
      const isAhead = isHead(current) && current.blocks.every(({ type }) => type === 'paragraph')
      if (isAhead && isImprint(node, current.blocks.length === 0))
        for (const child of node.children) this.enter(child, lineOffset)
      else current.blocks.push(node)
      return
    }
    const above = this.current
    const type = callout[1].toLowerCase()
    const own = this.begin(
      'callout',
      richText([{ type: 'text', value: type }]),
      above.depth + 1,
      lines[0]?.number ?? 1,
      roleOfCallout(type),
    )
    const rest = lines.slice(1).filter((line) => line.nodes.length > 0)
    const below: RootContent[] =
      rest.length > 0 ? [paragraphOf(rest), ...node.children.slice(1)] : node.children.slice(1)
    for (const child of below) {
      if (own.role === 'ignored' || own.role === 'abstract') own.blocks.push(child)
      else this.enter(child, rest.length > 0 && child === below[0] ? 0 : lineOffset)
    }
    this.open = null
    this.current = above
  }

  private nestedTable(node: Table, lineOffset: number): void {
    const rows = rowsOfTable(node, lineOffset)
    if (!rows || !this.table(rows)) this.current.blocks.push(node)
  }

  /**
   * 项目|内容, Item|Value: labels and values as the two columns of a table.
   * @returns whether it is one
   */
  table(table: TableRows): boolean {
    const rows = rowsOfFacts(table)
    for (const { cells, line } of rows) {
      const key = cells[0]?.rich.text ?? ''
      const own = part('row', key, roleOf(key), line, this.current.depth, this.current)
      own.text = cells[1]?.rich ?? emptyText
      this.parts.push(own)
    }
    return rows.length > 0
  }
}

const noLine: NoteLine = { line: { text: '', spans: [] }, nodes: [], number: 1 }
