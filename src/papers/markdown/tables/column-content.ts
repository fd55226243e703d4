import type { RichText } from '../../../text/rich-text.ts'
import { labelOf, leadsToPaper } from '../../../words/addresses/link-evidence.ts'
import { isPlaceholder } from '../../../words/placeholder.ts'
import { isAscii, isAsciiOrHan, normaliseHeader } from '../../../words/scripts.ts'
import { isVenue, isVenueWithYear } from '../../../words/venue.ts'
import { isDate } from '../../../words/year.ts'
import type { Field } from '../../columns.ts'

/** What the cells of a column look like; all but `rows` are shares of the cells that are filled. Each is found when asked for. */
export class Profile {
  readonly rows: number
  readonly filled: number
  readonly #cells: readonly RichText[]
  readonly #shares = new Map<(cell: RichText) => boolean, number>()
  #words: number | null = null

  constructor(cells: readonly RichText[]) {
    this.rows = cells.length
    this.#cells = cells.filter((cell) => cell.html !== '' && !isPlaceholder(cell.text))
    this.filled = cells.length === 0 ? 0 : this.#cells.length / cells.length
  }

  /** Only links that name their kind, or bare addresses. */
  get labels(): number {
    return this.#share(isLabels)
  }

  /** Only pictures. */
  get pictures(): number {
    return this.#share(isPictures)
  }

  get dates(): number {
    return this.#share(isDated)
  }

  get venues(): number {
    return this.#share(saysVenue)
  }

  get numbers(): number {
    return this.#share(isNumber)
  }

  /** Numbers with their spread: 43.56 ± 0.84%. */
  get measures(): number {
    return this.#share(isMeasured)
  }

  /** A link to a paper. */
  get paperLinks(): number {
    return this.#share(linksPaper)
  }

  /** A link whose text is no label. */
  get titledLinks(): number {
    return this.#share(linksTitle)
  }

  /** Mean number of words; two characters of a script without spaces are one. */
  get words(): number {
    this.#words ??= this.#cells.reduce((sum, cell) => sum + wordsOf(cell.text), 0) / Math.max(1, this.#cells.length)
    return this.#words
  }

  /** How many of the texts are different. */
  get distinct(): number {
    return new Set(this.#cells.map((cell) => cell.text)).size / Math.max(1, this.#cells.length)
  }

  #share(test: (cell: RichText) => boolean): number {
    const known = this.#shares.get(test)
    if (known !== undefined) return known
    const share = this.#cells.filter(test).length / Math.max(1, this.#cells.length)
    this.#shares.set(test, share)
    return share
  }
}

function isPictures({ text, pictures }: RichText): boolean {
  return text === '' && pictures.length > 0
}

function isDated({ text }: RichText): boolean {
  return isDate(text)
}

function saysVenue({ text }: RichText): boolean {
  return isVenue(text) || isVenueWithYear(text)
}

function linksPaper({ links }: RichText): boolean {
  return links.some((link) => leadsToPaper(link.url))
}

function linksTitle({ links }: RichText): boolean {
  return links.some((link) => labelOf(link.text) === null)
}

/** Nothing to read but links that say what they are: "arxiv", "[paper] [code]", https://… */
export function isLabels(cell: RichText): boolean {
  if (cell.links.length === 0 || cell.links.some((link) => labelOf(link.text) === null && link.text !== ''))
    return false
  return cell.text.split(/[\s,;/|、，[\]()]+/u).length <= cell.links.length * 4
}

/** 78.2, 92.1%, 1.2M, ↑3, 70.0 (07+12), 12/30 */
function isNumber({ text }: RichText): boolean {
  return isNumberLike(text) && !isDate(text)
}

function isMeasured({ text }: RichText): boolean {
  return /^\W*\d[\d.]*\s?%?\s?(?:±|\+\/?-)\s?\d/.test(text)
}

/** Of most texts a letter in front tells that they are none, before a pattern of all letters is needed. */
export function isNumberLike(text: string): boolean {
  if (!/^[^A-Za-z\u3400-\u9fff\d]*\d/.test(text)) return false
  return (isAscii(text) ? plainNumber : anyNumber).test(text)
}

