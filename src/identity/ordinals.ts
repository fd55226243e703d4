/**
 * Which text each number of a paper's clozes asks for. A number belongs to one text for good, since Anki keeps the history of a
 * card by it: what is inserted gets a new one, what is removed leaves its own behind.
 */
export interface KnownCloze {
  /** From 1. */
  n: number
  text: string
  /** Of a question: a hash of its answer. */
  answer?: string
  /** The user wrote the number herself. */
  own?: true
  /** No longer in the notes; its text gets the number back, no other ever does. */
  gone?: true
}

export interface FoundCloze {
  text: string
  answer?: string
  /** Written by the user, as in `{{c3::…}}`. */
  number: number | null
}

export interface Numbering {
  /** Of each cloze that was found; null where Anki has no more. */
  numbers: (number | null)[]
  /** What is to be known from now on: those of the notes in their order, then what is gone. */
  known: KnownCloze[]
  /** Places of clozes whose own number belongs to another text, or is none that Anki knows. */
  refused: number[]
}

/** Anki makes no cards for greater ones. */
export const greatestNumber = 500

/**
 * Numbers the clozes or questions of one paper: by the number that the user wrote, else by an equal text, else by an equal answer or a
 * similar text that has gone from here; what is left is new.
 */
export function numberClozes(known: readonly KnownCloze[], found: readonly FoundCloze[]): Numbering {
  const keys = found.map(({ text }) => keyOf(text))
  const isOwn = found.map(({ number }, at) => number !== null && isFree(number, keys[at] ?? '', known, keys))
  const numbers = found.map(({ number }, at) => (isOwn[at] ? number : null))
  const refused = found.flatMap(({ number }, at) => (number !== null && !isOwn[at] ? [at] : []))
  keys.forEach((key, at) => {
    const twin = keys.findIndex((other, place) => other === key && isOwn[place])
    numbers[at] ??= numbers[twin] ?? equalTo(key, known)?.n ?? null
  })
  takeAnswered(numbers, found, known)
  takeEdited(numbers, keys, known)
  const taken = [...known.map(({ n }) => n), ...numbers.map((number) => number ?? 0)]
  let last = taken.reduce((greatest, n) => Math.max(greatest, n), 0)
  keys.forEach((key, at) => {
    if (numbers[at] !== null) return
    const twin = keys.findIndex((other, place) => other === key && numbers[place] !== null)
    numbers[at] = twin >= 0 ? (numbers[twin] ?? null) : last < greatestNumber ? ++last : null
  })
  return { numbers, known: knownAfter(known, found, numbers, isOwn), refused }
}

function knownAfter(
  known: readonly KnownCloze[],
  found: readonly FoundCloze[],
  numbers: readonly (number | null)[],
  isOwn: readonly boolean[],
): KnownCloze[] {
  const present = new Map<string, KnownCloze>()
  found.forEach(({ text, answer }, at) => {
    const n = numbers[at] ?? null
    if (n === null) return
    const own = isOwn[at] || known.some((one) => one.n === n && one.own)
    const answered = answer === undefined ? {} : { answer }
    present.set(`${n} ${keyOf(text)}`, { n, text, ...answered, ...(own ? { own: true as const } : {}) })
  })
  const now = new Set([...present.values()].map(({ n }) => n))
  const left = known.filter(({ n }) => !now.has(n)).map((one): KnownCloze => ({ ...one, gone: true }))
  return [...present.values(), ...left]
}

