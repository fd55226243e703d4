import { ownValue } from '../text/objects.ts'
import { internedOrds } from './interned.ts'
import type { Note } from './note.ts'
import type { NoteType } from './templates/note-type.ts'
import { specialFields } from './templates/render-template.ts'
import { type Fields, showsAField } from './templates/template.ts'

/** Places of the templates whose fronts show a field. */
export function cardsOf(fields: Fields, { name, templates }: NoteType, own: Pick<Note, 'tags' | 'deck'>): number[] {
  let special: Fields | null = null
  const read = (field: string): string | undefined => {
    if (Object.hasOwn(fields, field)) return fields[field]
    // Which card it is makes no difference to whether a field is empty.
    special ??= specialFields({ ...own, noteType: name, template: name })
    return ownValue(special, field)
  }
  const ords: number[] = []
  templates.forEach(({ parsedFront }, ord) => {
    if (showsAField(parsedFront.nodes, read)) ords.push(ord)
  })
  return internedOrds(ords)
}
