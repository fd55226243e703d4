import type { List, ListItem, Nodes } from 'mdast'
import { type Line, stretchesOf } from '../../../text/line.ts'
import { richText } from '../../../text/markdown-text.ts'
import { labelOf } from '../../../words/addresses/link-evidence.ts'
import { isDate } from '../../../words/year.ts'
import type { Field } from '../../columns.ts'
import { newDraft } from '../draft.ts'
import { placeOf, type Surroundings } from '../surroundings.ts'
import { takeCredits } from './credits.ts'
import { partsOf, readEntry, takeDetail } from './entry.ts'
import { type Candidate, type EntryGroup, strengthOf } from './entry-group.ts'
import { keyOf } from './key-value.ts'
import { headingsOf, settleNamesWithVenue } from './name-with-venue.ts'

/** Bullets in bullets in bullets … deeper ones are details of the one above. */
const maximalNesting = 4

/** A list as entries. Bullets that only name a topic, or the day of reading, give their place to the bullets below them. */
export function readList(list: List, around: Surroundings): EntryGroup {
  const candidates = list.children.flatMap((item) => readItem(item, around, 0))
  const group: EntryGroup = { what: 'list', place: placeOf(list, around), around, candidates }
  return areFields(list) ? { ...group, isOfOnePaper: true } : group
}

/** "Authors: …", "Venue: …": nothing but what is said of one paper, which is not named there. */
function areFields({ children }: List): boolean {
  const fields = children.map((item) => keyOf(partsOf(item).first.text)?.field)
  return (
    children.length > 1 &&
    fields.includes('authors') &&
    fields.every((field) => field !== undefined && !ofOwnPaper.has(field))
  )
}

const ofOwnPaper = new Set<Field>(['title', 'name', 'links'])

function readItem(item: ListItem, around: Surroundings, depth: number): Candidate[] {
  const { first, details } = partsOf(item)
  const lists = details.filter((node): node is List => node.type === 'list')
  if (lists.length > 0 && depth < maximalNesting && isDate(first.text.trim()) && !lists.every(isListOfDetails))
    return lists.flatMap((list) => list.children.flatMap((one) => readItem(one, around, depth + 1)))
  const isEmpty = !/[\p{L}\p{N}]/u.test(first.text)
  if (isEmpty && !details.some(saysSomething)) return []
  const below = depth < maximalNesting ? lists.flatMap((list) => entriesBelow(list, first.text, around, depth)) : []
  if (below.length === 0) return isEmpty && lists.length === 0 ? [] : [candidateOf(item, first, details, around)]
  const own = candidateOf(
    item,
    first,
    details.filter((node) => node.type !== 'list'),
    around,
  )
  const strength = strengthOf(own.draft)
  return strength === 'strong' || strength === 'medium' ? [own, ...below] : below
}

/** A lone dash, or a bullet of nothing but bullets of nothing, divides entries. */
function saysSomething(node: Nodes): boolean {
  const { text, links, pictures } = richText([node])
  return /[\p{L}\p{N}]/u.test(text) || links.length > 0 || pictures.length > 0
}

/** The bullets of a nested list that have titles of their own; none where they are details of the bullet above. */
function entriesBelow(list: List, topic: string, around: Surroundings, depth: number): Candidate[] {
  const isDetails = list.children.filter((item) => isDetail(partsOf(item).first)).length * 2 > list.children.length
  if (isDetails) return []
  const entries = list.children.flatMap((item) => readItem(item, around, depth + 1))
  settleNamesWithVenue(
    entries.map(({ draft }) => draft),
    [...headingsOf(around), topic],
  )
  const strong = entries.filter(({ draft }) => strengthOf(draft) === 'strong' && draft.marked !== 'words')
  const plain = entries.filter(({ draft }) => strengthOf(draft) === 'strong')
  return (strong.length * 2 >= entries.length && strong.length > 0) ||
    (plain.length * 2 >= entries.length && plain.length > 1)
    ? entries
    : []
}

function candidateOf(item: ListItem, first: Line, details: readonly Nodes[], around: Surroundings): Candidate {
  return {
    draft: readEntry(first, details),
    place: placeOf(item, around),
    text: first.text.replace(/\s+/g, ' ').trim(),
  }
}

/** "Code: …", "[pdf](…)", "J. Doe, CVPR, 2019": says something of the title above it and has none of its own. */
export function isDetail(line: Line): boolean {
  const text = line.text.trim()
  if (text === '' || keyOf(text)?.field !== undefined) return true
  const first = stretchesOf(line).find((stretch) => /[\p{L}\p{N}]/u.test(stretch.text))
  if (first && first.url !== null) return labelOf(first.text) !== null
  return takeCredits(text.replace(/\n/g, ' '), newDraft())
}

/** Whether a list says something of the title above it: most of its bullets are details. */
export function isListOfDetails(list: List): boolean {
  const details = list.children.filter((item) => isDetail(partsOf(item).first))
  return details.length * 2 >= list.children.length
}

/** Adds a paragraph that follows the list, unindented, to the list's last entry. */
export function addToLast(group: EntryGroup, node: Nodes): boolean {
  const last = group.candidates.at(-1)
  if (!last) return false
  takeDetail(node, last.draft)
  return true
}

/** Whether a list says something of the paper above it: none of its bullets is a paper, or links elsewhere as one would. */
export function isSaidOf(title: Candidate, { candidates }: EntryGroup): boolean {
  if (strengthOf(title.draft) !== 'strong') return false
  return candidates.every(({ draft }) => {
    const strength = strengthOf(draft)
    return strength === 'words' || strength === 'none'
  })
}
