import { leadsToPaper } from '../words/addresses/link-evidence.ts'
import { type Finding, type PassedOver, passedOver } from './finding.ts'
import type { Paper } from './paper.ts'

/**
 * What a file as a whole was taken for.
 * @param headings the first ones below its title
 */
export function fileFinding(
  file: string,
  text: string,
  headings: readonly string[],
  papers: readonly Paper[],
  parts: readonly Finding[],
): Finding {
  const place = { file, line: 1, column: 1 }
  if (papers.length > 0) {
    const of = (...kinds: Finding['what'][]) =>
      parts.filter(({ what, takenFor }) => kinds.includes(what) && takenFor !== 'nothing').length
    const taken = [
      counted(of('table'), 'table'),
      counted(of('list'), 'list'),
      counted(of('bold titles', 'paragraphs'), 'group of titled paragraphs', 'groups of titled paragraphs'),
      counted(of('headings'), 'group of titled headings', 'groups of titled headings'),
    ].filter(Boolean)
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
  const below = headings.length === 0 ? '' : ` with the headings ${headings.map((one) => `“${one}”`).join(', ')}`
  const why = single
    ? `notes on one paper${below}, of which too little is said`
    : `it holds ${shapesOf(parts).join(', ') || (text.trim() === '' ? 'nothing' : `text${below}`)}`
  const isStructure = text.trim() === ''
  return { what: 'file', place, takenFor: 'nothing', why, entries: 0, passedOver: single ? [single] : [], isStructure }
}

/** "a list of 24 links", "2 tables of 12 rows" */
function shapesOf(parts: readonly Finding[]): string[] {
  const shape = (kinds: Finding['what'][], one: string, many: string, entry: string, entries: string) => {
    const found = parts.filter(({ what }) => kinds.includes(what))
    if (found.length === 0) return []
    const size = found.reduce((sum, part) => sum + (part.size?.entries ?? part.passedOver.length), 0)
    const links = found.reduce((sum, part) => sum + (part.size?.links ?? 0), 0)
    const [of, ofMany] = links * 2 > size && kinds.includes('list') ? ['link', 'links'] : [entry, entries]
    return [`${found.length === 1 ? one : `${found.length} ${many}`} of ${counted(size, of, ofMany)}`]
  }
  return [
    ...shape(['table'], 'a table', 'tables', 'row', 'rows'),
    ...shape(['list'], 'a list', 'lists', 'entry', 'entries'),
    ...shape(['bold titles', 'paragraphs'], 'a group', 'groups', 'titled paragraph', 'titled paragraphs'),
    ...shape(['headings'], 'a group', 'groups', 'linked heading', 'linked headings'),
    ...shape(['code', 'html', 'math', 'lines'], 'a part', 'parts', 'line that is not read', 'lines that are not read'),
  ]
}

function counted(number: number, word: string, words = `${word}s`): string {
  return number === 0 ? '' : `${number} ${number === 1 ? word : words}`
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
    ? passedOver(title + 1, (head[title] ?? '').trim(), 'notes on one paper, of which too little is said')
    : null
}
