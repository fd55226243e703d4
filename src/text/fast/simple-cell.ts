import { isBadge } from '../../words/addresses/badge.ts'
import type { Cell } from '../cell.ts'
import type { Line, Span } from '../line.ts'
import { maximalTags } from '../markdown-text.ts'
import { emptyText, type Link, type RichText, richOfWords, spaced, squeeze } from '../rich-text.ts'

/** What a cell holds, in its order. */
type Piece =
  | { type: 'text' | 'strong' | 'em' | 'code' | 'math'; text: string }
  | { type: 'break'; text: '' }
  | { type: 'link'; text: string; url: string }
  | { type: 'image'; alt: string; url: string }

/**
 * A cell that can be read without a Markdown parser, exactly as the parser would: plain text, `[text](url)`, `![alt](url)`,
 * `**bold**`, `*italics*`, `` `code` `` and `$math$`, each of plain text, `<br>`, `\|` and addresses that stand by themselves.
 * Null for whatever could mean anything else.
 * @param source the cell between its pipes, trimmed of spaces and tabs
 * @param mayRefer the document defines what words in brackets may refer to; where it does not, they are only words
 */
export function simpleCell(source: string, mayRefer: boolean): Cell | null {
  if (source === '') return emptyCell
  if (isPlain(source)) return new SimpleCell(source, plainText(source))
  if ((mayRefer && otherBracket.test(source)) || source.includes('\u00ad')) return null
  const pieces = piecesOf(source)
  if (!pieces) return null
  const [only] = pieces
  const isText = pieces.length === 1 && only?.type === 'text'
  return new SimpleCell(source, isText ? plainText(only.text) : richOfPieces(pieces))
}

const emptyCell: Cell = { rich: emptyText, line: { text: '', spans: [] } }

