import type { TemplateFiles } from '../read/templates.ts'
import { parseTemplate, type Template } from './template.ts'

/**
 * A note type as Anki knows it. Anki matches a note type by `id`, and its fields and templates by theirs: what has been released
 * never loses, gains or reorders one. Later card kinds rename a spare one.
 */
export interface NoteType {
  id: number
  name: string
  css: string
  fields: { id: number; name: string }[]
  templates: CardTemplate[]
}

export interface CardTemplate {
  id: number
  name: string
  /** What the card asks for, named as the fields of `papers --json`. */
  asks: string
  /** In Anki's template language, all languages in one text. */
  front: string
  back: string
  parsedFront: Template
  parsedBack: Template
}

interface TypeFile {
  id: number
  name: string
  languages: string[]
  fields: { id: number; name: string }[]
  templates: { id: number; name: string; asks?: string }[]
}

/**
 * The note type of a folder of templates. A card without files of its own is one for later: empty unless the field of its name,
 * or the cue that is named after it, is filled.
 */
export function noteTypeOf(files: TemplateFiles): NoteType {
  const type = JSON.parse(files['type.json'] ?? '') as TypeFile
  const side = (card: string, name: 'front' | 'back') =>
    type.languages
      .map((language) => ({ language, text: files[`${language}/${card}/${name}.html`] }))
      .filter((part) => part.text !== undefined)
      .map((part) => `{{#${part.language}}}${part.text?.trim()}{{/${part.language}}}`)
      .join('\n')
  return {
    id: type.id,
    name: type.name,
    css: files['style.css'] ?? '',
    fields: type.fields,
    templates: type.templates.map(({ id, name, asks }) => {
      const own = type.fields.some((field) => field.name === name)
        ? name
        : `Ask${name.charAt(0).toUpperCase()}${name.slice(1)}`
      const front = side(name, 'front') || `{{#${own}}}{{${own}}}{{/${own}}}`
      const back = side(name, 'back') || `{{#${own}}}{{FrontSide}}{{/${own}}}`
      return {
        id,
        name,
        asks: asks ?? '',
        front,
        back,
        parsedFront: parseTemplate(front),
        parsedBack: parseTemplate(back),
      }
    }),
  }
}
