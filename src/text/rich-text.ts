/** A piece of the notes in the two forms that cards need, with what it points at as it was written. */
export interface RichText {
  /** What a person reads, on one line; math as `$…$`, pictures left out. */
  text: string
  /** Safe HTML; math between Anki's MathJax delimiters `\( \)` or `\[ \]`. */
  html: string
  links: Link[]
  /** Sources of the pictures, as written. */
  pictures: string[]
  /** Badges, which are no pictures of a paper and not in `html`: their addresses, and the texts in their place. */
  badges: Image[]
}

export interface Image {
  src: string
  alt: string
}

export interface Link {
  url: string
  text: string
}

export const emptyText: RichText = { text: '', html: '', links: [], pictures: [], badges: [] }

/** One line: every run of white space, zero-width ones included, is one space. */
export function squeeze(text: string): string {
  return spaced(text).trim()
}

/** As `squeeze`, with the spaces at the ends. Most texts are so already and need no copy. */
export function spaced(text: string): string {
  return /[^\S ]|\u200b| {2}/.test(text) ? text.replace(/[\s\u200b]+/g, ' ') : text
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))
}

/** Words without marks. */
export function richOfWords(text: string): RichText {
  return { ...emptyText, text, html: escapeHtml(text) }
}

/** Remarks one below the other; on one line a point divides them. */
export function joinedApart(remarks: readonly RichText[]): RichText {
  return {
    ...joined(remarks),
    text: remarks
      .map((remark) => remark.text)
      .filter(Boolean)
      .join(' · '),
  }
}

/** Texts one below the other. */
export function joined(texts: readonly RichText[]): RichText {
  const parts = texts.filter((text) => text.html !== '')
  if (parts.length <= 1) return parts[0] ?? emptyText
  return {
    text: parts
      .map((part) => part.text)
      .filter(Boolean)
      .join(' '),
    html: parts.map((part) => part.html).join('<br>'),
    links: parts.flatMap((part) => part.links),
    pictures: parts.flatMap((part) => part.pictures),
    badges: parts.flatMap((part) => part.badges),
  }
}
