import type { Nodes, PhrasingContent } from 'mdast'
import { richText } from '../../text/markdown-text.ts'
import type { RichText } from '../../text/rich-text.ts'
import { isNothing } from './content.ts'
import { linesOf, type NoteLine } from './lines.ts'
import type { Outline } from './outline.ts'
import { isWithinElsewhere } from './part.ts'

/** What the reader says of highlights that stand in a note: these are the paper's words, and what stands behind them is his. */
export function commentsIn({ parts }: Outline): RichText[] {
  return parts
    .filter((part) => part.role === 'annotations' || isWithinElsewhere(part))
    .flatMap(({ blocks }) => blocks.flatMap(commentsOf))
    .filter((comment) => !isNothing(comment))
}

function commentsOf(node: Nodes): RichText[] {
  if (node.type === 'paragraph') return linesOf(node, 0).flatMap(commentOf)
  const isOfLines = node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem'
  return isOfLines ? (node.children as Nodes[]).flatMap(commentsOf) : []
}

/** "“…” ([Kim, 2021, p. 3](zotero://…)) ([pdf](zotero://…)) words of the reader", and "my comment: …". */
function commentOf({ line, nodes }: NoteLine): RichText[] {
  const last = nodes.findLastIndex(leadsToHighlight)
  if (last >= 0) {
    const behind = withoutSigns(nodes.slice(last + 1), bracketsBehind)
    if (behind.some(hasWords)) return [richText(behind)]
    // A mark on the page without a highlight has its words in front.
    const first = nodes.findIndex(leadsToHighlight)
    return quoted.test(line.text) ? [] : [richText(withoutSigns(nodes.slice(0, first), null))]
  }
  return ofReader.test(line.text.slice(0, 60)) ? [richText(withoutSigns(nodes, ofReader))] : []
}

const ofReader =
  /^[\s\p{P}\p{S}]{0,6}(?:(?:my|own) )?(?:comments?|notes?|remarks?|thoughts?|annotation|我的(?:批注|评论|想法)|批注|评论|コメント|メモ|메모|코멘트)[\s*]{0,3}[:：]\s{0,3}/iu
const quoted = /^[\s>]*["“«„「]/u
const bracketsBehind = /^[\s)）.,;:-]{1,12}/u

/** Whether a line shows a highlight: its words are found again on its page by this address. */
export function isHighlight(source: string): boolean {
  return source.includes('](zotero://') && /[?&]annotation=|\/open-pdf\//.test(source)
}

/** The comment in a line that shows a highlight, as it is written; '' where there is none. */
export function commentIn(source: string): string {
  const behind = source.slice(source.lastIndexOf('](zotero://')).replace(/^[^)]*\)/, '')
  if (/[\p{L}\p{N}]/u.test(behind)) return behind
  const front = source.slice(0, source.indexOf('](zotero://'))
  return quoted.test(source) ? '' : front.slice(0, Math.max(0, front.lastIndexOf('[')))
}

function leadsToHighlight(node: PhrasingContent): boolean {
  return node.type === 'link' && node.url.startsWith('zotero://')
}

function hasWords(node: Nodes): boolean {
  if ('children' in node) return (node.children as Nodes[]).some(hasWords)
  return 'value' in node && /[\p{L}\p{N}]/u.test(node.value)
}

/** Without what stands in front of the words, and the bracket that was to open before a link. */
function withoutSigns(nodes: readonly PhrasingContent[], front: RegExp | null): PhrasingContent[] {
  return nodes.map((node, at) => {
    if (node.type !== 'text') return node
    const begun = at === 0 && front ? node.value.replace(front, '') : node.value
    return { ...node, value: front === null && at === nodes.length - 1 ? begun.replace(/\s?[(（]$/u, '') : begun }
  })
}
