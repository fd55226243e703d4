import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { isHidden } from '../../cards/card.ts'
import type { Side } from '../../cards/templates/cloze.ts'
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
  const card: CardText = { blocks: [], links: [], figures: [] }
  const root = fromHtml(html, { fragment: true })
  let open: Exclude<Block, 'rule'> | null = null
  walk(root, { looks: [], indent: 0, mark: '', pre: false })
  endBlock(false)
  return card

  interface Around {
    looks: readonly Look[]
    indent: number
    mark: string
    pre: boolean
    isTyped?: true
    /** Facts stand beside each other: year · venue · authors. */
    isMeta?: boolean
  }

  function walk(node: Nodes, around: Around): void {
    if (node.type === 'text') addText(node.value, around)
    else if (node.type === 'element') element(node, around)
    else if ('children' in node) for (const child of node.children) walk(child, around)
  }

  function element(node: Element, around: Around): void {
    const tag = node.tagName
    if (tag === 'br') {
      endLine()
      return
    }
    if (tag === 'hr') {
      endLine()
      card.blocks.push('rule')
      return
    }
    if (tag === 'img') {
      figure(node, around)
      return
    }
    if (tag === 'style' || tag === 'script' || isHidden(node, side)) return
    if (tag === 'a' && /^[^#]/.test(String(node.properties.href ?? ''))) card.links.push(String(node.properties.href))
    if (tag === 'span' && around.isMeta && open && open.spans.length > 0)
      add(/\s$/.test(open.spans.at(-1)?.text ?? '') ? '· ' : ' · ', around.looks, around)
    const inner: Around = { ...around, looks: [...around.looks, ...looksOf(node)], pre: around.pre || tag === 'pre' }
    inner.isMeta = hasClass(node, 'meta')
    if (hasClass(node, 'typed')) inner.isTyped = true
    if (tag === 'li') inner.mark = '• '
    if (tag === 'ul' || tag === 'ol' || tag === 'blockquote') inner.indent += 2
    const isBlock = blockTags.has(tag)
    if (isBlock) endBlock(spaced.has(tag))
    if ((tag === 'td' || tag === 'th') && open && open.spans.length > 0) add(' │ ', ['dim'], around)
    for (const child of node.children) {
      walk(child, inner)
      if (open) inner.mark = ''
    }
    if (isBlock) endBlock(spaced.has(tag))
  }

  function figure(node: Element, around: Around): void {
    const { src, alt } = node.properties
    if (typeof src !== 'string' || src === '') return
    card.figures.push(src)
    endLine()
    const caption = typeof alt === 'string' && alt !== '' ? `: ${alt}` : ''
    add(`▣ Figure${card.figures.length > 1 ? ` ${card.figures.length}` : ''}${caption}`, ['italic'], around)
    add('  f opens it', ['dim'], around)
    if (open) open.figure = card.figures.length - 1
    endLine()
  }

  /** Math stands between Anki's delimiters; in code, as for MathJax, nothing is math. */
  function addText(text: string, around: Around): void {
    if (around.looks.includes('code')) {
      addPlain(text, around)
      return
    }
    for (const part of text.split(/(\\\((?:[^\\]|\\(?![()]))*\\\)|\\\[(?:[^\\]|\\(?![[\]]))*\\\])/gs)) {
      const tex = /^\\[([](.*)\\[)\]]$/s.exec(part)?.[1]
      if (tex === undefined) addPlain(part, around)
      else {
        const unicode = unicodeOfTex(tex)
        if (unicode === null) add(`$${tex.trim().replace(/\s+/g, ' ')}$`, [...around.looks, 'source'], around)
        else add(unicode, [...around.looks, 'italic'], around)
      }
    }
  }

  function addPlain(text: string, around: Around): void {
    const rows = around.pre ? text.split('\n') : [text.replace(/\s+/g, ' ')]
    rows.forEach((row, index) => {
      if (index > 0) endLine()
      add(row, around.looks, around)
    })
  }

  function add(raw: string, looks: readonly Look[], around: Around): void {
    // What notes hold must not steer the terminal; of soft hyphens nobody knows how wide they are shown.
    const text = printableLine(raw.replaceAll('\t', '  '))
    if (text === '' || (text === ' ' && !open)) return
    open ??= { spans: [], indent: around.indent, mark: around.mark }
    const shown = open.spans.length === 0 && !around.pre ? text.trimStart() : text
    open.spans.push({ text: shown, looks, ...(around.isTyped ? { isTyped: true } : {}) })
  }

  function endLine(): void {
    if (open?.spans.some(({ text }) => text.trim() !== '')) card.blocks.push(open)
    open = null
  }

  function endBlock(space: boolean): void {
    endLine()
    const last = card.blocks.at(-1)
    if (space && last && last !== 'rule' && last.spans.length > 0) card.blocks.push({ spans: [], indent: 0, mark: '' })
  }
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

function looksOf({ tagName, properties }: Element): Look[] {
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : []
  return [looksOfTag[tagName], ...classes.map((name) => looksOfClass[name])].filter((look) => look !== undefined)
}
