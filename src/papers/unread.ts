import { leadsToPaper } from '../words/addresses/link-evidence.ts'
import { type PassedOver, passedOver } from './finding.ts'

const entryStart = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S|^[^|]*\|[^|]*\||^\s*\*\*|<(?:tr|li|p|td|summary)\b/i
const address = /https?:\/\/[^\s<>"'|)\]]{4,500}/gi

/** Longer lines are data, not entries. */
const maximalLine = 20_000

/**
 * Lines of code, comments and raw HTML that look like entries with a paper's link. They are not read; that they are there is
 * told, as a fence that is never closed may have swallowed half of the notes.
 */
export function unreadEntries(text: string, firstLine: number, why: string): PassedOver[] {
  const found: PassedOver[] = []
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.length > maximalLine || !entryStart.test(line)) return
    if ((line.match(address) ?? []).some((url) => leadsToPaper(url)))
      found.push(passedOver(firstLine + index, line.trim(), why))
  })
  return found
}
