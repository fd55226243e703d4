/**
 * Anki's template language, as its manual describes it: `{{Field}}`, `{{filter:Field}}`, `{{#Field}}…{{/Field}}`,
 * `{{^Field}}…{{/Field}}`, `{{!comment}}`. https://docs.ankiweb.net/templates/intro.html
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

/** Reads all of a template; what is wrong in it is told, and what is right is kept. */
export function parseTemplate(text: string): Template {
  const errors: TemplateError[] = []
  const nodes: TemplateNode[] = []
  const stack: Open[] = [{ section: null, children: nodes }]
  let end = 0
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const inner = match[1] ?? ''
    const offset = match.index
    addText(stack, text.slice(end, offset))
    end = offset + match[0].length
    addTag(stack, inner.trim(), offset, errors)
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

function addText(stack: readonly Open[], text: string): void {
  if (text !== '') stack.at(-1)?.children.push({ type: 'text', text })
}

function addTag(stack: Open[], tag: string, offset: number, errors: TemplateError[]): void {
  const top = stack.at(-1)
  if (!top || tag.startsWith('!')) return
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
    const parts = tag.split(':').map((part) => part.trim())
    top.children.push({ type: 'field', name: parts.pop() ?? '', filters: parts.reverse(), offset })
  }
}

function sign(section: { inverted: boolean }): string {
  return section.inverted ? '^' : '#'
}

/** A field counts as empty when it holds nothing but white space and empty lines, as in Anki. */
export function isEmptyField(value: string | undefined): boolean {
  return value === undefined || /^(?:\s|<\/?(?:br|div)\s*\/?>)*$/i.test(value)
}

/** The template with a note's fields put in. Unknown fields show nothing; `errors` of the check tell them. */
export function renderTemplate(nodes: readonly TemplateNode[], fields: Fields): string {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') html += node.text
    else if (node.type === 'field') html += filtered(fields[node.name] ?? '', node.filters)
    else if (isEmptyField(fields[node.name]) === node.inverted) html += renderTemplate(node.children, fields)
  }
  return html
}

function filtered(value: string, filters: readonly string[]): string {
  return filters.reduce((html, filter) => (filter === 'text' ? html.replace(/<!--.*?-->|<[^>]*>/gs, '') : html), value)
}

/** Anki makes a card only where its front shows a field: text alone, or fields that are empty, make none. */
export function showsAField(nodes: readonly TemplateNode[], fields: Fields): boolean {
  return nodes.some((node) => {
    if (node.type === 'field') return !isEmptyField(fields[node.name])
    return (
      node.type === 'section' && isEmptyField(fields[node.name]) === node.inverted && showsAField(node.children, fields)
    )
  })
}
