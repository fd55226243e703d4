import { type Line, partOf, slice } from '../../../text/line.ts'
import type { RichText } from '../../../text/rich-text.ts'
import { leadsToPaper } from '../../../words/addresses/link-evidence.ts'
import { isPlaceholder } from '../../../words/placeholder.ts'
import { venueName } from '../../../words/venue.ts'
import { lastYear, yearOfDate, yearOfVenue } from '../../../words/year.ts'
import { fieldOf } from '../../columns.ts'
import { type Draft, takeVenue } from '../draft.ts'
import { keywordsOf } from '../keywords.ts'
import { takeCredits } from './credits.ts'
import { isSentence } from './remark.ts'
import { saidBy } from './statement.ts'

/** "Authors: …", "**Venue**: …", "发表：…": the key is a word that heads a column in a table. */
const keyed = /^[\s\p{P}\p{S}\p{M}]*?([\p{L}][^:：\n]{0,30}?)\s*[:：]\s*/u

/** The key of a line, if it begins with one that is known. */
export function keyOf(text: string): { field: ReturnType<typeof fieldOf>; end: number } | null {
  const match = keyed.exec(text.slice(0, 120))
  if (!match?.[1] || /^https?$/i.test(match[1])) return null
  // "[ICLR 2021] (paper) BOIL: Towards …" has its colon in the title.
  const [, ...behind] = match[1].split(/[\])）】]/u)
  if (behind.some((words) => /\p{L}/u.test(words))) return null
  const name = match[1].replace(/[*_`]/g, '')
  const field = fieldOf(name) ?? fieldOf(name.replace(ofThePaper, ''))
  if (field === undefined && whatIsNew.test(name) && saidBy(text.slice(match[0].length)) !== 'result')
    return { field: 'contribution', end: match[0].length }
  return { field, end: match[0].length }
}

/** In a table such a column holds figures; before a remark it says what the paper adds. */
const whatIsNew = /^(?:improvements?|innovations?|what(?: i|['’])s new|改进|改進|改良点|개선점|ひとこと|一言)$/iu

/** 论文方法, 本文贡献: whose it is goes without saying. */
const ofThePaper = /^(?:论文|論文|本文|文章|논문 ?)(?=\S{2})/u

/**
 * Takes a line, or a part of one, that begins with a known key.
 * @returns whether it did
 */
export function takeKeyed(line: Line, start: number, end: number, draft: Draft): boolean {
  const key = keyOf(line.text.slice(start, end))
  if (!key?.field) return false
  const value = slice(line, start + key.end, end)
  const text = value.text
  if (text === '' || isPlaceholder(text)) return true
  // Links have been taken with the line; a title, name or code given as an address alone is no more than a link.
  const isAddress =
    value.links.length > 0 &&
    /^[^\p{L}\p{N}]*(?:https?:\S+|\S+)(?:[^\p{L}\p{N}]+(?:https?:\S+|\w+))?[^\p{L}\p{N}]*$/u.test(text)
  switch (key.field) {
    case 'title':
    case 'name':
      if (!isAddress && draft.title === null) {
        draft.title = value
        draft.marked = 'words'
      } else if (!isAddress && key.field === 'title') takeTitleBelow(value, draft)
      break
    case 'method':
      if (isSentence(text)) {
        if (draft.way === null && draft.contribution === null) draft.way = value
        else draft.notes.push(draft.contribution === null ? value : slice(line, start, end))
      } else if (!isAddress) draft.method ??= text
      break
    case 'year':
      draft.year ??= yearOfDate(text)
      break
    case 'venue':
      if (!takeVenue(text, draft, true) && !isAddress) {
        draft.venue ??= venueName(text)
        draft.year ??= yearOfVenue(text) ?? lastYear(text)
      }
      break
    case 'authors':
      draft.authors ??= text
      break
    case 'keywords':
      draft.keywords.push(...keywordsOf(partOf(line, start + key.end, end)))
      break
    case 'contribution':
      if (draft.contribution === null) {
        draft.contribution = value
        draft.isLabelled = true
      } else draft.notes.push(value)
      break
    case 'notes':
      if (!isAddress) draft.notes.push(value)
      break
    case 'figure':
    case 'links':
      if (!isAddress && !takeCredits(text, draft) && /\s\S+\s/.test(text.replace(/https?:\S+/g, '')))
        draft.notes.push(value)
      break
  }
  return true
}

/** "**LampNet**", "[What nobody knows of LampNet](a page)", and below it "Paper: Lamps for Owls at Night". */
function takeTitleBelow(title: RichText, draft: Draft): void {
  const name = draft.title
  if (name === null || !isSentence(title.text) || name.links.some(({ url }) => leadsToPaper(url))) return
  if (draft.method === null && /^[\p{L}\p{N}]/u.test(name.text) && !isSentence(name.text)) draft.method = name.text
  else draft.notes.unshift(name)
  draft.title = { ...title, links: [...name.links, ...title.links] }
}
