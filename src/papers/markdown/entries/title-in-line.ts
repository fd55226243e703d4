import { footnoteIn, type Line, type Stretch, slice, stretchesOf } from '../../../text/line.ts'
import { labelOf } from '../../../words/addresses/link-evidence.ts'
import { canBeOneName, isAuthors } from '../../../words/authors.ts'
import { bracketsIn } from '../../../words/brackets.ts'
import { isKindOfText } from '../../../words/lead-labels.ts'
import { isNameShaped, tokensOf } from '../../../words/names.ts'
import { fieldOf } from '../../columns.ts'
import { type Draft, takeAside } from '../draft.ts'
import { authorsAndYear, nameBeforeAuthors, peopleBeforeYear } from './behind-title.ts'
import { citationOf } from './citation.ts'
import { areLinkedCredits, takeLinkedCredits } from './credits.ts'
import { quoteAt, type Region, skipNoise, skipSpace, trimmed } from './line-places.ts'
import { isBriefStatement, isSentence, isTitleCase } from './remark.ts'
import { withoutImprint } from './title-end.ts'
import { takeLead, takeName } from './title-lead.ts'
import { endOfTitle, sentenceOfAuthors } from './title-words.ts'

/**
 * Finds an entry's title in its first line and takes what stands before it: a number, a date, a venue, a name in brackets,
 * authors. What is left begins at the returned offset.
 */
export function takeTitle(line: Line, draft: Draft): number {
  const stretches = stretchesOf(line)
  const from = takeLead(line, stretches, draft)
  const cited = takeCitation(line, stretches, from, draft)
  if (cited !== null) return cited
  const region = titleAt(line, stretches, from, draft)
  if (!region) return from
  const footnote = footnoteIn(line, region.start, region.end)
  if (footnote) draft.notes.push(footnote.text)
  const own = footnote ? { ...region, end: footnote.start } : beforeCredits(region, stretches, draft)
  const [start, end] = trimmed(line.text, withoutImprint(line.text, own, draft))
  draft.title = slice(line, start, end)
  draft.marked = region.marked
  if (draft.title.text === '') draft.title = null
  return region.end
}

/** "**Feedback Wings. [Oak (2018)](u).**": marked words that end with who wrote it. */
function beforeCredits(region: Region, stretches: readonly Stretch[], draft: Draft): Region {
  const credits = stretches.find((one) => one.start > region.start && one.end <= region.end && areLinkedCredits(one))
  if (!credits || !takeLinkedCredits(credits, draft)) return region
  return { ...region, end: credits.start }
}

/** Takes a whole citation, in words or as the text of a link; the offset where it ends, null where there is none. */
function takeCitation(line: Line, stretches: readonly Stretch[], from: number, draft: Draft): number | null {
  const { text } = line
  const stretch = stretches.find((one) => one.start <= from && from < one.end)
  const link = stretch?.url != null ? stretch : null
  const lineEnd = text.indexOf('\n', from)
  const stop = link ? link.end : lineEnd < 0 ? text.length : lineEnd
  const citation = citationOf(text.slice(from, stop))
  if (!citation) return null
  const { title, imprint, authors, end } = citation
  const first = stretches.find((one) => one.end > from + title.start && /[\p{L}\p{N}]/u.test(one.text))
  // "Self-RAG, Asai et al. (ICLR 2024). [openreview](u) The model …": where a link only says where it leads, no title begins.
  if (!link && first && first.url !== null && labelOf(first.text) !== null) return null
  draft.title = slice(line, ...trimmed(text, { start: from + title.start, end: from + title.end, marked: 'quotes' }))
  draft.marked = link ? 'link' : 'quotes'
  draft.authors ??= authors
  draft.venue ??= imprint.venue
  draft.year ??= imprint.year
  draft.evidence.venue ||= imprint.venue !== null
  return link ? stop : from + end
}

function titleAt(line: Line, stretches: readonly Stretch[], from: number, draft: Draft): Region | null {
  const { text } = line
  const stretch = stretches.find((one) => one.start <= from && from < one.end)
  if (!stretch) return null
  const quoted = quoteAt(text, from)
  if (quoted && (stretch.url === null || quoted.end >= stretch.end)) return afterQuotation(line, stretches, quoted)
  const named = titleAfterName(line, stretches, from, draft)
  if (named) return named
  if (stretch.url !== null) {
    if (labelOf(stretch.text) !== null) return null
    return extended(line, stretches, { start: from, end: stretch.end, marked: 'link' }, draft)
  }
  if (stretch.strong && !isKey(text, stretch)) {
    const second = titleAfterBoldName(line, stretches, stretch, draft)
    if (second) return second
    const end = endOfStrong(stretches, stretch)
    return extended(line, stretches, { start: from, end, marked: 'strong' }, draft)
  }
  if (stretch.em) {
    if (!takesAuthors(stretch.text, draft)) return { start: from, end: stretch.end, marked: 'italics' }
    const next = skipNoise(text, stretch.end)
    return next < text.length && next > from ? titleAt(line, stretches, next, draft) : null
  }
  return titleInWords(line, stretches, from, draft)
}

