import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { isHidden } from '../../cards/card.ts'
import type { Side } from '../../cards/templates/cloze.ts'
import { ownValue } from '../../text/objects.ts'
import { printableLine } from '../../words/printable.ts'
import { unicodeOfTex } from './math.ts'

/** How a piece of text looks in the terminal. */
export type Look = 'bold' | 'italic' | 'underline' | 'strike' | 'dim' | 'code' | 'source' | 'blue' | 'red' | 'green'

export interface Span {
  text: string
  looks: readonly Look[]
  /** Where the answer is typed; behind it, the answer. */
  isTyped?: true
}

/** Lines of a card that are wrapped as one; `rule` is the line between question and answer, `figure` the place among the figures. */
export type Block = { spans: Span[]; indent: number; mark: string; figure?: number } | 'rule'

export interface CardText {
  blocks: Block[]
  /** Targets in the order of reading. */
  links: string[]
  figures: string[]
}

const blockTags = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li pre blockquote table tr figure figcaption dl dt dd section'.split(' '),
)
const spaced = new Set(['p', 'h1', 'h2', 'h3', 'pre', 'blockquote', 'ul', 'ol', 'table', 'figure'])
const looksOfTag: Record<string, Look> = {
  b: 'bold',
  strong: 'bold',
  h1: 'bold',
  h2: 'bold',
  h3: 'bold',
  th: 'bold',
  mark: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  a: 'underline',
  del: 'strike',
  s: 'strike',
  code: 'code',
  pre: 'code',
  kbd: 'code',
}
/** Classes of the shipped templates, and of Anki. */
const looksOfClass: Record<string, Look> = {
  meta: 'dim',
  links: 'dim',
  also: 'dim',
  hint: 'dim',
  cue: 'bold',
  cloze: 'bold',
}

/** A side of a card as text for the terminal. What a hint hides on the front is shown behind: there is nothing to click here. */
export function cardText(html: string, side: Side): CardText {
  return new SideReader(side).read(fromHtml(html, { fragment: true }))
}

interface Around {
  looks: readonly Look[]
  indent: number
  mark: string
  pre: boolean
  isTyped?: true
  /** Facts stand beside each other: year · venue · authors. */
  isMeta?: boolean
}

/** Goes through the HTML of a side once, from its beginning to its end. */
class SideReader {
  readonly #side: Side
  readonly #card: CardText = { blocks: [], links: [], figures: [] }
  /** The lines that are being read. */
  #open: Exclude<Block, 'rule'> | null = null

  constructor(side: Side) {
    this.#side = side
  }

  read(root: Nodes): CardText {
    this.#walk(root, { looks: [], indent: 0, mark: '', pre: false })
    this.#endBlock(false)
    return this.#card
  }

  #walk(node: Nodes, around: Around): void {
    if (node.type === 'text') this.#addText(node.value, around)
    else if (node.type === 'element') this.#element(node, around)
    else if ('children' in node) for (const child of node.children) this.#walk(child, around)
  }

  #element(node: Element, around: Around): void {
    const tag = node.tagName
    if (tag === 'br') {
      this.#endLine()
      return
    }
    if (tag === 'hr') {
      this.#endLine()
      this.#card.blocks.push('rule')
      return
    }
    if (tag === 'img') {
      this.#figure(node, around)
      return
    }
    if (tag === 'style' || tag === 'script' || isHidden(node, this.#side)) return
    if (tag === 'a' && /^[^#]/.test(String(node.properties.href ?? '')))
      this.#card.links.push(String(node.properties.href))
    if (tag === 'span' && around.isMeta && this.#open && this.#open.spans.length > 0)
      this.#add(/\s$/.test(this.#open.spans.at(-1)?.text ?? '') ? '· ' : ' · ', around.looks, around)
    const inner: Around = { ...around, looks: [...around.looks, ...looksOf(node)], pre: around.pre || tag === 'pre' }
    inner.isMeta = hasClass(node, 'meta')
    if (hasClass(node, 'typed')) inner.isTyped = true
    if (tag === 'li') inner.mark = '• '
    if (tag === 'ul' || tag === 'ol' || tag === 'blockquote') inner.indent += 2
    const isBlock = blockTags.has(tag)
    if (isBlock) this.#endBlock(spaced.has(tag))
    if ((tag === 'td' || tag === 'th') && this.#open && this.#open.spans.length > 0) this.#add(' │ ', ['dim'], around)
    for (const child of node.children) {
      this.#walk(child, inner)
      if (this.#open) inner.mark = ''
    }
    if (isBlock) this.#endBlock(spaced.has(tag))
  }

  #figure(node: Element, around: Around): void {
    const { src, alt } = node.properties
    if (typeof src !== 'string' || src === '') return
    this.#card.figures.push(src)
    this.#endLine()
    const caption = typeof alt === 'string' && alt !== '' ? `: ${alt}` : ''
    this.#add(
      `▣ Figure${this.#card.figures.length > 1 ? ` ${this.#card.figures.length}` : ''}${caption}`,
      ['italic'],
      around,
    )
    this.#add('  f opens it', ['dim'], around)
    if (this.#open) this.#open.figure = this.#card.figures.length - 1
    this.#endLine()
  }

  /** Math stands between Anki's delimiters; in code, as for MathJax, nothing is math. */
  #addText(text: string, around: Around): void {
    if (around.looks.includes('code')) {
      this.#addPlain(text, around)
      return
    }
    for (const part of text.split(/(\\\((?:[^\\]|\\(?![()]))*\\\)|\\\[(?:[^\\]|\\(?![[\]]))*\\\])/gs)) {
      const tex = /^\\[([](.*)\\[)\]]$/s.exec(part)?.[1]
      if (tex === undefined) this.#addPlain(part, around)
      else {
        const unicode = unicodeOfTex(tex)
        if (unicode === null) this.#add(`$${tex.trim().replace(/\s+/g, ' ')}$`, [...around.looks, 'source'], around)
        else this.#add(unicode, [...around.looks, 'italic'], around)
      }
    }
  }

  #addPlain(text: string, around: Around): void {
    const rows = around.pre ? text.split('\n') : [text.replace(/\s+/g, ' ')]
    rows.forEach((row, index) => {
      if (index > 0) this.#endLine()
      this.#add(row, around.looks, around)
    })
  }

  #add(raw: string, looks: readonly Look[], around: Around): void {
    // What notes hold must not steer the terminal; of soft hyphens nobody knows how wide they are shown.
    const text = printableLine(raw.replaceAll('\t', '  '))
    if (text === '' || (text === ' ' && !this.#open)) return
    this.#open ??= { spans: [], indent: around.indent, mark: around.mark }
    const shown = this.#open.spans.length === 0 && !around.pre ? text.trimStart() : text
    this.#open.spans.push({ text: shown, looks, ...(around.isTyped ? { isTyped: true } : {}) })
  }

  #endLine(): void {
    if (this.#open?.spans.some(({ text }) => text.trim() !== '')) this.#card.blocks.push(this.#open)
    this.#open = null
  }

  #endBlock(space: boolean): void {
    this.#endLine()
    const last = this.#card.blocks.at(-1)
    if (space && last && last !== 'rule' && last.spans.length > 0)
      this.#card.blocks.push({ spans: [], indent: 0, mark: '' })
  }
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

function looksOf({ tagName, properties }: Element): Look[] {
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : []
  return [ownValue(looksOfTag, tagName), ...classes.map((name) => ownValue(looksOfClass, name))].filter(
    (look) => look !== undefined,
  )
}
