import type { Nodes } from 'mdast'
import type { Line } from './line.ts'
import { lineOfNodes } from './line.ts'
import { richText } from './markdown-text.ts'
import type { RichText } from './rich-text.ts'

/** A cell of a table in the two forms in which it is read. */
export interface Cell {
  readonly rich: RichText
  readonly line: Line
}

/** A cell of a table's Markdown tree; each form is made when it is first asked for. */
export function cellOfNodes(nodes: readonly Nodes[]): Cell {
  let rich: RichText | null = null
  let line: Line | null = null
  return {
    get rich() {
      rich ??= richText(nodes)
      return rich
    },
    get line() {
      line ??= lineOfNodes(nodes)
      return line
    },
  }
}
