export interface Bracket {
  start: number
  /** Behind the closing one. */
  end: number
  inside: string
}

const closing: Record<string, string> = { ')': '(', '）': '（', ']': '[', '】': '【' }
const opening = new Set(Object.values(closing))

/** The pairs of brackets in a text that hold no others. */
export function bracketsIn(text: string): Bracket[] {
  const found: Bracket[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (opening.has(sign)) start = at
    else if (closing[sign] !== undefined) {
      if (start >= 0 && text[start] === closing[sign])
        found.push({ start, end: at + 1, inside: text.slice(start + 1, at) })
      start = -1
    }
  }
  return found
}

/** The text without some of its brackets, and what they hold. */
export function withoutBrackets(text: string, isDropped: (bracket: Bracket) => boolean = () => true): string {
  let rest = ''
  let from = 0
  for (const bracket of bracketsIn(text)) {
    if (!isDropped(bracket)) continue
    rest += `${text.slice(from, bracket.start)} `
    from = bracket.end
  }
  return rest + text.slice(from)
}
