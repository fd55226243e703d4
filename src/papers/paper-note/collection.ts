import type { Nodes } from 'mdast'
import { lineOfNodes } from '../../text/line.ts'
import { visit } from '../../text/markdown.ts'
import { leadsToPaper } from '../../words/addresses/link-evidence.ts'
import { namesPaperLink } from './paper-link.ts'
import { isOfFile, type Part } from './part.ts'

/** So many headings with a paper of their own are a list of papers, and no note on one. */
const fewest = 4

/** Whether the headings of a file are papers: each links to its own, or has "[paper](…)" below it. */
export function isCollection(parts: readonly Part[]): boolean {
  const papers = parts.filter((part) => isOfFile(part) && part.isTitle !== true && part.role === null && hasPaper(part))
  return papers.length >= fewest
}

function hasPaper({ text, blocks }: Part): boolean {
  if (text.links.some(({ url }) => leadsToPaper(url))) return true
  let found = false
  for (const block of blocks)
    visit(block as Nodes, (node) => {
      if (node.type === 'link' && leadsToPaper(node.url) && namesPaperLink(lineOfNodes(node.children).text))
        found = true
    })
  return found
}
