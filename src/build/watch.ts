import { once } from 'node:events'
import { statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { stampOf } from '../disk/file-stamps.ts'
import { formatOf } from '../papers/formats.ts'
import { isSkipped } from '../pictures/listed-names.ts'
import type { Project } from '../project/project.ts'
import { isPictureName } from '../words/picture-formats.ts'

/** Editors write a file in several steps; a build waits until they have been quiet this long (ms). */
const quiet = 120
/** How often (ms) named files are looked at as well: of one that is deleted and made again at once, the event may be lost. */
const look = 1000

interface Watching {
  /** The first build is done, and saves are waited for. */
  begin(): void
  build(): Promise<void>
  /** A build that failed; the next save tries again. */
  fail(error: unknown): void
}

/**
 * Builds now and after every save of the notes, the config and the templates, until Ctrl-C.
 */
export async function watch(
  notes: readonly string[],
  project: Project | null,
  { begin, build, fail }: Watching,
): Promise<void> {
  const { files, roots, isIgnored } = watched([...notes, ...(project ? [project.state] : [])])
  const { watch: watchFiles } = await import('chokidar')
  const watcher = watchFiles(roots, {
    ignoreInitial: true,
    ignored: (path, stats) => isIgnored(path, stats?.isFile() ?? false),
    // A rename into place is an unlink and an add: together they are one change.
    atomic: true,
  })
  const ready = once(watcher, 'ready')
  /** Of the named files, when they were last built. */
  let built = ''
  let isWaiting = false
  await run()
  // A save before that would be taken for what was there from the beginning.
  await ready
  // The first build may have made it only now.
  if (project) watcher.add(project.state)
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  const schedule = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      if (isWaiting) return
      // For the build that is running: one more sees all that was saved until it begins.
      isWaiting = true
      running = running.then(run)
    }, quiet)
  }
  watcher.on('all', schedule)
  const looking = setInterval(() => {
    if (!timer && !isWaiting && stampsOf(files) !== built) schedule()
  }, look)
  begin()
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
  clearInterval(looking)
  if (timer) clearTimeout(timer)
  await watcher.close()
  await running

  async function run(): Promise<void> {
    isWaiting = false
    built = stampsOf(files)
    try {
      await build()
    } catch (error) {
      fail(error)
    }
  }
}

/**
 * What is to be watched for paths that were named. Of a file that is its folder: a file that is deleted and made again, as by
 * `git checkout`, is another one to the system.
 */
function watched(named: readonly string[]): {
  files: string[]
  roots: string[]
  isIgnored: (path: string, isFile: boolean) => boolean
} {
  const paths = named.map((path) => resolve(path))
  const files = paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  const folders = paths.filter((path) => !files.includes(path))
  const parents = files.map((path) => dirname(path))
  const isIgnored = (path: string, isFile: boolean) =>
    !files.includes(path) && !parents.includes(path) && (isHidden(path, folders) || (isFile && !isWatched(path)))
  return { files, roots: [...new Set([...parents, ...folders])], isIgnored }
}

function stampsOf(files: readonly string[]): string {
  return files.map((file) => stampOf(file)?.join() ?? '').join('|')
}

function isWatched(path: string): boolean {
  return formatOf(path) !== null || isPictureName(path) || /\.(?:ya?ml|html|css)$/i.test(path)
}

/** Hidden below what was named; that the notes themselves may lie in a hidden folder is no matter. */
function isHidden(path: string, named: readonly string[]): boolean {
  const below = named
    .map((root) => relative(root, path))
    .filter((part) => part !== '..' && !part.startsWith(`..${sep}`) && !isAbsolute(part))
  return below.every((part) => part.split(/[\\/]/).some(isSkipped))
}
