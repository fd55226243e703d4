/**
 * As Anki takes tags out of a field: comments, styles and scripts with what they hold. Entities stay. Where nothing closes what is
 * opened, it is text; that is looked for once and not at each `<`, as a field may be long.
 */
export function stripTags(html: string): string {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const missing = new Set<string>()
  const endOf = (closing: string, from: number): number => {
    const at = missing.has(closing) ? -1 : lower.indexOf(closing, from)
    if (at < 0) missing.add(closing)
    return at < 0 ? -1 : at + closing.length
  }
  const endOfElement = (name: string, from: number): number => {
    const content = lower.startsWith(`<${name}`, from) ? endOf('>', from) : -1
    return content < 0 ? -1 : endOf(`</${name}>`, content)
  }
  const ends = [
    (from: number) => (lower.startsWith('<!--', from) ? endOf('-->', from + 4) : -1),
    (from: number) => endOfElement('style', from),
    (from: number) => endOfElement('script', from),
    (from: number) => endOf('>', from),
  ]
  let text = ''
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(at, open + 1))) {
    const end = ends.map((endFrom) => endFrom(open)).find((one) => one >= 0)
    if (end === undefined) continue
    text += html.slice(at, open)
    at = end
  }
  return text + html.slice(at)
}

/** What is left of HTML for who only looks for words in it. */
export function wordsIn(html: string): string {
  return html.replace(/<[^>]*(?:>|$)|&#?\w{1,40};/g, ' ')
}
