/** Rows of a table that are parsed at once: remark needs about 100 KB for each, all of it until the parse ends. */
const rowsPerChunk = 500

/** A part of a document that can be parsed by itself. */
export interface Chunk {
  text: string
  /** Lines of the document before the chunk's own first line, less those repeated at its head. Adds to a position's line. */
  lineOffset: number
  /** The chunk begins with the header of the table which the one before it ended in. */
  continuesTable: boolean
}

const delimiterRow = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/
const definition = /^ {0,3}\[[^\]]+\]:/

/**
 * Cuts a document between the rows of its long tables. Each further piece repeats the table's header, and every piece gets the
 * definitions (`[id]: url`) of the whole document, so that what is read from the pieces equals what is read from the whole.
 * Documents without a long table are one chunk.
 */
export function chunksOf(text: string, limit = rowsPerChunk): Chunk[] {
  const lines = text.split(/\r\n|\n|\r/)
  const cuts = cutsOf(lines, limit)
  if (cuts.length === 0) return [{ text, lineOffset: 0, continuesTable: false }]
  const definitions = lines.filter((line) => definition.test(line))
  const chunks: Chunk[] = []
  let from = 0
  let header: string[] = []
  for (const cut of [...cuts, { line: lines.length, header: [] }]) {
    const body = [...header, ...lines.slice(from, cut.line)]
    chunks.push({
      text: [...body, '', ...definitions].join('\n'),
      lineOffset: from - header.length,
      continuesTable: header.length > 0,
    })
    from = cut.line
    header = cut.header
  }
  return chunks
}

interface Cut {
  line: number
  header: string[]
}

function cutsOf(lines: readonly string[], limit: number): Cut[] {
  const cuts: Cut[] = []
  let open: string | null = null
  let header: string[] | null = null
  let rows = 0
  lines.forEach((line, index) => {
    const marker = fence.exec(line)?.[1]
    if (open !== null) {
      if (marker?.startsWith(open) && line.trim() === marker) open = null
    } else if (marker) {
      open = marker
      header = null
    } else if (line.trim() === '') header = null
    else if (header) {
      if (++rows > limit) {
        cuts.push({ line: index, header })
        rows = 1
      }
    } else if (delimiterRow.test(line) && line.includes('-') && lines[index - 1]?.includes('|')) {
      header = [lines[index - 1] ?? '', line]
      rows = 0
    }
  })
  return cuts
}
