import type { Severity } from '../../problems/problem.ts'
import { clozeFields } from './cloze.ts'
import { isKnownFilter } from './filters.ts'
import type { Template, TemplateError, TemplateNode } from './template.ts'

export interface TemplateFault extends TemplateError {
  /** A warning is what Anki itself lets pass. */
  severity: Severity
}

export interface TemplateUse {
  side: 'front' | 'back'
  /** Names of the note type's own fields. */
  fields: readonly string[]
  isCloze: boolean
}

/** Fields that every note has beside its own. */
const special = ['Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID']

/** All that is wrong in one side of a template, in its order: what Anki refuses, and filters that only an add-on could know. */
export function checkTemplate(template: Template, use: TemplateUse): TemplateFault[] {
  const offered = use.fields.filter((name) => !/^(?:Spare|Language)\d+$/.test(name))
  const expected = `one of ${[...offered, ...special].join(', ')}`
  const faults: TemplateFault[] = [
    ...template.errors.map((error): TemplateFault => ({ ...error, severity: 'error' })),
    ...faultsOf(template.nodes, new Set([...use.fields, ...special]), expected),
  ].sort((a, b) => a.offset - b.offset)
  return [...faults, ...faultsOfWhole(template.nodes, use)]
}

function faultsOf(nodes: readonly TemplateNode[], known: ReadonlySet<string>, expected: string): TemplateFault[] {
  return nodes.flatMap((node): TemplateFault[] => {
    if (node.type === 'text') return []
    const error = (found: string): TemplateFault => ({ severity: 'error', offset: node.offset, found, expected })
    if (node.type === 'section') {
      const isKnown = known.has(node.name) || /^c\d+$/.test(node.name)
      const tag = `{{${node.inverted ? '^' : '#'}${node.name}}}`
      return [
        ...(isKnown ? [] : [error(`${tag} where there is no such field`)]),
        ...faultsOf(node.children, known, expected),
      ]
    }
    const isKnown = known.has(node.name) || node.name === 'FrontSide' || (node.name === '' && node.filters.length > 0)
    return [
      ...(isKnown
        ? []
        : [error(`{{${[node.name, ...node.filters].reverse().join(':')}}} where there is no such field`)]),
      ...node.filters
        .filter((filter) => !isKnownFilter(filter))
        .map((filter): TemplateFault => {
          const found = `“${filter}:” is no filter of Anki, so it does nothing without an add-on`
          return { severity: 'warning', offset: node.offset, found, expected: 'text, hint, type, cloze, …' }
        }),
    ]
  })
}

/** What a side has to have somewhere. */
function faultsOfWhole(nodes: readonly TemplateNode[], { side, isCloze }: TemplateUse): TemplateFault[] {
  const fault = (severity: 'error' | 'warning', found: string, expected: string): TemplateFault[] => [
    { severity, offset: 0, found, expected },
  ]
  if (isCloze)
    return clozeFields(nodes).length > 0
      ? []
      : fault('error', `A ${side} of a cloze note type that shows no cloze`, 'a field as {{cloze:Text}}')
  if (side === 'back' || showsSome(nodes)) return []
  // Anki refuses a front without any tag; one with sections alone it takes, and makes no card of.
  const severity = nodes.every((node) => node.type === 'text') ? 'error' : 'warning'
  return fault(severity, 'A front that shows no field, so there is no card', 'a field, such as {{Title}}')
}

function showsSome(nodes: readonly TemplateNode[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'field' && node.name !== '' && node.name !== 'FrontSide') ||
      (node.type === 'section' && showsSome(node.children)),
  )
}
