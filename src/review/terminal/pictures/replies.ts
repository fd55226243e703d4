/** What came of a terminal: text of keys, and answers to questions. `pending` is the beginning of an answer that is not whole yet. */
export interface Input {
  keys: string
  replies: string[]
  pending: string
}

/** So long an answer is none. */
const longestReply = 4096
const strings = /^\x1b[P_\]]/
const csi = /^\x1b\[[\x20-\x3f]*/
/** Of the sequences that keys send none looks so. */
const csiReply = /^\x1b\[(?:[?>=][\d;]*(?:c|S|\$y)|[468];\d+;\d+t)$/

/**
 * Answers are taken out for as long as the program runs: one that comes late must not be typed into it.
 * @param pending what the last call has left
 */
export function sortInput(pending: string, data: string): Input {
  const input: Input = { keys: '', replies: [], pending: '' }
  for (let rest = pending + data; rest !== ''; ) {
    const next = rest.indexOf('\x1b')
    if (next !== 0) {
      input.keys += next < 0 ? rest : rest.slice(0, next)
      rest = next < 0 ? '' : rest.slice(next)
      continue
    }
    const length = lengthOfSequence(rest)
    if (length === null) {
      if (rest.length < longestReply) input.pending = rest
      return input
    }
    const sequence = rest.slice(0, length)
    if (strings.test(sequence) || csiReply.test(sequence)) input.replies.push(sequence)
    else input.keys += sequence
    rest = rest.slice(length)
  }
  return input
}

/** Null: its end is still to come. */
function lengthOfSequence(text: string): number | null {
  if (text.length === 1) return null
  if (strings.test(text)) {
    const end = /\x07|\x1b\\/.exec(text.slice(2))
    return end ? 2 + end.index + end[0].length : null
  }
  const start = csi.exec(text)?.[0].length
  if (start === undefined) return 1
  return start < text.length ? start + 1 : null
}

/** What is left when no more comes: a lone Escape is the key, the beginning of an answer is nothing. */
export function keysLeft(pending: string): string {
  return pending === '\x1b' || (pending !== '' && !strings.test(pending) && !/^\x1b\[[?>=\d]/.test(pending))
    ? pending
    : ''
}
