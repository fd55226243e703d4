import type { Heading, Nodes } from 'mdast'
import type { Ignore } from '../../problems/ignore.ts'
import { type Place, type Problem, problem } from '../../problems/problem.ts'
import { isRule, ruleWanted } from '../../problems/rules.ts'
import type { Block } from '../../text/blocks.ts'
import type { Document } from '../document.ts'

/** What every such comment holds. */
export const sign = 'paperdeck-ignore'

const comment = /<!--\s*paperdeck-ignore(?![\w-])([\s\S]*?)-->/g

/**
 * Collects the comments of one document, block by block. In a row, bullet or paragraph a comment is for that; in a heading for its
 * section; on lines of its own for the block below, where that is a heading for its section; before all else for the whole file.
 */
export class IgnoreComments {
  readonly #file: string
  readonly #found: Ignore[] = []
  readonly #problems: Problem[] = []
  /** Comments on lines of their own that wait for the block below them. */
  #waiting: Ignore[] = []
  /** Sections that go on until a heading of their depth or above. */
  #sections: { depth: number; ignores: Ignore[] }[] = []
  /** For the block that was read last: a further chunk may go on with it. */
  #last: Ignore[] = []
  #isHead = true

  readonly #hasComments: boolean

  constructor({ file, text }: Document) {
    this.#file = file
    this.#hasComments = text.includes(sign)
  }

  enter({ node, lineOffset, lastLine, continuesTable, foldedRows }: Block): void {
    if (!this.#hasComments || node.type === 'yaml' || node.type === 'definition') return
    const own = node.type === 'html' ? this.#commentsOf(node, lineOffset) : []
    if (node.type === 'html' && own.length > 0) {
      for (const ignore of own) this.#reach(ignore, this.#isHead ? 1 : ignore.from, this.#isHead ? endless : ignore.to)
      if (!this.#isHead) this.#waiting.push(...own)
      return
    }
    this.#isHead = false
    if (node.type === 'heading') this.#heading(node, lineOffset)
    else if (continuesTable) for (const ignore of this.#last) ignore.to = lastLine
    else {
      for (const ignore of this.#waiting) this.#reach(ignore, ignore.from, lastLine)
      this.#last = this.#waiting
      this.#waiting = []
    }
    for (const { line, source } of foldedRows) this.#inRow(source, line)
    if (node.type !== 'heading') this.#inside(node, node, lineOffset)
  }

  /** A row that was not parsed; what stands in code is no comment. */
  #inRow(source: string, line: number): void {
    const bare = source.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    for (const match of bare.matchAll(comment)) {
      const ignore = this.#read(match[1] ?? '', { file: this.#file, line, column: match.index + 1 })
      if (ignore) this.#reach(ignore, line, line)
    }
  }

  finish(): { ignores: Ignore[]; problems: Problem[] } {
    return { ignores: this.#found, problems: this.#problems }
  }

  #heading(node: Heading, lineOffset: number): void {
    const line = lineOf(node, 'start', lineOffset)
    for (const { depth, ignores } of this.#sections)
      if (depth >= node.depth) for (const ignore of ignores) ignore.to = line - 1
    this.#sections = this.#sections.filter(({ depth }) => depth < node.depth)
    const inHeading = node.children.flatMap((child) => this.#commentsOf(child, lineOffset))
    const ignores = [...this.#waiting, ...inHeading]
    for (const ignore of ignores) this.#reach(ignore, Math.min(ignore.from, line), endless)
    if (ignores.length > 0) this.#sections.push({ depth: node.depth, ignores })
    this.#waiting = []
    this.#last = []
  }

  /** Comments amid the words of a block: each is for the innermost row, bullet or paragraph that it stands in. */
  #inside(node: Nodes, owner: Nodes, lineOffset: number): void {
    if (node.type === 'html') {
      for (const ignore of this.#commentsOf(node, lineOffset))
        this.#reach(ignore, lineOf(owner, 'start', lineOffset), lineOf(owner, 'end', lineOffset))
      return
    }
    if (!('children' in node)) return
    const isOwner = node.type === 'tableRow' || node.type === 'listItem'
    for (const child of node.children) this.#inside(child, isOwner ? node : owner, lineOffset)
  }

  /** The comments of a piece of HTML, reaching no further than themselves so far. */
  #commentsOf(node: Nodes, lineOffset: number): Ignore[] {
    if (node.type !== 'html' || !node.value.includes(sign)) return []
    const start = node.position?.start
    return [...node.value.matchAll(comment)].flatMap((match) => {
      const before = node.value.slice(0, match.index).split('\n')
      const line = (start?.line ?? 1) + lineOffset + before.length - 1
      const column = before.length === 1 ? (start?.column ?? 1) + match.index : (before.at(-1)?.length ?? 0) + 1
      const ignore = this.#read(match[1] ?? '', { file: this.#file, line, column })
      return ignore ? [ignore] : []
    })
  }

  #read(text: string, place: Place): Ignore | null {
    // As with linters: what follows two hyphens is the reason.
    const words = (text.split(/(?:^|\s)--/)[0] ?? '').split(/[\s,]+/).filter((word) => word !== '')
    const tell = (found: string, expected: string) =>
      this.#problems.push(problem('warning', 'ignore-comment', place, found, expected))
    if (words.length === 0) tell('This comment names no rule, so it ignores nothing', 'the ids of the rules to ignore')
    for (const word of words)
      if (!isRule(word)) tell(`“${word}” is not a rule, so this ignores nothing`, ruleWanted(word))
    const rules = words.filter(isRule)
    return rules.length === 0 ? null : { place, rules, from: place.line, to: place.line }
  }

  #reach(ignore: Ignore, from: number, to: number): void {
    ignore.from = from
    ignore.to = to
    if (!this.#found.includes(ignore)) this.#found.push(ignore)
  }
}

/** To the end of the file. */
const endless = Number.MAX_SAFE_INTEGER

function lineOf(node: Nodes, end: 'start' | 'end', lineOffset: number): number {
  return (node.position?.[end].line ?? 1) + lineOffset
}
