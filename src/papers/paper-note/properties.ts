import type { List } from 'mdast'
import { labelIn, linesOf, type NoteLine } from './lines.ts'

/** Lines of properties as Org-roam has them: at least one has a key that papers have. */
export function areProperties(lines: readonly NoteLine[]): boolean {
  return lines.some((line) => / ::(?: |$)/.test(line.line.text.slice(0, 60)) && labelIn(line)?.isProperty === true)
}

/** The same as bullets. */
export function isListOfProperties({ children }: List, lineOffset: number): boolean {
  return areProperties(
    children.flatMap(({ children: [head] }) =>
      head?.type === 'paragraph' ? linesOf(head, lineOffset).slice(0, 1) : [],
    ),
  )
}
