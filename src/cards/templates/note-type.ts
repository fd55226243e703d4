import { createHash, hash } from 'node:crypto'
import type { TemplateFiles } from '../../project/templates.ts'
import { type Language, languageSettings, languages } from '../../words/languages.ts'
import { parseTemplate, type Template } from './template.ts'

/**
 * What the notes of a kind are made of and how they look. Fields and templates are never added, taken away, moved or renamed after
 * the first release, as Anki forgives none of it; css and the texts of templates may change at any time.
 */
export interface NoteForm {
  /** `paper`, or the kind of cards of which each paper has a note of its own. */
  kind: string
  /** Anki's other sort of note type: one template, and a card for each number of a cloze. */
  isCloze: boolean
  css: string
  fields: NoteField[]
  templates: CardTemplate[]
  /** Of sections: how each aspect is asked for, made into a field of the note. */
  asks?: Readonly<Partial<Record<Language, Template>>>
}

/** A note type as Anki knows it, by its id: the form of a kind, in one namespace. */
export interface NoteType extends NoteForm {
  id: number
  name: string
}

export interface NoteField {
  id: number
  name: string
  /** What Anki's editor says of it while it is empty. Fields without one are not for people: they are folded there. */
  description?: string
}

export interface CardTemplate {
  id: number
  /** In Anki, for ever. */
  name: string
  /** Here: in the log of reviews, in the settings, and as the folder of its files. A spare template gets one when it is needed. */
  card: string
  /** What the card asks for, named as the fields of `papers --json`. */
  asks: string
  /** In Anki's template language, all languages in one text. */
  front: string
  back: string
  parsedFront: Template
  parsedBack: Template
}

/** `type.json` */
export interface TypeFile {
  kind?: string
  cloze?: boolean
  fields: NoteField[]
  /** One without a card is spare. */
  templates: { id: number; name: string; card?: string; asks?: string }[]
}

/** The form that a folder of templates describes. A spare template shows the field of its name, which is empty. */
export function noteFormOf(files: TemplateFiles, css = files['style.css'] ?? ''): NoteForm {
  const type = JSON.parse(files['type.json'] ?? '') as TypeFile
  const side = (card: string, name: 'front' | 'back') =>
    byLanguage((language) => files[`${language}/${card}/${name}.html`])
  return {
    kind: type.kind ?? 'paper',
    isCloze: type.cloze ?? false,
    css,
    fields: type.fields,
    ...(files['en/ask.html'] === undefined ? {} : { asks: asksIn(files) }),
    templates: type.templates.map(({ id, name, card, asks = '' }) =>
      card === undefined
        ? templateWith(
            { id, name, card: name, asks },
            `{{#${name}}}{{${name}}}{{/${name}}}`,
            `{{#${name}}}{{FrontSide}}{{/${name}}}`,
          )
        : templateWith({ id, name, card, asks }, side(card, 'front'), side(card, 'back')),
    ),
  }
}

function asksIn(files: TemplateFiles): Partial<Record<Language, Template>> {
  return Object.fromEntries(languages.map((language) => [language, parseTemplate(files[`${language}/ask.html`] ?? '')]))
}

/** One template of which each note shows the part of its language. */
export function byLanguage(textIn: (language: Language) => string | undefined): string {
  return languages
    .flatMap((language) => {
      const { flag } = languageSettings[language]
      const text = textIn(language)?.trim()
      return text === undefined ? [] : [`{{#${flag}}}${text}{{/${flag}}}`]
    })
    .join('\n')
}

export function templateWith(
  named: Pick<CardTemplate, 'id' | 'name' | 'card' | 'asks'>,
  front: string,
  back: string,
): CardTemplate {
  return { ...named, front, back, parsedFront: parseTemplate(front), parsedBack: parseTemplate(back) }
}

/**
 * Each namespace has note types of its own, which follow from its name: what is changed in the look or wording of one deck changes
 * in no other, and a ledger that is lost does not take them along.
 */
export function noteTypeOf(form: NoteForm, namespace: string): NoteType {
  return { ...form, id: idOf(namespace, form.kind), name: noteTypeName(namespace, form.kind) }
}

/** As Anki lists it. Anki takes quotation marks out of such names, and finds none with a line break or tab. */
export function noteTypeName(namespace: string, kind: string): string {
  const name = kind === 'paper' ? `paperdeck/${namespace}` : `paperdeck/${namespace}/${kind}`
  return name.replaceAll('"', '').replace(/[\s\p{Cc}]+/gu, ' ')
}

/** Ids of note types are times in ms; these lie between 2001 and 2017. A new form needs new ones. */
function idOf(namespace: string, kind: string): number {
  const named = ['note type', 'form 2', namespace, kind].join('\0')
  return 1_000_000_000_000 + (createHash('sha256').update(named).digest().readUIntBE(0, 6) % 500_000_000_000)
}

/**
 * The first field, by which Anki also finds duplicates, is the one that its browser shows and sorts by. Another one would cost every
 * user a full sync.
 */
export const sortField = 0

/** As a collection of schema 11 holds it. */
export function modelOf(noteType: NoteType, mod: number) {
  return {
    id: noteType.id,
    name: noteType.name,
    type: noteType.isCloze ? 1 : 0,
    mod,
    usn: -1,
    sortf: sortField,
    did: null,
    css: noteType.css,
    latexPre: '',
    latexPost: '',
    latexsvg: false,
    req: [],
    flds: noteType.fields.map(({ id, name, description }, ord) => ({
      id,
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      description: description ?? '',
      plainText: false,
      collapsed: description === undefined,
      // A search in the field itself, such as `Key:…`, finds it all the same.
      excludeFromSearch: description === undefined,
      preventDeletion: true,
    })),
    tmpls: noteType.templates.map(({ id, name, front, back }, ord) => ({
      id,
      name,
      ord,
      qfmt: front,
      afmt: back,
      bqfmt: '',
      bafmt: '',
      did: null,
    })),
  }
}

/** Changes when anything of the note type does that Anki would take over. */
export function noteTypeHash(noteType: NoteType): string {
  return hash('sha256', JSON.stringify(modelOf(noteType, 0)), 'buffer').toString('hex', 0, 8)
}

/** The template of a card; a cloze note type has one for all of its cards. */
export function templateOf({ templates, isCloze, name }: NoteType, ord: number): CardTemplate {
  const template = templates[isCloze ? 0 : ord]
  if (!template) throw new Error(`the note type ${name} has no template ${ord}`)
  return template
}

/** A later version may have given the note type more cards than this one knows. */
export function knowsCard({ templates, isCloze }: NoteType, ord: number): boolean {
  return templates[isCloze ? 0 : ord] !== undefined
}

/** By which reviews are logged: that of the template, of a cloze with its number: `cloze-3`. */
export function cardNameOf(noteType: NoteType, ord: number): string {
  const card = noteType.templates[noteType.isCloze ? 0 : ord]?.card ?? String(ord)
  return noteType.isCloze ? `${card}-${ord + 1}` : card
}
