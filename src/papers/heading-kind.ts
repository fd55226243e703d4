import { normaliseHeader } from '../words/scripts.ts'
import words from './heading-words.json' with { type: 'json' }

const aboutPapers = new Set(words.aboutPapers.map(normaliseHeader))
const apart = new Set(words.apart.map(normaliseHeader))

/** Whether what stands below a heading is said to be papers, or is a part of a document that mentions papers at most. */
export function isCommonHeading(heading: string): 'about papers' | 'apart' | null {
  const plain = normaliseHeader(heading)
  if (apart.has(plain)) return 'apart'
  if (aboutPapers.has(plain)) return 'about papers'
  const parts = plain.split(' ')
  if (
    parts.some((part, index) => aboutPapers.has(part) || aboutPapers.has(parts.slice(index, index + 2).join(' '))) ||
    /论文|論文|논문/u.test(plain)
  )
    return 'about papers'
  return null
}
