import type { List, Nodes, Table } from 'mdast'

export interface NestedTable {
  table: Table
  /** Takes it out of its list: what is read as a table is no remark of a bullet. */
  takeOut(): void
}

/** The tables in the bullets of a list, as exports of toggles and folded sections have them. */
export function tablesIn(list: List): NestedTable[] {
  const found: NestedTable[] = []
  const enter = (node: Nodes): void => {
    if (!('children' in node) || node.type === 'table') return
    const children = node.children as Nodes[]
    for (const child of children) {
      if (child.type === 'table')
        found.push({ table: child, takeOut: () => children.splice(children.indexOf(child), 1) })
      else if (child.type === 'list' || child.type === 'listItem' || child.type === 'blockquote') enter(child)
    }
  }
  enter(list)
  return found
}
