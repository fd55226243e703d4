import { endsIn } from '../../text/ends-in.ts'

/**
 * Anki's template language: `{{Field}}`, `{{filter:Field}}`, `{{#Field}}…{{/Field}}`, `{{^Field}}…{{/Field}}`. Tags in HTML
 * comments are text. https://docs.ankiweb.net/templates/intro.html; what it leaves open is measured (test/anki/templates.test.ts).
 */
export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'field'; name: string; filters: string[]; offset: number }
  | { type: 'section'; name: string; inverted: boolean; children: TemplateNode[]; offset: number }

export interface TemplateError {
  /** Where in the template's text, from 0. */
  offset: number
  found: string
  expected: string
}

export interface Template {
  nodes: TemplateNode[]
  errors: TemplateError[]
}

export type Fields = Readonly<Record<string, string>>

interface Open {
  section: Extract<TemplateNode, { type: 'section' }> | null
  children: TemplateNode[]
}

/** Templates older than 2011 may begin with this; their tags are `<%Field%>`, and `{{` is text. */
const otherDelimiters = /^\s*(?:\{\{=<% %>=\}\})+/

/** What begins a comment or a tag, and what ends a tag. Braces beyond the first two are no part of its name. */
const delimiters = { opening: /<!--|\{\{+/g, closing: '}}' }
const others = { opening: /<!--|<%/g, closing: '%>' }

/** Reads all of a template; what is wrong in it is told, and what is right is kept. */
export function parseTemplate(text: string): Template {
  const errors: TemplateError[] = []
  const nodes: TemplateNode[] = []
  const stack: Open[] = [{ section: null, children: nodes }]
  const head = otherDelimiters.exec(text)?.[0] ?? ''
  let end = head.length
  for (const tag of tagsIn(text, end, head === '' ? delimiters : others)) {
    addText(stack, text.slice(end, tag.offset))
    end = tag.end
    addTag(stack, tag.content.trim(), tag.offset, errors)
  }
  addText(stack, text.slice(end))
  for (const { section } of stack)
    if (section)
      errors.push({
        offset: section.offset,
        found: `{{${sign(section)}${section.name}}} is never closed`,
        expected: `{{/${section.name}}}`,
      })
  return { nodes, errors }
}

interface Tag {
  content: string
  offset: number
  end: number
}

/** What is not closed is text. */
function* tagsIn(text: string, from: number, { opening, closing }: typeof delimiters): Iterable<Tag> {
  const begins = new RegExp(opening)
  begins.lastIndex = from
  const endOf = endsIn(text)
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const isComment = match[0] === '<!--'
    const ending = isComment ? '-->' : closing
    const content = begins.lastIndex
    const end = endOf(ending, content)
    if (end < 0) continue
    begins.lastIndex = end
    if (!isComment) yield { content: text.slice(content, end - ending.length), offset: match.index, end }
  }
}

function addText(stack: readonly Open[], text: string): void {
  if (text !== '') stack.at(-1)?.children.push({ type: 'text', text })
}

function addTag(stack: Open[], tag: string, offset: number, errors: TemplateError[]): void {
  const top = stack.at(-1)
  if (!top) return
  const name = tag.slice(1).trim()
  if (tag.startsWith('#') || tag.startsWith('^')) {
    const section: TemplateNode = { type: 'section', name, inverted: tag.startsWith('^'), children: [], offset }
    top.children.push(section)
    stack.push({ section, children: section.children })
  } else if (tag.startsWith('/')) {
    if (top.section?.name === name) stack.pop()
    else {
      const open = top.section ? `{{${sign(top.section)}${top.section.name}}} is open` : 'nothing is open'
      errors.push({
        offset,
        found: `{{/${name}}} where ${open}`,
        expected: top.section ? `{{/${top.section.name}}} first` : 'no end here',
      })
    }
  } else {
    const parts = tag.split(':')
    top.children.push({ type: 'field', name: parts.pop() ?? '', filters: parts.reverse(), offset })
  }
}

function sign(section: { inverted: boolean }): string {
  return section.inverted ? '^' : '#'
}

/** A field counts as empty when it holds nothing but white space (ASCII) and empty lines, as in Anki. */
export function isEmptyField(value: string | undefined): boolean {
  // Most begin with a letter.
  if (value && value.charCodeAt(0) > 0x3c) return false
  return !value || /^(?:[ \t\n\v\f\r]|<\/?(?:br|div) ?\/?>)*$/i.test(value)
}

/** Anki makes a card only where its front shows a field: text alone, or fields that are empty, make none. */
export function showsAField(nodes: readonly TemplateNode[], read: (field: string) => string | undefined): boolean {
  for (const node of nodes) {
    if (node.type === 'text') continue
    const isEmpty = isEmptyField(read(node.name))
    if (node.type === 'field' ? !isEmpty : isEmpty === node.inverted && showsAField(node.children, read)) return true
  }
  return false
}
