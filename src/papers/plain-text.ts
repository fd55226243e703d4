import { emptyText, escapeHtml, type Link, type RichText, richOfWords } from '../text/rich-text.ts'
import { trimEnd } from './trim-end.ts'

/** Addresses and formulas in a text without marks: `$…$` as a formula has it, money not; `\$` is the sign. */
const special = /(?<url>https?:\/\/[^\s<>"，。；、）】]{3,2000})|\\\$|\$(?<math>[^\s$](?:[^$]{0,500}[^\s$])?)\$(?!\d)/gi

/** Plain text as it is shown on cards; its line ends are kept, its addresses are links. */
export function richOfPlain(source: string): RichText {
  if (!/https?:|\\\$|\$[^$]*\$|[^\S ]|\s\s|^\s|\s$|^$/i.test(source)) return richOfWords(source)
  const plain = source
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  if (plain === '') return emptyText
  if (!/https?:|\$|\n/i.test(plain)) return richOfWords(plain)
  const links: Link[] = []
  let [text, html, last] = ['', '', 0]
  for (const found of plain.matchAll(special)) {
    const between = plain.slice(last, found.index)
    const { url, math } = found.groups ?? {}
    const address = url === undefined ? undefined : trimEnd(url, '.,;:!?)]')
    if (address !== undefined) links.push({ url: address, text: address })
    const shown = address ?? (math === undefined ? '$' : found[0])
    text += between + shown
    html += escapeHtml(between) + htmlOf(shown, address, math)
    last = found.index + (address?.length ?? found[0].length)
  }
  text += plain.slice(last)
  html += escapeHtml(plain.slice(last))
  return { ...emptyText, text: text.replaceAll('\n', ' '), html: html.replaceAll('\n', '<br>'), links }
}

function htmlOf(shown: string, address: string | undefined, math: string | undefined): string {
  if (address !== undefined) return `<a href="${escapeHtml(address)}">${escapeHtml(shown)}</a>`
  return math === undefined ? shown : `\\(${escapeHtml(math)}\\)`
}

/** Whether a line of a text only goes on from the one before, because an editor wraps at some column. */
export function isWrapped(before: string, line: string): boolean {
  return !/[.!?:;。！？：；]$/.test(before) && /^\p{Ll}/u.test(line) && !/^[\p{L} ]{1,30}[:：]/u.test(line)
}
