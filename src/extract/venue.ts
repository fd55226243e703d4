import vocabulary from './venues.json' with { type: 'json' }

const acronyms = anyOf(vocabulary.acronyms)
const names = anyOf(vocabulary.names)
const knownPattern = anyOf([...vocabulary.acronyms, ...vocabulary.names])
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
const exactAcronym = new RegExp(`^(?:${acronyms})$`, 'iu')
const exactName = new RegExp(`^(?:the )?(?:${names})$`, 'u')
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
  if (isKnown(bare)) return true
  const words = bare.split(/[\s_,./()]+/).filter((word) => word !== '' && !distinctions.has(word.toLowerCase()))
  if (words.length > 0 && isKnown(words.join(' '))) return true
  if (words.length > 0 && words.every((word) => isKnown(word.replace(/(?:W|_W)$/u, '')))) return true
  return journals.test(bare) && bare.split(/\s+/).length <= 14
}

/**
 * Whether a text that stands by itself (in brackets, in a `kbd`) is a venue with a year, also one that nobody has listed:
 * a capitalised word or two and the year, "ITSC 2020 oral".
 */
export function isVenueWithYear(text: string): boolean {
  const year = /(?:19|20)\d{2}|['’‘]\s?\d{2}|(?<=\p{L})\d{2}(?!\d)/u
  if (!year.test(text) || text.length > 120) return false
  return (
    isVenue(text) ||
    /^[^\p{L}\p{N}]*\p{Lu}[\p{Script=Latin}&.-]*(?:[\s_]+\p{Lu}[\p{Script=Latin}&.-]*){0,3}[^\p{L}\p{N}]{0,3}(?:(?:19|20)\d{2}|['’‘]\s?\d{2})(?:[^\p{L}\p{N}]+[\p{Script=Latin}-]{1,15}){0,4}[^\p{L}\p{N}]*$/u.test(
      text,
    )
  )
}

/** Somewhere in the text a known venue is named as such. */
export function mentionsVenue(text: string): boolean {
  const short = text.slice(0, 2000)
  return venueWithYear(short) !== null || inText.test(short) || journals.test(short)
}

/** A venue as it is shown: without brackets; its year is said elsewhere. */
export function venueName(text: string): string {
  return withoutYear(text) || text.trim()
}

function isKnown(text: string): boolean {
  return (
    !(ordinary.has(text.toLowerCase()) && text !== text.toUpperCase()) &&
    (exactAcronym.test(text) || exactName.test(text))
  )
}

function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  return longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '[\\s_-]+')).join('|')
}

function withoutYear(text: string): string {
  return text
    .slice(0, 400)
    .replace(
      /(?:19|20)\d{2}(?:[-./]\d{1,2}){0,2}|['’‘`]\s?\d{2}(?!\d)|(?<=\p{L})\d{2}(?![\d\p{L}])|(?<=\p{Lu}\s)\d{2}(?=\W*$)/gu,
      ' ',
    )
    .replace(/\barXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?/gi, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d)]+$/gu, '')
    .replace(/^\(([^()]*)\)?$/, '$1')
    .trim()
}
