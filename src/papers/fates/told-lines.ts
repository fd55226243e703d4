import type { Finding } from '../finding.ts'

/** What findings say of lines. */
export interface Told {
  /** Entries that were not taken. */
  byLine: ReadonlyMap<number, { why: string; isStructure: boolean }>
  /** Tables, lists and other blocks, by their first lines. */
  byBlock: ReadonlyMap<number, Finding>
}

export function toldLines(findings: readonly Finding[]): Told {
  const byLine = new Map<number, { why: string; isStructure: boolean }>()
  const byBlock = new Map<number, Finding>()
  for (const finding of findings) {
    if (finding.what !== 'file') byBlock.set(finding.place.line, finding)
    for (const { line, why, isStructure = false } of finding.passedOver) byLine.set(line, { why, isStructure })
  }
  return { byLine, byBlock }
}
