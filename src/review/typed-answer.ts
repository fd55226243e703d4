/** A stretch of an answer as it is shown: `extra` was typed and is wrong, `missing` was not typed. */
export interface Stretch {
  text: string
  is: 'right' | 'extra' | 'missing'
}

export interface Comparison {
  isRight: boolean
  /** What was typed, with `-` for what is missing. */
  given: Stretch[]
  expected: Stretch[]
}

/** Longer answers are compared as a whole only: nobody types them, and their table would not fit. */
const maximalLength = 500

/**
 * Compares what was typed with the answer, as Anki does, but lenient: case, hyphens, spaces and full-width forms make no
 * difference.
 */
export function compareTyped(typed: string, answer: string): Comparison {
  const [given, expected] = [lettersOf(typed), lettersOf(answer)]
  const isRight = given.length > 0 && foldedText(given) === foldedText(expected)
  if (isRight) return { isRight, given: [stretch(typed, 'right')], expected: [stretch(answer, 'right')] }
  if (given.length > maximalLength || expected.length > maximalLength)
    return { isRight, given: [stretch(typed, 'extra')], expected: [stretch(answer, 'missing')] }
  return { isRight, ...alignment(given, expected) }
}

interface Letter {
  shown: string
  /** '' for what makes no difference. */
  folded: string
}

function lettersOf(text: string): Letter[] {
  return [...text.trim().normalize('NFC')].map((shown) => ({
    shown,
    folded: shown
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Pd}\u2212_·・\u200b\ufeff]/gu, ''),
  }))
}

function foldedText(letters: readonly Letter[]): string {
  return letters.map(({ folded }) => folded).join('')
}

/** By the longest common subsequence. */
function alignment(given: readonly Letter[], expected: readonly Letter[]): Omit<Comparison, 'isRight'> {
  const lengths = Array.from({ length: given.length + 1 }, () => new Uint16Array(expected.length + 1))
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = given.length - 1; i >= 0; i--)
    for (let j = expected.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row)
        row[j] = isSame(given[i], expected[j]) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  const shown: Omit<Comparison, 'isRight'> = { given: [], expected: [] }
  let [i, j] = [0, 0]
  while (i < given.length || j < expected.length) {
    const [mine, wanted] = [given[i], expected[j]]
    if (mine && wanted && isSame(mine, wanted)) {
      add(shown.given, mine.shown, 'right')
      add(shown.expected, wanted.shown, 'right')
      i++
      j++
    } else if (mine && (!wanted || length(i + 1, j) >= length(i, j + 1))) {
      add(shown.given, mine.shown, mine.folded === '' ? 'right' : 'extra')
      i++
    } else if (wanted) {
      if (wanted.folded !== '') add(shown.given, '-', 'missing')
      add(shown.expected, wanted.shown, wanted.folded === '' ? 'right' : 'missing')
      j++
    }
  }
  return shown
}

function isSame(one: Letter | undefined, other: Letter | undefined): boolean {
  return one !== undefined && one.folded === other?.folded
}

function add(stretches: Stretch[], text: string, is: Stretch['is']): void {
  const last = stretches.at(-1)
  if (last?.is === is) last.text += text
  else stretches.push(stretch(text, is))
}

function stretch(text: string, is: Stretch['is']): Stretch {
  return { text, is }
}