/** A title that begins with a quotation goes on behind it: “Who Turned Off the Moon?” Explaining the Answers of Any Owl. */
function afterQuotation(line: Line, stretches: readonly Stretch[], quoted: Region): Region {
  const sign = /^(?:[:：]\s*|\s+)(?=\p{L})/u.exec(line.text.slice(quoted.end, quoted.end + 4))
  // “Owls at Dusk.” In Proceedings of …: a stop within the marks ends the title.
  if (!sign || /[.,]["”]$/.test(line.text.slice(quoted.start, quoted.end))) return quoted
  const start = quoted.end + sign[0].length
  const words = line.text.slice(start, endOfWords(line.text, stretches, start))
  const title = words.slice(0, endOfTitle(words)).trimEnd()
  const isRest = title.split(/\s+/).length >= 3 && isTitleCase(title) && !isAuthors(title) && !/^by\s/i.test(title)
  return isRest ? { start: quoted.start, end: start + title.length, marked: 'quotes' } : quoted
}

/** "Gopher: **Scaling …**", "Gopher: “Scaling …”": a name, a colon and the title, marked. */
function titleAfterName(line: Line, stretches: readonly Stretch[], from: number, draft: Draft): Region | null {
  const name = /^([^:：\n"“[\]()]{1,40}?)\s*[:：]\s*/u.exec(line.text.slice(from, from + 60))
  if (!name?.[1] || fieldOf(name[1]) !== undefined || tokensOf(name[1]).length > 4) return null
  const start = from + name[0].length
  const next = stretches.find((one) => one.start <= start && start < one.end)
  const own = next?.start === start && (next.strong || next.em || next.url !== null)
  const quoted = quoteAt(line.text, start)
  if (!quoted && !(own && next && (next.url === null || labelOf(next.text) === null))) return null
  const region = quoted ?? titleAt(line, stretches, start, draft)
  if (region) takeName(name[1].trim(), line.text.slice(start), draft)
  return region
}

/** "**LampNet** - [Title](u)", "**LampNet**; *Title*", "**LampNet** - A Title in Words": the bold name is the method's. */
function titleAfterBoldName(line: Line, stretches: readonly Stretch[], bold: Stretch, draft: Draft): Region | null {
  const { text } = line
  const name = bold.text
    .replace(/ ?[(（].*$/su, '')
    .replace(/[\s:：;]{1,4}$/u, '')
    .trim()
  const tokens = tokensOf(name)
  const sign = /^\s*(?:[;:：]|[-–—]{1,3}(?=\s))\s*/u.exec(text.slice(bold.end, bold.end + 8))
  if (!sign || tokens.length === 0 || tokens.length > 4 || name.length > 40) return null
  const start = bold.end + sign[0].length
  const next = stretches.find((one) => one.start <= start && start < one.end)
  if (!next || isKindOfText(name)) return null
  const expansion = bracketsIn(bold.text).find(({ inside }) => inside.length >= 8 && inside.length <= 120)
  const take = (region: Region): Region => {
    if (isBriefStatement(name)) draft.contribution ??= slice(line, bold.start, bold.end)
    else takeName(name, text.slice(region.start), draft)
    if (expansion) takeAside(expansion.inside, draft)
    return region
  }
  const words = next.text.trim().split(/\s+/).length
  if (next.start === start && next.url !== null)
    return labelOf(next.text) === null && words >= 3 && !isAuthors(next.text)
      ? take({ start, end: next.end, marked: 'link' })
      : null
  if (next.start === start && next.em)
    return words >= 2 && !isAuthors(next.text) ? take({ start, end: next.end, marked: 'italics' }) : null
  if (!/[-–—]/u.test(sign[0])) return null
  const plain = text.slice(start, endOfWords(text, stretches, start))
  const title = plain.slice(0, endOfTitle(plain)).trimEnd()
  return title.split(/\s+/).length >= 3 && isTitleCase(title) && !/[.。]$/.test(title) && !isAuthors(title)
    ? take({ start, end: start + title.length, marked: 'strong' })
    : null
}

/** Words of a title without marks end where a link, a box, another style, a year in brackets, authors or a venue begin. */
function titleInWords(line: Line, stretches: readonly Stretch[], from: number, draft: Draft): Region | null {
  const { text } = line
  const stop = endOfWords(text, stretches, from)
  const words = text.slice(from, stop)
  const dated = /^(.{3,400}?)\s*\(((?:19|20)\d{2})[a-z]?(?:,[^()]*)?\)\s*[.,:]?\s+(?=\S)/u.exec(
    text.slice(from, from + 500),
  )
  if (dated?.[1] && takesAuthors(dated[1], draft)) {
    draft.year ??= Number(dated[2])
    return titleAfter(line, stretches, from + dated[0].length)
  }
  const led = authorsAndYear(text.slice(from, from + 120))
  if (led) {
    draft.authors ??= led.authors
    draft.year ??= led.year
    return titleAfter(line, stretches, from + led.length)
  }
  const people = peopleBeforeYear(text.slice(from, from + 120))
  if (people) {
    draft.authors ??= people.authors
    draft.year ??= people.year
    return titleAfter(line, stretches, from + people.length)
  }
  const name = nameBeforeAuthors(words)
  if (name !== null) return { start: from, end: from + name.length, marked: 'words' }
  const next = stretches.find((one) => one.start >= stop && /[\p{L}\p{N}]/u.test(one.text))
  const leadsOn = next && next.start <= skipNoise(text, stop) && !(next.url !== null && labelOf(next.text) !== null)
  const isAlone = !leadsOn && quoteAt(text, skipSpace(text, from + words.length)) === null
  if (
    !(isAlone && (isRowOfWords(words) || hasAuthorsBehind(text, from + words.length))) &&
    !(next && areLinkedCredits(next)) &&
    takesAuthors(words, draft)
  ) {
    const quoted = quoteAt(text, skipSpace(text, from + words.length))
    if (quoted) return quoted
    if (leadsOn && next && (next.url !== null || next.strong || next.em))
      return { start: next.start, end: next.end, marked: next.url === null ? 'strong' : 'link' }
    return null
  }
  if (
    leadsOn &&
    next?.url != null &&
    /\p{L}{2}\.\s+$/u.test(words) &&
    isSentence(next.text) &&
    canBeOneName(words.trim())
  ) {
    draft.authors ??= words.trim().slice(0, -1)
    return { start: next.start, end: next.end, marked: 'link' }
  }
  const sentence = sentenceOfAuthors(words)
  if (sentence !== null && takesAuthors(words.slice(0, sentence), draft)) {
    const dated = /^((?:19|20)\d{2})[a-z]?\.\s+(?=\S)/.exec(words.slice(sentence))
    if (dated) draft.year ??= Number(dated[1])
    return titleAfter(line, stretches, from + sentence + (dated?.[0].length ?? 0))
  }
  const end = from + endOfTitle(words)
  const quote = /[“"「《]([^“”"「」《》\n]{12,300})[”"」》]/u.exec(words)
  if (quote && (quote[1] ?? '').split(/\s+/).length >= 3 && takesAuthors(words.slice(0, quote.index), draft))
    return { start: from + quote.index, end: from + quote.index + quote[0].length, marked: 'quotes' }
  return /[\p{L}\p{N}]/u.test(text.slice(from, end)) ? { start: from, end, marked: 'words' } : null
}

/** "Listen, Count and Spell": single words in a row, with no title behind them, are the title. */
function isRowOfWords(words: string): boolean {
  const parts = words.trim().split(/, ?(?:and )?| and /u)
  return parts.length > 1 && parts.every((part) => /^\p{Lu}\p{Ll}+$/u.test(part))
}

/** "Buffers and Nearest Neighbors (Fu et al., 2017)": who wrote it stands behind. */
function hasAuthorsBehind(text: string, at: number): boolean {
  return /^ ?[(（][^()（）]{0,60}(?:et al|&|;)[^()（）]{0,60}\d{4}/u.test(text.slice(at, at + 120))
}

/** The title after its authors: marked, or the next sentence. */
function titleAfter(line: Line, stretches: readonly Stretch[], at: number): Region | null {
  const start = skipSpace(line.text, at)
  const quoted = quoteAt(line.text, start)
  if (quoted) return quoted
  const stretch = stretches.find((one) => one.start <= start && start < one.end)
  if (!stretch) return null
  if (stretch.url !== null && labelOf(stretch.text) === null) return { start, end: stretch.end, marked: 'link' }
  if (stretch.strong || stretch.em) return { start, end: stretch.end, marked: stretch.strong ? 'strong' : 'italics' }
  const stop = endOfWords(line.text, stretches, start)
  const words = line.text.slice(start, stop)
  const sentence = /^.{8,}?[.?!](?=\s+(?:In\b|\p{Lu}|\())/u.exec(words)?.[0].length ?? endOfTitle(words)
  return { start, end: start + sentence, marked: 'words' }
}

function endOfWords(text: string, stretches: readonly Stretch[], from: number): number {
  let end = text.length
  const marked = stretches.find(
    (one) =>
      one.end > from &&
      one.start >= from &&
      (one.url !== null ||
        one.boxed ||
        (one.em && one.text.length > 12) ||
        (one.strong && /[[(]|\d{4}/.test(one.text))),
  )
  if (marked) end = marked.start
  const rest = text.slice(from, end)
  const cut =
    /\n|(?<!\s)\s*\|(?=\s|$)|(?<!\s)\s+\|\s*|(?<!\s)\s*[([（【]\s*(?=[^()（）[\]]{0,60}(?:(?<!\d)(?:19|20)\d{2}(?!\d)|['’]\s?\d{2}(?!\d)))/u.exec(
      rest,
    )
  if (cut && cut.index > 0) end = from + cut.index
  const preprint = / ?[(（]arXiv[ :]{0,2}\d{4}\.\d{4}/i.exec(text.slice(from, end))
  if (preprint && preprint.index > 0) end = from + preprint.index
  const dated = /[(（]\p{Lu}[\p{L}-]{1,11} \d{2}[)）]/u.exec(text.slice(from, end))
  if (dated && dated.index > 0) end = from + dated.index
  return end
}

function takesAuthors(text: string, draft: Draft): boolean {
  const plain = text
    .trim()
    .replace(/^by\s+/i, '')
    .replace(/ and (?=et al\b)/, ' ')
    .replace(/(?<![\s,.:;–—-])[\s,.:;–—-]+$/u, (end) =>
      /\./.test(end) && /\p{Lu}\s*\.$/u.test(text.trim()) ? '.' : '',
    )
  if (plain === '' || !isAuthors(plain)) return false
  draft.authors ??= plain
  return true
}

/** A bold or linked name that goes on after a colon is the beginning of a title: "**LoRA**: Low-Rank Adaptation of …". */
function extended(line: Line, stretches: readonly Stretch[], region: Region, { evidence }: Draft): Region {
  const name = line.text.slice(region.start, region.end).trim()
  const tokens = tokensOf(name)
  if (tokens.length === 0 || tokens.length > (evidence.venue ? 7 : 3) || !/[\p{L}\p{N}]/u.test(name)) return region
  // "CVPR 2024, **Wing Diffusion** for Night Owls": behind a venue the bold words are a part of the title.
  const sign = evidence.venue && region.marked === 'strong' ? /^(?:\s*[:：]\s*|\s+(?=\p{L}))/u : /^\s*[:：]\s*/u
  const colon = /[:：]$/u.test(name) ? '' : (sign.exec(line.text.slice(region.end))?.[0] ?? null)
  if (colon === null || (!evidence.venue && !tokens.some(isNameShaped) && tokens.length > 1)) return region
  const start = skipSpace(line.text, region.end + colon.length)
  const stop = endOfWords(line.text, stretches, start)
  const link = stretches.find((one) => one.start === start && one.url !== null)
  if (link && labelOf(link.text) === null) return { ...region, end: link.end }
  const words = line.text.slice(start, start + endOfTitle(line.text.slice(start, stop)))
  return isTitleCase(words) ? { ...region, end: start + words.length } : region
}

function isKey(text: string, stretch: Stretch): boolean {
  const inside = stretch.text.trim()
  const ends = /[:：]$/u.test(inside) || /^\s*[:：]/u.test(text.slice(stretch.end))
  return ends && fieldOf(inside.replace(/[:：]$/u, '')) !== undefined
}

function endOfStrong(stretches: readonly Stretch[], first: Stretch): number {
  let end = first.end
  for (const stretch of stretches) {
    if (stretch.start !== end || !stretch.strong) continue
    if (stretch.url !== null && labelOf(stretch.text) !== null) break
    end = stretch.end
  }
  return end
}
