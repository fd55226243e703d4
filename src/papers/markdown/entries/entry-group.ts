import { type Place, type Problem, problem } from '../../../problems/problem.ts'
import { emptyText, joinedApart } from '../../../text/rich-text.ts'
import { leadsToPaper, yearBeside } from '../../../words/addresses/link-evidence.ts'
import { methodOf } from '../../../words/names.ts'
import { isVenue, isVenueWithYear } from '../../../words/venue.ts'
import { lastYear } from '../../../words/year.ts'
import { type ChosenRemark, type Finding, type PassedOver, passedOver } from '../../finding.ts'
import { isCommonHeading, isNews } from '../../heading-kind.ts'
import type { Paper } from '../../paper.ts'
import type { Draft } from '../draft.ts'
import { ownLanguage } from '../own-language.ts'
import { type Surroundings, yearAbove } from '../surroundings.ts'
import { chosenRemark } from './chosen-remark.ts'
import { headingsOf, settleNamesWithVenue } from './name-with-venue.ts'
import { settleAmongNeighbours, settleDates, settleRepeats, settleTags } from './neighbours.ts'
import { whyNoPaperTitle } from './no-paper.ts'
import { isSentence, isTitleCase } from './remark.ts'
import { repeatsTitle } from './repeats-title.ts'
import { saysNothing } from './says-nothing.ts'

/** An entry as it was read, before it is known whether its list is one of papers. */
export interface Candidate {
  draft: Draft
  place: Place
  /** The first line as it is written, for --explain. */
  text: string
  /** What is only said of papers stands below a heading. */
  isToldBelow?: true
}

/** Entries that are decided upon together: a list, or the titled paragraphs below one heading. */
export interface EntryGroup {
  what: 'list' | 'bold titles' | 'paragraphs' | 'headings'
  place: Place
  around: Surroundings
  candidates: Candidate[]
  /** Its bullets are fields of a paper that is not named there. */
  isOfOnePaper?: true
}

/** How much an entry looks like a paper. */
type Strength = 'strong' | 'medium' | 'form' | 'link' | 'words' | 'none'

/** What all groups of a document have in common: where papers abound, less evidence is enough. */
export interface Company {
  strong: number
  entries: number
}

export function companyOf(groups: readonly EntryGroup[]): Company {
  const drafts = groups.map(({ candidates }) => candidates.map(({ draft }) => draft))
  for (const some of drafts) settleAmongNeighbours(some)
  for (const { candidates, around } of groups)
    settleNamesWithVenue(
      candidates.map(({ draft }) => draft),
      headingsOf(around),
    )
  settleTags(drafts.flat())
  settleRepeats(drafts.flat())
  settleDates(
    drafts.flat(),
    groups.some(({ around }) => around.language !== 'en'),
  )
  const strengths = groups.flatMap((group) => group.candidates.map(({ draft }) => strengthOf(draft)))
  return {
    strong: strengths.filter((strength) => strength === 'strong').length,
    entries: strengths.filter((strength) => strength !== 'none').length,
  }
}

/** Among papers: so many of the document's entries are surely papers that lists of the same form are lists of papers, too. */
function isAmongPapers({ strong, entries }: Company): boolean {
  return strong >= 8 && strong >= entries * 0.25
}

export interface GroupReading {
  papers: Paper[]
  problems: Problem[]
  finding: Finding
}

/** Decides a group as a whole, then which of its entries to take. */
export function readGroup(group: EntryGroup, company: Company): GroupReading {
  const strengths = group.candidates.map(({ draft }) => strengthOf(draft))
  const verdict = judge(group, strengths, company)
  const papers: Paper[] = []
  const left: PassedOver[] = []
  const chosen: ChosenRemark[] = []
  group.candidates.forEach((candidate, index) => {
    const strength = strengths[index] ?? 'none'
    const { line } = candidate.place
    if (!verdict.taken) {
      if (strength === 'strong' || strength === 'medium') left.push(passedOver(line, candidate.text, verdict.why))
      return
    }
    const isKnown = candidate.isToldBelow || (verdict.isVenueList && isBareTitle(candidate.draft))
    const reason = isKnown ? null : whyNot(candidate.draft, strength, group)
    if (reason === null) {
      const paper = paperOf(candidate, group.around, verdict)
      papers.push(paper)
      const remark = chosenRemark(candidate.draft, paper)
      if (remark) chosen.push(remark)
    } else left.push(passedOver(line, candidate.text, reason))
  })
  const finding: Finding = {
    what: group.what,
    place: group.place,
    takenFor: papers.length === 0 ? 'nothing' : verdict.kind === 'paper' ? 'papers' : 'resources',
    why: verdict.why,
    entries: papers.length,
    passedOver: left,
    ...(chosen.length > 0 && { chosen }),
    size: {
      entries: group.candidates.length,
      links: group.candidates.filter(({ draft }) => (draft.title?.links.length ?? 0) > 0).length,
    },
    isStructure: strengths.every((strength) => strength === 'none'),
  }
  return { papers, problems: problemsOf(group, left, verdict.taken), finding }
}

