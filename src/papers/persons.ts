/** Persons as they are shown, in the order of the file; whether there are others, who are not named. */
export interface Persons {
  names: string[]
  hasMore: boolean
}

/** Without those that stand for others, or for nobody. */
export function personsOf(names: readonly string[]): Persons {
  const told = names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^anonymous(?: authors?)?$/i.test(name))
  const named = told.filter((name) => !others.test(name)).map((name) => name.replace(endOfOthers, ''))
  const hasMore = told.length > named.length || told.some((name) => endOfOthers.test(name))
  return { names: named.filter((name) => name !== ''), hasMore }
}

const others = /^(?:others|et\.? al\.?|等人?)$/i
const endOfOthers = /,? et\.? al\.?$/i

/** The parts of a name between its commas. */
export function nameOfParts(parts: readonly string[]): string {
  const [first = '', second = '', third] = parts.map((part) => part.trim())
  if (second === '' && third === undefined) return joinedHan(first)
  if (third === undefined) return isSuffix(second) ? `${first} ${second}` : shownName({ family: first, given: second })
  if (parts.length === 3 && isSuffix(second)) return shownName({ family: first, given: third, suffix: second })
  if (parts.length === 3 && isSuffix(third)) return shownName({ family: first, given: second, suffix: third })
  return parts.join(', ')
}

function isSuffix(part: string): boolean {
  return /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i.test(part)
}

/** A name as people read it: family names of East Asia stand before the given ones, and without a space in Han and Hangul. */
export function shownName(name: { family: string; given: string; suffix?: string }): string {
  const [family, given, suffix] = [name.family, name.given, name.suffix ?? ''].map((part) => part.trim())
  if (isEastAsian(family) && isEastAsian(given)) return `${family}${given}`
  return [given, family, suffix].filter(Boolean).join(' ')
}

function isEastAsian(text: string | undefined): boolean {
  // Names in Latin, the most, are told by their first letter.
  if (text === undefined || text.charCodeAt(0) < 0x1100) return false
  return /^(?:\p{Script=Han}{1,4}|\p{Script=Hangul}{1,4})$/u.test(text)
}

/** 张 三 is one name. */
function joinedHan(name: string): string {
  const [family, given, ...more] = name.split(' ')
  return more.length === 0 && /^\p{Script=Han}$/u.test(family ?? '') && /^\p{Script=Han}{1,3}$/u.test(given ?? '')
    ? `${family}${given}`
    : name
}
