// Where paperdeck serves the page: what it is asked. The address of the page holds the token that it wants.

import { words } from './words.js'

/**
 * @typedef {{number: number, card: number | null, counts: {fresh: number, learning: number, due: number},
 *   intervals: string[], canUndo: boolean, tomorrow: number, week: number}} Question
 */

/** @param {string} what @param {object | null} body null: nothing is changed @returns {Promise<Question>} */
export async function ask(what, body) {
  /** @type {RequestInit} */
  const request = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {}
  const response = await fetch(`api/${what}`, { ...request, cache: 'no-store' }).catch(() => null)
  if (!response) throw new Error(words.unreachable)
  const answer = await response.json().catch(() => ({ error: response.statusText }))
  if ('error' in answer) throw new Error(`${words.notSaved}${answer.error}`)
  return answer
}

/** Opens the place of a card in the editor. @param {number} card */
export async function openInEditor(card) {
  await ask('edit', { card }).catch(() => {})
}
