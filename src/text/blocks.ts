import type { Nodes, Root, RootContent } from 'mdast'
import { type Chunk, chunksOf } from './fast/chunks.ts'
import { Definitions } from './fast/definitions.ts'
import { type Folded, FoldedRows, type FoldedTable, foldTables } from './fast/folded-table.ts'
import { tamed } from './limit-markdown.ts'
import { parseMarkdown, visit } from './markdown.ts'
import { rowsOfTable, type TableRows } from './table-rows.ts'

/** A block of a document, parsed. */
export interface Block {
  node: RootContent
  /** Added to the line of every position in the node. */
  lineOffset: number
  /** Of a table: its rows. */
  rows: TableRows | null
  /** Where it ends in the document. */
  lastLine: number
  /** The node is a table which goes on with the one before. */
  continuesTable: boolean
  /** Rows of a table that the node does not hold, by their line in the document, with what they are made of. */
  foldedRows: Iterable<{ line: number; source: string }>
}

/** The blocks of a document in their order: the same as the Markdown parser's, sooner where tables are long. */
export function* blocksOf(text: string): Iterable<Block> {
  const folded = text.includes('|') ? parseFolded(text) : null
  if (folded) yield* folded
  else yield* parseWhole(text)
}

/** The blocks as the parser alone gives them. */
export function* parseWhole(text: string, limit?: number): Iterable<Block> {
  for (const { node, lineOffset, continuesTable } of parsedParts(chunksOf(text, limit))) {
    const rows = node.type === 'table' ? rowsOfTable(node, lineOffset) : null
    const lastLine = (node.position?.end.line ?? 1) + lineOffset
    yield { node, lineOffset, rows, lastLine, continuesTable, foldedRows: [] }
  }
}

interface Part {
  node: RootContent
  /** Added to its positions: the line in the text that was cut into chunks. */
  lineOffset: number
  continuesTable: boolean
}

/**
 * The blocks of all chunks; a list that was cut is one again.
 * @param enter is shown what each chunk was parsed to
 */
function* parsedParts(chunks: readonly Chunk[], enter?: (root: Root, source: string) => void): Iterable<Part> {
  let last: Part | null = null
  for (const { text, lineOffset, from, lines, continues } of chunks) {
    const source = tamed(text)
    const root = parseMarkdown(source)
    root.children = root.children.filter(({ position }) => {
      const line = (position?.start.line ?? 1) - from
      return line > 0 && line <= lines
    })
    enter?.(root, source)
    for (const [index, node] of root.children.entries()) {
      const part = { node, lineOffset, continuesTable: continues?.what === 'table' && index === 0 }
      if (index === 0 && last && continues?.what === 'list' && isJoined(last, part, continues.depth)) continue
      if (last) yield last
      last = part
    }
  }
  if (last) yield last
}

/** Adds the bullets of a list to the one that they go on with. */
function isJoined(last: Part, { node, lineOffset }: Part, depth: number): boolean {
  const end = node.position?.end
  if (!last.node.position || !end || !joinLists(last.node, node, depth)) return false
  visit(node, ({ position }) => {
    if (!position) return
    position.start.line += lineOffset - last.lineOffset
    position.end.line += lineOffset - last.lineOffset
  })
  last.node.position.end = end
  return true
}

/**
 * @param depth of lists in which the cut is: so many first bullets of `after` only stand for those that hold what follows
 * @returns whether both have lists there; else nothing is changed
 */
function joinLists(before: Nodes | undefined, after: Nodes | undefined, depth: number): boolean {
  if (before?.type !== 'list' || after?.type !== 'list' || before.ordered !== after.ordered) return false
  const held = depth > 0 ? after.children[0] : undefined
  const [holder] = before.children.slice(-1)
  if (depth > 0 && !joinLists(holder?.children.at(-1), held?.children[1], depth - 1)) return false
  if (holder && held) holder.children.push(...held.children.slice(2))
  for (const item of held ? after.children.slice(1) : after.children) before.children.push(item)
  return true
}

/** Null where nothing can be folded, or a table that is not is itself too long to be parsed at once. */
function parseFolded(text: string): Block[] | null {
  const lines = text.split(/\r\n|\n|\r/)
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const unfolded = new Set<number>()
  while (true) {
    const folded = foldTables(lines, lineEnd, unfolded)
    if (folded.tables.length === 0) return null
    const chunks = chunksOf(folded.text)
    if (chunks.some(({ continues }) => continues?.what === 'table')) return null
    const sources: (string[] | null)[] = []
    const parts = [...parsedParts(chunks, (root, source) => sources.push(definitionsOf(root, source)))]
    if (!sources.every((found) => found !== null)) return null
    const definitions = new Definitions(sources.flat())
    const missed = new Map(folded.tables.map((table) => [table.line, table]))
    const blocks = parts.map((part) => blockOf(part, folded, missed, definitions))
    if (missed.size === 0) return blocks
    for (const line of missed.keys()) unfolded.add(line)
  }
}

/** @param missed folded tables that have not been found yet, by their line */
function blockOf(part: Part, folded: Folded, missed: Map<number, FoldedTable>, definitions: Definitions): Block {
  const { node } = part
  const start = node.position?.start
  const line = (start?.line ?? 1) - 1 + part.lineOffset
  const inDocument = folded.lineOf(line)
  const lineOffset = part.lineOffset + inDocument - line
  const lastLine = (node.position?.end.line ?? 1) + lineOffset
  const whole = { node, lineOffset, lastLine, continuesTable: false, foldedRows: [] }
  if (node.type !== 'table') return { ...whole, rows: null }
  const table = start?.column === 1 ? missed.get(inDocument) : undefined
  if (!table) return { ...whole, rows: rowsOfTable(node, lineOffset) }
  missed.delete(table.line)
  const rows = rowsOfTable(node, lineOffset)
  const after = rowsOfTable(node, lineOffset + table.rows.length)
  const body = new FoldedRows(table, definitions, after?.body ?? [])
  return {
    ...whole,
    rows: rows && { head: rows.head, body },
    lastLine: lastLine + table.rows.length,
    foldedRows: sourcesOf(table),
  }
}

function* sourcesOf({ line, rows }: FoldedTable): Iterable<{ line: number; source: string }> {
  for (const [nth, source] of rows.entries()) yield { line: line + 3 + nth, source }
}

/** Sources of what cells may refer to; null where one goes over several lines inside another block. */
function definitionsOf(root: Root, text: string): string[] | null {
  const sources: string[] = []
  let isWhole = true
  visit(root, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const source = text.slice(node.position?.start.offset, node.position?.end.offset)
    if (/[\r\n]/.test(source) && !root.children.includes(node)) isWhole = false
    sources.push(source)
  })
  return isWhole ? sources : null
}
