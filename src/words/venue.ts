import vocabulary from './venues.json' with { type: 'json' }

const knownPattern = anyOf([...vocabulary.acronyms, ...vocabulary.names])
const acronyms = byLetters(vocabulary.acronyms)
const names = byLetters(vocabulary.names)
const firstWords = new Set([...acronyms.keys(), ...names.keys()].map((letters) => /[a-z]+/.exec(letters)?.[0]))
/** Venues whose names are words: written small, they are only words. */
const ordinary = new Set(vocabulary.ordinary)

/** What may stand between a venue and its year: CVPR' 16, ECCV_W 2024, EMNLP (Findings), 2023, NeurIPS'23. */
const between =
  "(?:[\\s_-]*(?:W|workshops?|findings|conference|proceedings|oral|main|long|short|best paper))?[\\s_@(,:.–-]*['’‘`]?\\s?"
/** Acronyms are known in any case where their year follows; "science" and "nature" are words otherwise. */
const beforeYear = new RegExp(
  `(?<![\\p{L}\\d])(${knownPattern})${between}((?:19|20)\\d{2}|\\d{2})(?![\\d.]\\d|\\d)`,
  'iu',
)
const afterYear = new RegExp(`(?<!\\d)((?:19|20)\\d{2}|['’]\\d{2})[\\s,:–-]{0,3}(${knownPattern})(?![\\p{L}\\d])`, 'u')
const inText = new RegExp(`(?<![\\p{L}\\d])(${knownPattern})(?![\\p{L}])`, 'u')
const journals = new RegExp(vocabulary.patterns.join('|'), 'u')
const distinctions = new Set(vocabulary.distinctions)

export interface DatedVenue {
  venue: string
  /** As written: two digits or four. */
  year: string
}

/** The first venue that stands with its year. */
export function venueWithYear(text: string): DatedVenue | null {
  if (!/\d\d/.test(text) || !mayNameVenue(text)) return null
  const after = beforeYear.exec(text)
  if (after?.[1] && after[2]) return { venue: after[1], year: after[2] }
  const before = afterYear.exec(text)
  if (before?.[1] && before[2]) return { venue: before[2], year: before[1].replace(/\D/g, '') }
  return null
}

/** Whether a text is a venue and nothing else, but for its year and words such as "oral". */
export function isVenue(text: string): boolean {
  const bare = withoutYear(text)
  if (bare === '' || bare.length > 120) return false
  return (mayNameVenue(bare) && isListed(bare)) || (journals.test(bare) && bare.split(/\s+/).length <= 14)
}

function isListed(bare: string): boolean {
  if (isKnown(bare) || isKnown(bare.replace(/ workshops?$/i, ''))) return true
  const words = bare.split(/[\s_,./()]+/).filter((word) => word !== '' && !distinctions.has(word.toLowerCase()))
  return (
    words.length > 0 && (isKnown(words.join(' ')) || words.every((word) => isKnown(word.replace(/(?:W|_W)$/u, ''))))
  )
}

/**
 * Whether a text that stands by itself (in brackets, in a `kbd`) is a venue with a year, also one that nobody has listed:
 * a capitalised word or two and the year, "ITSC 2020 oral".
 */
