import { normaliseHeader } from '../words/scripts.ts'
import vocabulary from './header-vocabulary.json' with { type: 'json' }

/** What a column of a table can hold. `name` is a title where nothing else is one, else the method. */
export type Field =
  | 'title'
  | 'name'
  | 'method'
  | 'year'
  | 'venue'
  | 'authors'
  | 'keywords'
  | 'contribution'
  | 'figure'
  | 'notes'
  | 'links'

/** The words of each field. Those named first win a word that two of them know. */
const words: Readonly<Record<Field, readonly string[]>> = vocabulary

/** For each field the columns that hold it, from 0; several columns may hold links. */
export type Columns = Partial<Record<Field, number[]>>

const fieldOfHeader = new Map<string, Field>(
  (Object.keys(words) as Field[])
    .reverse()
    .flatMap((field) => words[field].map((word): [string, Field] => [normaliseHeader(word), field])),
)

/**
 * What each column holds by its header: the whole of it, else the first of its parts ("Title & Authors") that the vocabulary knows.
 * @param renamed headers that the user has given a meaning, from the config or front matter
 */
export function fieldsByHeader(headers: readonly string[], renamed: Record<string, Field> = {}): (Field | null)[] {
  const own = new Map(Object.entries(renamed).map(([header, field]) => [normaliseHeader(header), field]))
  const fields = headers.map((header) => own.get(normaliseHeader(header)) ?? fieldOf(header) ?? null)
  return fields.map((field, at) => {
    const header = normaliseHeader(headers[at] ?? '')
    if (own.has(header)) return field
    if (field === 'name' && isUsedByPaper(fields, header, at)) return null
    return field === 'title' && header === 'publication' && isPublicationPlace(fields, at) ? 'venue' : field
  })
}

/**
 * "Paper | Year | Dataset": behind the titles, data sets, tools and projects are what a paper used. In front of them ("Dataset | Paper")
 * they are what the row is on, and a column of plain names is that anywhere.
 */
function isUsedByPaper(fields: readonly (Field | null)[], header: string, at: number): boolean {
  const titles = fields.indexOf('title')
  return titles >= 0 && titles < at && !plainNames.test(header)
}

const plainNames = /^(?:name|名称|名字|名稱|名前|이름|명칭)$/u

/** "Name, Authors, Publication": beside a title, or the name of what has authors, it is where that appeared. */
function isPublicationPlace(fields: readonly (Field | null)[], at: number): boolean {
  const others = fields.filter((_, index) => index !== at)
  if (others.includes('venue')) return false
  return others.includes('title') || (others.includes('name') && others.includes('authors'))
}

/**
 * The columns of each field. A second column of one field adds to the first where a field can have many values; else the first
 * one keeps it.
 */
export function columnsOf(fields: readonly (Field | null)[]): Columns {
  const columns: Columns = {}
  fields.forEach((field, index) => {
    if (field === null) return
    const holders = columns[field]
    if (!holders) columns[field] = [index]
    else if (field === 'links' || field === 'notes' || field === 'keywords' || field === 'figure') holders.push(index)
  })
  if (columns.title && columns.name) {
    columns.method ??= columns.name
    delete columns.name
  }
  return columns
}

/** What the words of a header mean, if the vocabulary knows. */
export function fieldOf(header: string): Field | undefined {
  const whole = fieldOfHeader.get(normaliseHeader(header))
  if (whole) return whole
  for (const part of header.split(/[/&,，、()（）]|\band\b|与|和/u)) {
    const field = fieldOfHeader.get(normaliseHeader(part))
    if (field) return field
  }
  return undefined
}

export const fieldNames = Object.keys(vocabulary).join(', ')

/** The columns that a user has named in the config or front matter, and the words there that name no field. */
export function fieldsOf(named: Record<string, string>): { columns: Record<string, Field>; unknown: string[] } {
  const entries = Object.entries(named)
  const known = entries.filter((entry): entry is [string, Field] => Object.hasOwn(vocabulary, entry[1]))
  const unknown = entries.map(([, word]) => word).filter((word) => !Object.hasOwn(vocabulary, word))
  return { columns: Object.fromEntries(known), unknown }
}
