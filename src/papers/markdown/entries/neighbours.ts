import type { RichText } from '../../../text/rich-text.ts'
import { preprintOf } from '../../../words/addresses/link-evidence.ts'
import { lastYear, yearOfDate } from '../../../words/year.ts'
import { dateStyleOf } from '../date-style.ts'
import type { Draft } from '../draft.ts'
import { isTags, isTitleCase } from './remark.ts'
import { takeName } from './title-lead.ts'

/** What entries of one list say of each other: the form that most of them share explains the rest. Changes the drafts. */
export function settleAmongNeighbours(drafts: readonly Draft[]): void {
  settleLabels(drafts)
  settleNames(drafts)
  settleBrackets(drafts)
  settleBriefs(drafts)
}

/** "(17.06.16, arxiv)": which number is the year, all dates of the notes tell together. */
export function settleDates(drafts: readonly Draft[], isEastAsian: boolean): void {
  const dated = drafts.filter((draft) => draft.shortDate !== null)
  if (dated.length === 0) return
  const style = dateStyleOf(
    dated.map(({ shortDate, links }) => ({ text: shortDate ?? '', preprint: preprintOf(links) })),
    isEastAsian,
  )
  for (const draft of dated) draft.year = yearOfDate(draft.shortDate ?? '', style)
}

/** What is said in the same words of papers with several titles names their kind; none of them is told by it. */
export function settleRepeats(drafts: readonly Draft[]): void {
  const titles = new Map<string, Set<string>>()
  for (const { contribution, title } of drafts) {
    if (contribution === null || title === null || contribution.text.length > longestKind) continue
    const said = contribution.text.toLowerCase()
    titles.set(said, (titles.get(said) ?? new Set()).add(title.text.toLowerCase()))
  }
  for (const draft of drafts) {
    const { contribution } = draft
    if (contribution === null || (titles.get(contribution.text.toLowerCase())?.size ?? 0) < 2) continue
    draft.contribution = null
    draft.notes.unshift(contribution)
  }
}

const longestKind = 80

/** "rl, atari, replay-memory": bare words below the titles are tags where several entries have nothing else there. */
export function settleTags(drafts: readonly Draft[]): void {
  const noted = drafts.filter(({ notes }) => notes.length > 0)
  const tagged = noted.filter(({ notes }) => notes.length === 1 && areBareTags(notes[0]?.text ?? ''))
  if (tagged.length < 2 || tagged.length * 2 < noted.length) return
  for (const draft of tagged) {
    draft.keywords.push(...(draft.notes[0]?.text ?? '').split(/[,，、]\s*/u))
    draft.notes = []
  }
}

function areBareTags(text: string): boolean {
  return isTags(text) && !/\s/u.test(text.replace(/[,，、]\s+/gu, ','))
}

/** `[[MM](url)] Title` is a venue where others have [[CVPR](url)] there. */
function settleLabels(drafts: readonly Draft[]): void {
  const labelled = drafts.filter((draft) => draft.leadLabel !== null)
  if (labelled.length === 0) return
  const areVenues = drafts.filter((draft) => draft.hasLeadVenue).length >= labelled.length
  for (const draft of labelled) {
    if (areVenues) draft.venue ??= draft.leadLabel
    else takeName(draft.leadLabel ?? '', draft.title?.text ?? '', draft)
  }
}

/** "[Transformer] Title": a common word is a name, too, where most brackets there hold names and no other holds the same word. */
function settleNames(drafts: readonly Draft[]): void {
  const led = drafts.filter(({ leadName }) => leadName !== null)
  const named = led.filter(({ leadName, method }) => method !== null && leadName?.startsWith(method))
  if (named.length < 3 || named.length * 4 < led.length * 3) return
  for (const draft of led) {
    const { leadName } = draft
    if (leadName === null || draft.method !== null || !draft.keywords.includes(leadName)) continue
    if (!/^\p{Lu}/u.test(leadName) || led.filter((other) => other.leadName === leadName).length > 1) continue
    draft.method = leadName
    draft.keywords = draft.keywords.filter((keyword) => keyword !== leadName)
  }
}

/** "Title (TKDE)" is a title and its venue where most others have a venue there. */
function settleBrackets(drafts: readonly Draft[]): void {
  const dated = drafts.filter((draft) => draft.evidence.venue && draft.title !== null).length
  if (dated < 2 || dated * 2 < drafts.length) return
  for (const draft of drafts) {
    const { title } = draft
    if (title === null || draft.venue !== null || draft.links.length > 0) continue
    const bracket = /^(.{8,300})\s\(([\p{L}\d@&/'’ -]{2,24})\)$/u.exec(title.text)
    if (!bracket?.[1] || !bracket[2] || !/\p{Lu}{2}/u.test(bracket[2])) continue
    const without = withoutEnd(title, bracket[1])
    if (without === null) continue
    draft.title = without
    draft.year ??= lastYear(bracket[2])
    draft.venue = bracket[2].replace(/ ?(?:19|20)\d{2}$/, '')
    draft.evidence.venue = true
  }
}

function withoutEnd(title: RichText, text: string): RichText | null {
  const rest = title.text.slice(text.length)
  return title.html.endsWith(rest) ? { ...title, text, html: title.html.slice(0, -rest.length) } : null
}

/** A word or two behind a dash are a summary where most others have theirs there. */
function settleBriefs(drafts: readonly Draft[]): void {
  const said = drafts.filter((draft) => draft.contribution !== null || draft.brief !== null)
  for (const draft of said) {
    const { brief } = draft
    if (brief === null || draft.contribution !== null || draft.notes.length !== 1 || draft.notes[0] !== brief) continue
    const others = said.filter((other) => other.contribution !== null).length
    if (others === 0 || said.length * 2 < drafts.length || !/\s/.test(brief.text) || isTitleCase(brief.text)) continue
    draft.contribution = brief
    draft.notes = []
  }
}