export function isSameText(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

/** What a person takes for the same text. */
function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

function equalTo(key: string, known: readonly KnownCloze[]): KnownCloze | null {
  const equal = known.filter(({ text }) => keyOf(text) === key)
  return equal.find(({ gone }) => !gone) ?? equal[0] ?? null
}

/** A number that the user writes is hers; one that paperdeck gave to another text stays with that. */
function isFree(number: number, key: string, known: readonly KnownCloze[], keys: readonly string[]): boolean {
  if (number < 1 || number > greatestNumber) return false
  return known
    .filter(({ n }) => n === number)
    .every(({ text, own }) => {
      const other = keyOf(text)
      return own === true || other === key || (!keys.includes(other) && likeness(other, key) >= alike)
    })
}

/** A question that is worded anew has the answer that it had, where no other question has. */
function takeAnswered(numbers: (number | null)[], found: readonly FoundCloze[], known: readonly KnownCloze[]): void {
  const left = known.filter(({ n, gone, answer }) => answer !== undefined && !gone && !numbers.includes(n))
  const open = found.flatMap(({ answer }, at) => (answer !== undefined && numbers[at] === null ? [{ answer, at }] : []))
  for (const { answer, at } of open) {
    const own = left.filter((one) => one.answer === answer)
    if (own.length === 1 && open.filter((one) => one.answer === answer).length === 1) numbers[at] = own[0]?.n ?? null
  }
}

/** Of texts between the same neighbours, and of any others: how alike they must be to be one text before and after an edit. */
const alikeInPlace = 0.75
const alike = 0.85
/** Words that differ must at least be this alike: “term alpha” is no misspelling of “term gamma”. */
const alikeWords = 0.6
/** How much longer a text may get, by words before or behind it, and still be the same. */
const longest = 2

interface Pair {
  at: number
  one: KnownCloze
  likeness: number
}

/** An edited text keeps its number, where only one of those that have gone can have become it, and it of no other. */
function takeEdited(numbers: (number | null)[], keys: readonly string[], known: readonly KnownCloze[]): void {
  const left = known.filter(({ n, gone }) => !gone && !numbers.includes(n))
  if (left.length === 0) return
  const before = known.filter(({ gone }) => !gone).map(({ n }) => n)
  const pairs = keys.flatMap((key, at): Pair[] =>
    numbers[at] !== null
      ? []
      : left.flatMap((one) => {
          const own = likeness(keyOf(one.text), key)
          return own >= (isInPlace(one.n, before, at, numbers) ? alikeInPlace : alike)
            ? [{ at, one, likeness: own }]
            : []
        }),
  )
  for (const pair of pairs) {
    const isBest = pairs.every(
      (other) =>
        other === pair || (other.at !== pair.at && other.one.n !== pair.one.n) || other.likeness < pair.likeness,
    )
    if (isBest) numbers[pair.at] = pair.one.n
  }
}

/** Between the same neighbours, among those that were there before and still are. */
function isInPlace(n: number, before: readonly number[], at: number, numbers: readonly (number | null)[]): boolean {
  const stays = (one: number | null) => one !== null && before.includes(one) && numbers.includes(one)
  const was = before.indexOf(n)
  return (
    before.slice(0, was).findLast(stays) === numbers.slice(0, at).findLast(stays) &&
    before.slice(was + 1).find(stays) === numbers.slice(at + 1).find(stays)
  )
}

/** 1: equal; 0: nothing in common, or other digits: “layer 2” is no misspelling of “layer 1”. */
function likeness(one: string, other: string): number {
  if (one.replace(/\D/gu, '') !== other.replace(/\D/gu, '')) return 0
  const [a, b] = withoutCommonWords(withoutStop(one), withoutStop(other))
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  // Words were added or taken away.
  if (a === '' || b === '') return shorter.length * longest >= longer.length ? alikeInPlace : 0
  if (similarity(a, b) < alikeWords) return 0
  return similarity(one, other)
}

/** A question goes on where its mark stood. */
function withoutStop(text: string): string {
  return text.replace(/[?!.？！。]$/u, '')
}

/** What is left of two texts without the words with which both begin, and both end. */
function withoutCommonWords(one: string, other: string): [string, string] {
  const [a, b] = [one.split(' '), other.split(' ')]
  while (a.length > 0 && a[0] === b[0]) {
    a.shift()
    b.shift()
  }
  while (a.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  return [a.join(' '), b.join(' ')]
}

/** Longer texts are compared by their beginnings. */
const comparedLength = 400

/** 1 - edits / length. */
function similarity(one: string, other: string): number {
  const [a, b] = [[...one].slice(0, comparedLength), [...other].slice(0, comparedLength)]
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of a.entries()) {
    const current = [i + 1]
    for (const [j, wanted] of b.entries())
      current.push(
        Math.min((previous[j] ?? 0) + (letter === wanted ? 0 : 1), (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1),
      )
    previous = current
  }
  return 1 - (previous[b.length] ?? 0) / Math.max(a.length, b.length, 1)
}
