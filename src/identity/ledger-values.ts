import type { BuiltNote, Companion, LedgerEntry, LedgerHead, ShippedType } from './ledger.ts'

/**
 * What a line of a ledger may hold. A repository brings its ledger along, and git and people edit it: what passes here throws
 * nowhere later. Fields that a later version adds are kept as they are, and so are places of cards that this one does not know.
 */

/** In ms since 1970, the latest time that a Date can tell, less the room that a note's cards take. */
const latestId = 8.64e15 - 1000
/** In s since 1970. */
const latestMod = latestId / 1000

export function isHead(head: Partial<LedgerHead>): head is LedgerHead {
  return (
    isName(head.namespace) &&
    isWithin(head.created, 0, latestMod) &&
    isWithin(head.offset, -1440, 1440) &&
    areBy(head.noteTypes, isShipped)
  )
}

export function isEntry(value: unknown): value is LedgerEntry {
  const entry = value as Partial<LedgerEntry> | null
  return (
    isBuilt(entry) &&
    isGuid(entry.guid) &&
    typeof entry.title === 'string' &&
    areTexts(entry.files) &&
    isOptional(entry.aliases, (aliases) => Array.isArray(aliases) && aliases.every(isName)) &&
    isOptional(entry.namespace, isName) &&
    [
      entry.deck,
      entry.home,
      entry.kind,
      entry.lang,
      entry.doi,
      entry.arxiv,
      entry.link,
      entry.idea,
      entry.citekey,
    ].every((text) => text === undefined || typeof text === 'string') &&
    isOptional(entry.year, Number.isSafeInteger) &&
    isOptional(entry.figures, areTexts) &&
    isOptional(entry.pictures, (pictures) => areBy(pictures, isText)) &&
    isOptional(entry.companions, (companions) => areBy(companions, isCompanion))
  )
}

function isCompanion(value: unknown): value is Companion {
  if (!isBuilt(value)) return false
  const { clozes, apart } = value as Partial<Companion>
  const isCloze = (one: { n?: unknown; text?: unknown; answer?: unknown } | null) =>
    typeof one === 'object' &&
    one !== null &&
    isWithin(one.n, 1, 32_768) &&
    isText(one.text) &&
    isOptional(one.answer, isText)
  return (
    isOptional(apart, areTexts) && isOptional(clozes, (all) => Array.isArray(all) && (all as never[]).every(isCloze))
  )
}

function isBuilt<T>(value: T): value is T & BuiltNote {
  const note = value as Partial<BuiltNote> | null
  return (
    typeof note === 'object' &&
    note !== null &&
    isWithin(note.id, 0, latestId) &&
    isWithin(note.mod, 0, latestMod) &&
    isOptional(note.hash, isText) &&
    arePlaces(note.cards) &&
    isOptional(note.blank, arePlaces)
  )
}

/** Of cards in a note type; of clozes their numbers less one. */
function arePlaces(value: unknown): boolean {
  return Array.isArray(value) && value.every((place) => isWithin(place, 0, 32_767))
}

function isShipped(value: unknown): boolean {
  const type = value as Partial<ShippedType> | null
  return isText(type?.hash) && isWithin(type?.mod, 0, latestMod)
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText)
}

function areBy(value: unknown, isRight: (one: unknown) => boolean): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.hasOwn(value, '__proto__') &&
    Object.values(value).every(isRight)
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

/** Much is kept by guids in objects, which have properties of their own. */
function isGuid(value: unknown): value is string {
  return isName(value) && !(value in Object.prototype)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isOptional(value: unknown, isRight: (value: unknown) => boolean): boolean {
  return value === undefined || isRight(value)
}