interface Verdict {
  taken: boolean
  kind: Paper['kind']
  why: string
  /** It stands below a heading that is a venue with its year. */
  isVenueList?: boolean
}

function judge(group: EntryGroup, strengths: readonly Strength[], company: Company): Verdict {
  const all = strengths.length
  const count = (...wanted: Strength[]) => strengths.filter((strength) => wanted.includes(strength)).length
  const strong = count('strong')
  const dated = count('strong', 'medium')
  const form = count('strong', 'medium', 'form')
  const among = isAmongPapers(company)
  const no = (why: string): Verdict => ({ taken: false, kind: 'paper', why })
  const yes = (why: string, kind: Paper['kind'] = 'paper'): Verdict => ({ taken: true, kind, why })
  if (all === 0) return no('nothing but empty entries')
  if (group.isOfOnePaper) return no('its entries are fields of one paper')
  if (group.what === 'headings' && all === 1)
    return no('a single heading that is the title of a paper, with nothing below it that a paper has')
  const below = group.candidates.filter(({ isToldBelow }) => isToldBelow).length
  if (below * 2 >= all && all > 1) return yes(`${below} of ${all} headings have the fields of a paper below them`)
  const told = `${strong} of ${all} entries have a paper's link, or a venue with its year`
  const heading = group.around.section.at(-1) ?? group.around.heading ?? ''
  const kind = isCommonHeading(heading)
  if (isNews(heading) && group.around.section.length > 0)
    return no(`it stands below “${heading}”, and tells what is new`)
  // A document's title says what it is about, not that it is apart from the rest.
  if (kind === 'apart' && group.around.section.length > 0 && !among)
    return no(`it stands below “${heading}”, where papers are mentioned, not noted`)
  if (isVenueList(group, heading, company))
    return { ...yes(`titles below “${heading}”, a venue with its year`), isVenueList: true }
  if (strong * 2 >= all && strong > 0) {
    const isEnough = all > 2 || (all === 2 && group.what !== 'list') || among || kind === 'about papers'
    if (isEnough || group.around.year !== null || group.candidates.some(({ draft }) => hasFacts(draft)))
      return yes(told)
    return no(`${all === 1 ? 'a single entry' : 'two entries'} without year, venue, authors or summary`)
  }
  if (dated * 2 >= all && strong > 0 && strong * 5 >= all)
    return yes(`${dated} of ${all} entries have a year, venue or authors, and ${told}`)
  if (among && dated * 2 >= all && dated > 0)
    return yes(`${dated} of ${all} entries have a year, venue or authors, in notes full of papers`)
  if (among && strong * 3 >= all && strong > 0) return yes(`${told}, in notes full of papers`)
  if (among && form * 10 >= all * 7 && group.what === 'list')
    return yes(`${form} of ${all} entries have the form of the papers in these notes`, 'resource')
  if (kind === 'about papers' && dated * 2 >= all && dated > 1)
    return yes(`below “${heading}”, ${dated} of ${all} entries have a year, venue or authors`)
  return no(strong === 0 ? "no entry has a paper's link, or a venue with its year" : `only ${told}`)
}

/** Bare titles below the name and year of a venue. One that nobody has listed needs papers elsewhere in the document. */
function isVenueList({ what, candidates }: EntryGroup, heading: string, company: Company): boolean {
  if (what !== 'list' || candidates.length < 2 || !isVenueWithYear(heading)) return false
  if (!isVenue(heading) && company.strong === 0) return false
  return candidates.filter(({ draft }) => isBareTitle(draft)).length * 10 >= candidates.length * 7
}

function isBareTitle({ title, marked, contribution, evidence }: Draft): boolean {
  return (
    title !== null &&
    marked === 'words' &&
    contribution === null &&
    !evidence.anchor &&
    isTitleCase(title.text) &&
    isSentence(title.text)
  )
}

function hasFacts(draft: Draft): boolean {
  return draft.year !== null || draft.venue !== null || draft.authors !== null || draft.contribution !== null
}

