import { deserialize, serialize } from 'node:v8'
import { type Extract, type ExtractSettings, extract } from '../extract/extract.ts'
import type { Document } from '../read/document.ts'
import { problem, type Severity, severityOf } from '../read/problem.ts'
import { hashOf, seal, sealedFile, touch, unseal } from '../store/sealed-file.ts'
import { programIdentity } from './package-root.ts'

/** Shorter texts are read in no time. */
const worthKeeping = 20_000

/** Messages are instances of a class, which a serialised one is not. */
interface KeptProblem {
  severity: Severity
  rule: string
  place: { file: string; line: number; column: number }
  found: string
  expected: string
}

/** As `extract`, which a long text that has been read before is spared. */
export async function extractOrRecall(
  document: Document,
  settings: ExtractSettings,
  root: string,
  now: number,
): Promise<Extract> {
  if (document.text.length < worthKeeping) return extract(document, settings)
  const madeOf = JSON.stringify([programIdentity(), process.version, settings, hashOf(document.text)])
  const file = sealedFile('notes', JSON.stringify([root, document.file]), madeOf)
  const content = unseal(file)
  if (content) {
    await touch(file, now)
    const { problems, ...rest } = deserialize(content) as Omit<Extract, 'problems'> & { problems: KeptProblem[] }
    return {
      ...rest,
      problems: problems.map((own) => problem(own.severity, own.rule, own.place, own.found, own.expected)),
    }
  }
  const made = extract(document, settings)
  const problems = made.problems.map(
    (found): KeptProblem => ({
      severity: severityOf(found),
      rule: found.ruleId ?? '',
      place: { file: found.file ?? '', line: found.line ?? 1, column: found.column ?? 1 },
      found: found.reason,
      expected: found.note ?? '',
    }),
  )
  await seal(file, [serialize({ ...made, problems })])
  return made
}
