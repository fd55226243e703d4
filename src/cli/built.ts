import { statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { timesDiffer } from '../store/file-stamps.ts'
import { isLocked } from '../store/lock.ts'
import type { Project } from '../store/project.ts'
import { seal, sealedFile, touch, unseal } from '../store/sealed-file.ts'
import type { BuildArguments } from './build-options.ts'
import type { ToldBuild } from './build-report.ts'
import { type ProblemJson, problemJson, problemOf } from './format.ts'
import { isAsItWas, type Origins, surroundingsOf } from './origins.ts'
import { programIdentity } from './package-root.ts'
import { isStdin, projectOf } from './project.ts'

/** A build that was made, with all that it was made of: where that is as it was, so is the deck. */
interface Kept {
  origins: Origins
  /** The deck and its pictures, by folder. */
  files: Record<string, Stamps>
  /** Years that have not come yet are problems. */
  year: number
  text: string
  /** Those that are told and count: mere remarks are in the JSON, which follows in a line of its own. */
  problems: ProblemJson[]
}

/** Of each file its name, its size in bytes, the time of its last change in ms: three lists are read faster than a list of three. */
interface Stamps {
  names: string[]
  sizes: number[]
  times: number[]
}

/** What the same build would say once more; null where there was none, or anything has changed since. */
export async function recallBuild(argv: BuildArguments): Promise<ToldBuild | null> {
  if (argv['dry-run'] || isStdin(argv)) return null
  const project = await projectOf(argv)
  const content = project && unseal(fileOf(argv, project))
  if (!project || !content || isLocked(project.state)) return null
  const border = content.indexOf(0x0a)
  const { origins, files, year, text, problems } = JSON.parse(content.toString('utf8', 0, border)) as Kept
  if (year !== new Date().getFullYear() || !areAsKept(files)) return null
  if (!(await isAsItWas(origins, project, argv))) return null
  touch(fileOf(argv, project), Date.now())
  return {
    isRefused: false,
    text,
    json: () => JSON.parse(content.toString('utf8', border)),
    problems: problems.map(problemOf),
  }
}

/** A build that has just been written. */
export interface Built {
  file: string
  /** When it began, in ms since 1970. */
  begun: number
  origins: Origins
  /** What it would say when nothing has changed since. */
  unchanged: ToldBuild
}

export async function keepBuild(
  argv: BuildArguments,
  project: Project,
  { file, begun, origins, unchanged: { text, json, problems } }: Built,
): Promise<void> {
  // Servers are asked anew from time to time.
  if (origins.isOnServers && !argv.offline) return
  const { surroundings: before } = origins
  const surroundings = await surroundingsOf(project)
  if (surroundings.config !== before.config || surroundings.templates !== before.templates) return
  const paths = origins.pictures.flatMap(({ path }) => path ?? [])
  const pictures = stampsOf(paths)
  // What has gone or was changed meanwhile may be another picture than the deck's.
  if (!pictures || Object.values(pictures).some(({ times }) => times.some((time) => time > begun - timesDiffer))) return
  const files = stampsOf([...paths, file])
  if (!files) return
  const kept: Kept = {
    origins: { ...origins, surroundings, pictures: origins.pictures.filter(({ path }) => path === null) },
    files,
    year: new Date().getFullYear(),
    text,
    problems: problems.map(problemJson).filter(({ severity }) => severity !== 'info'),
  }
  seal(fileOf(argv, project), [Buffer.from(`${JSON.stringify(kept)}\n${JSON.stringify(json())}`)])
}

/** Null where one of them is gone. */
function stampsOf(paths: readonly string[]): Kept['files'] | null {
  const stamps: Kept['files'] = {}
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return null
    const folder = dirname(path)
    stamps[folder] ??= { names: [], sizes: [], times: [] }
    stamps[folder].names.push(basename(path))
    stamps[folder].sizes.push(found.size)
    stamps[folder].times.push(found.mtimeMs)
  }
  return stamps
}

function areAsKept(files: Kept['files']): boolean {
  return Object.entries(files).every(([folder, { names, sizes, times }]) =>
    names.every((name, nth) => {
      const found = statSync(`${folder}${sep}${name}`, { throwIfNoEntry: false })
      return found !== undefined && found.size === sizes[nth] && found.mtimeMs === times[nth]
    }),
  )
}

function fileOf({ notes, lang, deck, output, offline }: BuildArguments, project: Project) {
  const asked = [process.cwd(), project, notes.map((path) => resolve(path)), lang, deck, output, offline]
  return sealedFile('builds', JSON.stringify(asked), programIdentity())
}
