import { type Problem, problem } from '../../problems/problem.ts'
import type { TemplateFiles } from '../../project/templates.ts'
import { languages } from '../../words/languages.ts'
import { checkTemplate, type TemplateFault } from './check-template.ts'
import type { TypeFile } from './note-type.ts'
import { parseTemplate, type Template, type TemplateNode } from './template.ts'

/** The shipped templates with the user's own laid over them, file by file. */
export interface Overridden {
  files: TemplateFiles
  problems: Problem[]
}

/**
 * Lays files of the user's over the shipped ones. One with an error is told and left out, so that no half of it is ever shown.
 * @param folder of the user's files, as problems name it
 */
export function overrideTemplates(shipped: TemplateFiles, own: TemplateFiles, folder: string): Overridden {
  const files = { ...shipped }
  const problems: Problem[] = []
  const type = JSON.parse(shipped['type.json'] ?? '') as TypeFile
  const fields = type.fields.map(({ name }) => name)
  const cards = type.templates.flatMap(({ card }) => card ?? [])
  const known = new Set([
    'style.css',
    ...languages.flatMap((language) => cards.flatMap((card) => sidesOf(language, card))),
  ])
  for (const [name, text] of Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = `${folder}/${name}`
    if (!known.has(name)) {
      problems.push(...unknownFile(name, file, cards))
      continue
    }
    const faults = name.endsWith('.html') ? templateProblems(text, file, { fields, isCloze: type.cloze ?? false }) : []
    problems.push(...faults)
    if (!faults.some(({ fatal }) => fatal)) files[name] = text
  }
  return { files, problems }
}

function sidesOf(language: string, card: string): string[] {
  return [`${language}/${card}/front.html`, `${language}/${card}/back.html`]
}

function unknownFile(name: string, file: string, cards: readonly string[]): Problem[] {
  const place = { file }
  if (name === 'type.json') {
    const found = 'The fields and cards of a released note type are fixed for ever, so this file is not read'
    return [problem('warning', templateRule, place, found, 'only front.html, back.html and style.css')]
  }
  // What an editor or a file system leaves behind is nobody's mistake.
  if (!/\.(?:html?|css|json)$/i.test(name) || /(?:^|\/)[.~#]/.test(name)) return []
  const expected = `style.css, or front.html and back.html in ${languages.join(', ')} / ${cards.join(', ')}`
  return [problem('warning', templateRule, place, 'A file that is no template, so it is not read', expected)]
}

export const templateRule = 'template'

/** Problems of one file with one side of a template: `…/front.html` or `…/back.html`. */
export function templateProblems(
  text: string,
  file: string,
  use: { fields: readonly string[]; isCloze: boolean },
): Problem[] {
  const side = file.endsWith('/back.html') ? 'back' : 'front'
  const template = parseTemplate(text)
  const faults = checkTemplate(template, { ...use, side })
  return [...faults, ...scriptIn(text), ...(template.errors.length > 0 ? [] : leak(text, template))].map(
    ({ severity, offset, found, expected }) =>
      problem(severity, templateRule, { file, ...pointOf(text, offset) }, found, expected),
  )
}

/** Templates come with repositories, too, and Anki runs what is in them: they are named, and who wrote them knows. */
function scriptIn(text: string): TemplateFault[] {
  const offset = text.search(/<script\b|\son[a-z]+=|javascript:/i)
  if (offset < 0) return []
  const found = 'A script, which Anki runs whenever it shows a card'
  return [{ severity: 'info', offset, found, expected: 'none in templates that others have written' }]
}

/** Files of several languages are put together to one template: what reaches beyond the end of one would spoil the next. */
function leak(text: string, alone: Template): TemplateFault[] {
  const together: TemplateNode[] = [
    { type: 'section', name: 'x', inverted: false, children: alone.nodes, offset: 0 },
    { type: 'text', text: '-->' },
  ]
  const isWhole = isEqualTree(parseTemplate(`{{#x}}${text}{{/x}}-->`).nodes, together)
  const offset = Math.max(0, text.search(/\{\{=|<!--(?![\s\S]*-->)|\{\{(?![\s\S]*\}\})/))
  const found = 'Other delimiters, or a {{ or <!-- that is never closed'
  return isWhole ? [] : [{ severity: 'error', offset, found, expected: '{{…}} and <!-- … -->' }]
}

function isEqualTree(a: readonly TemplateNode[], b: readonly TemplateNode[]): boolean {
  const shape = (nodes: readonly TemplateNode[]) =>
    JSON.stringify(nodes, (key, value) => (key === 'offset' ? undefined : value))
  return shape(a) === shape(b)
}

function pointOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
