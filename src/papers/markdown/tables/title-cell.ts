import type { Cell } from '../../../text/cell.ts'
import { footnoteIn, type Line, partOf, type Stretch, slice, stretchesOf } from '../../../text/line.ts'
import type { RichText } from '../../../text/rich-text.ts'
import { labelOf } from '../../../words/addresses/link-evidence.ts'
import { isAuthors } from '../../../words/authors.ts'
import { bracketsIn } from '../../../words/brackets.ts'
import { isHeldYearly, isVenue } from '../../../words/venue.ts'
import { type Draft, newDraft, takeAside, takeVenue } from '../draft.ts'
import { takeCredits } from '../entries/credits.ts'
import { isLabelled } from '../entries/entry.ts'
import { isRemark } from '../entries/remark.ts'
import { beforeImprint } from '../entries/title-end.ts'
import { wordsOf } from './column-content.ts'

/** What a cell of titles says: the title, and what authors, venue and year stand with it. */
export interface TitleCell {
  title: RichText
  credits: Readonly<Draft>
}

const noCredits: Readonly<Draft> = newDraft()

/**
 * Reads a cell of titles. Several lines (`<br>`) are badges, title, authors, venue, links in this or another order; links that
 * name their kind are not the title's words.
 * @param whole the cell as it is, taken where it holds nothing but its title
 * @param hasAuthors the header says that authors stand there, too
 */
export function readTitleCell(cell: Cell, whole: RichText, hasAuthors: boolean): TitleCell {
  const footnote = whole.text.includes(' (') ? footnoteIn(cell.line, 0, cell.line.text.length) : null
  if (footnote) {
    const line = partOf(cell.line, 0, footnote.start)
    const rich = slice(line, 0, line.text.length)
    const read = readTitleCell({ line, rich }, rich, hasAuthors)
    return { ...read, credits: { ...read.credits, notes: [...read.credits.notes, footnote.text] } }
  }
  const inMarks = /^\s{0,4}《([^《》]{2,200})》\s{0,4}$/u.exec(cell.line.text)?.[1]
  if (inMarks !== undefined) {
    const start = cell.line.text.indexOf('《') + 1
    return { title: slice(cell.line, start, start + inMarks.length), credits: noCredits }
  }
  const counted = countAhead.exec(cell.line.text)?.[0].length ?? 0
  const placed = placeBehind(cell.line.text)
  if (counted > 0 || placed) {
    const line = partOf(cell.line, counted, placed?.start ?? cell.line.text.length)
    const rich = slice(line, 0, line.text.length)
    const read = readTitleCell({ line, rich }, rich, hasAuthors)
    const credits = { ...newDraft(), ...read.credits }
    if (placed) takeVenue(placed.said, credits, true)
    return { ...read, credits }
  }
  if (isBare(whole)) return bareTitle(cell.line, whole)
  const credits = newDraft()
  const line = withoutBreaksInLinks(cell.line)
  const parts = linesOf(line)
  const [first] = parts
  if (first === undefined) return { title: whole, credits }
  const marked = boldTitle(line, parts, credits)
  if (marked) return { title: withoutBraces(marked), credits }
  const cited = parts.length === 1 ? quotedTitle(line, credits) : null
  if (cited) return { title: withoutBraces(cited), credits }
  if (parts.length === 1)
    return { title: withoutBraces(linkBeforeAuthors(line, first, credits) ?? titleIn(line, first, whole)), credits }
  const isCredit = parts.map((part) => takesNoTitle(line, part))
  const linked = parts.findIndex((part, index) => !isCredit[index] && hasTitledLink(line, part))
  const at = linked >= 0 ? linked : isCredit.indexOf(false)
  const title = parts[at]
  if (title === undefined) return { title: whole, credits }
  const others = parts.filter((_, index) => index !== at)
  if (linked < 0 && !hasAuthors && !others.some((part) => takesNoTitle(line, part))) return { title: whole, credits }
  parts.forEach((part, index) => {
    if (index === at) return
    const text = line.text.slice(part.start, part.end).trim()
    const isTaken = takeCredits(text, credits) || takeVenue(text, credits, true)
    if (!isTaken && hasAuthors && index === at + 1 && labelOf(text) === null) credits.authors ??= text
  })
  return { title: titleIn(line, title, whole), credits }
}

/** "1. Owls at Dusk", "[12] Owls at Dusk": a number counts the rows. */
const countAhead = /^\s{0,4}(?:\d{1,3}[.)、]|\[\d{1,3}\])\s{1,3}(?=[\p{L}\d])/u

