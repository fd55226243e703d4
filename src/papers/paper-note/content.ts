import type { List, ListItem, Nodes } from 'mdast'
import { richText } from '../../text/markdown-text.ts'
import { joined, type RichText } from '../../text/rich-text.ts'
import { isPlaceholder } from '../../words/placeholder.ts'
import { withoutPictures } from './lines.ts'

/** A paragraph or bullet of a section, as it can stand on a card. */
export interface Piece {
  text: RichText
  isBullet: boolean
  /** What follows belongs to it: "They differ in:". */
  announces: boolean
}

/** What a section says, paragraph by paragraph and bullet by bullet. Quotes count only where there is nothing else. */
export function piecesOf(blocks: readonly Nodes[]): Piece[] {
  const own = blocks.flatMap(piecesIn)
  if (own.length > 0) return own
  return blocks.flatMap((node) => (node.type === 'blockquote' ? node.children.flatMap(piecesIn) : []))
}

function piecesIn(node: Nodes): Piece[] {
  if (node.type === 'paragraph') {
    const text = richText([withoutPictures(node)].flatMap((own) => own.children))
    return isNothing(text) ? [] : [{ text, isBullet: false, announces: /[:：]$/.test(text.text) }]
  }
  return node.type === 'list' ? bulletsOf(node) : []
}

/** Bullets with all below them; of one that only heads others, these. */
function bulletsOf(list: List): Piece[] {
  return list.children.flatMap((item): Piece[] => {
    if (item.checked != null) return []
    const [head, ...rest] = item.children
    const below = rest.flatMap((node) => (node.type === 'list' ? [node] : []))
    const own = head ? richText(headOf(item)) : null
    if (own && below.length > 0 && !/\s/.test(own.text.trim())) return below.flatMap(bulletsOf)
    const text = richText(blocksOf(item).map(withoutPictures))
    return isNothing(text) ? [] : [{ text, isBullet: true, announces: false }]
  })
}

function headOf(item: ListItem): Nodes[] {
  const [head] = item.children
  return head?.type === 'paragraph' ? head.children : head ? [head] : []
}

/** A bullet of one paragraph is a line, not a block. */
function blocksOf(item: ListItem): Nodes[] {
  const [head, ...rest] = item.children
  return head?.type === 'paragraph' && rest.length === 0 ? head.children : item.children
}

/** Nothing is said: a dash, a to-do, links alone. */
export function isNothing({ text, links }: RichText): boolean {
  const words = links.reduce((rest, link) => rest.replace(link.text, ' '), text)
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    isPlaceholder(text) ||
    /^(?:todo|tbd|tba|fixme|wip|待补|待续|未完|later|to be (?:done|added|written|filled))\b/iu.test(text) ||
    /^\s*\(?(?:fill (?:in|me)|empty|none|n\/a)\)?\.?\s*$/i.test(text) ||
    /^(?:TODO|DOING|LATER|NOW|WAITING)\s/.test(text) ||
    (links.length > 0 && !/[\p{L}\p{N}]/u.test(words))
  )
}

/** The first thing that a section says; of a list the first item. */
export function firstPiece(blocks: readonly Nodes[]): RichText | null {
  return piecesOf(blocks)[0]?.text ?? null
}

/** What follows the first piece. */
export function otherPieces(blocks: readonly Nodes[]): RichText[] {
  return piecesOf(blocks)
    .slice(1)
    .map(({ text }) => text)
}

const mostWords = 60
const mostCharacters = 120
const mostBullets = 3

export type Answer = { text: RichText } | { tooLong: { words: number; bullets: number } } | null

/** The one answer that a section holds: its first paragraph, or its bullets where these are few. Null: it says nothing. */
export function answerOf(blocks: readonly Nodes[]): Answer {
  const pieces = piecesOf(blocks)
  const [first] = pieces
  if (!first) return null
  const bullets = (first.isBullet ? pieces : first.announces ? pieces.slice(1) : []).filter(({ isBullet }) => isBullet)
  const taken = first.isBullet ? bullets : [first, ...bullets]
  const text = asList(taken)
  return isShort(text.text) && bullets.length <= mostBullets
    ? { text }
    : { tooLong: { words: countWords(text.text), bullets: bullets.length } }
}

function asList(pieces: readonly Piece[]): RichText {
  if (pieces.length === 1) return pieces[0]?.text ?? joined([])
  const text = joined(pieces.map((piece) => piece.text))
  const plain = pieces.map((piece) => piece.text.text).join(' · ')
  const bullets = pieces.filter(({ isBullet }) => isBullet).map((piece) => `<li>${piece.text.html}</li>`)
  const before = pieces.filter(({ isBullet }) => !isBullet).map((piece) => piece.text.html)
  return { ...text, text: plain, html: `${before.join('')}<ul>${bullets.join('')}</ul>` }
}

/** Of scripts without spaces characters count instead of words. */
function isShort(text: string): boolean {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  if (dense * 3 > text.length) return [...text].length <= mostCharacters
  return countWords(text) <= mostWords
}

function countWords(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return Math.max(words, Math.round(dense / 2))
}
