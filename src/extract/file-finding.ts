import type { FrontMatter } from '../read/settings.ts'
import { type Finding, type PassedOver, passedOver } from './finding.ts'
import { leadsToPaper } from './link-evidence.ts'
import type { Paper } from './paper.ts'

/** What a file as a whole was taken for. */
export function fileFinding(
  file: string,
  text: string,
  frontMatter: FrontMatter,
  papers: readonly Paper[],
  parts: readonly Finding[],
): Finding {
  void frontMatter
  const place = { file, line: 1, column: 1 }
  const count = (what: Finding['what'], taken: boolean) =>
    parts.filter((part) => part.what === what && (part.takenFor !== 'nothing') === taken).length
  const taken = [
    named(count('table', true), 'table'),
    named(count('list', true), 'list'),
    named(count('bold titles', true) + count('paragraphs', true), 'group of titled paragraphs'),
    named(count('headings', true), 'group of titled headings'),
  ].filter(Boolean)
  if (papers.length > 0) {
    const resources = papers.filter((paper) => paper.kind === 'resource').length
    return {
      what: 'file',
      place,
      takenFor: resources === papers.length ? 'resources' : 'papers',
      why: `papers in ${taken.join(' and ')}`,
      entries: papers.length,
      passedOver: [],
    }
  }
  const single = notesOnOnePaper(text)
  const others = [named(count('table', false), 'table'), named(count('list', false), 'list')].filter(Boolean)
  const why = single
    ? 'notes on one paper, a form that is not read yet'
    : others.length > 0
      ? `none of its ${others.join(' and ')} is of papers`
      : 'neither a table nor a list is in it'
  return { what: 'file', place, takenFor: 'nothing', why, entries: 0, passedOver: single ? [single] : [] }
}

function named(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`
}

/** A file that is about one paper: properties such as authors and venue at its head. */
function notesOnOnePaper(text: string): PassedOver | null {
  const head = text
    .slice(0, 4000)
    .split(/\r\n|\n|\r/)
    .slice(0, 40)
  const property = (name: string) =>
    head.findIndex((line) => new RegExp(`^\\s*(?:-\\s*)?(?:${name})::?\\s*\\S`, 'i').test(line))
  const title = property('title')
  if (title < 0) return null
  const hasCredits = property('authors?|venue|doi|arxiv|journal|conference|year|citekey') >= 0
  const hasLink = head.some(
    (line) => (/https?:\/\/\S+/.exec(line)?.[0] ?? '') !== '' && leadsToPaper(/https?:\/\/\S+/.exec(line)?.[0] ?? ''),
  )
  return hasCredits || hasLink
    ? passedOver(title + 1, (head[title] ?? '').trim(), 'notes on one paper, a form that is not read yet')
    : null
}
