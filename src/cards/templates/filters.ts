import { createHash } from 'node:crypto'
import { characterOf } from '../../text/entities.ts'
import { stripTags } from '../../text/strip-tags.ts'
import { clozesAlone, type Side, withClozes } from './cloze.ts'

/** What a filter may ask of the card on which it stands. */
export interface Around {
  /** Name of the field that is filtered. */
  field: string
  /** Place of the card among the note's cards: of a cloze note, its number less one. */
  ord: number
  side: Side
}

type Filter = (html: string, around: Around) => string

/** Anki's own filters. Others belong to add-ons: where there is none, they and all outside of them do nothing. */
const filters: Readonly<Record<string, Filter>> = {
  text: plainText,
  hint: (html, { field }) => hidden(html, field),
  type: (_, { field }) => `[[type:${field}]]`,
  'type-cloze': (_, { field }) => `[[type:cloze:${field}]]`,
  'type-nc': (_, { field }) => `[[type:nc:${field}]]`,
  cloze: (html, { ord, side }) => withClozes(html, ord, side),
  'cloze-only': (html, { ord, side }) => clozesAlone(html, ord, side),
  furigana: (html) => withReadings(html, (word, reading) => `<ruby><rb>${word}</rb><rt>${reading}</rt></ruby>`),
  kana: (html) => withReadings(html, (_, reading) => reading),
  kanji: (html) => withReadings(html, (word) => word),
}

/** Whether Anki knows it without an add-on: also `nc`, which belongs to the `type` before it, and one that is left empty. */
export function isKnownFilter(name: string): boolean {
  return Object.hasOwn(filters, name) || ['', 'nc', 'tts-voices'].includes(name) || name.startsWith('tts ')
}

/** @param names from the inside out, as they are applied */
export function filtered(html: string, names: readonly string[], around: Around): string {
  if (names.at(-1) === 'type') return typed(names, around.field)
  let value = html
  for (const name of names.filter(Boolean)) {
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined
    if (filter) value = filter(value, around)
    else if (name.startsWith('tts ')) value = `[anki:tts lang=${name.slice('tts '.length)}]${value}[/anki:tts]`
    else return value
  }
  return value
}

/** The mark in whose place Anki's window puts the box to type into, and behind it the comparison. */
function typed(names: readonly string[], field: string): string {
  const [how] = names.length === 2 ? names : []
  return how === 'cloze' || how === 'nc' ? `[[type:${how}:${field}]]` : `[[type:${field}]]`
}

/** What the filter `text` makes of a field. */
export function plainText(html: string): string {
  return decoded(stripTags(html))
}

/** Anki decodes all of a text or, where an ampersand stands for itself, nothing. */
function decoded(html: string): string {
  let isPlain = true
  const text = html.replace(/&(?:#x([\da-fA-F]+);|#(\d+);|(\w+);)?/g, (entity, hex, decimal, name) => {
    const character = characterOf(hex, decimal, name)
    isPlain &&= character !== undefined
    return character ?? entity
  })
  return isPlain && text !== html ? text.replaceAll('\u00a0', ' ') : html
}

/** A link that shows what it hides; HTML that only Anki's window, or a page with scripts, brings to life. */
function hidden(html: string, field: string): string {
  if (html.trim() === '') return html
  const id = `hint${createHash('sha256').update(html).digest('hex').slice(0, 16)}`
  return `
<a class=hint href="#"
onclick="this.style.display='none';
document.getElementById('${id}').style.display='block';
return false;" draggable=false>
${field}</a>
<div id="${id}" class=hint style="display: none">${html}</div>
`
}

/** `漢字[かんじ]`, words divided by a space that is not shown. A sound in brackets is no reading. */
function withReadings(html: string, shown: (word: string, reading: string) => string): string {
  const text = html.replaceAll('&nbsp;', ' ')
  let written = ''
  let at = 0
  for (const { word, reading, from, to } of readingsIn(text)) {
    if (reading.startsWith('sound:')) continue
    written += text.slice(at, from) + shown(word, reading)
    at = to
  }
  return written + text.slice(at)
}

function lineEndFrom(text: string, from: number): number {
  const lineEnd = /[\n\r\u2028\u2029]/g
  lineEnd.lastIndex = from
  return lineEnd.exec(text)?.index ?? text.length
}

/** Each word with its reading and the space before it: in one pass, as a field may hold thousands of brackets. */
function* readingsIn(text: string): Iterable<{ word: string; reading: string; from: number; to: number }> {
  let last = 0
  let begin = 0
  let close = 0
  let line = 0
  for (let open = 0; open < text.length; open++) {
    if (text[open] === ' ' || text[open] === '>') begin = open + 1
    if (text[open] !== '[' || open === begin) continue
    if (close < open + 2) close = text.indexOf(']', open + 2)
    if (close < 0) return
    if (line <= open) line = lineEndFrom(text, open)
    if (line < close) continue
    const from = begin > last && text[begin - 1] === ' ' ? begin - 1 : begin
    yield { word: text.slice(begin, open), reading: text.slice(open + 1, close), from, to: close + 1 }
    open = close
    last = close + 1
    begin = last
  }
}

const sounds = /\[sound:[^\]]+\]|\[anki:tts((?: [^\s=\]]+=[^\s\]]*)+) ?\].*?\[\/anki:tts\]/gs

/** Sounds and spoken text become the marks in whose places Anki's window puts its buttons, numbered on each side. */
export function numberSounds(html: string, side: Side): string {
  let next = 0
  return html.replace(sounds, () => `[anki:play:${side === 'question' ? 'q' : 'a'}:${next++}]`)
}
