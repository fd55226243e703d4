import { endsIn } from './ends-in.ts'

/**
 * As Anki takes tags out of a field: comments, styles and scripts with what they hold. Entities stay. Where nothing closes what is
 * opened, it is text.
 */
export function stripTags(html: string): string {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const endOf = endsIn(lower)
  const endOfElement = (name: string, from: number): number => {
    const content = lower.startsWith(`<${name}`, from) ? endOf('>', from) : -1
    return content < 0 ? -1 : endOf(`</${name}>`, content)
  }
  const endFrom = (open: number): number => {
    const end = lower.startsWith('<!--', open)
      ? endOf('-->', open + 4)
      : Math.max(endOfElement('style', open), endOfElement('script', open))
    return end < 0 ? endOf('>', open) : end
  }
  let text = ''
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(at, open + 1))) {
    const end = endFrom(open)
    if (end < 0) continue
    text += html.slice(at, open)
    at = end
  }
  return text + html.slice(at)
}

/** What is left of HTML for who only looks for words in it. */
export function wordsIn(html: string): string {
  return html.replace(/<[^>]*(?:>|$)|&#?\w{1,40};/g, ' ')
}
