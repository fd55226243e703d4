import type { Finding, PassedOver } from '../finding.ts'

/** What findings say of lines. */
export interface Told {
  /** Entries that were not taken. */
  byLine: ReadonlyMap<number, PassedOver>
  /** Tables, lists and other blocks, by their first lines. */
  byBlock: ReadonlyMap<number, Finding>
}

export function toldLines(findings: readonly Finding[]): Told {
  const byLine = new Map<number, PassedOver>()
  const byBlock = new Map<number, Finding>()
  for (const finding of findings) {
    if (finding.what !== 'file') byBlock.set(finding.place.line, finding)
    for (const one of finding.passedOver) byLine.set(one.line, one)
  }
  return { byLine, byBlock }
}
