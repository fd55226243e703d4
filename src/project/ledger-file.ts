import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn } from '../disk/if-there.ts'
import { readRegular, readTextThere } from '../disk/regular-file.ts'
import { linkOrCopy, replaceFile } from '../disk/replace-file.ts'
import { remove } from '../disk/temporary.ts'

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
  if (!isThere(join(state, ledgerName), parts)) await writeLedger(state, parts)
}

/**
 * The same for a ledger of which the package is still to come: until `packageIsThere`, the one before is kept beside it, so that a
 * build that is cut off does not count as one that has shipped.
 */
export async function writeLedgerAhead(state: string, lines: Iterable<string>): Promise<void> {
  const parts = partsOf(lines)
  if (isThere(join(state, ledgerName), parts)) return
  await keepBefore(state)
  await writeLedger(state, parts)
}

export function packageIsThere(state: string): void {
  remove(join(state, beforeName))
}

/** The ledger with which a build began that was cut off, '' where there was none; null: the last build has shipped. */
export function ledgerTextBefore(state: string): string | null {
  return readTextThere(join(state, beforeName), maximalLedger)
}

/** A build was cut off between the ledger and its package. */
export function isCutOff(state: string): boolean {
  return existsSync(join(state, beforeName))
}

const beforeName = `${ledgerName}.before.tmp`

async function keepBefore(state: string): Promise<void> {
  // Of several that were cut off, the first began with what has been shipped.
  if (isCutOff(state)) return
  const [ledger, before] = [join(state, ledgerName), join(state, beforeName)]
  if (existsSync(ledger)) await linkOrCopy(ledger, before)
  else writeFileSync(before, '')
}

function writeLedger(state: string, parts: readonly Buffer[]): Promise<void> {
  return replaceFile(join(state, ledgerName), async (temporary) => writeParts(temporary, parts))
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
