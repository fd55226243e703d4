import type { AnkiHistory } from './history.ts'
import { wireFields } from './protobuf.ts'
import { type Connection, historyIn, withAnkiFile } from './read-collection.ts'

/** What a card of somebody's own note type shows. */
export interface ForeignFace {
  /** Guid of its note. */
  guid: string
  /** Of its note type and template, for people. */
  name: string
  isCloze: boolean
  /** HTML of the fields that the question shows, and of all others. */
  front: string[]
  back: string[]
}

export interface ForeignDeck {
  history: AnkiHistory
  /** By id of the card. */
  faces: Map<number, ForeignFace>
}

interface ForeignType {
  name: string
  isCloze: boolean
  fields: string[]
  templates: { name: string; front: string }[]
}

/** A deck of any origin. */
export function readForeignDeck(path: string): ForeignDeck {
  return withAnkiFile(path, (db) => {
    const history = historyIn(db)
    const types = typesIn(db)
    const rows = db.prepare('select id, flds from notes').all() as { id: number; flds: string }[]
    const fields = new Map(rows.map(({ id, flds }) => [id, String(flds).split('\x1f')]))
    const faces = history.cards.flatMap((card) => {
      const type = types.get(card.type)
      const own = fields.get(card.note)
      return type && own ? [[card.id, faceOf(type, card.guid, card.ord, own)] as const] : []
    })
    return { history, faces: new Map(faces) }
  })
}

function faceOf(
  { name, isCloze, fields, templates }: ForeignType,
  guid: string,
  ord: number,
  own: string[],
): ForeignFace {
  const template = templates[isCloze ? 0 : ord]
  const asked = new Set(fieldsIn(template?.front ?? ''))
  const side = (isFront: boolean) => own.filter((_, nth) => asked.has(fields[nth] ?? '') === isFront)
  return { guid, name: `${name}, ${template?.name ?? ord + 1}`, isCloze, front: side(true), back: side(false) }
}

/** Names of fields that a template shows: `{{Front}}`, `{{type:Front}}`, not the conditions around them. */
function fieldsIn(template: string): string[] {
  return template
    .split('{{')
    .slice(1)
    .flatMap((part) => {
      const inside = part.split('}}', 1)[0]?.trim() ?? ''
      return /^[#^/]/.test(inside) ? [] : [(inside.split(':').at(-1) ?? '').trim()]
    })
}

function typesIn(db: Connection): Map<number, ForeignType> {
  const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
  return tables.some(({ name }) => name === 'notetypes') ? typesInTables(db) : typesInJson(db)
}

/** Schema 11. */
function typesInJson(db: Connection): Map<number, ForeignType> {
  const [col] = db.prepare('select models from col').all() as { models: string }[]
  const models = JSON.parse(col?.models ?? '{}') as Record<string, ForeignModel>
  return new Map(
    Object.entries(models).map(([id, { name, type, flds = [], tmpls = [] }]) => [
      Number(id),
      {
        name: String(name),
        isCloze: type === 1,
        fields: flds.map((field) => String(field.name)),
        templates: tmpls.map((template) => ({ name: String(template.name), front: String(template.qfmt) })),
      },
    ]),
  )
}

interface ForeignModel {
  name?: unknown
  type?: unknown
  flds?: { name?: unknown }[]
  tmpls?: { name?: unknown; qfmt?: unknown }[]
}

/** Schema 18. Of a template's config, field 1 is the question; of a note type's, 1 is its kind. */
function typesInTables(db: Connection): Map<number, ForeignType> {
  const types = db.prepare('select id, name, config from notetypes').all() as Named[]
  const fields = db.prepare('select ntid as id, ord, name from fields').all() as Named[]
  const templates = db.prepare('select ntid as id, ord, name, config from templates').all() as Named[]
  const ofType = (all: readonly Named[], id: number) => all.filter((one) => one.id === id).sort((a, b) => a.ord - b.ord)
  return new Map(
    types.map(({ id, name, config }) => [
      id,
      {
        name,
        isCloze: [...wireFields(new Uint8Array(config))].some(({ number, value }) => number === 1 && value === 1),
        fields: ofType(fields, id).map((field) => field.name),
        templates: ofType(templates, id).map((template) => ({
          name: template.name,
          front: questionIn(template.config),
        })),
      },
    ]),
  )
}

interface Named {
  id: number
  ord: number
  name: string
  config: ArrayBuffer
}

function questionIn(config: ArrayBuffer): string {
  const [first] = [...wireFields(new Uint8Array(config))].filter(({ number }) => number === 1)
  return first && typeof first.value !== 'number' ? Buffer.from(first.value).toString('utf8') : ''
}
