/**
 * What a terminal would act on rather than show: control characters (an ESC begins a command), overrides of the direction of
 * writing, characters without width that hide text, and tags. Joiners stay, which emoji and Persian need.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const aBreak = /[\n\r\u0085\u2028\u2029]/
/** None of which ends a line of ours. */
const otherBreak = /[\r\u0085\u2028\u2029]/
const breaks = /(?<!\s)\s*[\n\r\u0085\u2028\u2029]\s*/g

/** Text of notes as it may be put on a terminal; lines and tabs stay. */
export function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unprintable, '')
}

/** As `printable`, on one line: a file name with a line end could otherwise begin a line of its own. */
export function printableLine(text: string): string {
  return printable(aBreak.test(text) ? text.replace(breaks, ' ') : text)
}

/** Each as `printableLine`, with its end: nearly all texts are printable as they are, and are looked at in one go. */
export function printableLines(lines: readonly string[]): string {
  const text = [...lines, ''].join('\n')
  const isPlain = !unprintable.test(text) && !otherBreak.test(text) && occurrences(text, '\n') === lines.length
  unprintable.lastIndex = 0
  return isPlain ? text : lines.map((line) => `${printableLine(line)}\n`).join('')
}

function occurrences(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++
  return found
}

/** JSON that says the same and holds nothing that a terminal acts on. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (sign) =>
    sign.split('').reduce((escaped, unit) => `${escaped}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, ''),
  )
}
