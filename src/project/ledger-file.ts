import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn } from '../disk/if-there.ts'
import { readRegular, readTextThere } from '../disk/regular-file.ts'
import { replaceFile } from '../disk/replace-file.ts'

export const ledgerName = 'ledger.jsonl'

/** In bytes: more does not go into one string. */
const maximalLedger = 500 * 2 ** 20

/** The text of the ledger, null where there is none yet. */
export async function readLedgerText(state: string): Promise<string | null> {
  return ledgerTextIn(state)
}

/** The same at once. */
export function ledgerTextIn(state: string): string | null {
  return readTextThere(join(state, ledgerName), maximalLedger)
}

/** The ledger as it is on the disk, for who only compares it; null where there is none. */
export function readLedgerBytes(state: string): Buffer | null {
  const file = readRegular(join(state, ledgerName), maximalLedger)
  return 'bytes' in file ? file.bytes : null
}

/** Writes the ledger whole. A text that is there already is left alone, so that a build without changes touches nothing. */
export async function writeLedgerText(state: string, lines: Iterable<string>): Promise<void> {
  const parts = partsOf(lines)
  if (isThere(join(state, ledgerName), parts)) return
  await replaceFile(join(state, ledgerName), async (temporary) => writeParts(temporary, parts))
}

function isThere(path: string, parts: readonly Buffer[]): boolean {
  const size = parts.reduce((sum, { length }) => sum + length, 0)
  if (statSync(path, { throwIfNoEntry: false })?.size !== size) return false
  const bytes = readFileSync(path)
  let at = 0
  return parts.every((part) => {
    at += part.length
    return bytes.subarray(at - part.length, at).equals(part)
  })
}

function writeParts(path: string, parts: readonly Buffer[]): void {
  const file = openSync(path, 'w')
  try {
    for (const part of parts) writeFileSync(file, part)
  } finally {
    closeSync(file)
  }
}

/** Outside of the heap, of which strings in Chinese would take twice as much. */
function partsOf(lines: Iterable<string>): Buffer[] {
  const parts: Buffer[] = []
  let waiting: string[] = []
  const write = () => {
    parts.push(Buffer.from(waiting.join('')))
    waiting = []
  }
  for (const line of lines) if (waiting.push(line) === linesAtOnce) write()
  write()
  return parts
}

const linesAtOnce = 1000

/** Copies of the ledger that a file sync has set aside where two machines wrote at once (Dropbox, Syncthing, OneDrive, iCloud). */
export async function conflictCopies(state: string): Promise<string[]> {
  return namesIn(state)
    .filter((name) => name !== ledgerName && /^ledger\b.*\.jsonl$/i.test(name))
    .sort()
}
