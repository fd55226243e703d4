import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { resolveEmbeds } from './wiki-embeds.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkFrontmatter, ['yaml']).freeze()

/**
 * Markdown -> mdast, with what stands elsewhere in the document put in its place: `[text][id]` becomes the link that `[id]: url`
 * defines, a footnote's number its text in brackets. A cell can then be read by itself.
 */
export function parseMarkdown(text: string): Root {
  const root = processor.parse(text)
  resolveReferences(root)
  if (text.includes('![[')) resolveEmbeds(root)
  return root
}

function resolveReferences(root: Root): void {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
  })
  if (definitions.size === 0 && footnotes.size === 0) return
  visit(root, (node) => {
    if (!('children' in node)) return
    const children = node.children as Nodes[]
    children.forEach((child, index) => {
      const resolved = resolveReference(child, definitions, footnotes)
      if (resolved) children[index] = resolved
    })
  })
}

function resolveReference(
  node: Nodes,
  definitions: Map<string, Definition>,
  footnotes: Map<string, FootnoteDefinition>,
): Nodes | null {
  const position = node.position ? { position: node.position } : {}
  if (node.type === 'footnoteReference') {
    const footnote = footnotes.get(node.identifier)
    const text = footnote?.children.find((child) => child.type === 'paragraph')
    if (!text) return null
    const children: Nodes[] = [
      { type: 'text', value: ' (' },
      ...structuredClone(text.children),
      { type: 'text', value: ')' },
    ]
    // A `delete` or `emphasis` would show; a link reference without a target is plain children.
    return { type: 'linkReference', identifier: '', referenceType: 'full', children, ...position } as Nodes
  }
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return null
  const definition = definitions.get(node.identifier)
  if (!definition) return null
  const target = { url: definition.url, title: definition.title ?? null, ...position }
  return node.type === 'linkReference'
    ? { type: 'link', children: node.children, ...target }
    : { type: 'image', alt: node.alt ?? null, ...target }
}

/** Every node, parents before their children. */
export function visit(node: Nodes, enter: (node: Nodes) => void): void {
  enter(node)
  if ('children' in node) for (const child of node.children) visit(child, enter)
}
