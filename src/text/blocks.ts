import type { Root, RootContent } from 'mdast'
import { chunksOf } from './fast/chunks.ts'
import { type Folded, FoldedRows, type FoldedTable, foldTables } from './fast/folded-table.ts'
import { parseMarkdown, visit } from './markdown.ts'
import { rowsOfTable, type TableRows } from './table-rows.ts'
import { tamed } from './tame.ts'

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
export function* parseWhole(text: string): Iterable<Block> {
  for (const { text: part, lineOffset, continuesTable } of chunksOf(text)) {
    for (const [index, node] of parseMarkdown(part).children.entries()) {
      const rows = node.type === 'table' ? rowsOfTable(node, lineOffset) : null
      const lastLine = (node.position?.end.line ?? 1) + lineOffset
      yield { node, lineOffset, rows, lastLine, continuesTable: continuesTable && index === 0, foldedRows: [] }
    }
  }
}

/** Null where nothing can be folded, or what is left is itself too long to be parsed at once. */
function parseFolded(text: string): Block[] | null {
  const lines = text.split(/\r\n|\n|\r/)
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const unfolded = new Set<number>()
  while (true) {
    const folded = foldTables(lines, lineEnd, unfolded)
    if (folded.tables.length === 0 || chunksOf(folded.text).length > 1) return null
    const source = tamed(folded.text)
    const root = parseMarkdown(source)
    const definitions = definitionsOf(root, source)
    if (definitions === null) return null
    const missed = new Map(folded.tables.map((table) => [table.line, table]))
    const blocks = root.children.map((node) => blockOf(node, folded, missed, definitions))
    if (missed.size === 0) return blocks
    for (const line of missed.keys()) unfolded.add(line)
  }
}

/** @param missed folded tables that have not been found yet, by their line */
function blockOf(node: RootContent, folded: Folded, missed: Map<number, FoldedTable>, definitions: string): Block {
  const start = node.position?.start
  const line = (start?.line ?? 1) - 1
  const lineOffset = folded.lineOf(line) - line
  const lastLine = (node.position?.end.line ?? 1) + lineOffset
  const whole = { node, lineOffset, lastLine, continuesTable: false, foldedRows: [] }
  if (node.type !== 'table') return { ...whole, rows: null }
  const table = start?.column === 1 ? missed.get(line + lineOffset) : undefined
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
function definitionsOf(root: Root, text: string): string | null {
  const sources: string[] = []
  let isWhole = true
  visit(root, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const source = text.slice(node.position?.start.offset, node.position?.end.offset)
    if (/[\r\n]/.test(source) && !root.children.includes(node)) isWhole = false
    sources.push(source)
  })
  return isWhole ? sources.join('\n\n') : null
}
