import type { Nodes } from 'mdast'
import { parse as parseToml } from 'smol-toml'
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import { parseYamlByKey } from '../../text/yaml.ts'

/** A value as it is written: `arxiv: 1412.6980` is no number. */
export type Value = string | Value[] | { [key: string]: Value }

export interface KeyValue {
  key: string
  value: Value
  /** In the document, from 1. */
  line: number
}

/** TOML is no type of the tree's own. */
export function isFrontMatter({ type }: Nodes): boolean {
  return type === 'yaml' || (type as string) === 'toml'
}

/** The keys of front matter, also those whose values YAML cannot read: then their lines say what was meant. */
export function yamlValues(source: string, firstLine: number): KeyValue[] {
  const { document, placeOf } = parseYamlByKey(source)
  const { contents } = document
  const read = isMap(contents) ? valuesOfMap(contents) : []
  const known = new Set(read.map(({ key }) => key))
  const lines = source.split(/\r\n|\n|\r/)
  const unread = lines.flatMap((line, nth) => {
    const colon = line.indexOf(': ')
    const key = line.slice(0, colon).trimEnd()
    const isKey = colon > 0 && colon <= 40 && /^[\p{L}_]/u.test(key) && !known.has(key)
    return isKey ? [{ key, value: withoutQuotes(line.slice(colon + 2)), line: firstLine + nth }] : []
  })
  return [
    ...read.map(({ key, value, offset }) => ({ key, value, line: placeOf(offset).line + firstLine - 1 })),
    ...unread,
  ]
}

function valuesOfMap(map: YAMLMap): { key: string; value: Value; offset: number }[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const own = scalarOf(value as Node | null)
    return own === null ? [] : [{ key: String(key.value), value: own, offset: key.range?.[0] ?? 0 }]
  })
}

function scalarOf(node: Node | null): Value | null {
  if (isScalar(node)) {
    if (node.value === null || node.value === undefined) return null
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  }
  if (isSeq(node)) return node.items.flatMap((item) => scalarOf(item as Node | null) ?? [])
  if (isMap(node)) return Object.fromEntries(valuesOfMap(node).map(({ key, value }) => [key, value]))
  return null
}

function withoutQuotes(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}

/** The same of TOML; '' where it cannot be read. */
export function tomlValues(source: string, firstLine: number): KeyValue[] {
  const lines = source.split(/\r\n|\n|\r/)
  const lineOf = (key: string) =>
    Math.max(
      0,
      lines.findIndex((line) => line.trimStart().startsWith(key)),
    ) + firstLine
  try {
    return Object.entries(parseToml(source)).map(([key, value]) => ({ key, value: plain(value), line: lineOf(key) }))
  } catch {
    return lines.flatMap((line, nth) => {
      const equals = line.indexOf('=')
      const key = line.slice(0, equals).trim()
      const isKey = equals > 0 && /^[\p{L}_][\p{L}\p{N}_-]{0,40}$/u.test(key)
      return isKey ? [{ key, value: withoutQuotes(line.slice(equals + 1)), line: firstLine + nth }] : []
    })
  }
}

function plain(value: unknown): Value {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, plain(own)]))
  return String(value)
}

/** All texts of a value, one after the other. */
export function textsOf(value: Value): string[] {
  if (typeof value === 'string') return [value]
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(textsOf)
}

/** Names as they are shown: "Yuki Tanabe, Petra Oduya"; where a name has its own comma, "Tanabe, Yuki; Oduya, Petra". */
export function namesIn(value: Value): string {
  const names = (Array.isArray(value) ? value : [value]).map(nameOf).filter((name) => name !== '')
  return names.join(names.length > 1 && names.some((name) => name.includes(',')) ? '; ' : ', ')
}

function nameOf(value: Value): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(nameOf).join(', ')
  const { family, given, lastName, firstName, name, literal } = value
  const parts = [given ?? firstName, family ?? lastName].flatMap((part) => (part === undefined ? [] : textsOf(part)))
  return parts.length > 0 ? parts.join(' ') : textsOf(name ?? literal ?? '').join(' ')
}
