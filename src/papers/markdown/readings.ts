import type { Problem } from '../../problems/problem.ts'
import { type Finding, isWorthTelling, withoutEntries } from '../finding.ts'
import type { Paper } from '../paper.ts'
import { companyOf, type EntryGroup, readGroup } from './entries/entry-group.ts'

/** What has been read at one place. */
export interface Reading {
  papers: Paper[]
  problems: Problem[]
  finding: Finding | null
}

/** The parts of a document in their order: a table is understood at once, a list when all of the document is known. */
export class Readings {
  readonly #parts: (Reading | { group: EntryGroup })[] = []

  add(reading: Reading): void {
    this.#parts.push(reading)
  }

  open(group: EntryGroup): EntryGroup {
    this.#parts.push({ group })
    return group
  }

  settle(): { papers: Paper[]; problems: Problem[]; findings: Finding[] } {
    const groups = this.#parts.flatMap((part) => ('group' in part ? [part.group] : []))
    const company = companyOf(groups)
    const readings = this.#parts.map((part) => ('group' in part ? readGroup(part.group, company) : part))
    return {
      papers: readings.flatMap((reading) => reading.papers),
      problems: readings.flatMap((reading) => reading.problems),
      findings: readings
        .flatMap(({ finding }) => (finding && isWorthTelling(finding) ? [finding] : []))
        .map(withoutEntries),
    }
  }
}
