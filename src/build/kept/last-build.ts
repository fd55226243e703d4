import { resolve } from 'node:path'
import { type SealedFile, seal, sealedFile, touch, unseal } from '../../disk/sealed-file.ts'
import type { Media } from '../../pictures/pictures.ts'
import { type ProblemJson, problemJson, problemOf } from '../../problems/problem-json.ts'
import { programIdentity } from '../../process/package-root.ts'
import { isLocked } from '../../project/lock.ts'
import type { Project } from '../../project/project.ts'
import type { BuildArguments } from '../arguments.ts'
import { isStdin, projectOf } from '../project.ts'
import type { ToldBuild } from '../report/build-report.ts'
import { type BuildAmendState, packedAmendState, unpackedAmendState } from './amend-state.ts'
import { areInputsUnchanged, type BuildInputs, presentOf, projectHashesOf } from './build-inputs.ts'
import {
  arePicturesAsStamped,
  isAsStamped,
  type PictureStamps,
  type Stamp,
  sizeAndTime,
  stampsOfPictures,
  withStamps,
} from './picture-stamps.ts'

/** A build that was made, with all that it was made of: where that is as it was, so is the deck. */
interface CachedBuild {
  inputs: BuildInputs
  /** The package, and what the system says of it. */
  file: string
  stamp: Stamp
  /** The pictures, by folder. */
  pictures: PictureStamps
  /** Years that have not come yet are problems. */
  year: number
  lines: string[]
  /** Those that are told and count: mere remarks are in the JSON, which follows in a line of its own. */
  problems: ProblemJson[]
  leftOut: string
}

/** The last build of the same notes, of which package and pictures are as they were. */
export interface LastBuild {
  project: Project
  kept: CachedBuild
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
  const kept = JSON.parse(content.toString('utf8', 0, border)) as CachedBuild
  if (kept.year !== new Date().getFullYear() || !(await areAsKept(kept))) return null
  return { project, kept, json: () => JSON.parse(content.toString('utf8', border)) }
}

/** What the same build would say once more; null where anything has changed since. */
export async function repeatBuild(argv: BuildArguments, { project, kept, json }: LastBuild): Promise<ToldBuild | null> {
  if (!(await areInputsUnchanged(kept.inputs, presentOf(kept.inputs, project, argv)))) return null
  touch(fileOf(argv, project), Date.now())
  return { isRefused: false, lines: kept.lines, json, problems: kept.problems.map(problemOf), leftOut: kept.leftOut }
}

/** A build of which the package is still to be written. */
export interface FinishedBuild {
  /** When it began, in ms since 1970. */
  begun: number
  inputs: BuildInputs
  amendable: BuildAmendState | null
  /** Pictures of the package. */
  media: readonly Media[]
}

/**
 * Asked once the ledger is written, while the package may still be: what takes long to keep is got ready.
 * @returns keeps the build, told what it would say when nothing has changed since; null where nothing is to be kept
 */
export async function prepareToKeep(
  argv: BuildArguments,
  project: Project,
  { begun, inputs, amendable, media }: FinishedBuild,
): Promise<((file: string, unchanged: ToldBuild) => void) | null> {
  // Servers are asked anew from time to time.
  if (inputs.isOnServers && !argv.offline) return null
  const { hashes: before } = inputs
  const hashes = await projectHashesOf(project)
  if (hashes.config !== before.config || hashes.templates !== before.templates) return null
  const pictures = await stampsOfPictures(inputs.pictures, begun, media)
  if (!pictures) return null
  const own = { ...inputs, hashes, pictures: inputs.pictures.filter(({ path }) => path === null) }
  keepAmendState(argv, project, own, amendable)
  return (file, unchanged) => keep(argv, project, { file, inputs: own, pictures }, unchanged)
}

/** The build that another one has become, of which nothing but the notes, the ledger and the package were written anew. */
export function keepAmended(
  argv: BuildArguments,
  { project, kept }: LastBuild,
  { inputs, pictures, amendable }: { inputs: BuildInputs; pictures: PictureStamps; amendable: BuildAmendState },
  unchanged: ToldBuild,
): void {
  keepAmendState(argv, project, inputs, amendable)
  keep(argv, project, { ...kept, inputs, pictures: withStamps(kept.pictures, pictures) }, unchanged)
}

/** What has to be known to amend this very build; null where it is not. */
export function recallAmendState(argv: BuildArguments, { project, kept }: LastBuild): BuildAmendState | null {
  const content = unseal(amendStateFile(argv, project, kept.inputs))
  if (!content) return null
  return unpackedAmendState<BuildAmendState>(content)
}

function keep(
  argv: BuildArguments,
  project: Project,
  { file, inputs, pictures }: Pick<CachedBuild, 'file' | 'inputs' | 'pictures'>,
  { lines, json, problems, leftOut }: ToldBuild,
): void {
  const stamp = sizeAndTime(file)
  if (!stamp) return
  const told = problems.map(problemJson).filter(({ severity }) => severity !== 'info')
  const kept: CachedBuild = {
    file,
    stamp,
    inputs,
    pictures,
    year: new Date().getFullYear(),
    lines,
    problems: told,
    leftOut,
  }
  seal(fileOf(argv, project), [Buffer.from(`${JSON.stringify(kept)}\n${JSON.stringify(json())}`)])
}

function keepAmendState(
  argv: BuildArguments,
  project: Project,
  inputs: BuildInputs,
  amendable: BuildAmendState | null,
): void {
  if (!amendable) return
  seal(amendStateFile(argv, project, inputs), packedAmendState(amendable))
}

async function areAsKept({ file, stamp, pictures }: CachedBuild): Promise<boolean> {
  return isAsStamped(file, ...stamp) && arePicturesAsStamped(pictures)
}

function fileOf(argv: BuildArguments, project: Project): SealedFile {
  return sealedFile('builds', askedOf(argv, project), programIdentity())
}

function amendStateFile(
  argv: BuildArguments,
  project: Project,
  { notes, hashes: { ledger } }: BuildInputs,
): SealedFile {
  return sealedFile('amendable', askedOf(argv, project), [programIdentity(), notes, ledger].join(' '))
}

function askedOf({ notes, lang, deck, output, offline }: BuildArguments, project: Project): string {
  return JSON.stringify([process.cwd(), project, notes.map((path) => resolve(path)), lang, deck, output, offline])
}
