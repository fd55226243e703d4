import type { Nodes, PhrasingContent, Text } from 'mdast'

/** `[[note]]`, `[[folder/note#heading]]`, `[[note|shown]]`, `[[note\|shown]]` in a table; numbers in two brackets are data. */
const wikiLink = /(?<!!)\[\[(?=[^[\]\n]*\p{L})([^[\]|\n\\]{1,200})(?:\\?\|([^[\]\n]{1,200}))?\]\]/gu

/** Puts in the place of links between notes, which lead nowhere from a card, what they show. */
export function resolveWikiLinks(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    const parts = child?.type === 'text' && child.value.includes('[[') ? split(child) : null
    if (parts) {
      children.splice(index, 1, ...parts)
      index += parts.length - 1
    } else if (child) resolveWikiLinks(child)
  }
}

function split(node: Text): PhrasingContent[] | null {
  const position = node.position ? { position: node.position } : {}
  const parts: PhrasingContent[] = []
  let end = 0
  for (const match of node.value.matchAll(wikiLink)) {
    if (match.index > end) parts.push({ type: 'text', value: node.value.slice(end, match.index) })
    const shown = match[2]?.trim() || nameOf(match[1] ?? '')
    const children: PhrasingContent[] = [{ type: 'text', value: shown }]
    parts.push({
      type: 'linkReference',
      identifier: '',
      referenceType: 'full',
      children,
      data: wikiTo(match[1] ?? '', match[2]),
      ...position,
    })
    end = match.index + match[0].length
  }
  if (parts.length === 0) return null
  if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) })
  return parts
}

/** What tells it from other references: the citation key that it leads to, where it has no words of its own. */
function wikiTo(target: string, shown: string | undefined) {
  return { hProperties: { dataNote: shown === undefined && /^@\p{L}\S*$/u.test(target.trim()) ? target.trim() : '' } }
}

/** The note's name without its folder, or the heading in this same note. */
function nameOf(target: string): string {
  const [note = '', heading = ''] = target.split('#')
  const name = (note.split('/').at(-1) ?? '').replace(/\.md$/i, '').trim()
  return (name === '' ? heading.replace(/^\^/, '') : name).replace(/^@(?=\p{L})/u, '').trim()
}