/** "Owls at Dusk (ICRA'19)", "Owls at Dusk, IROS 2020": a known venue and its year end a cell of one line. */
function placeBehind(text: string): { start: number; said: string } | null {
  if (text.length > 400 || isHeldYearly(text) || !/\d\d/.test(text.slice(-40)) || text.includes('\n')) return null
  const whole = text.trimEnd()
  const bracket = bracketsIn(whole).find(({ end }) => end === whole.length)
  const comma = whole.lastIndexOf(', ')
  const start = bracket ? bracket.start : comma
  const said = bracket ? bracket.inside : whole.slice(comma + 2)
  if (start < 8 || !/(?:19|20)\d{2}|['’]\d{2}/.test(said) || !isVenue(said)) return null
  return { start: whole.slice(0, start).trimEnd().length, said }
}

/**
 * "**Owls at Dusk** - counts owls by ear", or the remark on lines of its own: only the title is bold, and what stands behind it says what
 * the paper does.
 */
function boldTitle(line: Line, parts: readonly Part[], credits: Draft): RichText | null {
  const [first] = parts
  const worded = first ? within(line, first).filter((stretch) => /\p{L}/u.test(stretch.text)) : []
  const [title] = worded
  if (!first || !title?.strong || wordsOf(title.text) < 3 || labelOf(title.text) !== null) return null
  const start = title.start
  const plainAt = worded.findIndex(({ strong }) => !strong)
  const end = (plainAt < 0 ? worded.at(-1) : worded[plainAt - 1])?.end ?? title.end
  if (!/^[\s\d.)(\]#]{0,8}$/.test(line.text.slice(first.start, start))) return null
  const behind = /^[\s:：,–—-]{1,6}(?=\S)/u.exec(line.text.slice(end, first.end))
  if (!behind && /\p{L}/u.test(line.text.slice(end, first.end))) return null
  const others = behind && !/^\s*$/.test(behind[0]) ? [{ start: end + behind[0].length, end: first.end }] : []
  if (behind && others.length === 0) return null
  const remarks = [...others, ...parts.slice(1)].filter((part) => !takesNoTitle(line, part))
  if (!remarks.some((part) => isRemark(line, part.start, part.end))) return null
  for (const part of remarks) {
    const said = slice(line, part.start, part.end)
    if (credits.contribution === null && !isLabelled(said.text) && isRemark(line, part.start, part.end))
      credits.contribution = said
    else credits.notes.push(said)
  }
  for (const part of parts.slice(1)) {
    const text = line.text.slice(part.start, part.end).trim()
    if (!remarks.includes(part) && !takeCredits(text, credits)) takeVenue(text, credits, true)
  }
  return slice(line, start, end)
}

/** A link that goes on behind a `<br>` is one title on two lines. */
function withoutBreaksInLinks(line: Line): Line {
  if (!line.text.includes('\n')) return line
  const urlAt = (at: number) => line.spans.find(({ start, end }) => start <= at && at < end)?.url ?? null
  const isInLink = (at: number) => urlAt(at - 1) !== null && urlAt(at - 1) === urlAt(at + 1)
  return { ...line, text: line.text.replace(/\n/g, (sign, at: number) => (isInLink(at) ? ' ' : sign)) }
}

/** `Fern et al. "Owls at Dusk" (DuskNet)`: who wrote it, the title in quotation marks, and what it is called for short. */
function quotedTitle(line: Line, credits: Draft): RichText | null {
  const match = /^(\S.{2,120}?),? ["“]([^"“”]{8,300})["”](?: ?[(（]([^()（）]{2,40})[)）])?[.,]?$/u.exec(
    line.text.trim().slice(0, 500),
  )
  const [, people = '', title = '', aside] = match ?? []
  if (!match || !(isCouple(people) || /\bet al\b/.test(people) || isAuthors(people))) return null
  credits.authors = people
  if (aside !== undefined) takeAside(aside, credits)
  const start = line.text.indexOf(title)
  return slice(line, start, start + title.length)
}

/** "[Title](u) — Fern et al. (Moss Lab)", "[Title](u), Sedge et al.", "[Title](u) (Marsh et al., 2021)": the link is the title. */
function linkBeforeAuthors(line: Line, part: Part, credits: Draft): RichText | null {
  const link = within(line, part).find((stretch) => /[\p{L}\p{N}]/u.test(stretch.text))
  if (!link || link.url === null || labelOf(link.text) !== null) return null
  const tail = line.text.slice(link.end, part.end).trim()
  const behind = /^(?:[—–-]{1,3}|,|by\b) ?(\S.*)$/iu.exec(tail.slice(0, 400))?.[1]
  const bracketed = /^[(（]([^()（）]{3,200})[)）]$/u.exec(tail)?.[1]
  const aside = behind === undefined ? undefined : bracketsIn(behind).find(({ end }) => end === behind.length)
  const said = (behind?.slice(0, aside?.start) ?? bracketed ?? '').trim()
  if (
    said === '' ||
    !(isCouple(said) || /\bet al\b/.test(said) || isAuthors(said)) ||
    !(takeCredits(said, credits) || isCouple(said))
  )
    return null
  credits.authors ??= said
  if (aside) takeAside(aside.inside, credits)
  return slice(line, link.start, link.end)
}

/** "Oak & Reed" */
function isCouple(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+ (?:&|and) \p{Lu}[\p{L}'’-]+$/u.test(text)
}

/** Braces that protect capitals in BibTeX: {M}onte {C}arlo, {BERT}. */
export function withoutBraces(title: RichText): RichText {
  if (!title.text.includes('{') || /[$\\<]/.test(title.text)) return title
  const bare = (text: string) => text.replace(/\{([\p{L}\p{N}-]{1,20})\}/gu, '$1')
  return { ...title, text: bare(title.text), html: bare(title.html) }
}

/** "2020-12 Owls at Dusk", "Owls at Dusk (CVPR 2016)": words alone that hold when and where the paper appeared. */
function bareTitle(line: Line, whole: RichText): TitleCell {
  const { text } = whole
  const plain = { title: withoutBraces(whole), credits: noCredits }
  const date = /^(?:19|20)\d{2}[-./](?:0[1-9]|1[0-2])(?:[-./]\d{2})? +(?=\S+ \S)/.exec(text)?.[0] ?? ''
  if ((date === '' && !/\d{2}[^()（）]{0,12}[)）]$/u.test(text)) || line.text.trim() !== text) return plain
  const credits = newDraft()
  if (date !== '' && !takeVenue(date, credits, true)) return plain
  // "A Survey on Lamps (2021)" and "A Survey on Lamps (2023)" are two papers.
  const isSurvey = /\b(?:survey|review|overview|tutorial)\b|综述|サーベイ|서베이/iu.test(text)
  const isName = isHeldYearly(text) || (isSurvey && /[(（](?:19|20)\d{2} ?[)）]$/u.test(text))
  const end = (isName ? null : beforeImprint(text, credits)) ?? text.length
  if (date === '' && end === text.length) return plain
  const from = line.text.indexOf(text)
  return { title: withoutBraces(slice(line, from + date.length, from + end)), credits }
}

/** Words alone, or one link around all of them, are in one line with nothing beside the title. */
function isBare({ text, html, links, badges }: RichText): boolean {
  const [link] = links
  return badges.length === 0 && (html === text || html === `<a href="${link?.url}">${text}</a>`)
}

interface Part {
  start: number
  end: number
}

function linesOf(line: Line): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const text of line.text.split('\n')) {
    if (/[\p{L}\p{N}]/u.test(text)) parts.push({ start, end: start + text.length })
    start += text.length + 1
  }
  return parts
}