export function isVenueWithYear(text: string): boolean {
  const year = /(?:19|20)\d{2}|['’‘]\s?\d{2}|(?<=\p{L})\d{2}(?!\d)/u
  if (!year.test(text) || text.length > 120 || /\s(?:is|are|was|were|has|have)\s/.test(text)) return false
  return (
    isVenue(text) ||
    /^\p{Lu}[\p{L}\d&.-]{1,14}['’‘]\d{2,4}$/u.test(text) ||
    /^[^\p{L}\p{N}]*\p{Lu}[\p{Script=Latin}&.-]*(?:[\s_]+\p{Lu}[\p{Script=Latin}&.-]*){0,3}[^\p{L}\p{N}]{0,3}(?:(?:19|20)\d{2}|['’‘]\s?\d{2})(?:[^\p{L}\p{N}]+\p{Script=Latin}{1,15}){0,6}[^\p{L}\p{N}]*$/u.test(
      text,
    )
  )
}

/** Somewhere in the text a known venue is named as such. */
export function mentionsVenue(text: string): boolean {
  const short = text.slice(0, 2000)
  return (mayNameVenue(short) && (venueWithYear(short) !== null || inText.test(short))) || journals.test(short)
}

/** The lists of venues take long to look through, and no text has use for them that has no first word of one. */
function mayNameVenue(text: string): boolean {
  return (text.match(/[a-z]+/giu) ?? []).some((word) => {
    const lower = inOneCase(word)
    return firstWords.has(lower) || firstWords.has(lower.replace(tail, ''))
  })
}

/** What a venue's last word may be written together with. */
const tail = /(?:w|workshops?|findings|conference|proceedings|oral|main|long|short|best)$/

/** What is held every year has its year for a name: "Deblurring Challenge (CVPR 2021)". */
export function isHeldYearly(title: string): boolean {
  return /\b(?:challenge|competition|workshop|proceedings|overview of)\b|竞赛|挑战赛|コンペ|대회/iu.test(title)
}

/** A venue as it is shown: without brackets; its year is said elsewhere. */
export function venueName(text: string): string {
  return withoutYear(text) || text.trim()
}

/** What divides the words of a venue and its year in any way to write them: "ICLR'23", "RA-L 2022", "ECML/PKDD". */
const betweenWords = /[\s,，;/|·、'’@.()-]+|(?<=\p{L})(?=\d)/u

export function wordsOfVenue(text: string): string[] {
  return text
    .toLowerCase()
    .split(betweenWords)
    .filter((word) => word !== '')
}

/** Every listed name, as `wordsOfVenue` divides it; `inTitles` are short forms that tell a venue only where they annotate a title. */
const listed = new Set(
  [...vocabulary.acronyms, ...vocabulary.names, ...vocabulary.inTitles].map((name) => wordsOfVenue(name).join(' ')),
)
const longest = Math.max(...[...listed].map((name) => name.split(' ').length))
/** What papers are about, or words as any: they are a venue only beside a year. */
const needsYear = new Set([...vocabulary.ordinary, ...vocabulary.subjects].map((name) => wordsOfVenue(name).join(' ')))
const words = new Set([...vocabulary.acronyms, ...vocabulary.inTitles].map(inOneCase))

/** How many words of an annotation, from a place on, are the longest listed name; 0 where none is. */
export function lengthOfVenue(annotation: readonly string[], at: number): number {
  for (let count = Math.min(longest, annotation.length - at); count > 0; count--)
    if (listed.has(annotation.slice(at, at + count).join(' '))) return count
  return 0
}

export function isVenueOnlyWithYear(name: string): boolean {
  return needsYear.has(name)
}

/** Whether a single word is the short name of a venue. */
export function isVenueWord(word: string): boolean {
  return words.has(inOneCase(word))
}

function isKnown(text: string): boolean {
  if (ordinary.has(text.toLowerCase()) && text !== text.toUpperCase()) return false
  const name = text.replace(/^the /, '')
  return isOneOf(acronyms.get(lettersOf(text)), text, 'iu') || isOneOf(names.get(lettersOf(name)), name, 'u')
}

function isOneOf(venues: readonly string[] | undefined, text: string, flags: string): boolean {
  return venues !== undefined && new RegExp(`^(?:${anyOf(venues)})$`, flags).test(text)
}

/** Venues by what all ways to write them have in common: of hundreds of names, few need to be tried. */
function byLetters(venues: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const venue of venues) {
    const letters = lettersOf(venue)
    found.set(letters, [...(found.get(letters) ?? []), venue])
  }
  return found
}

function lettersOf(text: string): string {
  return inOneCase(text).replace(/[\s_-]+/g, ' ')
}

/** Both cases, as a pattern that ignores case takes ſ for s. */
function inOneCase(text: string): string {
  return text.toUpperCase().toLowerCase()
}

function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  return longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '[\\s_-]+')).join('|')
}

function withoutYear(text: string): string {
  const short = text.slice(0, 400)
  const undated = /\d\d/.test(short) ? withoutDates(short) : short
  return undated
    .replace(/\(\s*\)/g, ' ')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[^\p{L}\d]+|(?<![^\p{L}\d)])[^\p{L}\d)]+$/gu, '')
    .replace(/^\(([^()]*)\)?$/, '$1')
    .trim()
}

function withoutDates(text: string): string {
  return text
    .replace(
      /(?:19|20)\d{2}(?:[-./]\d{1,2}){0,2}|['’‘`]\s?\d{2}(?!\d)|(?<=\p{L})\d{2}(?![\d\p{L}])|(?<=\p{Lu}\s)\d{2}(?=\W*$)/gu,
      ' ',
    )
    .replace(/\barXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|(?<=\barXiv )\d{4}\.\d{4,5}(?:v\d+)?/gi, ' ')
}
