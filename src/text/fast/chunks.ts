import { type Cut, cutsOf } from './cuts.ts'
import { Definitions } from './definitions.ts'

/** Lines of a document that are parsed at once: remark needs about 100 KB for the row of a table, all of it until the parse ends. */
const linesPerChunk = 500

/** A part of a document that can be parsed by itself. */
export interface Chunk {
  text: string
  /** Lines of the document before the chunk's own first line, less those at its head. Adds to a position's line. */
  lineOffset: number
  /** Its own lines: those before and after them only define what it refers to. */
  from: number
  lines: number
  /** What the chunk before it ended in. */
  continues: Cut['continues']
}

/**
 * Cuts a long document into parts, which are read one by one as they are in the whole: a part that begins amid a table repeats its
 * header, one amid a nested list the bullets above it, and each gets the definitions (`[id]: url`) that it refers to. Short documents
 * are one chunk.
 */
export function chunksOf(text: string, limit = linesPerChunk): Chunk[] {
  const lines = text.split(/\r\n|\n|\r/)
  const cuts = lines.length > limit ? cutsOf(lines, limit) : []
  if (cuts.length === 0) return [{ text, lineOffset: 0, from: 0, lines: lines.length, continues: null }]
  const definitions = new Definitions(lines)
  const chunks: Chunk[] = []
  let at: Cut = { line: 0, header: [], continues: null }
  for (const cut of [...cuts, { line: lines.length, header: [], continues: null }]) {
    const body = [...at.header, ...lines.slice(at.line, cut.line)]
    const start = at.line
    const own = definitions.for(body, (index) => start <= index && index < cut.line)
    // Not above front matter, nor below what may be closed by nothing.
    const head = at.line === 0 ? [] : own.flatMap((line) => [line, ''])
    const tail = at.line === 0 ? own.flatMap((line) => ['', line]) : []
    chunks.push({
      text: [...head, ...body, ...(cut.line < lines.length ? [''] : []), ...tail].join('\n'),
      lineOffset: at.line - at.header.length - head.length,
      from: head.length,
      lines: body.length,
      continues: at.continues,
    })
    at = cut
  }
  return chunks
}
