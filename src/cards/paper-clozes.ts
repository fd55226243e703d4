import type { ClozedText } from '../text/cloze-marks.ts'
import type { RichText } from '../text/rich-text.ts'
import type { United } from './unite.ts'

/** The texts of a paper that have clozes in them. */
export interface PaperClozes {
  contribution: ClozedText | null
  notes: ClozedText | null
}

/** Reads the clozes of a text: text/clozes.ts, which who has none need not load. */
export type ReadClozes = (text: RichText) => ClozedText | null

/** Takes the marks of clozes out of a paper's texts. */
export function readPaperClozes(paper: United, readClozes: ReadClozes): { paper: United; clozes: PaperClozes } {
  const clozes = {
    contribution: paper.contribution && readClozes(paper.contribution),
    notes: paper.notes && readClozes(paper.notes),
  }
  const contribution = clozes.contribution?.plain ?? paper.contribution
  const notes = clozes.notes?.plain ?? paper.notes
  return { paper: { ...paper, contribution, notes }, clozes }
}
