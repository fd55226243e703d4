import { nameOfParts, type Persons, personsOf, shownName } from '../persons.ts'
import { lineOfTex } from './tex.ts'

/** A list of names as BibTeX divides it: at `and` outside of braces. */
export function personsOfTex(source: string): Persons {
  const parts = splitOutside(source, andAt)
  const [only = ''] = parts
  // Who does not know of `and` divides by semicolons.
  const divided = parts.length === 1 && only.includes(';') ? splitOutside(only, semicolonAt) : parts
  return personsOf(divided.map(nameOfTex))
}

/** `Last, First`, `Last, Jr., First`, `First Last`; BibLaTeX's `family=Last, given=First`. A name in braces stays as it is. */
function nameOfTex(source: string): string {
  if (!source.includes(',') && !source.includes('=')) return nameOfParts([lineOfTex(source)])
  const parts = splitOutside(source, commaAt).map((part) => lineOfTex(part))
  if (/^\s*(?:family|given|prefix|suffix)\s*=/i.test(source)) return nameOfPairs(parts)
  return nameOfParts(parts)
}

function nameOfPairs(parts: readonly string[]): string {
  const pairs = new Map(
    parts.map((part) => {
      const [key = '', value = ''] = part.split('=').map((each) => each.trim())
      return [key.toLowerCase(), value.replace(/^"|"$/g, '')]
    }),
  )
  const of = (key: string) => pairs.get(key) ?? ''
  return shownName({ family: [of('prefix'), of('family')].join(' '), given: of('given'), suffix: of('suffix') })
}

const andAt = /\s+and\s+/iy
const semicolonAt = /\s*[;；]\s*/y
const commaAt = /\s*,\s*/y

/** Cuts at what `border` matches where no brace is open. */
function splitOutside(source: string, border: RegExp): string[] {
  const text = /\s\s|[^\S ]|^\s|\s$/.test(source) ? source.replace(/\s+/g, ' ').trim() : source
  const parts: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '{') depth++
    else if (sign === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (sign === ' ' || sign === ',' || sign === ';' || sign === '；')) {
      border.lastIndex = at
      const found = border.exec(text)
      if (!found) continue
      parts.push(text.slice(start, at))
      start = at + found[0].length
      at = start - 1
    }
  }
  parts.push(text.slice(start))
  return parts.filter((part) => part !== '')
}
