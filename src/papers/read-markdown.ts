import { type Block, blocksOf, parseWhole } from '../text/blocks.ts'
import { richText } from '../text/markdown-text.ts'
import { leadsToPaper } from '../words/addresses/link-evidence.ts'
import { documentLanguage } from '../words/detect-language.ts'
import { mentionsVenue } from '../words/venue.ts'
import type { Document } from './document.ts'
import type { Finding } from './finding.ts'
import { isCommonHeading } from './heading-kind.ts'
import { asMeant } from './markdown/as-meant.ts'
import { type Extract, type ExtractSettings, extractBlocks } from './markdown/extract.ts'
import { extractFrame } from './markdown/frame.ts'
import { problemOfCut } from './markdown/long-paragraphs.ts'
import { withMarkedKeys } from './note-links.ts'
import type { Paper } from './paper.ts'
import { isFrontMatter } from './paper-note/front-matter.ts'
import { type NotesOfFile, readPaperNotes } from './paper-note/paper-note.ts'
import { isElsewhere, roleOf } from './paper-note/roles.ts'

/** Longer files, in characters, are lists: nobody writes so much of one paper. */
const longestNote = 400_000

/** A note on one paper names so many others at most; a longer list is what the file is for. */
const mostBeside = 30

/** A Markdown file: notes on one paper, or tables and lists of many. */
export function readMarkdown(document: Document, settings: ExtractSettings): Extract {
  const meant = asMeant(document.text)
  const parsed = settings.plain ? parseWhole(meant.text) : blocksOf(meant.text)
  if (meant.text.length > longestNote) return extractBlocks(document, settings, meant, parsed)
  const blocks = [...parsed]
  const { han } = documentLanguage(document.text)
  const notes = withMarkedKeys(
    blocks.map(({ node }) => node),
    () => readPaperNotes(document, blocks, han),
  )
  const isAlone = cannotBeAList(notes, meant.text, blocks)
  const listed = (isAlone && !settings.plain ? extractFrame : extractBlocks)(document, settings, meant, blocks)
  if (!isAlone && (!isRatherNotes(notes, listed) || isListOfPapers(notes, blocks)))
    return notes.why === '' ? listed : withWhy(listed, notes.why)
  const papers = notes.readings.map(({ paper }) => paper)
  const [why = ''] = notes.readings.map((reading) => reading.why)
  const place = { file: document.file, line: 1, column: 1 }
  const finding: Finding = { what: 'file', place, takenFor: 'papers', why, entries: papers.length, passedOver: [] }
  return {
    ...listed,
    papers,
    problems: [
      ...listed.problems.filter(({ ruleId }) => isOfFile(ruleId)),
      ...meant.cuts.map((cut) => problemOfCut(document.file, cut)),
      ...notes.readings.flatMap(({ problems }) => problems),
    ],
    findings: [finding],
    tables: [],
  }
}

/** What stands in each entry that is read as a paper: a link, a year, an identifier. */
const evidence = /https?:|\]\(|\]\[|\[\[|(?:19|20)\d\d|['’‘]\d\d|\b10\.\d{4}|arxiv/i

/**
 * A note that says enough of its own paper is one however its lists are read, if they name few others, and one that says little if
 * they name none: they need not be read. Front matter says of the note's own paper what stands in it.
 */
function cannotBeAList({ readings }: NotesOfFile, text: string, [first]: readonly Block[]): boolean {
  const [only, ...others] = readings
  if (!only || others.length > 0 || /\|[ \t]*:?-|-:?[ \t]*\||<t(?:able|r)\b/i.test(text)) return false
  const most = only.isSure ? mostBeside : 0
  const head = first && isFrontMatter(first.node) ? first.lastLine : 0
  let lines = 0
  for (const line of text.split('\n').slice(head)) if (evidence.test(line) && ++lines > most) return false
  return true
}

/** Problems of the file itself, not of the lists and tables in it. */
function isOfFile(rule: string | undefined): boolean {
  return (
    rule === 'front-matter' || rule === 'ignore-comment' || rule === 'unused-ignore' || rule === 'looks-like-a-picture'
  )
}

/** Where tables or lists of papers were found as well, only a note that says much of its own paper counts for more. */
function isRatherNotes({ readings }: NotesOfFile, { papers, findings }: Extract): boolean {
  if (readings.length === 0) return false
  const own = papers.filter(({ section }) => !section.some(isAboutOthers))
  const areSure = readings.every(({ isSure }) => isSure)
  const inTables = findings
    .filter(({ what, takenFor }) => what === 'table' && takenFor !== 'nothing')
    .map(({ entries }) => entries)
  // Headings of a list can sound like those of a note ("Papers and related projects").
  if (inTables.some((entries) => entries > mostBeside)) return false
  if (readings.length > 1 && areThoseOf(readings, own)) return saysMore(readings, own)
  if (own.length <= 1) return areSure || !inTables.includes(1)
  if (own.length > mostBeside * readings.length) return false
  return areSure && own.length > readings.length && inTables.every((entries) => entries <= 1)
}

/** Whether headings were read as the titles of the same papers both ways. */
function areThoseOf(readings: NotesOfFile['readings'], papers: readonly Paper[]): boolean {
  const titles = new Set(readings.map(({ paper }) => paper.place.line))
  return papers.every(({ place }) => titles.has(place.line))
}

/** Sections that answer questions are read from notes alone. */
function saysMore(readings: NotesOfFile['readings'], papers: readonly Paper[]): boolean {
  const told = papers.filter(({ contribution }) => contribution !== null).length
  return readings.some(({ paper }) => paper.answers !== undefined) || told < readings.length
}

/**
 * "# Week 14" above items that each name a venue and a year: however little is read from them, the one link among them is not that of a
 * paper called "Week 14".
 */
function isListOfPapers({ readings }: NotesOfFile, blocks: readonly Block[]): boolean {
  if (readings.some(({ isSure }) => isSure)) return false
  const nodes = blocks.map(({ node }) => node)
  const ofPapers = nodes.some(
    (node) =>
      node.type === 'list' &&
      node.children.length >= 3 &&
      node.children.every((item) => isCited(richText([item]).text)),
  )
  return (
    ofPapers &&
    !nodes.some((node) => node.type !== 'list' && richText([node]).links.some(({ url }) => leadsToPaper(url)))
  )
}

function isCited(text: string): boolean {
  return /(?:19|20)\d\d|['’]\d\d/.test(text) && mentionsVenue(text)
}

/** References, what to read next, what the paper cites. */
function isAboutOthers(heading: string): boolean {
  return isElsewhere(roleOf(heading)) || isCommonHeading(heading) === 'apart'
}

function withWhy(listed: Extract, why: string): Extract {
  const file = listed.findings.at(-1)
  if (file?.takenFor !== 'nothing' || file.isStructure) return listed
  return { ...listed, findings: [...listed.findings.slice(0, -1), { ...file, why: `${file.why}; ${why}` }] }
}
