import { readFileSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './replace-file.ts'

export const ledgerName = 'ledger.jsonl'

/** The text of the ledger, null where there is none yet. */
export async function readLedgerText(state: string): Promise<string | null> {
  try {
    return readFileSync(join(state, ledgerName), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}

/** The ledger as it is on the disk, for who only compares it; null where there is none. */
export function readLedgerBytes(state: string): Buffer | null {
  try {
    return readFileSync(join(state, ledgerName))
  } catch {
    return null
  }
}

/** Writes the ledger whole. A text that is there already is left alone, so that a build without changes touches nothing. */
export async function writeLedgerText(state: string, lines: Iterable<string>): Promise<void> {
  const parts = partsOf(lines)
  if (await isThere(join(state, ledgerName), parts)) return
  await replaceFile(join(state, ledgerName), (temporary) => writeFile(temporary, parts))
}

async function isThere(path: string, parts: readonly Buffer[]): Promise<boolean> {
  const size = parts.reduce((sum, { length }) => sum + length, 0)
  if ((await stat(path).catch(() => null))?.size !== size) return false
  const bytes = await readFile(path)
  let at = 0
  return parts.every((part) => {
    at += part.length
    return bytes.subarray(at - part.length, at).equals(part)
  })
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
  const names = await readdir(state).catch(() => [])
  return names.filter((name) => name !== ledgerName && /^ledger\b.*\.jsonl$/i.test(name)).sort()
}
