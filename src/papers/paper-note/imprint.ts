import type { Blockquote, List } from 'mdast'
import { escapeHtml, type RichText } from '../../text/rich-text.ts'
import { labelOf } from '../../words/addresses/link-evidence.ts'
import { newDraft } from '../markdown/draft.ts'
import { takeCredits } from '../markdown/entries/credits.ts'
import { labelIn, linesOf, type NoteLine } from './lines.ts'
import { roleOf } from './roles.ts'

/** "**Paper**: *Glue from Mussels*", also as a link: the title rather than a word for where the paper is. */
export function titleIn(key: string, value: RichText): RichText | null {
  if (!/^(?:paper|论文|論文|논문)$/i.test(key)) return null
  const [link, ...others] = value.links
  const text = link && others.length === 0 ? link.text : value.text
  const isTitle = /\S\s+\S+\s+\S/.test(text) || (text.match(/\p{Script=Han}|[\p{Script=Hangul}]/gu)?.length ?? 0) > 7
  if (!isTitle || labelOf(text) !== null || /https?:|\d{4}\.\d{4,5}/.test(text)) return null
  return text === value.text ? value : { ...value, text, html: escapeHtml(text) }
}

/** Lines below the title in a quote: who wrote the paper, and where it is. */
export function isImprint(quote: Blockquote, isBelowTitle: boolean): boolean {
  const paragraphs = quote.children.filter((node) => node.type === 'paragraph')
  if (paragraphs.length < quote.children.length) return false
  const lines = paragraphs.flatMap((node) => linesOf(node, 0))
  if (lines.some(isOfImprint)) return true
  const texts = lines.map(({ line }) => line.text.trim())
  return (
    isBelowTitle &&
    texts.every((text) => text.length < 200) &&
    texts.some((text) => /^https?:\S+$/.test(text) || isCredit(text))
  )
}

/** "- report-number: …" with "authors: …" and "venue: …" below it. */
export function isImprintOfBlock(first: NoteLine | undefined, { children }: List): boolean {
  if (!first || labelIn(first) === null) return false
  const known = children.filter(({ children: [head] }) => {
    const [line] = head?.type === 'paragraph' ? linesOf(head, 0) : []
    return line !== undefined && isOfImprint(line)
  })
  return known.length > 1
}

function isOfImprint(line: NoteLine): boolean {
  const role = roleOf(labelIn(line)?.key ?? '')
  return (
    role !== null &&
    ['title', 'authors', 'year', 'published', 'venue', 'doi', 'arxiv', 'links', 'metadata'].includes(role)
  )
}

export function isCredit(text: string): boolean {
  return /^by\s+\p{Lu}/iu.test(text) || (/[,&\d]|\sand\s/.test(text) && takeCredits(text, newDraft()))
}

/** "I. Lund, P. Moss and R. Fern, 2006": a heading of names and a year is no title. */
export function isCreditWithYear(text: string): boolean {
  return text.length < 300 && /[,，]\s?\(?(?:19|20)\d{2}\)?\.?$/u.test(text) && isCredit(text)
}
