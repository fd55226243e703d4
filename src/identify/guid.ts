import { hash } from 'node:crypto'

/**
 * The guid of a paper that is seen for the first time: 80 bits of SHA-256 over the namespace and what names the paper there, in
 * hex, so that it can also be searched for in Anki, where `_` and `*` stand for any character.
 */
export function guidOf(namespace: string, ...parts: string[]): string {
  return hash('sha256', [namespace, ...parts].join('\0'), 'buffer').toString('hex', 0, 10)
}
