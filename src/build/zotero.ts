import { seal, sealedFile, unseal } from '../disk/sealed-file.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { LibraryDocument } from '../project/notes.ts'
import { zoteroPort } from '../project/zotero.ts'
import type { Config } from '../settings/settings.ts'
import { UsageError } from './usage.ts'

interface ZoteroLibraries {
  libraries: LibraryDocument[]
  problems: Problem[]
}

/**
 * What the Zoteros that the config names answer. Where one does not, its last answer holds and that is told: notes must not lose what
 * they had because a program is closed. Without one nothing is done at all.
 * @throws UsageError
 */
export async function readZotero({ library = [] }: Config, isOffline: boolean): Promise<ZoteroLibraries> {
  const found: ZoteroLibraries = { libraries: [], problems: [] }
  for (const name of library) {
    const port = zoteroPort(name)
    if (port === null) continue
    const kept = sealedFile('zotero', name, '1', null)
    const why = isOffline ? 'The network is not to be touched (--offline)' : await asked(port)
    if (typeof why !== 'string') {
      seal(kept, [Buffer.from(why.text)])
      found.libraries.push(why)
      continue
    }
    const last = unseal(kept)
    if (last === null) throw new UsageError(`${why}. The config completes the notes from ${name}, so nothing was done`)
    found.libraries.push({ file: 'zotero', text: last.toString('utf8'), isNamed: true })
    found.problems.push(
      problem('warning', 'not-read', { file: 'zotero' }, `${why}: what it said last is used`, 'Zotero'),
    )
  }
  return found
}

async function asked(port: number): Promise<LibraryDocument | string> {
  const { askZotero, ZoteroUnavailable } = await import('../project/zotero.ts')
  try {
    return await askZotero(port)
  } catch (error) {
    if (error instanceof ZoteroUnavailable) return error.message
    throw error
  }
}
