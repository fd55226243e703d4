import { type Fact, factOfPart, type Note, type Template } from '../note.ts'
import type { Part } from '../part.ts'

/**
 * Zotero Integration for Obsidian, with callouts:
 *
 *     >[!Synth]
 *     >**Contribution**:: …
 *
 *     >[!md]
 *     > **FirstAuthor**:: Venn, Orla
 *     > **Title**:: …
 */
export const zoteroIntegration: Template = {
  name: 'callouts of Zotero Integration',
  recognises: ({ outline }) => outline.parts.some((part) => isFilled(part) && part.role !== null),
  factsIn: ({ outline }: Note): Fact[] => outline.parts.filter(isFilled).flatMap(factOfPart),
}

function isFilled({ parent }: Part): boolean {
  return parent?.form === 'callout' && (parent.role === 'metadata' || parent.role === 'remark' || parent.role === null)
}
