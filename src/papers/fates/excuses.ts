import { bracketsIn } from '../../words/brackets.ts'
import { isKindOfText, isReadingState } from '../../words/lead-labels.ts'
import { isMonth } from '../../words/year.ts'
import type { Paper } from '../paper.ts'
import { wordsIn } from './held-words.ts'

/** Words that no field of a paper has to hold, and why that is so. */
interface Excuse {
  why: string
  /** Those of the missing words that it explains. */
  covers(missing: readonly string[], source: string, paper: Paper): readonly string[]
}

const dateSigns = new Set(['年', '月', '日', '号', '년', '월', '일'])
const isDigits = (word: string) => /^\d{1,8}(?:st|nd|rd|th)?$/.test(word)
const isOfDate = (word: string) =>
  isDigits(word) || dateSigns.has(word) || /^\d{1,4}[年月日년월일]/.test(word) || isMonth(word)

const imprintWords = new Set(
  'vol volume no number issue pp pages page p art article abs j c d m n r s a g ol eb z chapter sec ed edition series part'.split(
    ' ',
  ),
)
const venueWords = new Set(
  `in at to on of the and for appear appears presented accepted by published proceedings proc conference international annual journal
   workshop workshops symposium transactions preprint preprints arxiv as oral poster spotlight track main findings`.split(
    /\s+/,
  ),
)

const excuses: readonly Excuse[] = [
  {
    why: 'its number among the others',
    covers: (missing, source) => {
      const number = /^[\s|>*_#([]*(?:no\.?\s*)?([\d.]{1,6}|[a-z](?=[.)]))[\])}.、:*_\s|]/iu.exec(
        `${source.trim()} `,
      )?.[1]
      const own = number === undefined ? [] : wordsIn(number)
      return missing.filter((word) => own.includes(word))
    },
  },
  {
    why: 'numbers of references',
    covers: (missing, source) => {
      const inside = bracketsIn(source).flatMap((one) => (/^[\d, –-]{1,80}$/u.test(one.inside) ? [one.inside] : []))
      const numbers = inside.flatMap(wordsIn)
      return missing.filter((word) => numbers.includes(word))
    },
  },
  {
    why: 'a date, of which the year is kept',
    covers: (missing, source, { year }) => {
      const isFirst = /^[\s#>*-]*\d{4}-\d\d-\d\d\s/.test(source)
      if ((year === null && !isFirst) || !/\d/.test(source)) return []
      const parts = [...source.matchAll(/[\p{L}\p{N}][^|()[\]*_,，]{0,40}/gu)].map(([part]) => wordsIn(part))
      const dated = new Set(parts.filter((words) => words.some((word) => /\d/.test(word))).flat())
      return missing.filter((word) => isOfDate(word) && dated.has(word))
    },
  },
  {
    why: 'a day of a month, which says no year',
    covers: (missing, source) => {
      const day = /[|>]\s?(\d{1,2}[-./]\d{1,2})\s?[|<]/u.exec(source.slice(0, 400))?.[1]
      const numbers = day === undefined ? [] : wordsIn(day)
      return missing.filter((word) => numbers.includes(word))
    },
  },
  {
    why: 'volume, number and pages',
    covers: (missing, source, { venue, year }) =>
      venue === null && year === null
        ? []
        : missing.filter((word) => /\d/.test(source) && (imprintWords.has(word) || /^[a-z]?\d+[a-z]?$/.test(word))),
  },
  {
    why: 'a venue and its year in one word',
    covers: (missing, _, { venue, year }) =>
      missing.filter((word) => {
        const [, name = '', digits = ''] = /^(\p{L}+)((?:\d{2}){1,2})$/u.exec(word) ?? []
        return venue?.toLowerCase().includes(name) === true && digits !== '' && String(year).endsWith(digits)
      }),
  },
  {
    why: 'a further name of the method',
    covers: (missing, source, { method }) => {
      if (method === null || !source.includes(']')) return []
      const others = [...source.slice(0, 400).matchAll(/[,/] ?([^\s,/[\]]{1,30})\]/gu)].flatMap(([, name = '']) =>
        wordsIn(name),
      )
      return missing.filter((word) => others.includes(word))
    },
  },
  {
    why: 'words around names and places',
    covers: (missing, source, { authors, venue }) =>
      missing.filter(
        (word) =>
          (authors !== null && /^(?:by|from|and|et|al|with)$/.test(word)) ||
          (venue !== null && source.toLowerCase().includes(`${word}@`)),
      ),
  },
  {
    why: 'words around the venue',
    covers: (missing, _, { venue }) => (venue === null ? [] : missing.filter((word) => venueWords.has(word))),
  },
  {
    why: 'how far the reading has come, or what kind of text it is',
    covers: (missing) => {
      const whole = missing.join(' ')
      if (isReadingState(whole) || isKindOfText(whole)) return missing
      return missing.filter((word) => isReadingState(word) || isKindOfText(word))
    },
  },
]

/** Why words are in no field, and those of which nobody can say it. */
export function excused(
  missing: readonly string[],
  source: string,
  paper: Paper,
): { whys: string[]; missing: readonly string[] } {
  const whys: string[] = []
  let left = missing
  for (const { why, covers } of excuses) {
    if (left.length === 0) break
    const covered = new Set(covers(left, source, paper))
    if (covered.size === 0) continue
    whys.push(why)
    left = left.filter((word) => !covered.has(word))
  }
  return { whys, missing: left }
}
