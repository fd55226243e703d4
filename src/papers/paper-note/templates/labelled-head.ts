import { type Fact, factOfPart, type Note, type Template } from '../note.ts'
import { isHead, type Part } from '../part.ts'

/**
 * Labels below the title, in bold, as bullets, or plain as Notion exports the properties of a page.
 *
 *     # Quiet Query: Asking Databases in Dialect
 *
 *     **作者**: Lin Yue, Chen Guo
 *     **会议**: SIGMOD 2024
 */
export const labelledHead: Template = {
  name: 'labels below the title',
  recognises: ({ outline }) => outline.parts.some(isBelowTitle),
  factsIn: ({ outline }: Note): Fact[] => outline.parts.filter(isBelowTitle).flatMap(factOfPart),
}

function isBelowTitle({ form, parent }: Part): boolean {
  return (form === 'label' || form === 'property') && isHead(parent)
}
