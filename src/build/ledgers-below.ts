import { sep } from 'node:path'
import { type Project, stateFolder } from '../project/project.ts'
import type { LogFolder } from '../project/review-log.ts'
import { type StateBelow, statesBelow } from '../project/states-below.ts'

/**
 * Ledgers that lie below the notes, or beside some of them. Who names a state wants that one alone.
 * @param notes as they were named
 * @param hidden folders that were passed over when the notes were read
 */
export function ledgersBelow(
  project: Project | null,
  { notes, state }: { notes: readonly string[]; state?: string | undefined },
  hidden: readonly string[],
): StateBelow[] {
  return project === null || state !== undefined ? [] : statesBelow(project, notes, hidden)
}

/** Where the reviews of a project lie, before its ledgers are united on the disk. */
export function logFolders({ state }: Pick<Project, 'state'>, below: readonly StateBelow[] = []): LogFolder[] {
  return [{ state, shown: stateFolder }, ...below.map((one) => ({ state: one.state, shown: shownState(one) }))]
}

/** As a person is told of it: relative to the root. */
export function shownState(below: StateBelow): string {
  return `${shownFolder(below)}/${stateFolder}`
}

export function shownFolder({ path }: StateBelow): string {
  return path.split(sep).join('/').normalize('NFC')
}
