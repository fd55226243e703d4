import type { ElementContent, Root, Text } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { hasMarks, opening } from '../words/marks.ts'
import { type Cloze, type ClozedText, numbersIn, signs, withoutSigns } from './cloze-marks.ts'
import { richTextOfHtml } from './markdown-text.ts'
import type { RichText } from './rich-text.ts'

/**
 * The clozes of a text; null where it has none. Math, code and pictures are taken whole: what looks like a mark in them is none.
 * Marks pair only beside each other, so that markup inside and outside of them stays whole.
 */
export function readClozes(text: RichText): ClozedText | null {
  if (!hasMarks(text.html)) return null
  const tree = fromHtml(text.html.replace(/[\ufdd0-\ufdd3]/g, ''), { fragment: true })
  const clozes: Cloze[] = []
  const children = marksIn(tree.children as ElementContent[])
  const numberedChildren = place(children, clozes)
  if (clozes.length === 0) return null
  const marked = toHtml({ type: 'root', children: numberedChildren })
  const plain = richTextOfHtml(withoutSigns(marked))
  return { plain: { ...plain, badges: text.badges }, clozes, marked }
}

interface Marked {
  type: 'cloze'
  numbers: number[]
  children: Part[]
  hint: Part[] | null
}

type Part = ElementContent | Marked

/** A mark that has been opened and may yet turn out to be text. */
interface Open {
  sign: string
  numbers: number[]
  /** Signs and letters around it, by which two `==` in a formula are told from a mark. */
  after: string
  children: Part[]
  hint: Part[] | null
}

/** Elements that are taken whole. */
const whole = new Set(['code', 'pre', 'kbd', 'img', 'svg'])

/** Math, which is taken whole, and the signs of marks. */
const pieces = new RegExp(
  String.raw`(\\\((?:[^\\]|\\(?![()]))*\\\)|\\\[(?:[^\\]|\\(?![[\]]))*\\\])|(==|${opening}|\}\}|::)`,
  'gs',
)

function marksIn(nodes: readonly ElementContent[]): Part[] {
  const root: Part[] = []
  const open: Open[] = []
  const into = () => {
    const top = open.at(-1)
    return top ? (top.hint ?? top.children) : root
  }
  /** What was opened last turns out to be text. */
  const reopen = () => {
    const top = open.pop()
    if (!top) return
    into().push(textNode(top.sign), ...top.children, ...(top.hint ? [textNode('::'), ...top.hint] : []))
  }
  const close = () => {
    const top = open.pop()
    if (top) into().push({ type: 'cloze', numbers: top.numbers, children: top.children, hint: top.hint })
  }
  nodes.forEach((node, at) => {
    if (node.type === 'element') {
      const children = whole.has(node.tagName) ? node.children : marksIn(node.children)
      into().push({ ...node, children: children as ElementContent[] })
    } else if (node.type === 'text') {
      const before = nodes[at - 1] ? '\ufffc' : ''
      const after = nodes[at + 1] ? '\ufffc' : ''
      eachPiece(node.value, before, after, (piece) => {
        if (piece.sign === null) into().push(textNode(piece.text))
        else if (piece.sign === '==') onEquals(piece)
        else if (piece.sign === '::') onColons()
        else if (piece.sign === '}}') onBraces()
        else open.push({ sign: piece.sign, numbers: numbersIn(piece.sign), after: '', children: [], hint: null })
      })
    } else into().push(node)
  })
  while (open.length > 0) reopen()
  return root

  function onEquals({ before, after }: Piece): void {
    const top = open.at(-1)
    const closes = top?.sign === '==' && /[^\s=]$/u.test(before) && top.children.length > 0
    if (closes && !(isWord(top.after) && isWord(after.charAt(0)))) close()
    else if (/^[^\s=]/u.test(after) && !before.endsWith('=') && top?.sign !== '==')
      open.push({ sign: '==', numbers: [], after: before.slice(-1), children: [], hint: null })
    else into().push(textNode('=='))
  }

  function onColons(): void {
    const top = open.at(-1)
    if (top && top.sign !== '==' && top.hint === null && top.children.length > 0) top.hint = []
    else into().push(textNode('::'))
  }

  function onBraces(): void {
    if (!open.some(({ sign }) => sign !== '==')) {
      into().push(textNode('}}'))
      return
    }
    while (open.at(-1)?.sign === '==') reopen()
    if (open.at(-1)?.children.length === 0) {
      reopen()
      into().push(textNode('}}'))
    } else close()
  }
}

/** `a==b or c==d` compares; it hides nothing. */
function isWord(sign: string): boolean {
  return /[\w)\]]/.test(sign)
}

interface Piece {
  /** Null: text. */
  sign: string | null
  text: string
  before: string
  after: string
}

function eachPiece(value: string, before: string, after: string, take: (piece: Piece) => void): void {
  const addText = (text: string) => {
    if (text !== '') take({ sign: null, text, before: '', after: '' })
  }
  let end = 0
  for (const match of value.matchAll(pieces)) {
    addText(value.slice(end, match.index))
    end = match.index + match[0].length
    if (match[2] === undefined) addText(match[0])
    else
      take({
        sign: match[2],
        text: match[2],
        before: before + value.slice(0, match.index),
        after: value.slice(end) + after,
      })
  }
  addText(value.slice(end))
}

function textNode(value: string): Text {
  return { type: 'text', value }
}

/** Puts signs for the clozes, which are collected. */
function place(parts: readonly Part[], clozes: Cloze[]): ElementContent[] {
  return parts.flatMap((part): ElementContent[] => {
    if (part.type === 'element') return [{ ...part, children: place(part.children as Part[], clozes) }]
    if (part.type !== 'cloze') return [part]
    const index = clozes.length
    const cloze: Cloze = { text: '', numbers: part.numbers }
    clozes.push(cloze)
    const inside = place(part.children, clozes)
    const hint = part.hint ? [sign('hint', index), ...place(part.hint, [])] : []
    cloze.text = textOf(inside)
    return [sign('open', index), ...inside, ...hint, sign('close', index)]
  })
}

function sign(kind: 'open' | 'hint' | 'close', index: number): Text {
  return textNode(`${signs[kind]}${index}${signs.end}`)
}

function textOf(children: ElementContent[]): string {
  const { text, pictures } = richTextOfHtml(withoutSigns(toHtml({ type: 'root', children } satisfies Root)))
  return text !== '' ? text : pictures.join(' ')
}
