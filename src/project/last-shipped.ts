import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTextThere } from '../disk/regular-file.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { hashOf } from '../disk/sealed-file.ts'
import { userStateFolder } from './user-state.ts'

/**
 * The latest change that this computer has put into a deck of a project, in s since 1970; 0 where none is known. It is kept outside of
 * the repository: git may take back notes and ledger, but not what Anki has.
 */
export function lastShipped(state: string, folder = userStateFolder()): number {
  try {
    return Number(readTextThere(fileOf(state, folder), largest) ?? 0) || 0
  } catch {
    return 0
  }
}

/** What cannot be remembered is no reason for a build to fail. */
export async function rememberShipped(state: string, latest: number, folder = userStateFolder()): Promise<void> {
  if (latest <= lastShipped(state, folder)) return
  try {
    await replaceFile(fileOf(state, folder), async (temporary) => writeFileSync(temporary, `${latest}\n`))
  } catch {
    // Its folder may be read-only.
  }
}

const largest = 100

function fileOf(state: string, folder: string): string {
  return join(folder, 'shipped', hashOf(state))
}
