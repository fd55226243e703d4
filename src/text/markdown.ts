import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { mayHoldSoftHyphens } from '../words/soft-hyphens.ts'
import { remarkBareFence } from './bare-fence.ts'
import { remarkBareLinks } from './bare-links.ts'
import { isElement } from './html-elements.ts'
import { remarkKnownNames } from './known-names.ts'
import { tamed } from './limit-markdown.ts'
import { dropSoftHyphens } from './soft-hyphens.ts'
import { resolveEmbeds } from './wiki-embeds.ts'
import { resolveWikiLinks } from './wiki-links.ts'

/** Bold beside Han, kana and Hangul as its writers mean it: `**论文（DAT）**提出` is bold. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkBareLinks)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough)
  .use(remarkMath)
  .use(remarkBareFence)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkKnownNames)
  .freeze()

/**
 * Markdown -> mdast, with what stands elsewhere in the document put in its place: `[text][id]` becomes the link that `[id]: url`
 * defines, a footnote's number its text in brackets. A cell can then be read by itself.
 */
export function parseMarkdown(text: string): Root {
  const source = tamed(text)
  const root = processor.parse(source)
  prune(root)
  mendMath(root, source)
  if (mayHoldSoftHyphens(source)) visit(root, dropSoftHyphens)
  if (source.includes('<')) visit(root, keepWords)
  resolveReferences(root, source.length)
  if (text.includes('![[')) resolveEmbeds(root)
  if (text.includes('[[')) resolveWikiLinks(root)
  return root
}

/**
 * What the math extension takes too literally: a pipe is escaped in a table wherever it stands, also in math; and a `$` before a
 * space, or after one, is money, as pandoc and Obsidian have it ("costs 5$ or 6$").
 */
function mendMath(root: Root, text: string): void {
  let inTable = 0
  visit(root, (node) => {
    if (node.type === 'table') inTable = node.position?.end.offset ?? 0
    if (!('children' in node)) return
    const children = node.children as Nodes[]
    children.forEach((child, index) => {
      if (child.type !== 'inlineMath') return
      const [start, end] = [child.position?.start.offset ?? 0, child.position?.end.offset ?? 0]
      const source = text.slice(start, end)
      if (/^\$\s|[^$]\s\$$/.test(source) || isPrice(source, text[end]))
        children[index] = { type: 'text', value: source }
      else if (start < inTable) child.value = child.value.replaceAll('\\|', '|')
    })
  })
}

/** `$5，共$6`: as for pandoc, no formula in single dollars ends before a digit. */
function isPrice(source: string, next: string | undefined): boolean {
  return !source.startsWith('$$') && next !== undefined && /\d/.test(next)
}

/** `<mask>`, `<unk>`, `List<String>`: what is no element of HTML is a word. */
function keepWords(node: Nodes): void {
  if (node.type !== 'html') return
  const name = /^<([A-Za-z][\w-]*)>$/.exec(node.value)?.[1]
  if (name !== undefined && !isElement(name)) Object.assign(node, { type: 'text' })
}

/** Levels of a tree that are read. Notes nest a dozen deep; what works on trees here calls itself once a level. */
const maximalDepth = 100

function prune(root: Root): void {
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === maximalDepth) for (const node of level) if ('children' in node) node.children = []
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []))
  }
}

/**
 * What references put into a document, in characters beyond its own length: a long footnote that is referred to on every line
 * would make a hundred times the document. Further ones stay as they are written.
 */
const roomForReferences = 1_000_000

interface Targets {
  definitions: Map<string, Definition>
  footnotes: Map<string, FootnoteDefinition>
  room: number
}

function resolveReferences(root: Root, length: number): void {
  const targets: Targets = { definitions: new Map(), footnotes: new Map(), room: length + roomForReferences }
  const { definitions, footnotes } = targets
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type !== 'footnoteDefinition') return
    // A footnote may refer to itself.
    visit(node, dropFootnoteReferences)
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
  })
  if (definitions.size === 0 && footnotes.size === 0) return
  visit(root, (node) => {
    if (!('children' in node)) return
    const children = node.children as Nodes[]
    children.forEach((child, index) => {
      const resolved = resolveReference(child, targets)
      if (resolved) children[index] = resolved
    })
  })
}

function dropFootnoteReferences(node: Nodes): void {
  if (!('children' in node) || !node.children.some(({ type }) => type === 'footnoteReference')) return
  node.children = (node.children as Nodes[]).filter(({ type }) => type !== 'footnoteReference') as typeof node.children
}

function resolveReference(node: Nodes, targets: Targets): Nodes | null {
  const position = node.position ? { position: node.position } : {}
  if (node.type === 'footnoteReference') {
    const footnote = targets.footnotes.get(node.identifier)
    const text = footnote?.children.find((child) => child.type === 'paragraph')
    if (!text || !hasRoom(targets, lengthOf(text))) return null
    const children: Nodes[] = [
      { type: 'text', value: ' (' },
      ...structuredClone(text.children),
      { type: 'text', value: ')' },
    ]
    // A `delete` or `emphasis` would show; a link reference without a target is plain children.
    return {
      type: 'linkReference',
      identifier: '',
      referenceType: 'full',
      children,
      data: footnoteMark,
      ...position,
    } as Nodes
  }
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return null
  const definition = targets.definitions.get(node.identifier)
  if (!definition || !hasRoom(targets, lengthOf(definition))) return null
  const target = { url: definition.url, title: definition.title ?? null, ...position }
  return node.type === 'linkReference'
    ? { type: 'link', children: node.children, ...target }
    : { type: 'image', alt: node.alt ?? null, ...target }
}

/** What tells it from other references. */
const footnoteMark = { hProperties: { dataFootnote: '' } }

/** In characters of the notes. */
function lengthOf({ position }: Nodes): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0)
}

function hasRoom(targets: Targets, characters: number): boolean {
  if (characters > targets.room) return false
  targets.room -= characters
  return true
}

/** Every node, parents before their children. */
export function visit(node: Nodes, enter: (node: Nodes) => void): void {
  enter(node)
  if ('children' in node) for (const child of node.children) visit(child, enter)
}
