import { labelOf } from '../../words/addresses/link-evidence.ts'
import { isPlaceholder } from '../../words/placeholder.ts'
import { fieldOf } from '../columns.ts'
import { lostPicture } from '../markdown/looks-like.ts'
import type { Paper } from '../paper.ts'

/** Names of what a paper holds, as `papers --json` calls them. */
export const fieldsOfPaper = [
  'title',
  'method',
  'year',
  'venue',
  'authors',
  'contribution',
  'keywords',
  'figures',
  'links',
  'notes',
  'sections',
  'citekey',
] as const

export type FieldOfPaper = (typeof fieldsOfPaper)[number]

/** What a paper says, by field, so that words of the notes can be looked up in it. */
export type Holdings = ReadonlyMap<FieldOfPaper, { words: ReadonlySet<string>; letters: string }>

export function holdingsOf(paper: Paper): Holdings {
  const links = paper.links.map(({ url, text }) => `${url} ${text}`)
  const answers = (paper.answers ?? []).map(({ question, answer }) => `${question?.text ?? ''} ${answer.text}`)
  const pictures = [paper.title, paper.notes, paper.contribution].flatMap((text) => text?.pictures ?? [])
  const texts: Record<FieldOfPaper, string> = {
    title: paper.title.text,
    method: paper.method ?? '',
    year: paper.year === null ? '' : String(paper.year),
    venue: paper.venue ?? '',
    authors: paper.authors ?? '',
    contribution: paper.contribution?.text ?? '',
    keywords: paper.keywords.join(' '),
    figures: [...paper.figures, ...pictures].join(' '),
    links: links.join(' '),
    notes: paper.notes?.text ?? '',
    sections: answers.join(' '),
    citekey: paper.citekey ?? '',
  }
  return new Map(
    fieldsOfPaper.flatMap((field) => {
      const text = texts[field]
      return text === '' ? [] : [[field, { words: new Set(wordsIn(text)), letters: lettersIn(text) }] as const]
    }),
  )
}

/** In which fields a line's words stand, and which of them stand in none. */
export function heldIn(words: readonly string[], holdings: Holdings): { fields: FieldOfPaper[]; missing: string[] } {
  const fields = new Set<FieldOfPaper>()
  const missing = words.filter((word) => {
    let isHeld = false
    for (const [field, held] of holdings) {
      if (!(isSpaceless.test(word) ? held.letters.includes(word) : held.words.has(word))) continue
      // A word of the title that a remark has as well says nothing of where this one went.
      if (!isHeld) fields.add(field)
      isHeld = true
    }
    return !isHeld
  })
  return { fields: fieldsOfPaper.filter((field) => fields.has(field)), missing }
}

const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}])+/gu

export function wordsIn(text: string): string[] {
  return folded(text).match(word) ?? []
}

function lettersIn(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}\p{M}ー]/gu, '')
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/\{([\p{L}\p{N}-]{1,20})\}/gu, '$1')
}

const link = /(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*<?([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)>?(?:\s+["'][^"']*["'])?\s*\)/g

/** A line of Markdown, or a cell, as words of the notes and addresses: without marks, and without words that only name a kind. */
export function saidIn(source: string): { words: string[]; addresses: string[] } {
  const addresses: string[] = []
  if (/^\s*\[\/\/\]:/.test(source)) return { words: [], addresses }
  let text = source.replace(/<!--.*?-->|<(script|style|iframe)\b[^>]*>.*?<\/\1>/gi, ' ')
  // Twice: a picture within a link.
  for (let time = 0; time < 2; time++)
    text = text.replace(link, (_, sign: string, words: string, url: string) => {
      addresses.push(url)
      return sign === '!' || url.startsWith('#') || labelOf(words) !== null ? ' ' : ` ${words} `
    })
  text = text
    .replace(/<(?:a|img)\b[^>]*?(?:href|src)\s*=\s*["']?([^"'\s>]+)[^>]*>/gi, (_, url: string) => {
      addresses.push(url)
      return ' '
    })
    .replace(/<\/?[a-z][a-z\d]*\b[^<>]*>/gi, ' ')
    .replace(/(?:https?:\/\/|www\.)[^\s<>()[\]|，。、；）】」]+/g, (url) => {
      addresses.push(url)
      return ' '
    })
    .replace(/&[a-z]+;|&#\d+;/gi, ' ')
    // What editors keep for themselves: the page behind a name, comments, block ids, attributes, sizes of pictures.
    .replace(/!\[\[[^\]]*\]\]/g, (embed) => {
      addresses.push(embed)
      return ' '
    })
    .replace(/\[\[(?:[^[\]|]*\\?\||[^[\]|]*\/|@(?=[^[\]|]*\]))([^[\]|]*)\]\]/g, '$1')
    .replace(/%%[^%]*%%|\s\^[\w-]+\s*$|\{[#.:][^{}]*\}|\{(?:width|height)=[^{}]*\}|\[@[\w:-]+\]/g, ' ')
    .replace(/\[\^[^\]]*\]/g, ' ')
    .replace(/[[(（【]+([^[\]()（）【】]{1,60})[\])）】]+/gu, (all, words: string) =>
      labelOf(words) === null ? all : ' ',
    )
    .replace(/:[a-z\d_+-]{2,30}:/gi, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<=[\p{L}\p{N}])(?:\*{1,3}|_{2,3}|~~)|(?:\*{1,3}|_{2,3}|~~|`)(?=[\p{L}\p{N}])/gu, '')
  const key = /^[\s\p{P}\p{S}\p{M}]*?([\p{L}][^:：\n]{0,30}?)\s*[:：](?!\/)/u.exec(text)
  if (key?.[1] && fieldOf(key[1].replace(/[*_`]/g, '')) !== undefined) text = text.slice(key[0].length)
  const words = wordsIn(text.replace(/^[\s>]*(?:[-*+]|\d{1,4}[.)])(?=\s)/, ' ').replace(/^\s*\[[ xX]\]\s/, ' '))
  if (lostPicture(text) !== null) return { words: [], addresses }
  return { words: isPlaceholder(text.trim()) ? [] : words, addresses }
}
