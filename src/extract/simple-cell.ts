import { isBadge } from './badge.ts'
import type { Cell } from './cell.ts'
import type { Line, Span } from './line.ts'
import { emptyText, escapeHtml, type Link, type RichText, spaced, squeeze } from './rich-text.ts'

/** What a cell holds, in its order. */
type Piece =
  | { type: 'text' | 'strong' | 'code' | 'math'; text: string }
  | { type: 'link'; text: string; url: string }
  | { type: 'image'; alt: string; url: string }

/**
 * A cell that can be read without a Markdown parser, exactly as the parser would: plain text, `[text](url)`, `![alt](url)`,
 * `**bold**`, `` `code` `` and `$math$`, each of plain text. Null for whatever could mean anything else.
 * @param source the cell between its pipes, trimmed of spaces and tabs
 */
export function simpleCell(source: string): Cell | null {
  if (source === '') return emptyCell
  if (isPlain(source)) return plainCell(source)
  const pieces = piecesOf(source)
  if (!pieces) return null
  const [only] = pieces
  return pieces.length === 1 && only?.type === 'text' ? plainCell(source) : new SimpleCell(source, richOfPieces(pieces))
}

const emptyCell: Cell = { rich: emptyText, line: { text: '', spans: [] } }

/** What begins markup somewhere, a literal address included; `_` between letters does not. */
const special = /[\\*_~[\]!<&`$@\0]|:\/\/|www\./i

function isPlain(text: string): boolean {
  return !special.test(text)
}

function plainCell(source: string): Cell {
  const text = squeeze(source)
  return new SimpleCell(source, text === '' ? emptyText : { ...emptyText, text, html: escapeHtml(text) })
}

/** Each cell is asked for its text, few for their line. */
class SimpleCell implements Cell {
  constructor(
    private readonly source: string,
    readonly rich: RichText,
  ) {}

  get line(): Line {
    return lineOfPieces(piecesOf(this.source) ?? [])
  }
}

/** Each construct at the place where it may begin; what is not matched by one is text. */
const link = /\[([^\\*_~[\]!<>&`$@\0"]+)\]\(([^\s\\<>()`$&"'\0[\]]+)\)/iy
const image = /!\[([^\\*_~[\]!<>&`$@\0"']*)\]\(([^\s\\<>()`$&"'\0[\]]+)\)/iy
const strong = /\*\*([^\\*_~[\]!<>&`$@\0]+)\*\*(?!\*)/iy
const code = /`([^`\\\0]+)`(?!`)/y
const math = /\$([^$`\0]+)\$(?!\$)/y

function piecesOf(source: string): Piece[] | null {
  const pieces: Piece[] = []
  let textFrom = 0
  let at = 0
  while (at < source.length) {
    const char = source.charCodeAt(at)
    if (!isSpecialCode(char)) {
      at++
      continue
    }
    if (char === underscore && isInsideWord(source, at)) {
      at++
      continue
    }
    const found = pieceAt(source, at, char)
    if (found === undefined) return null
    if (found === null) {
      at++
      continue
    }
    if (!addText(pieces, source.slice(textFrom, at))) return null
    pieces.push(found.piece)
    at = found.end
    textFrom = at
  }
  return addText(pieces, source.slice(textFrom)) ? pieces : null
}

/** A literal address makes a link of text. */
function addText(pieces: Piece[], text: string): boolean {
  if (text === '') return true
  if (hasAddress(text)) return false
  pieces.push({ type: 'text', text })
  return true
}

function hasAddress(text: string): boolean {
  return /:\/\/|www\.|@/i.test(text)
}

const underscore = 95
const specialCodes = new Set([...'\\*_~[]!<&`$\0'].map((char) => char.charCodeAt(0)))

function isSpecialCode(code: number): boolean {
  return code < 127 && specialCodes.has(code)
}

function isInsideWord(source: string, at: number): boolean {
  return isAlphanumeric(source[at - 1]) && isAlphanumeric(source[at + 1])
}

function isAlphanumeric(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}

/** The construct at a place; null where the sign is only itself, undefined where this is for the parser to say. */
function pieceAt(source: string, at: number, char: number): { piece: Piece; end: number } | null | undefined {
  switch (char) {
    case 91: {
      const match = matchAt(link, source, at)
      const [, text = '', url = ''] = match ?? []
      if (!match || text.startsWith('^') || text.trim() !== text || hasAddress(text) || !isSafe(url)) return undefined
      return { piece: { type: 'link', text, url }, end: at + match[0].length }
    }
    case 33: {
      if (source[at + 1] !== '[') return null
      const match = matchAt(image, source, at)
      const [, alt = '', url = ''] = match ?? []
      if (!match || alt.startsWith('^') || alt.trim() !== alt || hasAddress(alt) || !isSafe(url) || isBadge(url))
        return undefined
      return { piece: { type: 'image', alt, url }, end: at + match[0].length }
    }
    case 42: {
      const match = matchAt(strong, source, at)
      const text = match?.[1] ?? ''
      if (!match || !isAlphanumeric(text[0]) || !isAlphanumeric(text.at(-1)) || hasAddress(text)) return undefined
      return { piece: { type: 'strong', text }, end: at + match[0].length }
    }
    case 96: {
      const match = matchAt(code, source, at)
      const text = match?.[1] ?? ''
      return !match || text.trim() !== text ? undefined : { piece: { type: 'code', text }, end: at + match[0].length }
    }
    case 36: {
      const match = matchAt(math, source, at)
      const text = match?.[1] ?? ''
      // A pipe is escaped in a table also in math, and Anki's own delimiters inside would end it.
      if (!match || text.trim() !== text || /\\[|()[\]$\\]/.test(text)) return undefined
      return { piece: { type: 'math', text }, end: at + match[0].length }
    }
    case 38:
      return /^&[#\w]+;/.test(source.slice(at, at + 40)) ? undefined : null
    case 60:
      return /[\w/!?]/.test(source[at + 1] ?? '') ? undefined : null
    default:
      return undefined
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** An address that the sanitiser leaves as it is. */
function isSafe(url: string): boolean {
  return /^https?:\/\//.test(url) || !url.includes(':')
}

function richOfPieces(pieces: readonly Piece[]): RichText {
  let links: Link[] = emptyText.links
  let pictures: string[] = emptyText.pictures
  let text = ''
  let html = ''
  for (const piece of pieces) {
    switch (piece.type) {
      case 'image':
        pictures = [...pictures, piece.url]
        html += `<img src="${piece.url}"${piece.alt === '' ? '' : ` alt="${piece.alt}"`}>`
        break
      case 'link':
        links = [...links, { url: piece.url, text: squeeze(piece.text) }]
        text += piece.text
        html += `<a href="${piece.url}">${piece.text}</a>`
        break
      case 'math':
        text += `$${piece.text}$`
        html += `\\(${escaped(piece.text)}\\)`
        break
      case 'strong':
      case 'code':
        text += piece.text
        html += `<${piece.type}>${escaped(piece.text)}</${piece.type}>`
        break
      default:
        text += piece.text
        html += escaped(piece.text)
    }
  }
  return { text: squeeze(text), html: html.trim(), links, pictures, badges: emptyText.badges }
}

/** As hast-util-to-html does. */
function escaped(text: string): string {
  return text.replace(/[<&]/g, (char) => (char === '<' ? '&#x3C;' : '&#x26;'))
}

function lineOfPieces(pieces: readonly Piece[]): Line {
  const line: Line = { text: '', spans: [] }
  for (const piece of pieces) {
    const start = line.text.length
    const style = {
      url: piece.type === 'link' ? piece.url : null,
      strong: piece.type === 'strong',
      em: false,
      boxed: piece.type === 'code',
    }
    if (piece.type === 'image') {
      line.spans.push({ ...style, start, end: start, picture: { src: piece.url, alt: piece.alt } })
      continue
    }
    const source = piece.type === 'math' ? `\\(${piece.text}\\)` : piece.text
    line.text += spaced(source)
    const span: Span = { ...style, start, end: line.text.length, picture: null }
    line.spans.push(span)
  }
  return line
}
