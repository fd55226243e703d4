import type { Nodes } from 'mdast'
import { emptyText, type RichText } from '../../text/rich-text.ts'
import { isElsewhere, type Role, roleOf } from './roles.ts'

/** A piece of a note that something names: a heading with what is below it, a label with its value. */
export interface Part {
  form: 'head' | 'heading' | 'callout' | 'label' | 'property' | 'row'
  /** As it is written. */
  key: string
  role: Role | null
  line: number
  /** Of a heading as in Markdown; a bullet that heads others counts as a deep one. */
  depth: number
  /** A heading in full, with its link; of a label what stands behind it. */
  text: RichText
  /** What stands below it. */
  blocks: Nodes[]
  /** The heading above it. */
  parent: Part | null
  /** The first heading, where its words are no section's. */
  isTitle?: true
}

/** So deep do headings of bullets stand, which end where the list does. */
export const depthOfBullets = 10
export function part(
  form: Part['form'],
  key: string,
  role: Role | null,
  line: number,
  depth: number,
  parent: Part | null,
): Part {
  return { form, key, role, line, depth, text: emptyText, blocks: [], parent }
}

/** Below "Paper" or "Links" stands what can be said of it in a line each. */
export function roleOfHeading(text: string): Role | null {
  const role = roleOf(text)
  return role === 'links' || role === 'title' ? 'metadata' : role
}

export function roleOfCallout(type: string): Role | null {
  if (type === 'md' || type === 'metadata' || type === 'meta' || type === 'cite') return 'metadata'
  if (/^synth/.test(type)) return 'remark'
  if (type === 'link' || type === 'links') return 'ignored'
  if (type === 'quote') return 'annotations'
  return roleOf(type)
}

/** "Strengths & limitations", "Pros and cons": what is said for a paper stands there as well as what is said against it. */
export function weighsBoth({ role, key }: Part): boolean {
  return (
    role === 'limitation' &&
    /strength|\bpros?\b|advantages? |advantages?$|优点|優点|优势|長所|利点|メリット|장점|강점/iu.test(key) &&
    !/disadvantage/iu.test(key)
  )
}

/** A heading as Markdown has them. */
export function isOfFile({ form, depth }: Part): boolean {
  return form === 'heading' && depth < depthOfBullets
}

/** "Introduction", "2. Background": every paper has them. */
export function isSectionName(text: string): boolean {
  return /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s{1,2})?(?:introduction|background|preliminar(?:y|ies)|abstraction|引言|绪论|背景|研究背景|はじめに|導入|背景知識|서론|배경|도입)$/iu.test(
    text,
  )
}

/** Where a title stands: the first of a file's headings, unless every paper has a section of its name. */
export function isFirstHeading(own: Part, others: readonly Part[]): boolean {
  return isOfFile(own) && !others.some(isOfFile) && !isSectionName(own.text.text)
}

/** What stands before any section: nothing is above it but the file's title. */
export function isHead(part: Part | null): boolean {
  return part === null || part.form === 'head' || part.isTitle === true
}

/** Whether what it stands in was copied, or is about other works. */
export function isWithinElsewhere({ parent }: Part): boolean {
  for (let one = parent; one; one = one.parent) if (isElsewhere(one.role)) return true
  return false
}
