import type { Nodes } from 'mdast'
import { isNothing } from '../content.ts'
import { depthOfBullets, isHead, type Part, weighsBoth } from '../part.ts'
import { isElsewhere, isOfText } from '../roles.ts'

/**
 * Whether what stands below a heading is all that its section says: no section below it goes on, no table, code or formula holds what its
 * sentences leave out.
 */
export function isWhole(own: Part, parts: readonly Part[]): boolean {
  const isAlone = !parts.some((part) => isBelow(part, own) && saysSomething(part))
  return isAlone && !isNumberedWithin(own) && own.blocks.every((node, at, blocks) => isSaid(node, blocks[at - 1], own))
}

/** "Purpose: a constant" in the middle of a text, where nothing else of a note is labelled so. */
export function isInPassing(own: Part, parts: readonly Part[]): boolean {
  const isLabel = own.form === 'label' || (own.form === 'heading' && own.depth >= depthOfBullets)
  if (!isLabel || isHead(own.parent) || (own.parent !== null && weighsBoth(own.parent))) return false
  const siblings = parts.filter(({ parent, role }) => parent === own.parent && isOfText(role)).length
  return siblings < (own.form === 'label' ? 3 : 2)
}

/** "3.2 Loss": a section within one of the paper's own, which says a part of what that one does. */
function isNumberedWithin({ key }: Part): boolean {
  return /^\s*\d{1,2}[.．]\d/u.test(key)
}

function isBelow({ parent, role }: Part, own: Part): boolean {
  if (role === 'ignored' || role === 'metadata' || role === 'links' || isElsewhere(role)) return false
  for (let one = parent; one; one = one.parent) if (one === own) return true
  return false
}

function saysSomething({ text, form, blocks }: Part): boolean {
  return blocks.length > 0 || ((form === 'label' || form === 'row' || form === 'property') && !isNothing(text))
}

/** Figures in a table go with the sentence that tells what was tried, or what came of it. */
function isSaid(node: Nodes, before: Nodes | undefined, { role }: Part): boolean {
  if (node.type === 'table') return role === 'evaluation' || role === 'result'
  if (node.type === 'math') return before?.type === 'paragraph'
  return node.type === 'html' ? !hasWords(node.value) : node.type !== 'code'
}

/** Of HTML: more than a picture or a break. */
function hasWords(html: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(html.replace(/<[^<>]*>/g, ' '))
}
