import { isCommonWord, isNameShaped, tokensOf } from '../extract/names.ts'

/** Stands on a front for a name that would give the answer away. */
export const maskSign = '▢▢▢'

interface Token {
  /** As it stands in the HTML. */
  html: string
  /** The one character that it shows, folded; '' for a tag. */
  shown: string
}

/**
 * The names of a paper that tell a reader which paper it is: its method, the name before the colon of its title, the title
 * itself, and every coined name in the title. Common words and abbreviations of the field are left out.
 */
export function tellingNames(title: string, method: string | null): string[] {
  const beforeColon = /^([^:：]+)[:：]/u.exec(title)?.[1]?.trim() ?? null
  const coined = tokensOf(title).filter((token) => isNameShaped(token) && !isCommonWord(token))
  const names = [title, beforeColon, method && withoutVersion(method), ...coined].filter(
    (name): name is string => name !== null && !isCommonPhrase(name),
  )
  // What the paper itself is called counts even where it is also a word of the field ("EM").
  return [...new Set(method === null ? names : [method, ...names])].sort((a, b) => b.length - a.length)
}

/** Whether a text contains a name in any of its forms. */
export function containsName(text: string, name: string): boolean {
  return patternOf(name)?.test(fold(text)) ?? false
}

/** Whether a text names the method: by its name, or by its name in another version ("MFQE 2.0" for MFQEv2). */
export function namesMethod(text: string, method: string): boolean {
  return namesOf(method).some((name) => containsName(text, name))
}

/** A method's name, and that without its version. */
export function namesOf(method: string): string[] {
  const base = withoutVersion(method)
  return base === null ? [method] : [method, base]
}

/** Puts ▢▢▢ for each of the names in what the HTML shows. Tags stay, also those inside a masked name. */
export function maskNames(html: string, names: readonly string[]): string {
  let tokens = tokenise(html)
  for (const name of names) {
    const pattern = patternOf(name)
    if (pattern) tokens = maskPattern(tokens, pattern)
  }
  return tokens.map((token) => token.html).join('')
}

function maskPattern(tokens: readonly Token[], pattern: RegExp): Token[] {
  const shown = tokens.map((token) => token.shown).join('')
  const tokenAt: number[] = []
  tokens.forEach((token, index) => {
    for (let i = 0; i < token.shown.length; i++) tokenAt.push(index)
  })
  const masked = [...tokens]
  for (const match of shown.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
    const first = tokenAt[match.index]
    const last = tokenAt[match.index + match[0].length - 1]
    if (first === undefined || last === undefined) continue
    for (let i = first; i <= last; i++) if (tokens[i]?.shown !== '') masked[i] = { html: '', shown: '' }
    masked[first] = { html: maskSign, shown: maskSign }
  }
  return masked
}

function tokenise(html: string): Token[] {
  return [...html.matchAll(/<[^>]*>|&#?\w+;|./gsu)].map(([part]) => ({
    html: part,
    shown:
      part.startsWith('<') && part.length > 1
        ? ''
        : fold(part.length > 1 && part.startsWith('&') ? decodeEntity(part) : part),
  }))
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
}

function decodeEntity(entity: string): string {
  const code = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity)
  if (!code) return entities[entity] ?? entity
  return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '20', code[1] ? 16 : 10))
}

/** Full-width forms become half-width ones, character by character, so that places stay what they were. */
function fold(text: string): string {
  return text.replace(/[\u3000\uff01-\uff5e\u00a0\u2010-\u2015\u2212]/g, (c) =>
    /[\u2010-\u2015\u2212]/.test(c) ? '-' : c.normalize('NFKC'),
  )
}

/**
 * A pattern for a name in its forms: any case, a hyphen or space or nothing between its parts, plural. A name that is also an
 * ordinary word ("Nice") counts only where it is written as a name.
 */
function patternOf(name: string): RegExp | null {
  const folded = fold(name).trim()
  const parts = folded.match(/\p{Script=Latin}+|\p{N}+(?:\.\p{N}+)*|[^\s\p{P}\p{S}\p{Script=Latin}\p{N}]+/gu) ?? []
  if (parts.length === 0) return null
  const isWord = parts.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(folded)
  // Between words any sign may stand, or none; inside a word a hyphen or a space. Signs at the end (C++) are the name's own.
  const signs = /[\p{S}]+$/u.exec(folded)?.[0] ?? ''
  const words = parts.map((part) => splitCamelCase(part).map(escapePattern).join('[\\s\\p{Pd}_·]*'))
  const body = words.join('[\\s\\p{P}\\p{S}]*') + escapePattern(signs)
  const forms = isWord ? `(?:${body}|${body.toUpperCase()})` : body
  const before = /^[\p{Script=Latin}\p{N}]/u.test(folded) ? '(?<![\\p{Script=Latin}\\p{N}])' : ''
  const after = /[\p{Script=Latin}\p{N}]$/u.test(folded)
    ? "(?:s|(?<=s|x|z|ch|sh)es|['’]s)?(?![\\p{Script=Latin}\\p{N}])"
    : ''
  return new RegExp(before + forms + after, isWord ? 'u' : 'iu')
}

/** CompressAI -> Compress, AI: it may also be written with a hyphen or a space. */
function splitCamelCase(part: string): string[] {
  return part.split(/(?<=\p{Ll})(?=\p{Lu})/u)
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** MFQEv2, MFQE 2.0, GPT-3, "DeiT III" -> the name alone; null where nothing is left, or too little to tell. */
function withoutVersion(name: string): string | null {
  const base = name.replace(/[\s-]*(?:v(?:er(?:sion)?)?\.?\s*)?\d+(?:\.\d+)*$|[\s-]+(?:I{1,3}|IV|V)$|\+{1,2}$/iu, '')
  return base === name || base.length < 3 || isCommonPhrase(base) ? null : base
}

function isCommonPhrase(text: string): boolean {
  const tokens = tokensOf(text)
  return tokens.length > 0 && tokens.length < 3 && tokens.every((token) => isCommonWord(token))
}
