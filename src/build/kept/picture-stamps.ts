import { basename, dirname, sep } from 'node:path'
import { stampOf, timesDiffer } from '../../disk/file-stamps.ts'
import type { Media } from '../../pictures/pictures.ts'
import type { BuildInputs } from './build-inputs.ts'

/** Size in bytes, and the time of the last change in ms. */
export type Stamp = [size: number, changed: number]

/** Of each file its name, its size in bytes, the time of its last change in ms: three lists are read faster than a list of three. */
interface Stamps {
  names: string[]
  sizes: number[]
  times: number[]
  /** By name: what those are in the package that had been changed just before they were read. Their times would not tell of a further change. */
  young?: Record<string, string>
}

/** Of pictures, by folder. */
export type PictureStamps = Record<string, Stamps>

/** So many are read again to see that they are what they were; more were hardly pasted by a person just now. */
const youngAtMost = 20

/**
 * @param media pictures of the package
 * @returns null where one of them is gone, or may have been changed since it was read: it may be another picture than that of the cards
 */
export async function stampsOfPictures(
  pictures: BuildInputs['pictures'],
  begun: number,
  media: Iterable<Media> = [],
): Promise<PictureStamps | null> {
  const stamps: PictureStamps = {}
  const young: string[] = []
  for (const { path, stamp: known } of pictures) {
    if (path === null) continue
    const stamp = known ?? sizeAndTime(path)
    if (!stamp) return null
    if (stamp[1] > begun - timesDiffer && young.push(path) > youngAtMost) return null
    const own = folderOf(stamps, path)
    own.names.push(basename(path))
    own.sizes.push(stamp[0])
    own.times.push(stamp[1])
  }
  if (young.length === 0) return stamps
  const names = new Map(Array.from(media, ({ path, name }) => [path, name]))
  for (const path of young) {
    const name = names.get(path)
    if (name === undefined || (await nameOf(path)) !== name) return null
    const own = folderOf(stamps, path)
    own.young = { ...own.young, [basename(path)]: name }
  }
  return stamps
}

function folderOf(stamps: PictureStamps, path: string): Stamps {
  const folder = dirname(path)
  stamps[folder] ??= { names: [], sizes: [], times: [] }
  return stamps[folder]
}

/** Under which the package has a picture that is taken as it is. */
async function nameOf(path: string): Promise<string | null> {
  const { readPlainPicture } = await import('../../pictures/plain-picture.ts')
  const limits = { maximalBytes: Number.POSITIVE_INFINITY, maximalWidth: 0 }
  return readPlainPicture(path, limits)?.picture.name ?? null
}

/** Of some pictures and of others. */
export function withStamps(some: PictureStamps, others: PictureStamps): PictureStamps {
  const all = { ...some }
  for (const [folder, { names, sizes, times, young }] of Object.entries(others)) {
    const own = all[folder] ?? { names: [], sizes: [], times: [] }
    all[folder] = {
      names: [...own.names, ...names],
      sizes: [...own.sizes, ...sizes],
      times: [...own.times, ...times],
      ...((own.young ?? young) && { young: { ...own.young, ...young } }),
    }
  }
  return all
}

/** Null also where the system does not tell: then nothing is kept, and nothing that was is believed. */
export function sizeAndTime(path: string): Stamp | null {
  const found = stampOf(path)
  return found && [found[0], found[1]]
}

export async function arePicturesAsStamped(pictures: PictureStamps): Promise<boolean> {
  for (const [folder, { names, sizes, times, young = {} }] of Object.entries(pictures)) {
    if (!names.every((name, nth) => isAsStamped(`${folder}${sep}${name}`, sizes[nth], times[nth]))) return false
    for (const [name, picture] of Object.entries(young))
      if ((await nameOf(`${folder}${sep}${name}`)) !== picture) return false
  }
  return true
}

export function isAsStamped(path: string, size: number | undefined, changed: number | undefined): boolean {
  const found = sizeAndTime(path)
  return found !== null && found[0] === size && found[1] === changed
}
