import type { Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { isWrapped } from './plain-text.ts'

/** The lines of a note in HTML, as Zotero keeps them: its paragraphs, bullets and headings, without their tags. */
export function linesOfHtml(html: string): string[] {
  if (!isHtml(html)) return html.split(/\r\n|\n|\r/)
  const tree: Root = fromHtml(html.slice(0, maximalHtml), { fragment: true })
  return textOf(tree)
    .split('\n')
    .flatMap(linesOfBlock)
    .filter((line) => line !== '')
}

/** Text out of a PDF keeps the line ends of its columns. */
function linesOfBlock(block: string): string[] {
  const lines: string[] = []
  for (const line of block.split(lineEnd).map((part) => part.trim())) {
    const last = lines.at(-1)
    if (last && isWrapped(last, line)) lines[lines.length - 1] = `${last} ${line}`
    else lines.push(line)
  }
  return lines
}

const lineEnd = '\u2028'

export function isHtml(text: string): boolean {
  return /<(?:p|div|ul|ol|li|h\d|br|span|b|strong|em|i|blockquote)\b[^<>]{0,300}>/i.test(text.slice(0, 20_000))
}

const maximalHtml = 200_000
const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'tr'])
/** Quotations are the paper's words, and programs show nothing of the others. */
const leftOut = new Set(['script', 'style', 'template'])

function textOf(node: Nodes, depth = 0): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (!('children' in node) || depth > 200) return ''
  if (node.type === 'element' && leftOut.has(node.tagName)) return ''
  if (node.type === 'element' && node.tagName === 'br') return lineEnd
  const inner = node.children.map((child) => textOf(child, depth + 1)).join('')
  return node.type === 'element' && blocks.has(node.tagName) ? `\n${inner}\n` : inner
}

/** Titles in CSL and RIS may be styled by a few tags; in all else `<` is a sign. */
export function withoutStyle(title: string): string {
  return title.replace(/<\/?(?:i|b|sub|sup|sc|span|em|strong|scp)(?:\s[^<>]{0,100})?>/gi, '')
}
