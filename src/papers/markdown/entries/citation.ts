import { canBeOneName, isAuthors } from '../../../words/authors.ts'
import { isVenue, venueName } from '../../../words/venue.ts'

/** Where and when a paper appeared. */
export interface Imprint {
  venue: string | null
  year: number | null
}

/** A citation in plain words: who wrote it, where in the text its title stands, where it appeared. */
export interface Citation {
  authors: string | null
  title: { start: number; end: number }
  imprint: Imprint
  /** Where all that has been understood ends. */
  end: number
}

/** Longer texts than any reference are prose. */
const maximalCitation = 1200
const maximalImprint = 260

/** What behind a journal's name only counts its volumes and pages. */
const volume = /^(?:vol(?:ume)?|no|nr|issue|pp?|pages?|art(?:icle)?|ch(?:apter)?|ed|eds|第|卷|期|页)$/iu
const year = /(?<![\d.\p{L}])((?:19|20)\d{2})(?![\d\p{L}]|\.\d|[-–]\d{3,})/u
const seriesWord =
  /\b(?:Conference|Workshop|Symposium|Congress|Meeting|Transactions|Journal|Annals|Advances|arXiv|CoRR|bioRxiv|PhD|Master|Technical Report)\b|\bProc(?:eedings|\.)|学报|学刊|杂志|期刊|大学|会议|论文集|研究院|論文誌|学会誌|大会|研究会|シンポジウム|학회지/u

/**
 * Reads a text that is nothing but the place and time of a publication: "Nature 512.7553 (2015): 436-444.", "ICML. Vol. 14. 2014.",
 * "CoRR, abs/1502.00499 (2015)", "计算机学报, 2019, 42(3): 1-9". Null for anything else: a name that nobody has listed needs a volume or
 * pages beside its year.
 */
export function imprintOf(text: string): Imprint | null {
  const plain = text.replace(/^[\s,.;:|–—-]{1,9}|[\s,;|]{1,9}$/g, '')
  if (plain === '' || plain.length > maximalImprint || !/\d/.test(plain) || /[$^\\]|\s\|\s/.test(plain)) return null
  if (/\bet\.? a[lt]\b|(?:^|[\s,])\p{Lu}\.\s/u.test(plain)) return null
  const when = Number(year.exec(plain)?.[1] ?? Number.NaN)
  const words = plain
    .replace(/^In:?\s+(?=\p{Lu})/u, '')
    .replace(/\barXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|\babs\/\d{4}\.\d{4,5}(?:v\d+)?/giu, ' ')
    .split(/[\s,;:()（），：]+/u)
    .filter((word) => word !== '' && !/^[.\-–—]+$/u.test(word))
  const names = words.filter((word) => !isCount(word))
  const counts = words.length - names.length - (Number.isNaN(when) ? 0 : 1)
  const name = names.join(' ').replace(/(?<![.,\s])[.,\s]+$/, '')
  const found: Imprint = { venue: name === '' ? null : venueName(name), year: Number.isNaN(when) ? null : when }
  if (name === '') return !Number.isNaN(when) && counts === 0 ? found : null
  if (isVenue(name)) return Number.isNaN(when) && !hasVolume(plain) ? null : found
  if (Number.isNaN(when) || names.length > 14 || /[!?！？。]/.test(name)) return null
  if (seriesWord.test(name) && /^[\p{Lu}\p{Script=Han}a]/u.test(name)) return found
  return counts > 0 && names.length <= 8 && /^\p{Lu}/u.test(name) && hasVolume(plain) ? found : null
}

function isCount(word: string): boolean {
  if (/^(?:vol|no|nr|pp?)\.\d[\d–—-]*$/iu.test(word)) return true
  return volume.test(word.replace(/\.$/, '')) || /^[\d.\-–—]+\.?$/u.test(word) || /^(?:19|20)\d{2}[a-z]$/.test(word)
}

