import { statSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { timesDiffer } from '../store/file-stamps.ts'
import { isLocked } from '../store/lock.ts'
import type { Project } from '../store/project.ts'
import { type SealedFile, seal, sealedFile, touch, unseal } from '../store/sealed-file.ts'
import type { Amendable } from './amendable.ts'
import type { BuildArguments } from './build-options.ts'
import type { ToldBuild } from './build-report.ts'
import { type ProblemJson, problemJson, problemOf } from './format.ts'
import { isAsItWas, type Origins, surroundingsOf } from './origins.ts'
import { programIdentity } from './package-root.ts'
import { isStdin, projectOf } from './project.ts'

/** A build that was made, with all that it was made of: where that is as it was, so is the deck. */
interface Kept {
  origins: Origins
  /** The package. */
  file: string
  /** The package and its pictures, by folder. */
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

/** The last build of the same notes, of which package and pictures are as they were. */
export interface LastBuild {
  project: Project
  kept: Kept
  /** What it would say when nothing has changed since. */
  json: () => unknown
}

/** What is known of the last build; null where there was none, or its package or a picture has changed since. */
export async function recallBuild(argv: BuildArguments): Promise<LastBuild | null> {
  if (argv['dry-run'] || isStdin(argv)) return null
  const project = await projectOf(argv)
  const content = project && unseal(fileOf(argv, project))
  if (!project || !content || isLocked(project.state)) return null
  const border = content.indexOf(0x0a)
  const kept = JSON.parse(content.toString('utf8', 0, border)) as Kept
  if (kept.year !== new Date().getFullYear() || !areAsKept(kept.files)) return null
  return { project, kept, json: () => JSON.parse(content.toString('utf8', border)) }
}

/** What the same build would say once more; null where anything has changed since. */
export async function repeatBuild(argv: BuildArguments, { project, kept, json }: LastBuild): Promise<ToldBuild | null> {
  if (!(await isAsItWas(kept.origins, project, argv))) return null
  touch(fileOf(argv, project), Date.now())
  return { isRefused: false, text: kept.text, json, problems: kept.problems.map(problemOf) }
}

/** A build that has just been written. */
export interface Built {
  file: string
  /** When it began, in ms since 1970. */
  begun: number
  origins: Origins
  amendable: Amendable | null
  /** What it would say when nothing has changed since. */
  unchanged: ToldBuild
}

export async function keepBuild(
  argv: BuildArguments,
  project: Project,
  { file, begun, origins, amendable, unchanged }: Built,
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
    file,
    origins: { ...origins, surroundings, pictures: origins.pictures.filter(({ path }) => path === null) },
    files,
    year: new Date().getFullYear(),
    ...keptOf(unchanged),
  }
  keep(argv, project, kept, unchanged.json(), amendable)
}

/** The build that another one has become, of which nothing but the notes, the ledger and the package were written anew. */
export function keepAmended(
  argv: BuildArguments,
  { project, kept }: LastBuild,
  origins: Origins,
  amendable: Amendable,
  unchanged: ToldBuild,
): void {
  const own = stampsOf([kept.file])?.[dirname(kept.file)]
  const stamps = kept.files[dirname(kept.file)]
  const at = stamps?.names.indexOf(basename(kept.file)) ?? -1
  if (!own || !stamps || at < 0) return
  stamps.sizes[at] = own.sizes[0] ?? 0
  stamps.times[at] = own.times[0] ?? 0
  keep(argv, project, { ...kept, ...keptOf(unchanged), origins }, unchanged.json(), amendable)
}

function keptOf({ text, problems }: ToldBuild): Pick<Kept, 'text' | 'problems'> {
  return { text, problems: problems.map(problemJson).filter(({ severity }) => severity !== 'info') }
}

/** What has to be known to amend this very build; null where it is not. */
export function recallAmendable(argv: BuildArguments, { project, kept }: LastBuild): Amendable | null {
  const content = unseal(amendableFile(argv, project, kept.origins))
  return content && (JSON.parse(content.toString('utf8')) as Amendable)
}

function keep(argv: BuildArguments, project: Project, kept: Kept, json: unknown, amendable: Amendable | null): void {
  seal(fileOf(argv, project), [Buffer.from(`${JSON.stringify(kept)}\n${JSON.stringify(json)}`)])
  if (amendable) seal(amendableFile(argv, project, kept.origins), [Buffer.from(JSON.stringify(amendable))])
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

function fileOf(argv: BuildArguments, project: Project): SealedFile {
  return sealedFile('builds', askedOf(argv, project), programIdentity())
}

function amendableFile(
  argv: BuildArguments,
  project: Project,
  { notes, surroundings: { ledger } }: Origins,
): SealedFile {
  return sealedFile('amendable', askedOf(argv, project), [programIdentity(), notes, ledger].join(' '))
}

function askedOf({ notes, lang, deck, output, offline }: BuildArguments, project: Project): string {
  return JSON.stringify([process.cwd(), project, notes.map((path) => resolve(path)), lang, deck, output, offline])
}
