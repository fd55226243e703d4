import { type Fact, factOfPart, type Note, type Template } from '../note.ts'
import type { Part } from '../part.ts'

/**
 * Mdnotes, BibNotes and many by hand: a section of metadata, one bullet each.
 *
 *     ## Metadata
 *     - **Author**: Adeyemi, Constance; Pahl, Rolf;
 *     - **Journal**: Review of Housing Studies,
 */
export const metadataSection: Template = {
  name: 'a section of metadata',
  recognises: ({ outline }) => outline.parts.some(isBelowMetadata),
  factsIn: ({ outline }: Note): Fact[] => outline.parts.filter(isBelowMetadata).flatMap(factOfPart),
}

function isBelowMetadata({ parent, form }: Part): boolean {
  return form !== 'heading' && parent?.form === 'heading' && parent.role === 'metadata'
}
