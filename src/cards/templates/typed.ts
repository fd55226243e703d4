import type { TemplateNode } from './template.ts'

/** Whether a front asks for something to be typed. */
export function asksToType(front: readonly TemplateNode[]): boolean {
  return front.some((node) =>
    node.type === 'section' ? asksToType(node.children) : node.type === 'field' && node.filters.at(-1) === 'type',
  )
}
