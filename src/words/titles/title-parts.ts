import { isCommonWord, isNameShaped, methodOf, tokensOf } from '../names.ts'
import { withoutSoftHyphens } from '../soft-hyphens.ts'
import { isVenueOnlyWithYear, isVenueWord, lengthOfVenue, wordsOfVenue } from '../venue.ts'
import vocabulary from './title-vocabulary.json' with { type: 'json' }

/** A title without what its owner hung on its ends. */
export interface TitleParts {
  core: string
  /** what was hung on and could be another paper's: where it appeared, its number in a list */
  venue: string | null
  isAnnotated: boolean
  /** the title was cut off: it ended in an ellipsis */
  isTruncated: boolean
}

export interface NamedTitle {
  name: string
  rest: string
}

export interface Subtitled {
  main: string
  subtitle: string
}

const statuses = new Set(vocabulary.status)
const announced = new Set(vocabulary.announced)
const anotherWork = new Set(vocabulary.anotherWork)
const literature = new Set(vocabulary.literature)
const recurring = new Set(vocabulary.recurring)
const architectures = new Set(vocabulary.architectures)
const labels = new Set(vocabulary.labels)

const open = '(\\[【〔{「『《'
const close = ')\\]】〕}」』》'
const bracketed = `[${open}]([^${open}${close}]*)[${close}]`
const leadingBracket = new RegExp(`^\\s*${bracketed}\\s*[:：|-]?\\s*`, 'u')
const trailingBracket = new RegExp(`(?<!\\s)\\s*${bracketed}[\\s.。]*$`, 'u')
const number = /^\s*(?:#?\d{1,3}[.)、](?=\s|\p{Script=Han})|\(\d{1,3}\)(?=\s)|\[\d{1,3}\])\s*/u
const year = /^(?:(?:19|20)\d\d|\d\d)$/

/** A paragraph that was taken for a title is compared by its beginning. */
const longest = 600

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Markup and forms of signs that say nothing. */
export function plainText(title: string): string {
  return (
    withoutSoftHyphens(title.slice(0, longest))
      .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
      .replace(/：/g, ': ')
      .normalize('NFKC')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/\$([^$]*)\$/g, (_, formula: string) =>
        formula.replace(/[{}^_]|\\(?:text|math)(?:bf|it|rm|cal)?\b/g, ''),
      )
      .replace(/\\(?=[a-zA-Z])/g, '')
      .replace(/\*\*|`/g, '')
      // "PLA:Language-driven …"
      .replace(/^([\p{L}\d+-]{2,20}):(?=\p{Lu}\p{Ll})/u, '$1: ')
      .replace(/[‐‑‒−]/g, '-')
      .replace(/[‘’ʼ]/g, "'")
      .trim()
  )
}

export function partsOf(title: string): TitleParts {
  const whole = plainText(title)
  const found: string[] = []
  let core = whole
  for (;;) {
    const next = withoutAnnotation(core, found)
    if (next === core || !/[\p{L}\p{N}]/u.test(next)) break
    core = next
  }
  core = withoutInitials(core)
  const isTruncated = /(?:\.{3}|。{3}|⋯)[\s"'”’\])】]*$/u.test(core)
  return { core, venue: found.join(' ') || null, isAnnotated: core !== whole, isTruncated }
}

/** "Generative Adversarial Networks (GANs)": the letters in brackets repeat the words before them. */
function withoutInitials(text: string): string {
  return text.replace(/(?<!\s)\s*\((\p{Lu}[\p{L}]{1,6})\)/gu, (whole, letters: string, at: number) => {
    const initials = letters.replace(/s$/, '').toLowerCase()
    const words = text
      .slice(0, at)
      .toLowerCase()
      .split(/[\s-]+/)
    const before = words.slice(-initials.length).map((word) => word[0] ?? '')
    return before.join('') === initials ? '' : whole
  })
}

/** Takes one annotation off either end; what tells of a place of publication is added to `found`. */
function withoutAnnotation(text: string, found: string[]): string {
  const numbered = number.exec(text)
  if (numbered) return text.slice(numbered[0].length)
  for (const pattern of [leadingBracket, trailingBracket]) {
    const match = pattern.exec(text)
    if (!match) continue
    const content = (match[1] ?? '').trim()
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length)
    const venue = venueOf(content) ?? venueOf(withoutName(content))
    if (venue !== null) found.push(venue)
    if (venue !== null || isStatus(content) || isGloss(content, rest)) return rest.trim()
  }
  const ahead = /^(.{3,40}?)\s*(?:[:：|]|\s[-–—])\s*(?=\S)/u.exec(text)
  if (ahead) {
    const venue = /\d/.test(ahead[1] ?? '') ? venueOf(ahead[1] ?? '') : null
    if (venue !== null) found.push(venue)
    if (venue !== null || labels.has((ahead[1] ?? '').toLowerCase())) return text.slice(ahead[0].length)
  }
  const behind = /(?:(?<!\s)\s+)?[,，;|·、:.-]\s*([^,，;|·、:.]{3,30}(?:,\s*(?:19|20)\d\d)?)[\s.。]*$/u.exec(text)
  const venue = behind && /\d/.test(behind[1] ?? '') ? venueOf(behind[1] ?? '') : null
  if (behind && venue !== null) {
    found.push(venue)
    return text.slice(0, behind.index)
  }
  return text
}

/** "(ControlNet, ICCV 2023)" */
function withoutName(content: string): string {
  const match = /^([^\s,，;]+)[,，;]\s*(?=\S)/u.exec(content)
  return match && isNameShaped(match[1] ?? '') ? content.slice(match[0].length) : content
}

/** "CVPR 2022 Oral", "ICLR'23", "arXiv:2201.00520", "He et al., 2016": a place, a date or who wrote it; never a year alone. */
function venueOf(content: string): string | null {
  const text = content.toLowerCase().trim()
  if (/^(?:arxiv[: ]*)?\d{4}\.\d{4,5}(?:v\d+)?$/.test(text)) return 'arxiv'
  if (/^(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(text)) return ''
  if (/\bet al\b|^[\p{Script=Han}·]{2,6}等(?:人)?(?:[,， ]*(?:19|20)\d\d)?$/u.test(text)) return ''
  const words = wordsOfVenue(text)
  const names: string[] = []
  for (let at = 0; at < words.length; ) {
    const many = lengthOfVenue(words, at)
    if (many > 0) {
      names.push(words.slice(at, at + many).join(' '))
      at += many
    } else if (year.test(words[at] ?? '')) {
      names.push(`${Number(words[at]) % 100}`)
      at += 1
    } else if (announced.has(words[at] ?? '') || statuses.has(words[at] ?? '')) at += 1
    else return null
  }
  const isYear = (name: string) => /^\d+$/.test(name)
  const isTold = names.some(isYear) || content === content.toUpperCase()
  return names.some((name) => !isYear(name) && (isTold || !isVenueOnlyWithYear(name))) ? names.join(' ') : null
}

function isStatus(content: string): boolean {
  const text = content.toLowerCase().trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  return (
    statuses.has(text) ||
    text
      .split(/[,，;/|·、]+/u)
      .every((part) => statuses.has(part.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '')))
  )
}

/** The title in another script: "Attention Is All You Need（注意力就是你所需要的）". */
function isGloss(content: string, rest: string): boolean {
  if (isSeriesMark(content)) return false
  const [han, latin] = [/\p{Script=Han}|\p{Script=Hangul}/gu, /\p{Script=Latin}{2,}/gu]
  const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length
  if (count(content, latin) === 0 && count(content, han) >= 5) return count(rest, latin) >= 3 && count(rest, han) === 0
  return count(content, han) === 0 && count(content, latin) >= 3 && count(rest, han) >= 6
}

/** A name that can be put before a title or after it in brackets, and the title without it. */
export function namedTitlesOf(core: string): NamedTitle[] {
  const before = leadingBracket.exec(core)
  const after = trailingBracket.exec(core)
  const candidates = [
    ...(before ? [{ name: (before[1] ?? '').trim(), rest: core.slice(before[0].length) }] : []),
    ...(after ? [{ name: (after[1] ?? '').trim(), rest: core.slice(0, after.index) }] : []),
    ...subtitlesOf(core).map(({ main, subtitle }) => ({ name: main, rest: subtitle })),
  ]
  return candidates.filter(({ name, rest }) => isNameOf(name, rest))
}

function isNameOf(name: string, rest: string): boolean {
  // "Pix2seq v2: …" names a version, "V2: …" only numbers one.
  const isNumbered = isSeriesMark(name.replace(/(?<=\S) v\d+$/iu, '')) || /^v?\d|\b(?:19|20)\d\d\b/i.test(name)
  if (isNumbered || methodOf(null, `${name}: ${rest}`) === null) return false
  return !tokensOf(name).some((token) => isVenueWord(token) || statuses.has(token.toLowerCase()))
}

/** Every way to read a title as a main title and a subtitle. */
export function subtitlesOf(core: string): Subtitled[] {
  const separator =
    /(?:(?<!\s)\s+)?(?::(?=\s|\p{Script=Han})|：|\s[-–—|~]+\s|[—―]+|(?<=\p{Script=Han})[:~-]+|(?<=[?!])(?=\s)|\.(?=\s\p{Lu}))\s*/gu
  return [...core.matchAll(separator)]
    .slice(0, 6)
    .map((match) => ({
      main: core.slice(0, match.index).trim(),
      subtitle: core.slice(match.index + match[0].length).replace(/(?<![-–—~\s])[-–—~\s]+$/u, ''),
    }))
    .filter(({ main, subtitle }) => main !== '' && subtitle !== '')
}

/** Says that this is another work of a series: part, version, year, supplement, reply. */
export function isSeriesMark(text: string): boolean {
  const tokens = tokensOf(text).map((token) => token.toLowerCase().replace(/\.$/, ''))
  // In a long subtitle "part" and "report" are words like others, unless it begins or ends with them.
  const telling = tokens.length <= 4 ? tokens : [...tokens.slice(0, 1), ...tokens.slice(-1)]
  return (
    tokens.length === 0 ||
    telling.some((token) => anotherWork.has(token)) ||
    tokens.some((token) => /^(?:19|20)\d\d$|^v\d|^\d+\.\d+$/.test(token)) ||
    /\b(?:part|vol(?:ume)?|chapter|version|edition)\.? (?:[ivx]+|\d+|[ab]|one|two|three)\b/i.test(text) ||
    tokens.every((token) => /^(?:[ivx]+|\d+|[a-z]|one|two|three|[一二三四五六七八九十上中下终完]+)$/.test(token)) ||
    /^(?:续|第|その|其[一二三四]|再[谈论])|[上中下续]篇|[前後中后]編|[之第][一二三四五六七八九十\d]+|改进|扩展|修订|补充|更正|勘误/u.test(
      text,
    )
  )
}

/** Nothing but the name of a field and the kind of text: others have written under it as well. */
export function isAboutLiterature(text: string): boolean {
  return (
    tokensOf(text).some((token) => literature.has(token.toLowerCase())) ||
    vocabulary.literature.some((word) => /[^\p{Script=Latin}]/u.test(word) && text.includes(word))
  )
}

/** Held every year under the same title. */
export function isRecurring(text: string): boolean {
  return tokensOf(text).some((token) => recurring.has(token.toLowerCase()))
}

/** A coined name that is long enough to be one paper's. */
export function isCoined(name: string): boolean {
  const tokens = tokensOf(name)
  if (tokens.length > 3 || isSeriesMark(name)) return false
  return tokens.some((token) => isNameShaped(token) && token.length >= 4) || isNamedArchitecture(name, tokens)
}

/** "Swin Transformer": a word that is not the field's before a word for what it is. */
function isNamedArchitecture(name: string, tokens: readonly string[]): boolean {
  return (
    tokens.length === 2 &&
    architectures.has((tokens[1] ?? '').toLowerCase()) &&
    /^\p{Lu}/u.test(name) &&
    methodOf(null, `${name}: x`) === name
  )
}

/** The title of a field, not of a paper: all its words are the field's, or it is short and ends in what the field does. */
export function isTopical(text: string, weight: number): boolean {
  return isTopicOnly(text) || (weight < 5 && /(?:[tsx]ion|ment|ing|ity|network|model|system|analysis)s?$/i.test(text))
}

export function isTopicOnly(text: string): boolean {
  return tokensOf(text).every((token) => token.split('-').every((part) => isCommonWord(part)))
}
