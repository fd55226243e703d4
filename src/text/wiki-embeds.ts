import type { Image, Nodes, Text } from 'mdast'
import { pictureEnding } from '../words/picture-formats.ts'

/** Obsidian's embed of a picture: `![[figure.png]]`, `![[folder/figure.png|a title|300]]`. Embeds of notes are no pictures. */
const embed = new RegExp(
  String.raw`!\[\[([^[\]|#\n]+\.${pictureEnding})(?:#[^[\]|]*)?((?:\\?\|(?:[^[\]|\\]|\\(?!\|))*)*)\]\]`,
  'giu',
)

/** Text with embeds -> text and images; null where there are none. The source of such an image is the embed as it is written. */
export function splitEmbeds(node: Text): (Text | Image)[] | null {
  const parts: (Text | Image)[] = []
  let end = 0
  for (const match of node.value.matchAll(embed)) {
    if (match.index > end) parts.push({ type: 'text', value: node.value.slice(end, match.index) })
    parts.push(imageOf(match[1] ?? '', match[2] ?? ''))
    end = match.index + match[0].length
  }
  if (parts.length === 0) return null
  if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) })
  return parts
}

/** Puts the images of a tree's embeds into their places. */
export function resolveEmbeds(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    const parts = child?.type === 'text' && child.value.includes('![[') ? splitEmbeds(child) : null
    if (parts) children.splice(index, 1, ...parts)
    else if (child) resolveEmbeds(child)
  }
}

function imageOf(target: string, options: string): Image {
  const size = /\|\s*(\d+)(?:x\d+)?\s*$/.exec(options)?.[1]
  return {
    type: 'image',
    url: `![[${target.trim()}]]`,
    ...(size === undefined ? {} : { data: { hProperties: { width: size } } }),
  }
}
