import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { isMimeOfPixels } from '../words/picture-formats.ts'
import vocabulary from './svg-vocabulary.json' with { type: 'json' }

const elements = new Set(vocabulary.elements)
const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * An SVG picture with nothing in it that runs or that asks another server: only elements that draw are kept (no scripts, no
 * foreignObject, nothing of other vocabularies), no event handlers, and only references into the picture itself or to pictures in
 * data: URIs. Drawn it looks the same: a deck shows it as an image, where browsers run and fetch nothing anyway.
 * @returns or what is wrong with it
 */
export function sanitiseSvg(text: string): string | SvgFlaw {
  const root = parse(text)
  if (root === null || localName(root.name) !== 'svg') return damaged
  if (depthOf(root) > deepest)
    return { reason: `an SVG file of groups within groups, more than ${deepest} deep`, expected: 'fewer levels' }
  const svg = elementOf(root)
  if (!svg) return damaged
  svg.attributes = { ...declarations(serialise(svg)), ...svg.attributes }
  return serialise(svg)
}

export interface SvgFlaw {
  reason: string
  expected: string
}

const damaged: SvgFlaw = { reason: 'a damaged SVG file', expected: 'XML with an <svg> at its root' }

/** Drawing programs nest some dozens; each level is one of the stack to whoever reads the file. */
const deepest = 500

/** Characters that entities may stand for in all: Illustrator's are addresses of namespaces. */
const longestEntities = 100_000

/** Level by level, so that the depth itself needs no stack. */
function depthOf(root: XmlElement): number {
  let depth = 0
  for (let level = [root]; level.length > 0; depth++)
    level = level.flatMap(({ children }) => children.filter((child) => child instanceof XmlElement))
  return depth
}

interface Drawn {
  name: string
  attributes: Record<string, string>
  children: (Drawn | string)[]
}

/** Illustrator writes its namespaces as entities of an internal DTD; nothing else of a DTD has a use. */
function parse(text: string): XmlElement | null {
  const entities = new Map<string, string>()
  for (const [, name, double, single] of text.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/g))
    entities.set(`&${name};`, double ?? single ?? '')
  let room = longestEntities
  const resolve = (entity: string) => {
    const meaning = entities.get(entity) || ' '
    room -= meaning.length
    if (room < 0) throw new Error('a small file that swells to a large one')
    return meaning
  }
  try {
    // The parser cuts the text anew at each carriage return.
    return parseXml(text.replace(/\r\n?/g, '\n'), { resolveUndefinedEntity: resolve }).root
  } catch {
    return null
  }
}

/** The prefixes in use, declared at the root wherever the picture declared them. */
function declarations(drawn: string): Record<string, string> {
  return {
    xmlns: svgNamespace,
    ...(drawn.includes('<svg:') ? { 'xmlns:svg': svgNamespace } : {}),
    ...(drawn.includes(' xlink:href="') ? { 'xmlns:xlink': 'http://www.w3.org/1999/xlink' } : {}),
  }
}

function elementOf(node: XmlElement): Drawn | null {
  const name = localName(node.name)
  if (name === null || !elements.has(name)) return null
  // What sets an attribute later could set an address.
  if (/^(?:set|animate)/.test(name) && /href$|^on/i.test(node.attributes.attributeName ?? '')) return null
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).flatMap(([key, value]) =>
      isHarmless(key, value) ? [[key, withoutAddresses(value)]] : [],
    ),
  )
  const children = node.children.flatMap((child): (Drawn | string)[] => {
    if (child instanceof XmlElement) return [elementOf(child)].filter((drawn) => drawn !== null)
    if (child instanceof XmlText) return [name === 'style' ? withoutAddresses(child.text) : child.text]
    return []
  })
  return { name: node.name, attributes, children }
}

/** The name without the prefix that some programs give to SVG itself; null for names of other vocabularies. */
function localName(name: string): string | null {
  return /^(?:svg:)?([A-Za-z][\w-]*)$/.exec(name)?.[1] ?? null
}

function isHarmless(name: string, value: string): boolean {
  if (/^on/i.test(name) || name.startsWith('xmlns')) return false
  if (/^(?:xlink:)?href$/i.test(name)) return isInside(value)
  if (name === 'src' || /script:/i.test(value.replace(/[\s\0]/g, ''))) return false
  return !name.includes(':') || name === 'xml:space' || name === 'xml:lang'
}

/** A part of the same drawing, or a picture that the address itself holds. */
function isInside(address: string): boolean {
  const held = /^\s*data:([\w/+.-]+)[;,]/.exec(address)?.[1]
  return /^\s*#/.test(address) || (held !== undefined && isMimeOfPixels(held))
}

/** CSS, in <style> or in an attribute: `@import` and every url() that leads out of the picture is taken away. */
function withoutAddresses(css: string): string {
  if (!/url|import|expression|image-set|\\/i.test(css)) return css
  return css
    .replace(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, code, char) => (code ? codePoint(code) : char)) // `u\72l` is url too
    .replace(/@import[^;]*(?:;|$)/gi, '')
    .replace(/(?:expression|image-set)\s*\(/gi, '(')
    .replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*(?:\)|$)/gi, (whole, ...found: (string | undefined)[]) =>
      /^\s*(?:#|data:(?:image|font)\/)/i.test(found[0] ?? found[1] ?? found[2] ?? '') ? whole : 'none',
    )
}

function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

function serialise(node: Drawn | string): string {
  if (typeof node === 'string') return escapeXml(node)
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  const inner = node.children.map(serialise).join('')
  return `<${node.name}${attributes.join('')}${inner === '' ? '/>' : `>${inner}</${node.name}>`}`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (c) =>
    c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '"' ? '&quot;' : c,
  )
}
