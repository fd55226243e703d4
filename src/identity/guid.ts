import { hash } from 'node:crypto'

/**
 * 80 bits of SHA-256 over a namespace and what names something in it, in hex, so that it can also be searched for in Anki, where `_`
 * and `*` stand for any character. A companion's guid is made of its paper's guid and its kind.
 */
export function guidOf(namespace: string, ...parts: string[]): string {
  return hexOf([namespace, ...parts], 10)
}

/** The guid of a paper that is seen for the first time. */
export function paperGuid(namespace: string, ...parts: string[]): string {
  return renewedGuid(guidOf(namespace, ...parts))
}

/**
 * The guid that a paper has now, by the one that it had under the first form of the note type. For Anki a guid belongs to the note
 * type under which it was first imported, so a new form needs new guids; made from the old ones they come back after the ledger is
 * lost as well as after it is carried over.
 */
export function renewedGuid(former: string): string {
  return hexOf(['form 2', former], 11)
}

/** The form of all guids that are made here. */
export function isOwnGuid(guid: string): boolean {
  return /^[\da-f]{20}(?:[\da-f]{2})?$/.test(guid)
}

/** Guids of the first form are two digits shorter. */
export function isFormerGuid(guid: string): boolean {
  return /^[\da-f]{20}$/.test(guid)
}

function hexOf(parts: readonly string[], bytes: number): string {
  return hash('sha256', parts.join('\0'), 'buffer').toString('hex', 0, bytes)
}
