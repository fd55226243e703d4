import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'

const atOnce = 16

/**
 * Those of the paths at which there is neither file nor folder.
 * @param paths relative to `root`, with `/`
 */
export async function absentFiles(paths: Iterable<string>, root: string): Promise<Set<string>> {
  const limit = pLimit(atOnce)
  const asked = await Promise.all(
    [...new Set(paths)].map((path) =>
      limit(async () => ({ path, isThere: (await stat(join(root, path)).catch(() => null)) !== null })),
    ),
  )
  return new Set(asked.filter(({ isThere }) => !isThere).map(({ path }) => path))
}
