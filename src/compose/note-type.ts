import { languages } from '../read/languages.ts'
import type { TemplateFiles } from '../read/templates.ts'
import { parseTemplate, type Template } from './template.ts'

/**
 * A note type as Anki knows it. Anki matches a note type by `id`, and its fields and templates by theirs: what has been released
 * never loses, gains or reorders one. Later card kinds rename a spare one.
 */
export interface NoteType {
  id: number
  name: string
  /** `paper`, or the kind of cards of which each paper has a note of its own. */
  kind: string
  /** Anki's other sort of note type: one template, and a card for each number of a cloze. */
  isCloze: boolean
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
  kind?: string
  cloze?: boolean
  fields: { id: number; name: string }[]
  templates: { id: number; name: string; asks?: string }[]
}

/**
 * The note type of a folder of templates. A card without files of its own is one for later: empty unless the field of its name,
 * or the cue that is named after it, is filled.
 */
export function noteTypeOf(files: TemplateFiles, css = files['style.css'] ?? ''): NoteType {
  const type = JSON.parse(files['type.json'] ?? '') as TypeFile
  const side = (card: string, name: 'front' | 'back') =>
    languages
      .map((language) => ({ language, text: files[`${language}/${card}/${name}.html`] }))
      .filter((part) => part.text !== undefined)
      .map((part) => `{{#${part.language}}}${part.text?.trim()}{{/${part.language}}}`)
      .join('\n')
  return {
    id: type.id,
    name: type.name,
    kind: type.kind ?? 'paper',
    isCloze: type.cloze ?? false,
    css,
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

/** As Anki lists the note type of a kind. */
export function noteTypeName(kind: string): string {
  return `paperdeck ${kind}`
}

/** The template of a card; a cloze note type has one for all of its cards. */
export function templateOf({ templates, isCloze, name }: NoteType, ord: number): CardTemplate {
  const template = templates[isCloze ? 0 : ord]
  if (!template) throw new Error(`the note type ${name} has no template ${ord}`)
  return template
}

/** By which reviews are logged: that of the template, of a cloze with its number: `cloze-3`. */
export function cardNameOf(noteType: NoteType, ord: number): string {
  const { name } = templateOf(noteType, ord)
  return noteType.isCloze ? `${name}-${ord + 1}` : name
}
