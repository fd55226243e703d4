import type { Paper } from '../extract/paper.ts'
import { guidOf } from './guid.ts'
import { normaliseTitle } from './title.ts'

export interface Identified {
  guid: string
  paper: Paper
}

export function identify(papers: readonly Paper[], namespace: string): Identified[] {
  return papers.map((paper) => ({ guid: guidOf(namespace, normaliseTitle(paper.title.text)), paper }))
}
