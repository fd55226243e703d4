import type { List, ListItem, Nodes, Paragraph } from 'mdast'
import { richText } from '../../text/markdown-text.ts'
import { escapeHtml, joined, type RichText } from '../../text/rich-text.ts'
import { isPlaceholder } from '../../words/placeholder.ts'
import { goesOnCounting, saysOnlyHowMany } from './fit/counted.ts'
import type { Fit } from './fit/fit.ts'
import { breaksOff } from './fit/lead-in.ts'
import { isOnWriting } from './fit/on-writing.ts'
import { isPrompt } from './fit/prompts.ts'
import { withListsOfSigns } from './fit/signed-lists.ts'
import { hasPicture, isOfLines, withoutLastBreak, withoutPictures } from './lines.ts'

/** A paragraph or bullet of a section, as it can stand on a card. */
export interface Piece {
  text: RichText
  isBullet: boolean
  /** How many bullets it is, with those below it. */
  items: number
  /** What follows belongs to it: "They differ in:". */
  announces: boolean
  /** A paragraph with a picture, of which it may be the caption. */
  isPictured: boolean
  /** All of it is bold, so that it may head what follows. */
  isBold: boolean
  /** Its lines are no sentences: each says something of its own, and nothing on a card would part them. */
  isOfLines: boolean
  /** The bullet that heads it: "Pros". */
  under: string
  /** A formula that stands right below a paragraph which does not announce it. */
  isFormula: boolean
}

const bare = {
  isBullet: false,
  items: 0,
  announces: false,
  isPictured: false,
  isBold: false,
  isOfLines: false,
  under: '',
  isFormula: false,
}

/**
 * What a section says, paragraph by paragraph and bullet by bullet. Quotes count only where there is nothing else.
 * @param hasFormulas with those that no sentence announces
 */
export function piecesOf(blocks: readonly Nodes[], hasFormulas = false): Piece[] {
  const own = blocks.flatMap((node, at) =>
    node.type === 'math' ? formulaBehind(node, blocks[at - 1], hasFormulas) : piecesIn(node),
  )
  if (own.length > 0) return own
  return blocks.flatMap((node) => (node.type === 'blockquote' ? node.children.flatMap(piecesIn) : []))
}

/** A formula is said where a sentence announces it, and goes with the paragraph that it stands below. */
function formulaBehind(node: Nodes, before: Nodes | undefined, hasFormulas: boolean): Piece[] {
  const pieces = before === undefined ? [] : piecesIn(before)
  const isAnnounced = pieces.some((piece) => piece.announces)
  const isBelow = hasFormulas && before?.type === 'paragraph' && pieces.length > 0
  return isAnnounced || isBelow ? [{ ...bare, text: richText([node]), isFormula: !isAnnounced }] : []
}

function piecesIn(node: Nodes): Piece[] {
  if (node.type === 'paragraph') {
    const text = richText(plain(node).children)
    if (isNothing(text)) return []
    const lines = { isBold: isBold(node), isOfLines: isOfLines(node) }
    return [{ ...bare, text, announces: announces(text.text), isPictured: hasPicture(node), ...lines }]
  }
  return node.type === 'list' ? bulletsOf(node, '') : []
}

/** Without what is no part of its text. */
function plain<T extends Nodes>(node: T): T {
  return withoutLastBreak(withoutPictures(node))
}

function isBold({ children }: Paragraph): boolean {
  return children.every(({ type }) => type === 'strong')
}

/** "They differ in:" */
function announces(text: string): boolean {
  return /[:：]$/.test(text)
}

/** 以下のパラメータを調べた。 with bullets below is the same; without them it is a sentence like any other. */
function announcesNext([first, next]: readonly Piece[]): boolean {
  if (!first || first.isBullet) return false
  const { text } = first.text
  const hasBullets = next?.isBullet === true
  return (
    first.announces ||
    (hasBullets && (announcesAtEnd(text) || breaksOff(text) || saysOnlyHowMany(text))) ||
    (hasBullets &&
      text.length < 60 &&
      /(?:如下|以下几|以下の|下面几|다음과 같|the following)|(?:について|に関して)[。.]?$/iu.test(text))
  )
}

