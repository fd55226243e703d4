import { hash } from 'node:crypto'
import { type AnkiConnect, AnkiError, isRecord } from '../../anki/connect.ts'
import type { NoteType } from '../../cards/templates/note-type.ts'
import type { AnkiSeen } from '../../project/anki-seen.ts'

/** A note type as Anki has it, as far as it can be asked for. */
export interface TypeThere {
  name: string
  fields: string[]
  /** By name. */
  templates: Record<string, { Front: string; Back: string }>
  css: string
  /** When it was last changed, in seconds; null: an older AnkiConnect does not tell. */
  changed: number | null
}

/** By id: those of the note types that Anki has. */
export async function readTypes(
  anki: AnkiConnect,
  types: readonly NoteType[],
  names: ReadonlyMap<number, string>,
): Promise<Map<number, TypeThere>> {
  const known = types.flatMap(({ id }) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name }]
  })
  if (known.length === 0) return new Map()
  const [models, ...answers] = await anki.tryAll([
    // An older add-on does not know it.
    { action: 'findModelsById', params: { modelIds: known.map(({ id }) => id) } },
    ...known.flatMap(({ name }) =>
      ['modelFieldNames', 'modelTemplates', 'modelStyling'].map((action) => ({ action, params: { modelName: name } })),
    ),
  ])
  const changed = timesOfChange(models)
  return new Map(
    known.map(({ id, name }, nth) => {
      const [fields, templates, styling] = answers.slice(3 * nth, 3 * nth + 3)
      if (!Array.isArray(fields) || !isRecord(templates) || !isRecord(styling)) throw new AnkiError(notTold(name))
      return [
        id,
        {
          name,
          fields: fields.map(String),
          templates: Object.fromEntries(Object.entries(templates).map(([card, sides]) => [card, sidesIn(sides)])),
          css: String(styling.css ?? ''),
          changed: changed.get(id) ?? null,
        },
      ]
    }),
  )
}

function timesOfChange(models: unknown): Map<number, number> {
  if (!Array.isArray(models)) return new Map()
  return new Map(
    models.flatMap((model) =>
      isRecord(model) && Number.isSafeInteger(model.mod) ? [[Number(model.id), Number(model.mod)] as const] : [],
    ),
  )
}

function sidesIn(sides: unknown): { Front: string; Back: string } {
  return isRecord(sides)
    ? { Front: String(sides.Front ?? ''), Back: String(sides.Back ?? '') }
    : { Front: '', Back: '' }
}

function notTold(name: string): string {
  return `What answers does not tell what the note type “${name}” is made of, so it is not AnkiConnect`
}

/** Changes when wording or style does. */
export function lookThere({ templates, css }: Pick<TypeThere, 'templates' | 'css'>): string {
  const cards = Object.keys(templates).sort()
  return lookOf(
    css,
    cards.map((card) => [card, templates[card]?.Front ?? '', templates[card]?.Back ?? '']),
  )
}

/** The same of what paperdeck ships. */
export function lookHere({ css, templates }: NoteType): string {
  const cards = templates.map(({ name, front, back }) => [name, front, back])
  return lookOf(
    css,
    cards.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  )
}

function lookOf(css: string, cards: readonly (readonly string[])[]): string {
  // Anki's editors write line ends of their own, and a line more or less at the end.
  const text = JSON.stringify([css, ...cards].flat().map((one) => one.replace(/\r\n?/g, '\n').trim().normalize('NFC')))
  return hash('sha256', text, 'buffer').toString('hex', 0, 8)
}

/** By id: what those that are as paperdeck ships them look like, whoever has brought them there. */
export function ownLooks(
  types: readonly NoteType[],
  there: ReadonlyMap<number, TypeThere>,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const looks = { ...before }
  for (const type of types) {
    const own = there.get(type.id)
    if (own && lookThere(own) === lookHere(type)) looks[type.id] = lookHere(type)
  }
  return looks
}

/** Anki never forgives another list of fields or cards: an import would make a second note type. */
export function refuseOtherParts(types: readonly NoteType[], there: ReadonlyMap<number, TypeThere>): void {
  for (const type of types) {
    const own = there.get(type.id)
    if (!own) continue
    const fields = partsInWords(
      own.fields,
      type.fields.map(({ name }) => name),
    )
    const cards = partsInWords(
      Object.keys(own.templates),
      type.templates.map(({ name }) => name),
    )
    const isMoved = own.fields.some((name, nth) => name !== type.fields[nth]?.name)
    if (fields === '' && cards === '' && !isMoved) continue
    const what = [fields && `fields: ${fields}`, cards && `cards: ${cards}`].filter(Boolean).join('; ') || 'field order'
    throw new AnkiError(
      `The note type “${own.name}” has other fields or cards in Anki than paperdeck's (${what}); take that back there (Tools > Manage Note Types), then push again`,
    )
  }
}

function partsInWords(theirs: readonly string[], own: readonly string[]): string {
  const added = theirs.filter((name) => !own.includes(name)).map((name) => `+${name}`)
  const gone = own.filter((name) => !theirs.includes(name)).map((name) => `-${name}`)
  return [...added, ...gone].join(' ')
}

/**
 * What was changed in Anki's editor of cards would be lost.
 * @param shipped by id: the note types as they were last built
 */
export function refuseChangedLooks(
  types: readonly NoteType[],
  there: ReadonlyMap<number, TypeThere>,
  { looks }: Pick<AnkiSeen, 'looks'>,
  shipped: Readonly<Record<string, { mod: number }>>,
): void {
  for (const type of types) {
    const own = there.get(type.id)
    if (!own || lookThere(own) === lookHere(type)) continue
    const seen = looks[type.id]
    // Without a memory of it: an import keeps the time of the deck that was built, and any change there makes it later.
    const isOurs = seen === undefined ? own.changed === shipped[type.id]?.mod : lookThere(own) === seen
    if (isOurs) continue
    const why = seen === undefined ? 'is not as the last build had it' : 'was changed in Anki'
    throw new AnkiError(
      `${changedParts(type, own)} of the note type “${own.name}” ${why}, and a push would undo that. To keep it, put it into the files that \`paperdeck init --templates\` makes; to give it up, push with --take-templates`,
    )
  }
}

function changedParts(type: NoteType, { templates, css }: TypeThere): string {
  const same = (a: string, b: string) => lookOf(a, []) === lookOf(b, [])
  const cards = type.templates
    .filter(({ name, front, back }) => {
      const own = templates[name]
      return own && !(same(own.Front, front) && same(own.Back, back))
    })
    .map(({ name }) => `the card “${name}”`)
  const parts = [...(same(css, type.css) ? [] : ['the style']), ...cards]
  const text = parts.length > 4 ? `the wording of ${parts.length} cards` : parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
