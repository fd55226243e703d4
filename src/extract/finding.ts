import type { Place } from '../read/problem.ts'

/** A row or bullet that looked like a paper, or stood among papers, and was not taken. */
export interface PassedOver {
  line: number
  text: string
  why: string
}

/** What one table, list, group of paragraphs or file was taken for. */
export interface Finding {
  what: 'table' | 'list' | 'bold titles' | 'paragraphs' | 'code' | 'html' | 'headings' | 'file'
  place: Place
  /** Whether its entries became papers, resources or nothing. */
  takenFor: 'papers' | 'resources' | 'nothing'
  /** The evidence, as a sentence fragment. */
  why: string
  /** How many entries were taken. */
  entries: number
  passedOver: PassedOver[]
}

/** Long enough to find the line again. */
const maximalText = 80

export function passedOver(line: number, text: string, why: string): PassedOver {
  const short = [...text.slice(0, maximalText * 2)].slice(0, maximalText).join('')
  return { line, text: short.length < text.length ? `${short}…` : text, why }
}
