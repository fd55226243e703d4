import { resolve } from 'node:path'
import { type SealedFile, seal, sealedFile, touch, unseal } from '../../disk/sealed-file.ts'
import { programIdentity } from '../../process/package-root.ts'
import { absentFiles } from '../../project/absent-files.ts'
import type { Project } from '../../project/project.ts'
import type { Composition } from '../compose.ts'
import type { NotesOptions, Reading } from '../read.ts'
import {
  areHashesCurrent,
  areInputsUnchanged,
  type BuildInputs,
  buildInputsOf,
  presentOf,
  projectHashesOf,
} from './build-inputs.ts'
import { arePicturesAsStamped, type PictureStamps, stampsOfPictures } from './picture-stamps.ts'

/** All that a command has written, in its order, and its exit status. */
export interface CommandOutput {
  parts: { isError: boolean; bytes: Uint8Array }[]
  status: number
}

/** A command that only reads, and all but files that its words hang on. */
export interface Question {
  project: Project
  command: string
  options: NotesOptions
  /** Settings, and where it is said. */
  how: unknown
  now: number
}

/** What the words were made of beside the files that every deck is made of. */
export interface OutputInputs {
  reading: Reading
  composition: Composition
  status: number
  /** Files that links mean: whether they are there is told. */
  linked?: Iterable<string>
}

interface Head extends BuildInputs {
  stamps: PictureStamps
  linked: { paths: string[]; absent: string[] }
  year: number
  status: number
  parts: { isError: boolean; length: number }[]
}

/** More bytes than these are made as fast as they are read. */
export const mostBytes = 100_000_000

/** What the same command has said of the same notes; null where anything has changed since. */
export async function recallOutput(question: Question): Promise<CommandOutput | null> {
  const { project, options, now } = question
  const file = fileOf(question)
  const content = unseal(file)
  if (!content) return null
  let at = content.indexOf(0x0a) + 1
  const { stamps, linked, year, status, parts, ...inputs } = JSON.parse(content.toString('utf8', 0, at)) as Head
  if (
    year !== yearOf(now) ||
    !(await arePicturesAsStamped(stamps)) ||
    !(await areInputsUnchanged(inputs, presentOf(inputs, project, options)))
  )
    return null
  if ((await absentOf(linked.paths, project)).join('\n') !== linked.absent.join('\n')) return null
  touch(file, now)
  const said: CommandOutput['parts'] = []
  for (const { isError, length } of parts) {
    said.push({ isError, bytes: content.subarray(at, at + length) })
    at += length
  }
  return { status, parts: said }
}

/**
 * To be called before anything is read.
 * @returns keeps what is said then
 */
export async function prepareToKeepOutput(
  question: Question,
): Promise<(answered: OutputInputs, parts: CommandOutput['parts']) => Promise<void>> {
  const { project, now } = question
  const before = await projectHashesOf(project)
  return async ({ reading, composition, status, linked = [] }, parts) => {
    if (reading.union || !(await areHashesCurrent(before, project))) return
    const inputs = buildInputsOf(reading, composition, before)
    const stamps = await stampsOfPictures(inputs.pictures, now)
    if (!stamps) return
    const pictures = inputs.pictures.filter(({ path }) => path === null)
    const paths = [...new Set(linked)]
    const head: Head = {
      ...inputs,
      pictures,
      stamps,
      linked: { paths, absent: await absentOf(paths, project) },
      year: yearOf(now),
      status,
      parts: parts.map(({ isError, bytes: { length } }) => ({ isError, length })),
    }
    seal(fileOf(question), [Buffer.from(`${JSON.stringify(head)}\n`), ...parts.map((part) => part.bytes)])
  }
}

async function absentOf(paths: readonly string[], { root }: Project): Promise<string[]> {
  return paths.length === 0 ? [] : [...(await absentFiles(paths, root))].sort()
}

function yearOf(now: number): number {
  return new Date(now).getFullYear()
}

function fileOf({ project, command, options: { notes, lang }, how }: Question): SealedFile {
  const asked = JSON.stringify([project, command, notes.map((path) => resolve(path)), lang ?? null])
  return sealedFile('said', asked, `${programIdentity()} ${JSON.stringify(how)}`)
}
