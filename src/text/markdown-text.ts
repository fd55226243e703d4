import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { raw } from 'hast-util-raw'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Nodes, PhrasingContent, RootContent, Text } from 'mdast'
import { type Handlers, toHast } from 'mdast-util-to-hast'
import { isBadge } from '../words/addresses/badge.ts'

import { emptyText, escapeHtml, type Image, type Link, type RichText, squeeze } from './rich-text.ts'

const schema: Schema = {
  ...defaultSchema,
  // What notes show is text and pictures: forms, frames and styles have no place on a card.
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input'), 'u', 'mark', 'figure', 'figcaption'],
  attributes: { a: ['href', 'dataNote', 'dataFootnote'], img: ['src', 'alt', 'width', 'height'], ol: ['start'] },
  protocols: {
    // Researchers link into their own tools; what could run code (javascript:, vbscript:) stays out.
    href: ['http', 'https', 'mailto', 'doi', 'file', 'zotero', 'obsidian', 'logseq', 'papers', 'marginnote3app'],
    src: ['http', 'https', 'data', 'file'],
  },
  strip: ['script', 'style', 'iframe', 'object', 'template', 'noscript', 'title'],
}

/** Addresses stay as they are written: percent-encoding them would make `图.png` a name that no file has. */
const handlers: Handlers = {
  image: (_, node) =>
    element('img', { src: node.url, ...(node.alt ? { alt: node.alt } : {}), ...node.data?.hProperties }),
  link: (state, node) => ({ ...element('a', { href: node.url }), children: state.all(node) }),
  linkReference: (state, node) =>
    node.data?.hProperties
      ? { ...element('a', node.data.hProperties as Element['properties']), children: state.all(node) }
      : state.all(node),
  inlineMath: (_, node) => ({ type: 'text', value: `\\(${node.value}\\)` }),
  math: (_, node) => ({ type: 'text', value: `\\[${node.value}\\]` }),
  break: () => element('br', {}),
}

/** The rich text of Markdown nodes: the cells of a row, the words of a bullet, the paragraphs below it. */
export function richText(nodes: readonly Nodes[]): RichText {
  if (nodes.length === 0) return emptyText
  if (nodes.every((node) => node.type === 'text')) {
    const text = squeeze(nodes.map((node) => node.value).join(''))
    return text === '' ? emptyText : { text, html: escapeHtml(text), links: [], pictures: [], badges: [] }
  }
  return richTextOfHast(safeHast(nodes))
}

/** The rich text of HTML that richText made, or that was cut out of it. */
export function richTextOfHtml(html: string): RichText {
  if (html === '') return emptyText
  return richTextOfHast(fromHtml(html, { fragment: true }))
}

/** A piece of text whose tags nest deeper than any person writes, or are never closed, is read without its tags. */
export const maximalTags = 400

/** The nodes as safe HTML elements, Markdown and HTML alike. */
export function safeHast(nodes: readonly Nodes[]): HastRoot {
  if (nodes.every(isOneLine)) return { type: 'root', children: nodes.map(({ value }) => ({ type: 'text', value })) }
  const own = countTags(nodes) > maximalTags ? nodes.filter((node) => node.type !== 'html') : nodes
  const tree = own.some(isBlock) ? blocksToHast(own) : inlineToHast(own)
  const parsed = containsRaw(tree) ? (raw(tree) as HastRoot) : tree
  return sanitize(parsed, schema) as HastRoot
}

/** Of words alone nothing has to be made. */
function isOneLine(node: Nodes): node is Text {
  return node.type === 'text' && !/[\n\r]/.test(node.value)
}

function countTags(nodes: readonly Nodes[]): number {
  let count = 0
  for (const node of nodes) if (node.type === 'html') count += node.value.split('<').length - 1
  return count
}

const blockTypes = new Set(['paragraph', 'list', 'code', 'math', 'blockquote', 'heading', 'table', 'thematicBreak'])

function isBlock(node: Nodes): boolean {
  return blockTypes.has(node.type)
}

function blocksToHast(nodes: readonly Nodes[]): HastRoot {
  return toHast(
    { type: 'root', children: [...nodes] as RootContent[] },
    { allowDangerousHtml: true, handlers },
  ) as HastRoot
}

/** Handed over as one paragraph, as between blocks the conversion puts line ends. */
function inlineToHast(nodes: readonly Nodes[]): HastRoot {
  const paragraph = toHast(
    { type: 'paragraph', children: [...nodes] as PhrasingContent[] },
    { allowDangerousHtml: true, handlers },
  ) as Element
  return { type: 'root', children: paragraph.children }
}

/** The rich text of safe elements, which become its own. */
export function richTextOfHast(tree: HastRoot): RichText {
  const links: Link[] = []
  const images: Image[] = []
  unwrapNotes(tree)
  collect(tree, links, images)
  const badges = images.filter(({ src }) => isBadge(src))
  if (badges.length > 0) removeBadges(tree)
  const pictures = images.map(({ src }) => src).filter((src) => !isBadge(src))
  return { text: textOf(tree), html: toHtml(tree).trim(), links, pictures, badges }
}

/** Takes the badges out of a tree, and the links that showed nothing else. */
function removeBadges(node: HastRoot | Element): void {
  node.children = (node.children as HastNodes[]).filter((child) => {
    if (child.type !== 'element') return true
    if (child.tagName === 'img') return !isBadge(String(child.properties.src ?? ''))
    const before = child.children.length
    removeBadges(child)
    return !(child.tagName === 'a' && child.children.length === 0 && before > 0)
  }) as typeof node.children
}

/** Names of notes are words like others, and so are footnotes. */
function unwrapNotes(node: HastRoot | Element): void {
  for (let index = 0; index < node.children.length; index++) {
    const child = node.children[index]
    if (child?.type !== 'element') continue
    unwrapNotes(child)
    const { dataNote, dataFootnote } = child.properties
    if (child.tagName === 'a' && (dataNote ?? dataFootnote) !== undefined)
      node.children.splice(index, 1, ...child.children)
  }
}

function collect(node: HastNodes, links: Link[], images: Image[]): void {
  if (node.type === 'element') {
    const { href, src, alt } = node.properties
    if (node.tagName === 'a' && typeof href === 'string' && href !== '') links.push({ url: href, text: textOf(node) })
    if (node.tagName === 'img' && typeof src === 'string' && src !== '') images.push({ src, alt: String(alt ?? '') })
  }
  if ('children' in node) for (const child of node.children) collect(child, links, images)
}

const blocks = new Set(['br', 'p', 'li', 'ul', 'ol', 'pre', 'blockquote', 'div', 'tr', 'hr', 'table', 'dt', 'dd'])

function textOf(node: HastNodes): string {
  return squeeze(
    rawText(node)
      .replace(/\\\(((?:[^\\]|\\(?![()]))*)\\\)/gs, '$$$1$$')
      .replace(/\\\[((?:[^\\]|\\(?![[\]]))*)\\\]/gs, '$$$$$1$$$$'),
  )
}

function rawText(node: HastNodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  const inner = node.children.map((child) => rawText(child as HastNodes)).join('')
  return node.type === 'element' && blocks.has(node.tagName) ? ` ${inner} ` : inner
}

function containsRaw(node: HastNodes): boolean {
  return (node.type as string) === 'raw' || ('children' in node && node.children.some((child) => containsRaw(child)))
}

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}
