import type { Line } from '../../text/line.ts'

/**
 * The keywords of a cell, or of what stands behind a label: divided by signs and line ends; by their marks where marked words
 * (code, kbd, links, bold) stand beside each other; by the # of tags and by the brackets around each.
 */
export function keywordsOf(line: Line): string[] {
  const isMarked = line.spans.some(isMark)
  const parts =
    isMarked || opens.test(line.text)
      ? partsOf(line.text).flatMap(([start, end]) => byMarks(line, start, end) ?? [line.text.slice(start, end)])
      : line.text.split(dividers)
  const keywords = parts.flatMap(byTags).flatMap(byBrackets)
  return keywords.map(tidy).filter((keyword) => /[\p{L}\p{N}]/u.test(keyword))
}

const opens = /[([（【「『《{]/u
const closes = /[)\]）】」』》}]/u

/** Signs that divide wherever they stand; a comma, but not that of 1,000; those that do with spaces around them. */
const dividers = /[\n；;、，•／｜|]|(?<!\d),|,(?!\d{3}(?!\d))|(?<=\s)[/·・∙](?=\s)/u
const dividersAndBrackets = new RegExp(`${dividers.source}|${opens.source}|${closes.source}`, 'gu')

/** What signs divide. What stands in brackets is left whole, unless they are around all of it. */
function partsOf(text: string): [number, number][] {
  const parts: [number, number][] = []
  const mayNest = hasPairs(text)
  let start = 0
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(dividersAndBrackets)) {
    if (opens.test(sign)) depth += mayNest ? 1 : 0
    else if (closes.test(sign)) depth -= mayNest ? 1 : 0
    else if (depth === 0) {
      parts.push([start, index])
      start = index + 1
    }
  }
  parts.push([start, text.length])
  return parts
}

/** Brackets that open and close again, and are not around the whole. */
function hasPairs(whole: string): boolean {
  const text = whole.trim()
  let depth = 0
  let isWhole = true
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (opens.test(char)) depth++
    else if (closes.test(char) && --depth < 0) return false
    if (depth === 0 && at < text.length - 1) isWhole = false
  }
  return depth === 0 && !isWhole
}

function isMark(span: Line['spans'][number]): boolean {
  return span.boxed || span.url !== null || span.strong || span.em
}

/** Marked words with nothing but spaces and signs between them; null where a part is anything else. */
function byMarks({ text, spans }: Line, start: number, end: number): string[] | null {
  const words: string[] = []
  let last: Line['spans'][number] | null = null
  for (const span of spans) {
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
    const own = text.slice(from, to)
    if (from >= to || !/[\p{L}\p{N}]/u.test(own)) continue
    if (!isMark(span)) return null
    // Several styles within one link, or one phrase.
    const isSame = last !== null && last.end === span.start && !span.boxed && last.url === span.url
    if (isSame) words.push(`${words.pop() ?? ''}${own}`)
    else words.push(own)
    last = span
  }
  return words.length > 1 ? words : null
}

/** #a #b */
function byTags(words: string): string[] {
  return words.includes('#') ? words.split(/\s(?=#[\p{L}\p{N}[])/u) : [words]
}

/** [a] [b], 【a】【b】: a bracket around each. */
function byBrackets(words: string): string[] {
  const plain = words.trim()
  if (!/^[[【「『《]/u.test(plain)) return [words]
  const groups = plain.match(/[[【「『《][^[\]【】「」『』《》]*[\]】」』》]/gu) ?? []
  const rest = groups.reduce((left, group) => left.replace(group, ''), plain)
  return groups.length > 0 && !/[\p{L}\p{N}]/u.test(rest)
    ? groups.flatMap((group) => insideOf(group.slice(1, -1)))
    : [words]
}

function insideOf(text: string): string[] {
  return partsOf(text).map(([start, end]) => text.slice(start, end))
}

/** Without a bullet, the # of a tag, quotation marks around it. */
function tidy(words: string): string {
  const plain = words.trim()
  if (!/^[-–*+•‣·#\d"“'‘]/u.test(plain)) return plain
  return plain
    .replace(/^(?:[-–*+•‣·]|\d{1,2}[.)])\s+/u, '')
    .replace(/^#(?=\S)/, '')
    .replace(/^["“'‘](.*)["”'’]$/u, '$1')
    .trim()
}
