import { once } from 'node:events'
import { relative } from 'node:path'
import { isPictureName } from '../read/image-format.ts'
import { isSkipped } from '../read/listed-names.ts'
import { isMarkdown } from '../read/notes.ts'
import type { Project } from '../store/project.ts'
import type { BuildReport } from './build-report.ts'
import { buildJson, describeBriefly } from './build-report.ts'
import { reportProblems } from './format.ts'

/** Editors write a file in several steps; a build waits until they have been quiet this long (ms). */
const quiet = 120

/**
 * Builds now and after every save of the notes, the config and the templates, one line a build, until Ctrl-C. A build that fails is
 * told; the next save tries again.
 */
export async function watch(
  notes: readonly string[],
  project: Project | null,
  build: () => Promise<BuildReport>,
  json: boolean,
): Promise<void> {
  const paths = [...notes, ...(project ? [project.state] : [])]
  const { watch: watchFiles } = await import('chokidar')
  const watcher = watchFiles([...paths], {
    ignoreInitial: true,
    ignored: (path, stats) => isHidden(path, paths) || (stats?.isFile() === true && !isWatched(path)),
    // A rename into place is an unlink and an add: together they are one change.
    atomic: true,
  })
  const ready = once(watcher, 'ready')
  await run()
  // A save before that would be taken for what was there from the beginning.
  await ready
  // The first build may have made it only now.
  if (project) watcher.add(project.state)
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  watcher.on('all', () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(run)
    }, quiet)
  })
  process.stderr.write('Watching; Ctrl-C ends it.\n')
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
  if (timer) clearTimeout(timer)
  await watcher.close()
  await running

  async function run(): Promise<void> {
    try {
      const report = await build()
      process.stdout.write(json ? `${JSON.stringify(buildJson(report))}\n` : `${describeBriefly(report)}\n`)
      reportProblems(report.problems)
    } catch (error) {
      process.stderr.write(`paperdeck: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}

function isWatched(path: string): boolean {
  return isMarkdown(path) || isPictureName(path) || /\.(?:ya?ml|html|css)$/i.test(path)
}

/** Hidden below what was named; that the notes themselves may lie in a hidden folder is no matter. */
function isHidden(path: string, named: readonly string[]): boolean {
  const below = named.map((root) => relative(root, path)).filter((part) => !part.startsWith('..'))
  return below.every((part) => part.split(/[\\/]/).some(isSkipped))
}
