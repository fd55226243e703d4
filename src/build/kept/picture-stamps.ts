import { basename, dirname, sep } from 'node:path'
import { stampOf, timesDiffer } from '../../disk/file-stamps.ts'
import type { Origins } from './origins.ts'

/** Size in bytes, and the time of the last change in ms. */
export type Stamp = [size: number, changed: number]

/** Of each file its name, its size in bytes, the time of its last change in ms: three lists are read faster than a list of three. */
interface Stamps {
  names: string[]
  sizes: number[]
  times: number[]
}

/** Of pictures, by folder. */
export type PictureStamps = Record<string, Stamps>

/** @returns null where one of them is gone, or was changed since the work began: it may be another picture than that of the cards */
export function stampsOfPictures(pictures: Origins['pictures'], begun: number): PictureStamps | null {
  const stamps: PictureStamps = {}
  for (const { path, stamp: known } of pictures) {
    if (path === null) continue
    const stamp = known ?? sizeAndTime(path)
    if (!stamp || stamp[1] > begun - timesDiffer) return null
    const folder = dirname(path)
    stamps[folder] ??= { names: [], sizes: [], times: [] }
    stamps[folder].names.push(basename(path))
    stamps[folder].sizes.push(stamp[0])
    stamps[folder].times.push(stamp[1])
  }
  return stamps
}

/** Null also where the system does not tell: then nothing is kept, and nothing that was is believed. */
export function sizeAndTime(path: string): Stamp | null {
  const found = stampOf(path)
  return found && [found[0], found[1]]
}

export function arePicturesAsStamped(pictures: PictureStamps): boolean {
  return Object.entries(pictures).every(([folder, { names, sizes, times }]) =>
    names.every((name, nth) => isAsStamped(`${folder}${sep}${name}`, sizes[nth], times[nth])),
  )
}

export function isAsStamped(path: string, size: number | undefined, changed: number | undefined): boolean {
  const found = sizeAndTime(path)
  return found !== null && found[0] === size && found[1] === changed
}
