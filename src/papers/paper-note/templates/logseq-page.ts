import { type Fact, factOfPart, type Note, type Template } from '../note.ts'
import type { Part } from '../part.ts'

/**
 * A page of Logseq, as its import from Zotero writes it: properties first, then bullets that head others.
 *
 *     title:: @tveitMoraine2016
 *     original-title:: Moraine Lakes and the Memory of Glaciers
 *     authors:: [[Elsa Tveit]], [[Rasmus Holm]]
 *
 *     - [[Literature notes]]
 *         - Contribution:: …
 */
export const logseqPage: Template = {
  name: 'properties of a Logseq page',
  recognises: ({ outline }) => outline.parts.some(isOfPage),
  factsIn: ({ outline }: Note): Fact[] => outline.parts.filter(isOfPage).flatMap(factOfPart),
}

function isOfPage({ form, parent }: Part): boolean {
  return form === 'property' && parent?.form === 'head'
}
