import { deadLink, type LocalLink, pathsOf } from '../cards/checks/dead-link.ts'
import { type Problem, withSeverity } from '../problems/problem.ts'
import { inOrder } from '../problems/problem-order.ts'
import { settleProblems, unusedIgnores } from '../problems/settle-problems.ts'
import { absentFiles } from '../project/absent-files.ts'
import type { Composition } from './compose.ts'
import type { Reading } from './read.ts'

/** What every command finds, and what only `check` takes the time for. In the order of files and lines. */
export async function everyProblem(
  reading: Reading,
  { deck, pictures, ...composition }: Composition,
  links: readonly LocalLink[],
): Promise<Problem[]> {
  const [{ filesOf, settle, wishesOf }, { pictureSizes }, { pictureTooSmall }] = await Promise.all([
    import('./compose.ts'),
    import('../pictures/picture-size.ts'),
    import('../cards/checks/picture-too-small.ts'),
  ])
  const found = composition.found()
  const onDisk: Problem[][] = []
  if (reading.project) {
    onDisk.push(
      pictureTooSmall(deck.notes, pictures, await pictureSizes(pictures.media.values())),
      deadLink(links, await absentFiles(pathsOf(links), reading.project.root)),
    )
  }
  // Only a build asks servers: what none has fetched yet is no fault of the notes.
  for (const one of found) if (one.ruleId === 'picture-not-fetched') withSeverity(one, 'info')
  const wishes = wishesOf(reading)
  const { problems, used } = settleProblems([found, ...onDisk].flat(), wishes)
  return inOrder([...problems, ...settle(unusedIgnores(wishes, used), reading)], filesOf(reading))
}
