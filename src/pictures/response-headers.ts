import { isUtf8 } from 'node:buffer'

/** Servers send raw UTF-8, which Node gives as Latin-1, a character for each byte. */
export function locationIn(header: string | null): string | null {
  if (header === null) return null
  const bytes = Buffer.from(header, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : header
}

/** How long (ms) a server asks to wait: it says seconds, or a date. */
export function waitOf(retryAfter: string | null): number {
  if (retryAfter === null) return 0
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now())
}
