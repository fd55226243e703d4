import { normaliseHeader } from '../words/scripts.ts'
import words from './heading-words.json' with { type: 'json' }

const aboutPapers = new Set(words.aboutPapers.map(normaliseHeader))
const apart = new Set([...words.apart, ...words.news].map(normaliseHeader))
const news = new Set(words.news.map(normaliseHeader))

/** Whether what stands below a heading tells what became of the list itself. */
export function isNews(heading: string): boolean {
  return news.has(normaliseHeader(heading).replace(/^\P{L}{1,12}|\P{L}{1,12}$/gu, ''))
}

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