function takesNoTitle(line: Line, part: Part): boolean {
  const text = line.text.slice(part.start, part.end).trim()
  return labelOf(text) !== null || isAuthors(text) || takeVenue(text, newDraft(), true) || isOnlyLabels(line, part)
}

function isOnlyLabels(line: Line, part: Part): boolean {
  const worded = within(line, part).filter((stretch) => /[\p{L}\p{N}]/u.test(stretch.text))
  return worded.length > 0 && worded.every((stretch) => stretch.url !== null && labelOf(stretch.text) !== null)
}

function hasTitledLink(line: Line, part: Part): boolean {
  return within(line, part).some(
    (stretch) => stretch.url !== null && labelOf(stretch.text) === null && wordsOf(stretch.text) >= 2,
  )
}

function within(line: Line, part: Part): Stretch[] {
  return stretchesOf(line).filter((stretch) => stretch.start < part.end && stretch.end > part.start)
}

/** The words of a line up to the links that name their kind; a lone title's link with nothing but such links about it. */
function titleIn(line: Line, part: Part, whole: RichText): RichText {
  const worded = within(line, part).filter((stretch) => /[\p{L}\p{N}]/u.test(stretch.text))
  const labels = worded.filter((stretch) => stretch.url !== null && labelOf(stretch.text) !== null)
  const rest = worded.filter((stretch) => !labels.includes(stretch))
  if (rest.length === 0) return whole.text === '' ? whole : slice(line, part.start, part.end)
  const isWhole = part.start === 0 && part.end === line.text.length
  if (labels.length === 0)
    return isWhole && !line.spans.some((span) => span.picture) ? whole : slice(line, part.start, part.end)
  const start = Math.min(...rest.map((stretch) => stretch.start))
  const firstLabel = labels.find((label) => label.start > start)
  const stop = firstLabel ? firstLabel.start : part.end
  const words = line.text.slice(start, stop).replace(/(?<![\s([（【|,;:–—-])[\s([（【|,;:–—-]+$/u, '')
  return slice(line, start, start + words.length)
}
