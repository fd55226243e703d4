import { ownValue } from '../../text/objects.ts'
import { escapeHtml } from '../../text/rich-text.ts'
import { clozesAlone, type Side } from './cloze.ts'
import { plainText } from './filters.ts'
import type { Fields } from './template.ts'

/**
 * Puts what Anki's window shows in the places that its renderer marks: a box to type into, behind it what was to be typed, and
 * a button for each sound.
 */
export function showMarks(html: string, side: Side, fields: Fields, ord: number): string {
  return html
    .replace(/\[\[type:((?:cloze|nc):)?(.*?)\]\]/g, (_, how: string | undefined, field: string) => {
      const value = ownValue(fields, field) ?? ''
      const wanted = plainText(how === 'cloze:' ? clozesAlone(value, ord, 'answer') : value)
      if (wanted === '') return ''
      return side === 'question'
        ? '<span class="typed">____</span>'
        : `<code class="typed">${escapeHtml(wanted)}</code>`
    })
    .replace(/\[anki:play:[qa]:\d+\]/g, '<span class="sound">▶</span>')
}
