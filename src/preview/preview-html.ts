import type { Element, ElementContent, Properties, RootContent, Text } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { percentDecoded } from '../words/addresses/percent-decoded.ts'

/** What the page keeps once for all cards. */
export interface PageTables {
  /** Formulas in Anki's delimiters, each with its place in the page's list. */
  math: Map<string, number>
  /** Names of pictures, as the deck knows them. */
  pictures: Set<string>
}

/**
 * A side of a card as HTML that can stand in a page. Templates and fields may be anybody's: what runs, loads or navigates by itself
 * is left out, such as the `<script>` of a template, which Anki would run. A formula becomes `<span data-math="3">` around its
 * source, a picture `<img data-picture="name">`; both are collected in `tables`.
 */
export function pageHtml(html: string, tables: PageTables): string {
  const root = fromHtml(html, { fragment: true })
  root.children = root.children.flatMap((node) => pageNodes(node, tables, false))
  return toHtml(root)
}

const active = new Set(
  'script iframe frame frameset object embed applet portal link meta base title template noscript audio video source track'.split(
    ' ',
  ),
)
/** In which Anki's MathJax leaves math alone: https://docs.mathjax.org/en/latest/options/document.html (skipHtmlTags) */
const literal = new Set(['script', 'noscript', 'style', 'textarea', 'pre', 'code', 'math', 'annotation'])

type Child = RootContent & ElementContent

function pageNodes(node: RootContent, tables: PageTables, isLiteral: boolean): Child[] {
  if (node.type === 'text') return isLiteral ? [node] : withMath(node, tables)
  if (node.type !== 'element' || active.has(node.tagName)) return []
  if (node.tagName === 'img') return [picture(node, tables)]
  // Its fields stay, as Anki shows them; there is nowhere to send them.
  if (node.tagName === 'form') node.tagName = 'div'
  const inner = isLiteral || literal.has(node.tagName)
  node.properties = harmless(node.properties)
  node.children = node.children.flatMap((child) => pageNodes(child, tables, inner))
  return [node]
}

function withMath({ value }: Text, { math }: PageTables): Child[] {
  return value.split(mathInText).flatMap((part, index): Child[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }]
    const number = math.get(part) ?? math.size
    math.set(part, number)
    const properties = { className: ['math'], dataMath: String(number) }
    return [{ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: part }] }]
  })
}

/** Anki's delimiters; a part in brackets, so that a split keeps it. */
const mathInText = /(\\\((?:[^\\]|\\(?![()]))*\\\)|\\\[(?:[^\\]|\\(?![[\]]))*\\\])/s

function picture({ properties }: Element, { pictures }: PageTables): Element {
  const { src, srcSet: _, ...others } = harmless(properties)
  // The deck's own names hold nothing that is encoded; those of a user's template may.
  const name = percentDecoded(String(src ?? ''))
  pictures.add(name)
  return { type: 'element', tagName: 'img', properties: { alt: '', ...others, dataPicture: name }, children: [] }
}

function harmless(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => !/^on|^(?:form)?action$/i.test(name) && !runs(String(value))),
  )
}

/** Browsers overlook white space and control characters in `java\nscript:`. */
function runs(value: string): boolean {
  return /^(?:javascript|vbscript|data:text)/i.test(value.replace(/[\u0000-\u0020\u007f-\u00a0]/g, ''))
}