export function strengthOf(draft: Draft): Strength {
  const { title, evidence, marked } = draft
  // A venue with its year is where papers are, not one of them.
  if (title === null || (isVenueWithYear(title.text) && isVenue(title.text))) return 'none'
  if (whyNoPaperTitle(title) !== null) return 'none'
  if (evidence.named) return 'strong'
  const isLong = isSentence(title.text) || title.text.length >= 12
  const hasPaper = title.links.some((link) => leadsToPaper(link.url)) || evidence.paperLink || evidence.paperLabel
  // Title, year and authors are all that a bibliography says.
  if (marked === 'link' && draft.year !== null && draft.authors !== null && isLong) return 'strong'
  // "[Title](papers/owls.pdf) (1997)": the file of the paper lies beside the notes.
  if (marked === 'link' && draft.year !== null && isLong && title.links.some(({ url }) => fileOfPaper.test(url)))
    return 'strong'
  if (hasPaper && (marked !== 'words' || isLong || evidence.anyLabel)) return 'strong'
  const isDated = draft.year !== null || draft.venue !== null
  // "S4 (Gu et al., ICLR 2022): …": what is told so fully is a paper, however short it is called.
  if (evidence.venue && draft.year !== null && draft.authors !== null) return 'strong'
  if (evidence.venue && (draft.year !== null || draft.authors !== null || evidence.anyLink) && isLong) return 'strong'
  if (evidence.anchor && !evidence.anyLink) return 'none'
  if (isDated && (marked !== 'words' || evidence.anyLabel || draft.authors !== null) && isLong) return 'medium'
  if (isDated && title.links.length > 0) return 'medium'
  if (draft.authors !== null && isLong && (marked !== 'words' || evidence.anyLabel)) return 'medium'
  if (evidence.anyLabel) return 'form'
  return title.links.length > 0 ? 'link' : 'words'
}

const fileOfPaper = /^(?![a-z]+:)[^?#]{1,300}\.pdf$/i

/** Why an entry of a group of papers is not taken, null where it is. */
function whyNot(draft: Draft, strength: Strength, group: EntryGroup): string | null {
  if (draft.title === null) return 'no title was found'
  if (strength === 'none') return whyNoPaperTitle(draft.title) ?? 'a link within the page, or a venue'
  if (strength !== 'words') return null
  if (group.what === 'list' && draft.evidence.anyLink && isSentence(draft.title.text) && isOneMore(group)) return null
  if (group.what !== 'list' && (draft.marked === 'strong' || draft.marked === 'quotes') && isSentence(draft.title.text))
    return null
  const hasFact = draft.year !== null || draft.venue !== null || draft.authors !== null || draft.figures.length > 0
  return hasFact ? null : 'neither link nor year, venue or authors'
}

/** Nearly all others of its list are surely papers. */
function isOneMore({ candidates }: EntryGroup): boolean {
  const strong = candidates.filter(({ draft }) => strengthOf(draft) === 'strong').length
  return strong >= 2 && strong * 3 >= candidates.length * 2
}

function paperOf({ draft, place }: Candidate, around: Surroundings, { kind, isVenueList }: Verdict): Paper {
  const title = draft.title ?? emptyText
  const found = draft.contribution
  const isNone = found !== null && !draft.isLabelled && (saysNothing(found.text) || repeatsTitle(found, title.text))
  const contribution = isNone ? draft.way : (found ?? draft.way)
  const said = [isNone ? found : null, draft.way === contribution ? null : draft.way, ...draft.notes].filter(
    (note) => note !== null,
  )
  const notes = joinedApart(said.filter((note) => note.html !== ''))
  return {
    kind,
    title,
    method: draft.method ?? methodOf(contribution?.text ?? null, title.text),
    year:
      yearBeside(draft.year, draft.links) ??
      (isVenueList ? lastYear(around.section.at(-1) ?? '') : null) ??
      yearAbove(around, draft.links),
    authors: draft.authors,
    venue: draft.venue,
    contribution,
    figures: draft.figures,
    keywords: [...new Set(draft.keywords)],
    notes: notes.html === '' ? null : notes,
    links: titleFirst(draft),
    section: around.section,
    language: ownLanguage({ contribution, notes, keywords: draft.keywords }, around.han),
    place,
  }
}

function titleFirst(draft: Draft): Draft['links'] {
  const first = new Set(draft.title?.links.map((link) => link.url))
  return [...draft.links.filter((link) => first.has(link.url)), ...draft.links.filter((link) => !first.has(link.url))]
}

/** Entries that were left out of a list of papers are told by `check`; other lists are for --explain. */
function problemsOf(group: EntryGroup, left: readonly PassedOver[], taken: boolean): Problem[] {
  if (!taken) return []
  return left.map(({ line, text, why }) =>
    problem(
      'info',
      'not-a-paper',
      { file: group.place.file, line, column: 1 },
      `“${text}” is not taken for a paper: ${why}`,
      'a title with a link, year, venue or authors',
    ),
  )
}