const anyNumber = /^[^\p{L}\p{N}]*\d[\d.,\s]*(?:[%‰°]|[kKMGBx×]|ms|fps|s|h)?(?:\s*[(±/+~–-].{0,16})?[^\p{L}\p{N}]*$/u
/** The same for ASCII alone. */
const plainNumber = /^[^A-Za-z\d]*\d[\d.,\s]*(?:[%kKMGBx]|ms|fps|s|h)?(?:\s*[(/+~-].{0,16})?[^A-Za-z\d]*$/

/** Words as eyes count them: two characters of a script without spaces are about one. */
export function wordsOf(text: string): number {
  const short = text.slice(0, 2000)
  const [cjk, word] = isAsciiOrHan(short) ? hanAndWord : cjkAndWord
  return (short.match(cjk)?.length ?? 0) / 2 + (short.match(word)?.length ?? 0)
}

const cjkAndWord = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /[\p{Script=Latin}\p{Script=Hangul}\p{Script=Cyrillic}\p{N}][\p{L}\p{N}'’-]*/gu,
] as const
/** The same for ASCII and Han characters. */
const hanAndWord = [/[\u4e00-\u9fa5]/g, /[A-Za-z0-9][A-Za-z0-9\u4e00-\u9fa5'’-]*/g] as const

export interface Correction {
  fields: (Field | null)[]
  /** What the content said against the headers, in words. */
  remarks: string[]
}

/**
 * Headers mislead: a "Paper" column may hold only links, an "Introduction" the figure, "Published" a venue. Where the cells of a
 * column are plainly something else than its header says, the cells win; columns that the user has named stay as named.
 */
export function correctByContent(
  headers: readonly string[],
  byHeader: readonly (Field | null)[],
  profiles: readonly Profile[],
  isNamed: (index: number) => boolean,
): Correction {
  const remarks: string[] = []
  const fields = byHeader.map((field, index) => {
    const profile = profiles[index]
    if (!profile || profile.filled === 0 || isNamed(index)) return field
    const corrected = correctedField(field, profile, byHeader, headers[index] ?? '')
    if (corrected !== field)
      remarks.push(`“${headers[index] ?? ''}” holds ${corrected ?? 'something else'} by its content`)
    return corrected
  })
  const found = findTitle(headers, fields, profiles, isNamed)
  if (found !== null) {
    remarks.push(`“${headers[found] ?? ''}” holds the titles by its content`)
    fields[found] = 'title'
  }
  return { fields, remarks }
}

function correctedField(
  field: Field | null,
  profile: Profile,
  all: readonly (Field | null)[],
  header: string,
): Field | null {
  if (field !== 'title' && profile.pictures >= 0.5) return 'figure'
  // A lone link in one row is a slip of its author, not what the column is for; remarks may be links.
  const isSure = field === null || profile.rows * profile.filled >= 2
  if (isSure && field !== 'links' && field !== 'notes' && profile.labels >= 0.6) return 'links'
  switch (field) {
    case 'title':
      return profile.numbers + profile.dates >= 0.6 ? null : field
    case 'year':
      if (profile.dates >= 0.3) return field
      return profile.venues >= 0.3 ? 'venue' : profile.words > 4 ? 'notes' : field
    case 'venue':
      if (profile.dates >= 0.6 && !all.includes('year')) return 'year'
      return profile.words > 12 ? 'notes' : field
    case 'authors':
      return profile.numbers >= 0.6 ? null : field
    case 'figure':
      return profile.words >= 6 && profile.pictures < 0.2 ? 'notes' : field
    case 'method':
      if (tellsWay(profile)) return all.includes('contribution') ? null : 'contribution'
      return profile.numbers + profile.dates >= 0.6 ? null : field
    case 'contribution':
    case 'name':
      return profile.numbers + profile.dates >= 0.6 ? null : field
    case null:
      if (ways.test(normaliseHeader(header)) && tellsWay(profile) && !all.includes('contribution'))
        return 'contribution'
      if (profile.dates >= 0.8 && profile.filled >= 0.5 && !all.includes('year')) return 'year'
      return profile.venues >= 0.6 && !all.includes('venue') ? 'venue' : null
    default:
      return field
  }
}

/** Cells that tell how it is done in a sentence or two, where a column of names has a word or two: where nothing else is the contribution, that is. */
function tellsWay({ words, distinct }: Profile): boolean {
  return words >= wordsOfSentence && words <= wordsOfText && distinct >= 0.8
}

const wordsOfSentence = 6
const wordsOfText = 60

/** Headers of how it is done, below which names of methods are those that were used, not proposed. */
const ways =
  /^(?:methods|methodology|solution|proposed solution|technique|techniques|how|(?:研究|主要|核心|使用的?|所用|所用的|采用的?|採用的?|解决|解決|提出的?)(?:方法|方案)|解决方案|解決方案|方法(?:描述|介绍|概述|概要|内容|简介|論)|(?:解決|提案)(?:方法|手法)の?(?:概要)?|手法の?(?:概要|内容)|해결 ?(?:방법|방안)|방법론|연구 ?방법|제안 ?(?:방법|기법))$/u

/** Headers of what is said of things, which are no titles. */
const saysWhatThingsAre =
  /特点|描述|说明|介绍|简介|維度|维度|\b(?:features?|descriptions?|details?|characteristics?)\b|특징|설명|特徴/iu

/** Where no header names the titles: the column whose cells read like titles, in a table that otherwise speaks of papers. */
function findTitle(
  headers: readonly string[],
  fields: readonly (Field | null)[],
  profiles: readonly Profile[],
  isNamed: (index: number) => boolean,
): number | null {
  if (fields.includes('title') || fields.includes('name')) return null
  const speaks =
    fields.some((field) => field === 'year' || field === 'venue') ||
    profiles.some((profile) => profile.paperLinks >= 0.5)
  if (!speaks) return null
  const readable = profiles
    .map((profile, index) => ({ profile, index, field: fields[index] ?? null }))
    .filter(
      ({ profile, index }) =>
        !isNamed(index) &&
        profile.filled >= 0.6 &&
        profile.pictures < 0.3 &&
        profile.dates < 0.3 &&
        profile.numbers < 0.3,
    )
  const titled = readable.filter(
    ({ profile }) => profile.words >= 3 && profile.distinct >= 0.8 && profile.titledLinks >= 0.5,
  )
  const [linked] = titled.sort((a, b) => b.profile.titledLinks - a.profile.titledLinks)
  if (linked) return linked.index
  const worded = readable.find(
    ({ profile, field, index }) =>
      field === null &&
      !saysWhatThingsAre.test(headers[index] ?? '') &&
      profile.words >= 4 &&
      profile.words <= 25 &&
      profile.distinct >= 0.9,
  )
  if (worded) return worded.index
  // Names of methods stand for titles where each row has its paper's link and hardly anything else.
  const named = readable.find(({ profile, field }) => field === 'method' && profile.distinct >= 0.8)
  const linksPapers = profiles.some((profile, index) => index !== named?.index && profile.paperLinks >= 0.5)
  return named && linksPapers ? named.index : null
}