/** A last sentence that only says that what it used follows. */
function announcesAtEnd(text: string): boolean {
  return /(?:\buses? the following (?:\w{1,20} ){0,2}(?:methods?|steps?|techniques?|tricks?)|다음과 같은 (?:방법|방식|기법|단계)[을를] (?:사용|적용|이용|활용)\S{1,4}|以下の(?:手法|方法|手順)を(?:用いる|使う|用いた|使用する)|采用(?:了)?以下(?:几种|的)?(?:方法|技巧|步骤))[.。]?$/iu.test(
    text,
  )
}

/** Bullets with all below them; of one that only heads others, these. */
function bulletsOf(list: List, under: string): Piece[] {
  return list.children.flatMap((item): Piece[] => {
    if (item.checked != null) return []
    const [head, ...rest] = item.children
    const below = rest.flatMap((node) => (node.type === 'list' ? [node] : []))
    const own = head ? richText(headOf(item)) : null
    if (own && below.length > 0 && isOneWord(own.text.trim()))
      return below.flatMap((others) => bulletsOf(others, own.text))
    const text = richText(blocksOf(plain(item)))
    if (isNothing(text)) return []
    return [{ ...bare, text, isBullet: true, items: itemsIn(item), under }]
  })
}

/** Scripts without spaces write sentences that look like one. */
function isOneWord(text: string): boolean {
  return (
    !/\s/.test(text) && (text.length <= 12 || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
  )
}

function itemsIn(item: ListItem): number {
  const lists = item.children.flatMap((node) => (node.type === 'list' ? node.children : []))
  return 1 + lists.reduce((sum, below) => sum + itemsIn(below), 0)
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

/** Nothing is said: a dash, a mark out of five, a to-do, links alone. */
export function isNothing({ text, links }: RichText): boolean {
  const words = links.reduce((rest, link) => rest.replace(link.text, ' '), text)
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    isPlaceholder(text) ||
    /^[\d.,/\s★☆⭐%-]{1,12}$/u.test(text) ||
    /^(?:todo|tbd|tba|fixme|wip|待补|待续|未完|later|to be (?:done|added|written|filled))\b/iu.test(text) ||
    /^\s*\(?(?:fill (?:in|me)|empty|none|n\/a)\)?\.?\s*$/i.test(text) ||
    /^\(?(?:see|refer to|cf\.?|check)\s(?:the\s)?(?:(?:original\s)?papers?|pdf|above|below|text|table|fig(?:ure)?)\b[^,;]{0,20}\.?\)?$/i.test(
      text,
    ) ||
    /^(?:(?:见|参见|详见|請看)(?:原文|论文|原论文|上|下)\S{0,4}|論文(?:を)?参照\S{0,6}|논문\s?참[조고]\S{0,4})$/u.test(
      text,
    ) ||
    /^(?:TODO|DOING|LATER|NOW|WAITING)\s/.test(text) ||
    pointsElsewhere(text) ||
    isPrompt(text) ||
    /^@[\w:-]{3,60}$/.test(text) ||
    /^<?https?:\/\/\S{1,300}$/.test(text) ||
    /^(?:test|yes|no|ok|okay|good|done)[.!]?$/i.test(text) ||
    (text.length < 60 &&
      /要確認|要検証|待确认|待補|확인 ?필요|(?:to be|needs to be) (?:checked|confirmed)/iu.test(text)) ||
    (links.length > 0 && !/[\p{L}\p{N}]/u.test(words))
  )
}

/** The first thing that a section says, and what follows; of a list the first item, but all that a sentence announces. */
export function firstPiece(blocks: readonly Nodes[]): { text: RichText; others: RichText[] } | null {
  const pieces = piecesOf(blocks)
  const [first] = pieces
  const taken = first?.isBullet ? [first] : groupsOf(pieces).next().value
  if (!taken) return null
  return { text: asList(taken), others: pieces.slice(taken.length).map(({ text }) => text) }
}

/** A few words that are no sentence. */
function isCaption(text: string): boolean {
  return text.length < 60 && !/[.。!！?？]$/u.test(text)
}

/**
 * What belongs together: bullets that follow each other, a paragraph, or a sentence that announces something with the bullets or the
 * sentence that follow. What announces and has nothing behind it ends the section.
 */
function* groupsOf(pieces: readonly Piece[]): Generator<Piece[], undefined> {
  for (let at = 0; at < pieces.length; ) {
    while (pieces[at]?.announces && pieces[at + 1]?.announces) at++
    const isAnnounced = announcesNext(pieces.slice(at, at + 2))
    let end = at + (isAnnounced ? 1 : 0)
    if (end >= pieces.length) return
    if (pieces[end]?.isBullet) while (pieces[end]?.isBullet) end++
    else end++
    if (pieces[end]?.isFormula) end++
    yield pieces.slice(at, end)
    at = end
  }
}

/** "The results are shown in the table below": a few words that say where to look, and nothing else. */
function pointsElsewhere(text: string): boolean {
  if (text.length > 80) return false
  const [place] =
    /\b(?:(?:shown|given|listed|summari[sz]ed|illustrated|described|reported|presented|see)\s(?:\S{1,10}\s){0,3}(?:below|above|fig(?:ure|\.)|tables?|image|picture|diagram)|as follows)\b|[如见][下上]?[图表]|(?:以下|下記|上記|下|上)の?(?:図|表|グラフ)|(?:위|아래|다음)\s?(?:그래프|그림|표)/iu.exec(
      text,
    ) ?? []
  return place !== undefined && countWords(text) <= 10
}

const mostWords = 60
const mostCharacters = 120
const mostBullets = 3
/** With those below them. */
const mostItems = 5

export type Answer = { text: RichText } | { tooLong: { words: number; bullets: number } } | 'no answer' | null

/**
 * The one answer that a section holds: all that it says, where that is short, without what is no answer (background, praise, a caption).
 * Null: it says nothing.
 */
export function answerOf(blocks: readonly Nodes[], fitOfText: (text: string, under: string) => Fit): Answer {
  const all = countedAsBullets(termsAsBullets(piecesOf(withListsOfSigns(blocks), true)))
  // What is said against a paper, or of how it is written, is no part of what it says.
  const pieces = all.filter(
    ({ text, under, isBullet }) =>
      !isBullet || !((under !== '' && fitOfText(text.text, under) === 'no') || isOnWriting(text.text)),
  )
  if (pieces.length === 0 && all.length > 0) return 'no answer'
  const fitOf = ({ text, isBullet, isPictured, isBold, isOfLines, under }: Piece): Fit => {
    const own = fitOfText(text.text, under)
    if (!isBullet && (breaksOff(text.text) || isOfLines)) return 'no'
    const heads = isPictured || (isBold && pieces.length > 1)
    return heads && own === 'open' && isCaption(text.text) ? 'no' : own
  }
  const groups = [...groupsOf(pieces)]
  if (groups.length === 0) return null
  const isFit = (group: readonly Piece[]): boolean => {
    const isAnnounced = group.some(({ isBullet }) => isBullet) && group.some(({ isBullet }) => !isBullet)
    // What announces bullets is judged with them, and a formula goes with what it stands below.
    if (isAnnounced) return fitOfText(asList(group).text, '') !== 'no'
    return group.every((piece) => piece.isFormula || fitOf(piece) !== 'no')
  }
  // Background may stand before an answer; what stands behind or within it is a part of it.
  const start = groups.findIndex((group) => group[0]?.isBullet || isFit(group))
  const said = start < 0 ? [] : groups.slice(start)
  const fit = fitOfText(asList(said.flat()).text, '')
  if (said.length === 0 || !said.every(isFit) || groups.flat().length < pieces.length) return 'no answer'
  return fit === 'no' || (start > 0 && fit !== 'yes') ? 'no answer' : measured(said.flat(), pieces)
}

/** "**Casting** - …" and "**Tuning** - …" in paragraphs of their own are a list, however they are written. */
function termsAsBullets(pieces: readonly Piece[]): Piece[] {
  const areTerms = pieces.map((piece) => !piece.isBullet && isTerm(piece.text))
  return pieces.map((piece, at) =>
    areTerms[at] && (areTerms[at - 1] || areTerms[at + 1]) ? { ...piece, isBullet: true, items: 1 } : piece,
  )
}

/** "(1) …" and "(2) …" in paragraphs of their own are a list as well. */
function countedAsBullets(pieces: readonly Piece[]): Piece[] {
  const goesOn = pieces.map(({ text }, at) => goesOnCounting(pieces[at - 1]?.text.text ?? '', text.text))
  return pieces.map((piece, at) =>
    !piece.isBullet && (goesOn[at] || goesOn[at + 1]) ? { ...piece, isBullet: true, items: 1 } : piece,
  )
}

function isTerm({ html }: RichText): boolean {
  return /^<(?:strong|b)>[^<>]{1,40}<\/(?:strong|b)>\s?[-–—:：]\s?\S/u.test(html)
}

/** @param whole with what was left out of it: a list is no shorter for that */
function measured(taken: readonly Piece[], whole: readonly Piece[]): Answer {
  const bullets = whole.filter(({ isBullet }) => isBullet)
  const said = asList(taken)
  // A formula that would make it too long may be left out: its sentence says the same.
  if (taken.length > 1 && taken.at(-1)?.isFormula && !isShort(said.text)) return measured(taken.slice(0, -1), whole)
  const text = withoutPointer(said)
  const items = bullets.reduce((sum, piece) => sum + piece.items, 0)
  return isShort(text.text) && bullets.length <= mostBullets && items <= mostItems
    ? { text }
    : {
        tooLong: {
          words: countWords(text.text),
          bullets: bullets.length > mostBullets ? bullets.length : items > mostItems ? items : 0,
        },
      }
}

/** Without a last sentence that only says that more follows: 四阶段如下。 */
function withoutPointer(whole: RichText): RichText {
  const body = whole.text.slice(0, -1)
  const start = Math.max(...[...'.。!！?？'].map((sign) => body.lastIndexOf(sign))) + 1
  const tail = whole.text.slice(start).trimStart()
  const isPointer =
    tail.length < 50 && /(?:如下|以下の(?:図|表|グラフ|通り)|as follows|shown below|와 같다)[。.]$/u.test(tail)
  const shown = escapeHtml(tail)
  if (start === 0 || !isPointer || !whole.html.endsWith(shown)) return whole
  return { ...whole, text: whole.text.slice(0, start), html: whole.html.slice(0, -shown.length).trimEnd() }
}

function asList(pieces: readonly Piece[]): RichText {
  if (pieces.length === 1) return pieces[0]?.text ?? joined([])
  const text = joined(pieces.map((piece) => piece.text))
  if (!pieces.some(({ isBullet }) => isBullet)) return text
  const plain = pieces.map((piece) => piece.text.text).join(' · ')
  const html = pieces.map(({ text: own, isBullet }, at) => {
    const before = pieces[at - 1]
    if (!isBullet) return `${before && !before.isBullet ? '<br>' : ''}${own.html}`
    return `${before?.isBullet ? '' : '<ul>'}<li>${own.html}</li>${pieces[at + 1]?.isBullet ? '' : '</ul>'}`
  })
  return { ...text, text: plain, html: html.join('') }
}

/** Of scripts without spaces characters count instead of words. */
function isShort(text: string): boolean {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  if (dense * 3 > text.length) return [...text].length <= mostCharacters
  return countWords(text) <= mostWords
}

/** Two characters of such a script are a word among others. */
function countWords(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const others = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、。：；（）]/gu, ' ')
  return Math.round(dense / 2) + others.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