/** 18.7 (2006) | 42(3): 1-9 | 2020: 1-9 | pp. 3-9 */
function hasVolume(text: string): boolean {
  return /\d\s?\(\s?\d|\d\s?[-–—]\s?\d|\b(?:vol|pp?)\.\s?\d/iu.test(text)
}

const documentMark = / ?\[(?:[JCDMRSPNGA]|EB|DB)(?:\/OL)?\] ?(?:\/\/|[.,，。]|$) ?/u

/**
 * Takes a citation apart: GB/T 7714 ("…. Title[J]. Journal, 2019"), "Authors. Title. VENUE YEAR.", `Authors. "Title." Journal vol (year)`,
 * and the parts of one that full-width commas divide. Null where authors and title are not both there.
 */
export function citationOf(text: string): Citation | null {
  if (text.length > maximalCitation) return null
  return gbt(text) ?? quoted(text) ?? fullWidth(text) ?? sentences(text)
}

function gbt(text: string): Citation | null {
  const mark = documentMark.exec(text)
  if (!mark) return null
  const start = endOfAuthors(text.slice(0, mark.index))
  const tail = text.slice(mark.index + mark[0].length).replace(/https?:\S+/g, '')
  const when = year.exec(tail)?.[1]
  const venue = tail.split(/[,，.]\s*(?=\d|\[|$)|\.\s/u)[0]?.trim() ?? ''
  return {
    authors: start === null ? null : tidy(text.slice(0, start)).replace(/(?<!\bal)\.$/, ''),
    title: { start: start ?? 0, end: mark.index },
    imprint: { venue: venue === '' ? null : venueName(venue), year: when === undefined ? null : Number(when) },
    end: text.length,
  }
}

function quoted(text: string): Citation | null {
  const quote = /["“「]([^"“”「」]{4,300})["”」](?=[.,]?(?:\s|\(|$)|[，、。])/u.exec(text)
  if (!quote?.[1] || (quote[1].length < 8 && !/\p{Script=Han}/u.test(quote[1]))) return null
  const before = text.slice(0, quote.index).replace(/[\s,:]{1,4}$/, '')
  if (before === '' || !isPeople(before)) return null
  const start = quote.index + 1
  const from = quote.index + quote[0].length
  const tail = text.slice(from).split(/\[|https?:/)[0] ?? ''
  const imprint = imprintOf(tail)
  const title = { start, end: start + quote[1].replace(/[.,]$/, '').length }
  return imprint && { authors: tidy(before), title, imprint, end: from + tail.length }
}

/** 周小满，吴谷雨，灯下长路：夜行预测方法，计算机学报，2019 */
function fullWidth(text: string): Citation | null {
  const parts = text.split(/[，、]/u)
  if (parts.length < 3 || parts.length > 40) return null
  const first = parts.findIndex((part) => !/^\s*\p{Script=Han}{2,4}\s*$/u.test(part))
  const title = parts[first]
  if (first < 1 || title === undefined || title.trim().length < 6) return null
  const imprint = parts.slice(first + 1).join(', ')
  const when = year.exec(imprint)?.[1]
  if (when === undefined) return null
  const start = parts.slice(0, first).join('，').length + 1
  const venue = parts
    .slice(first + 1)
    .find((part) => /\p{L}/u.test(part))
    ?.trim()
  return {
    authors: parts.slice(0, first).join('，').trim(),
    title: { start, end: start + title.length },
    imprint: { venue: venue === undefined ? null : venueName(venue), year: Number(when) },
    end: text.length,
  }
}

/** Authors. Title. VENUE YEAR: the title may hold stops of its own, so it ends where the imprint begins. */
function sentences(text: string): Citation | null {
  const people = endOfAuthors(text)
  if (people === null) return null
  // "Fern, A., & Oak, B. (2019). Title.": the year stands behind those who wrote it.
  const dated = /^[(（]((?:19|20)\d{2})[a-z]?(?:, [^()（）]{1,30})?[)）][.,:：]?\s+(?=\S)/u.exec(
    text.slice(people, people + 60),
  )
  const start = people + (dated?.[0].length ?? 0)
  const address = text.search(/ ?(?:https?:|\[)/)
  const stop = address < 0 ? text.length : address
  const leading = imprintBeforeTitle(text, start, stop)
  if (leading) return { ...leading, authors: tidy(text.slice(0, people)) }
  let tried = 0
  for (const match of text.slice(start, stop).matchAll(/[.?!]\s+(?=\S)/gu)) {
    if (++tried > 12) return null
    const end = start + match.index
    const tail = text.slice(end + match[0].length, stop)
    const imprint = imprintOf(dated ? `${tail.replace(/[\s.]{1,4}$/, '')}, ${dated[1]}` : tail)
    const title = { start, end: match[0].startsWith('.') ? end : end + 1 }
    if (imprint && end > start + 4) return { authors: tidy(text.slice(0, people)), title, imprint, end: stop }
  }
  return null
}

/** "VENUE YEAR. Title.": a venue that is known may stand before the title. */
function imprintBeforeTitle(text: string, start: number, stop: number): Omit<Citation, 'authors'> | null {
  const head = /^([^.]{2,60})\.\s+(?=\S)/u.exec(text.slice(start, stop))
  const imprint = head?.[1] === undefined || !/\p{L}/u.test(head[1]) ? null : imprintOf(head[1])
  if (!head || imprint?.venue == null || !isVenue(imprint.venue)) return null
  const from = start + head[0].length
  const words = /^.{8,}?[.?!](?=\s|$)/u.exec(text.slice(from, stop))?.[0] ?? text.slice(from, stop)
  const title = words.replace(/[\s.]{1,4}$/u, '')
  return title.length < 8
    ? null
    : { title: { start: from, end: from + title.length }, imprint, end: from + words.length }
}

/** Where the first sentence ends that is nothing but authors. */
function endOfAuthors(text: string): number | null {
  let tried = 0
  for (const match of text.matchAll(/[.。]\s+(?=\S)|[.。](?=\p{Script=Han})/gu)) {
    if (++tried > 10) return null
    // "Shay B. Cohen, et al.": the stop is that of an initial.
    const next = text.slice(match.index + match[0].length, match.index + 60)
    if (
      /\b\p{Lu}$/u.test(text.slice(Math.max(0, match.index - 4), match.index)) &&
      /^\p{Lu}[\p{L}'’-]+(?:,|\.|\set al|\sand\s\p{Lu})/u.test(next)
    )
      continue
    if (isPeople(text.slice(0, match.index))) return match.index + match[0].length
  }
  return null
}

/** People, of whom one alone may be written in full: "Ada Fern". "Fern A, Oak B" has initials behind the names. */
function isPeople(text: string): boolean {
  const plain = text.trim()
  const tokens = plain.split(/\s+/).length
  return (
    isAuthors(plain) ||
    /^\p{Script=Han}{2,4}(?:[,，、]\s*\p{Script=Han}{2,4})*$/u.test(plain) ||
    /^\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3}(?:, ?\p{Lu}[\p{L}'’-]+ \p{Lu}{1,3})*(?:, et al)?$/u.test(plain) ||
    (/^\p{Lu}/u.test(plain) && tokens >= 2 && tokens <= 3 && canBeOneName(plain))
  )
}

function tidy(authors: string): string {
  const plain = authors.replace(/[\s,;:]{1,4}$/, '')
  return /(?:\bal|\b\p{Lu})\.$/u.test(plain) ? plain : plain.replace(/[.。]$/u, '')
}
