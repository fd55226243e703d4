import type { Element, Nodes as HastNodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes } from 'mdast'
import { type Cell, cellOfNodes } from './cell.ts'
import { parseMarkdown } from './markdown.ts'
import type { Row, TableRows } from './table-rows.ts'

/** More than any person writes as HTML by hand; programs write CSV. */
const maximalHtml = 400_000
const maximalColumns = 60

/**
 * The rows of a `<table>`, whose first row is its header. A cell that spans rows or columns stands in each of them.
 * @param line of the document on which the HTML begins
 * @returns null where it is no table of several columns, or holds others, as those do that only divide a page
 */
export function rowsOfHtmlTable(html: string, line: number): TableRows | null {
  if (html.length > maximalHtml || html.split(/<table[\s>]/i).length !== 2) return null
  const rows = elementsIn(fromHtml(html, { fragment: true }), 'tr')
  const spread = new Spread()
  const [head, ...body] = rows.map((row): Row => {
    const start = row.position?.start
    const cells = row.children.filter((child): child is Element => isElement(child, 'td') || isElement(child, 'th'))
    return {
      cells: spread.row(cells.map((cell) => ({ cell: cellOf(cell, html), ...spanOf(cell) }))),
      line: line + (start?.line ?? 1) - 1,
      column: start?.column ?? 1,
    }
  })
  return head && head.cells.length > 1 && body.length > 0 ? { head, body } : null
}

interface SpanningCell {
  cell: Cell
  rows: number
  columns: number
}

/** Cells that go on in the rows below, by their column. */
class Spread {
  readonly #below: ({ cell: Cell; rows: number } | undefined)[] = []

  row(own: readonly SpanningCell[]): Cell[] {
    const cells: Cell[] = []
    const takeAbove = () => {
      for (let above = this.#below[cells.length]; above && above.rows > 0; above = this.#below[cells.length]) {
        above.rows--
        cells.push(above.cell)
      }
    }
    for (const { cell, rows, columns } of own) {
      takeAbove()
      for (let nth = 0; nth < columns && cells.length < maximalColumns; nth++) {
        this.#below[cells.length] = { cell, rows: rows - 1 }
        cells.push(cell)
      }
    }
    takeAbove()
    return cells
  }
}

function spanOf({ properties }: Element): { rows: number; columns: number } {
  const number = (value: unknown) => Math.max(1, Math.min(Number(value) || 1, 1000))
  return { rows: number(properties.rowSpan), columns: number(properties.colSpan) }
}

/** What stands after a blank line in a cell is Markdown, as GitHub has it. */
function cellOf({ children }: Element, html: string): Cell {
  const [from, to] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset]
  const inner = from === undefined || to === undefined ? '' : html.slice(from, to)
  if (/^[ \t]*\n[ \t]*\n/.test(inner)) return cellOfNodes(parseMarkdown(inner.replace(/^[ \t]+/gm, '')).children)
  const value = inner.replace(/\s+/g, ' ').trim()
  const nodes: Nodes[] = value === '' ? [] : [{ type: 'html', value }]
  return cellOfNodes(nodes)
}

function elementsIn(node: HastNodes, tagName: string): Element[] {
  if (isElement(node, tagName)) return [node]
  return 'children' in node ? node.children.flatMap((child) => elementsIn(child, tagName)) : []
}

function isElement(node: HastNodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}
