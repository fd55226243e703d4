import { isRemote } from '../pictures/picture-source.ts'
import { type Picture, type Pictures, pictureKey } from '../pictures/pictures.ts'
import { escapeHtml, type Link, type RichText } from '../text/rich-text.ts'
import { withoutCredentials } from '../words/addresses/credentials.ts'
import { type Language, languageSettings, languages } from '../words/languages.ts'
import { interned } from './interned.ts'
import type { Fields } from './templates/template.ts'
import type { United } from './unite.ts'

/** One field for each language, filled for that of the card alone. */
const flags = Object.fromEntries(
  languages.map((wording) => [
    wording,
    Object.fromEntries(languages.map((code) => [languageSettings[code].flag, code === wording ? '1' : ''])),
  ]),
) as Record<Language, Fields>

/** The language that a note's flags name. */
export function wordingOf(fields: Fields): Language {
  return languages.find((code) => fields[languageSettings[code].flag]) ?? 'en'
}

/** The fields of a note that hold facts and flags; the fronts (Ask…) are cues.ts's. */
export function factsOf(paper: United, wording: Language, pictures: Pictures): Fields {
  return {
    Title: paper.title.html,
    Year: paper.year === null ? '' : String(paper.year),
    Authors: escapeHtml(paper.authors ?? ''),
    Venue: escapeHtml(paper.venue ?? ''),
    Method: escapeHtml(paper.method ?? ''),
    Contribution: shown(paper.contribution, paper.place.file, pictures),
    Figure: figureHtml(paper, pictures),
    Notes: shown(paper.notes, paper.place.file, pictures),
    Keywords: escapeHtml(paper.keywords.join(languageSettings[wording].keywordJoiner)),
    Links: linksHtml(paper),
    Source: interned(escapeHtml([paper.file, ...paper.section].join(' › '))),
    Key: paper.guid,
    Also: '',
    ...flags[wording],
    resource: paper.kind === 'resource' ? '1' : '',
  }
}

/** The pictures of the figure column that can be shown. Their texts are left out: they tend to name the paper. */
export function figureHtml(paper: United, pictures: Pictures): string {
  return paper.pictures
    .map(({ src, place }) => addressOf(pictures.bySource.get(pictureKey(place.file, src))))
    .filter((address) => address !== null)
    .map((address) => `<img src="${escapeHtml(address)}">`)
    .join('')
}

/** HTML of the notes with its pictures as the deck knows them; one that is missing is named instead. */
export function shown(text: RichText | null, file: string, pictures: Pictures): string {
  if (!text) return ''
  if (text.pictures.length === 0) return text.html
  let next = 0
  return text.html.replace(/<img\b[^>]*(?:>|$)/g, (tag) => {
    if (!/\ssrc="[^"]+"/.test(tag)) return tag
    const src = text.pictures[next++] ?? ''
    const address = addressOf(pictures.bySource.get(pictureKey(file, src)))
    return address === null ? inPlaceOf(src) : tag.replace(/\ssrc="[^"]*"/, () => ` src="${escapeHtml(address)}"`)
  })
}

/** A picture on a server can still be asked for; a file that is not there can only be named. */
function inPlaceOf(src: string): string {
  const name = escapeHtml(/(?<![^/?#])([^/?#]+)(?:[?#].*)?$/.exec(src)?.[1] ?? src)
  return isRemote(src) ? `<a href="${escapeHtml(withoutCredentials(src))}">[${name}]</a>` : `[${escapeHtml(src)}]`
}

function addressOf(picture: Picture | undefined): string | null {
  return picture?.state === 'media' ? picture.name : null
}

/** Links that neither the contribution nor the notes show already; one that is the title itself is shown by its host. */
function linksHtml(paper: United): string {
  const shownAlready = new Set(
    [paper.contribution, paper.notes].flatMap((text) => text?.links ?? []).map((link) => link.url),
  )
  return paper.links
    .filter((link) => !shownAlready.has(link.url))
    .map((link) => linkHtml(link, link.text === paper.title.text ? '' : link.text))
    .join(' · ')
}

function linkHtml(link: Link, text: string): string {
  return `<a href="${escapeHtml(link.url)}">${escapeHtml(text || hostOf(link.url))}</a>`
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url
}
