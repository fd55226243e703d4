import { hash } from 'node:crypto'
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { namesIn } from '../disk/if-there.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { readTextThere } from '../disk/regular-file.ts'
import { renamePatiently, replaceFile } from '../disk/replace-file.ts'
import { remove } from '../disk/temporary.ts'
import { writeLedgerText } from './ledger-file.ts'
import { lockName } from './lock.ts'
import { stateFolder, unitedFolder } from './project.ts'
import { isReviewLog, maximalLog } from './review-log.ts'
import { makeStateFolder } from './state-folder.ts'
import type { StateBelow } from './states-below.ts'

/**
 * Makes one state of several, in steps of which each may be the last: first the reviews of the others are copied, then the ledger of
 * all is written, then the others are set aside. Who begins anew, from whatever is there then, comes to the same.
 * @param lines of the united ledger; null: there are only reviews
 */
export async function uniteStates(
  state: string,
  below: readonly StateBelow[],
  lines: Iterable<string> | null,
): Promise<void> {
  await makeStateFolder(state)
  for (const other of below) await copyReviews(state, other.path, other.state)
  if (lines) await writeLedgerText(state, lines)
  for (const other of below) {
    const aside = await setAside(state, other)
    // A session may have written on until the folder was moved.
    await copyReviews(state, other.path, aside)
  }
}

/** Each log goes into a file of its own, which nobody else writes: logs of one device from several folders are in no order. */
async function copyReviews(state: string, path: string, from: string): Promise<void> {
  const mark = hash('sha256', path.split(sep).join('/').normalize('NFC')).slice(0, 8)
  for (const name of namesIn(join(from, 'reviews')).filter(isReviewLog)) {
    const target = join(state, 'reviews', name.replace(/\.jsonl$/, `_${mark}.jsonl`))
    const [known, incoming] = [target, join(from, 'reviews', name)].map((file) => readTextThere(file, maximalLog) ?? '')
    const all = mergedRows(known ?? '', incoming ?? '')
    if (all !== known) await replaceFile(target, async (temporary) => writeFileSync(temporary, all))
  }
}

/** Every row that either has, in order of time; a row that cannot be read stays behind the one that it stood behind. */
export function mergedRows(known: string, incoming: string): string {
  const rowsOf = (text: string) => text.split(/\r?\n/).filter((row) => row.trim() !== '')
  const rows = [...new Set([...rowsOf(known), ...rowsOf(incoming)])]
  let last = 0
  const timed = rows.map((row) => {
    last = Number(/^\{"id":(\d+)/.exec(row)?.[1] ?? last)
    return { row, time: last }
  })
  return timed
    .sort((a, b) => a.time - b.time)
    .map(({ row }) => `${row}\n`)
    .join('')
}

/** @returns where the folder lies now */
async function setAside(state: string, { path, state: other }: StateBelow): Promise<string> {
  const parent = join(state, unitedFolder, path)
  makeFolder(parent)
  let aside = join(parent, stateFolder)
  for (let nth = 2; existsSync(aside); nth++) aside = join(parent, `${stateFolder}-${nth}`)
  try {
    await renamePatiently(other, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    // On another disk.
    const copy = `${aside}.tmp`
    rmSync(copy, { recursive: true, force: true })
    try {
      cpSync(other, copy, { recursive: true })
      await renamePatiently(copy, aside)
    } catch (error) {
      remove(copy)
      throw error
    }
    rmSync(other, { recursive: true })
  }
  remove(join(aside, lockName))
  return aside
}
