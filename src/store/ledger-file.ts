import { readFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
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

/** Writes the ledger whole. A text that is there already is left alone, so that a build without changes touches nothing. */
export async function writeLedgerText(state: string, text: string): Promise<void> {
  if ((await readLedgerText(state)) === text) return
  await replaceFile(join(state, ledgerName), (temporary) => writeFile(temporary, text))
}

/** Copies of the ledger that a file sync has set aside where two machines wrote at once (Dropbox, Syncthing, OneDrive, iCloud). */
export async function conflictCopies(state: string): Promise<string[]> {
  const names = await readdir(state).catch(() => [])
  return names.filter((name) => name !== ledgerName && /^ledger\b.*\.jsonl$/i.test(name)).sort()
}