/** What begins markup somewhere, a literal address included; `_` between letters does not. */
const special = /[\\*_~[\]!<&`$@\0\u00ad]|:\/\/|www\./i

function isPlain(text: string): boolean {
  return !special.test(text)
}

function plainText(source: string): RichText {
  const text = squeeze(source)
  return text === '' ? emptyText : richOfWords(text)
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

/** A bracket that begins neither a link nor a picture with its address. */
const otherBracket = /\[[^[\]]*(?:\[|\](?!\())/

/** Each construct at the place where it may begin; what is not matched by one is text. */
const link = /\[((?:[^\\*_~[\]<`$@\0]|\\\||\[[^\\*_~[\]<`$@\0^]*\](?!\())+)\]\(([^\s\\<>()`$"'\0[\]]+)\)/y
const bracketed = /\[[^\\*_~[\]<`$@\0^]*\](?!\()/y
const image = /!\[([^\\*_~[\]<`$@\0"']*)\]\(([^\s\\<>()`$"'\0[\]]+)\)/y
const strong = /\*\*((?:[^\\*_~[\]<`$@\0]|\\\|)+)\*\*(?!\*)/y
const em = /([*_])((?:[^\\*_~[\]<`$@\0]|\\\|)+)\1(?![*_])/y
const code = /`((?:[^`\\\0]|\\\|)+)`(?!`)/y
const math = /\$([^$`\0]+)\$(?![$\d])/y
const lineBreak = /<br ?\/?>/y
const bareAddress = /https?:\/\/(?:[a-z\d][a-z\d-]*\.)+[a-z]+(?:\/(?:[\w./?=&%#+-]*[a-z\d/])?)?(?= |$)/iy

function piecesOf(source: string): Piece[] | null {
  const pieces: Piece[] = []
  const mayHoldAddress = source.includes('://')
  let text = ''
  let textFrom = 0
  let at = 0
  while (at < source.length) {
    const char = source.charCodeAt(at)
    if (!isSpecialCode(char) && !(char === smallH && mayHoldAddress)) {
      at++
      continue
    }
    if (char === backslash && source[at + 1] === '|') {
      text += source.slice(textFrom, at)
      textFrom = at + 1
      at += 2
      continue
    }
    const found = pieceAt(source, at, char)
    if (found === undefined) return null
    if (found === null) {
      at++
      continue
    }
    if (!addText(pieces, text + source.slice(textFrom, at))) return null
    pieces.push(found.piece)
    at = found.end
    text = ''
    textFrom = at
  }
  if (!addText(pieces, text + source.slice(textFrom))) return null
  return canBreak(pieces) ? pieces : null
}

/** Where there is HTML, texts that follow each other are made one, as text and math do; too many tags are left out. */
function canBreak(pieces: readonly Piece[]): boolean {
  const breaks = pieces.filter(({ type }) => type === 'break').length
  return breaks === 0 || (breaks <= maximalTags && !pieces.some(({ type }) => type === 'math'))
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

const backslash = 92
const smallH = 104
const specialCodes = new Set([...'\\*_~[]!<&`$\0'].map((char) => char.charCodeAt(0)))

function isSpecialCode(code: number): boolean {
  return code < 127 && specialCodes.has(code)
}

function isInsideWord(source: string, at: number): boolean {
  return isAlphanumeric(source[at - 1]) && isAlphanumeric(source[at + 1])
}

/** The only one of its kind in the cell, without the other that would make markup of it. */
function isAlone(source: string, at: number): boolean {
  const sign = source[at] ?? ''
  return source.indexOf(sign) === at && source.lastIndexOf(sign) === at
}

/** Beside anything else an underscore may be a part of its word. */
function endsWord(char: string | undefined): boolean {
  return char === undefined || /[\s\p{P}]/u.test(char)
}

function isAlphanumeric(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}

/** The construct at a place; null where the sign is only itself, undefined where this is for the parser to say. */
function pieceAt(source: string, at: number, char: number): { piece: Piece; end: number } | null | undefined {
  switch (char) {
    case 91: {
      if (matchAt(bracketed, source, at)) return null
      const match = matchAt(link, source, at)
      const [, text = '', url = ''] = match ?? []
      if (!match || text.startsWith('^') || text.includes('![') || !isPlainInside(text) || !isSafe(url))
        return undefined
      return { piece: { type: 'link', text: unescaped(text), url }, end: at + match[0].length }
    }
    case 33: {
      if (source[at + 1] !== '[') return null
      const match = matchAt(image, source, at)
      const [, alt = '', url = ''] = match ?? []
      if (!match || alt.startsWith('^') || !isPlainInside(alt) || !isSafe(url) || isBadge(url)) return undefined
      return { piece: { type: 'image', alt, url }, end: at + match[0].length }
    }
    case 42: {
      if (isAlone(source, at)) return null
      if (source[at + 1] !== '*') return emAt(source, at)
      const match = matchAt(strong, source, at)
      const text = match?.[1] ?? ''
      if (!match || !isWordy(text) || !isPlainInside(text)) return undefined
      return { piece: { type: 'strong', text: unescaped(text) }, end: at + match[0].length }
    }
    case 95: {
      if (isInsideWord(source, at) || isAlone(source, at)) return null
      const found = emAt(source, at)
      return found && endsWord(source[at - 1]) && endsWord(source[found.end]) ? found : undefined
    }
    case 96: {
      if (isAlone(source, at)) return null
      const match = matchAt(code, source, at)
      const text = match?.[1] ?? ''
      if (!match || text.trim() !== text) return undefined
      return { piece: { type: 'code', text: unescaped(text) }, end: at + match[0].length }
    }
    case 36: {
      if (isAlone(source, at)) return null
      const match = matchAt(math, source, at)
      const text = unescaped(match?.[1] ?? '')
      // Anki's own delimiters inside would end it.
      if (!match || text.trim() !== text || /\\[()[\]$\\|]/.test(text)) return undefined
      return { piece: { type: 'math', text }, end: at + match[0].length }
    }
    case 38:
      return isReference(source.slice(at, at + 40)) ? undefined : null
    case 60: {
      const end = at + (matchAt(lineBreak, source, at)?.[0].length ?? 0)
      if (end > at) return { piece: { type: 'break', text: '' }, end }
      return /[\w/!?]/.test(source[at + 1] ?? '') ? undefined : null
    }
    case 93:
      return null
    case 104: {
      const url = at === 0 || source[at - 1] === ' ' ? matchAt(bareAddress, source, at)?.[0] : undefined
      return url === undefined ? null : { piece: { type: 'link', text: url, url }, end: at + url.length }
    }
    case 126:
      return isAlone(source, at) ? null : undefined
    default:
      return undefined
  }
}

function emAt(source: string, at: number): { piece: Piece; end: number } | undefined {
  const match = matchAt(em, source, at)
  const text = match?.[2] ?? ''
  if (!match || !isWordy(text) || !isPlainInside(text)) return undefined
  return { piece: { type: 'em', text: unescaped(text) }, end: at + match[0].length }
}

/** Marks close to letters at both ends surely mark what is between them. */
function isWordy(text: string): boolean {
  return isAlphanumeric(text[0]) && isAlphanumeric(text.at(-1))
}

function isPlainInside(text: string): boolean {
  return text.trim() === text && !hasAddress(text) && !isReference(text)
}

/** `&amp;` */
function isReference(text: string): boolean {
  return text.includes('&') && /&[#\w]+;/.test(text)
}

/** A pipe is escaped in a table wherever it stands. */
function unescaped(text: string): string {
  return text.replaceAll('\\|', '|')
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** An address that the sanitiser leaves as it is. */
function isSafe(url: string): boolean {
  return (/^https?:\/\//.test(url) || !url.includes(':')) && !isReference(url)
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
        html += `<img src="${escaped(piece.url)}"${piece.alt === '' ? '' : ` alt="${escaped(piece.alt)}"`}>`
        break
      case 'link':
        links = [...links, { url: piece.url, text: squeeze(piece.text) }]
        text += piece.text
        html += `<a href="${escaped(piece.url)}">${escaped(piece.text)}</a>`
        break
      case 'math':
        text += `$${piece.text}$`
        html += `\\(${escaped(piece.text)}\\)`
        break
      case 'break':
        text += ' '
        html += '<br>'
        break
      case 'strong':
      case 'em':
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
      em: piece.type === 'em',
      boxed: piece.type === 'code',
    }
    if (piece.type === 'break') {
      if (line.text !== '') line.text += '\n'
      continue
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
