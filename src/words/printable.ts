/**
 * What a terminal would act on rather than show: control characters (an ESC begins a command), overrides of the direction of
 * writing, characters without width that hide text, and tags. Joiners stay, which emoji and Persian need.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const breaks = /(?<!\s)\s*[\n\r\u0085\u2028\u2029]\s*/g

/** Text of notes as it may be put on a terminal; lines and tabs stay. */
export function printable(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unprintable, '')
}

/** As `printable`, on one line: a file name with a line end could otherwise begin a line of its own. */
export function printableLine(text: string): string {
  return printable(text.replace(breaks, ' '))
}

/** JSON that says the same and holds nothing that a terminal acts on. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (sign) =>
    sign.split('').reduce((escaped, unit) => `${escaped}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, ''),
  )
}
