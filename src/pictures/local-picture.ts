import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isAbsent, readRegular, type Unread } from '../disk/regular-file.ts'
import { percentDecoded } from '../words/addresses/percent-decoded.ts'
import { isPictureName } from '../words/picture-formats.ts'
import { isSkipped, ListedNames } from './listed-names.ts'
import { resolved } from './picture-source.ts'
import type { PlainPicture } from './plain-picture.ts'
import { isOnOtherComputer } from './reach.ts'

/** A file that a source means, and what a person should know of how it was found. */
export interface LocalPicture {
  path: string
  /** What it holds, or what is known of that. */
  content: Uint8Array | PlainPicture
  /** Another name than the one written: in another case, or composed otherwise (NFC, NFD). Null where it is the same. */
  writtenAs: { name: string; by: 'case' | 'composition' } | null
  /** Other files that an embed could as well mean. */
  others: string[]
}

/**
 * The files of one build, each folder listed once: a file found by its listing is found under its true name. All of it at once:
 * turns in Node's pool of threads take ten times as long as to read a picture of the usual size.
 */
export class PictureFolders {
  readonly #listings = new Map<string, Listing | null>()
  readonly #vaults = new Map<string, Map<string, string[]>>()
  readonly #maximalBytes: number
  readonly #plain: ReadonlyMap<string, PlainPicture>

  /** @param plain by their paths as the disk has them, pictures that have been read already */
  constructor(maximalBytes: number, plain: ReadonlyMap<string, PlainPicture> = new Map()) {
    this.#maximalBytes = maximalBytes
    this.#plain = plain
  }

  /** As written, percent-decoded, and without `?raw=true` or `#…`: the first that exists counts. */
  find(folder: string, src: string): LocalPicture | Unread | null {
    for (const candidate of candidatesOf(src)) {
      const asked = resolved(folder, candidate)
      if (isOnOtherComputer(asked)) continue
      const plain = this.#plain.get(asked)
      if (plain) return { path: asked, content: plain, writtenAs: null, others: [] }
      const path = this.#locate(asked)
      const picture = path === null ? null : this.#read(path, [])
      if (path !== null && picture)
        return 'content' in picture ? { ...picture, writtenAs: difference(asked, path) } : picture
    }
    return null
  }

  /**
   * Obsidian's way: the path from the notes file or from the vault, else the only file of that name in the vault, else the one
   * that is least deep. The vault is the nearest folder above the notes with `.obsidian` in it, else the project's folder.
   */
  findEmbed(folder: string, target: string, root: string): LocalPicture | Unread | null {
    const vault = vaultAbove(folder) ?? root
    const direct = this.find(folder, target) ?? this.find(vault, target)
    if (direct) return direct
    const wanted = `/${folded(target.replace(/^\/+/, ''))}`
    const paths = this.#index(vault).get(folded(basename(target))) ?? []
    const matching = paths.filter((path) => folded(`/${relative(vault, path).split(sep).join('/')}`).endsWith(wanted))
    const [first, ...others] = matching
    return first === undefined ? null : this.#read(first, others)
  }

  #read(path: string, others: string[]): LocalPicture | Unread | null {
    const plain = this.#plain.get(path)
    if (plain) return { path, content: plain, writtenAs: null, others }
    const file = readRegular(path, this.#maximalBytes)
    if ('bytes' in file) return { path, content: file.bytes, writtenAs: null, others }
    return isAbsent(file) ? null : file
  }

  /** The path as the disk has it; null where nothing like it is there. */
  #locate(path: string): string | null {
    const parent = dirname(path)
    if (parent === path) return path
    let folder = parent
    let listing = this.#list(folder)
    if (!listing) {
      const real = this.#locate(parent)
      if (real === null || real === parent) return statOf(path) ? path : null
      folder = real
      listing = this.#list(folder)
    }
    const name = basename(path)
    const match = listing?.exact.has(name)
      ? name
      : (listing?.composed.get(composed(name)) ?? listing?.folded.get(folded(name)))
    if (match === undefined) return null
    return match === name && folder === parent ? path : join(folder, match)
  }

  #list(folder: string): Listing | null {
    return remembered(this.#listings, folder, () => listingOf(folder))
  }

  #index(vault: string): Map<string, string[]> {
    return remembered(this.#vaults, vault, () => indexOf(vault))
  }
}

/** A source of a picture beside the notes, and what was found for it: its path, where that is known. */
export interface PictureLookup {
  source: { kind: 'embed'; folder: string; target: string } | { kind: 'file'; folder: string; path: string }
  isThere: boolean
  path: string | null
  /** Size and time of the last change (ms since 1970) of the file when it was read, where they are known. */
  stamp?: [size: number, changed: number]
}

/** Whether all of it is as it was found. Of what was there only names in folders are read. */
export function isAsFound(sought: readonly PictureLookup[], root: string): boolean {
  const names = new ListedNames()
  if (sought.some(({ path }) => path !== null && !names.has(path))) return false
  const folders = new PictureFolders(0)
  for (const { source, isThere, path } of sought) {
    if (path !== null) continue
    const found =
      source.kind === 'embed'
        ? folders.findEmbed(source.folder, source.target, root)
        : folders.find(source.folder, source.path)
    if ((found !== null) !== isThere) return false
  }
  return true
}

/** The names in a folder. Who finds the very name needs no others. */
class Listing {
  readonly exact: ReadonlySet<string>
  #composed: ReadonlyMap<string, string> | null = null
  #folded: ReadonlyMap<string, string> | null = null

  constructor(names: readonly string[]) {
    this.exact = new Set(names)
  }

  get composed(): ReadonlyMap<string, string> {
    this.#composed ??= this.#by(composed)
    return this.#composed
  }

  get folded(): ReadonlyMap<string, string> {
    this.#folded ??= this.#by(folded)
    return this.#folded
  }

  #by(form: (name: string) => string): Map<string, string> {
    // The first of equals is set last, and stays.
    const names = [...this.exact].sort().reverse()
    return new Map(names.map((name) => [form(name), name]))
  }
}

function listingOf(folder: string): Listing | null {
  try {
    return new Listing(readdirSync(folder))
  } catch {
    return null
  }
}

/** Every picture of a vault by its name, the least deep first. */
function indexOf(vault: string): Map<string, string[]> {
  const paths: string[] = []
  walk(vault)
  const depth = (path: string) => path.split(sep).length
  paths.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
  const index = new Map<string, string[]>()
  for (const path of paths) {
    const name = folded(basename(path))
    index.set(name, [...(index.get(name) ?? []), path])
  }
  return index

  function walk(folder: string): void {
    const entries = entriesOf(folder)
    for (const entry of entries) {
      if (isSkipped(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (isPictureName(entry.name)) paths.push(path)
    }
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}

function vaultAbove(folder: string): string | null {
  for (let above = folder; ; above = dirname(above)) {
    if (statOf(join(above, '.obsidian'))?.isDirectory()) return above
    if (dirname(above) === above) return null
  }
}

function candidatesOf(src: string): string[] {
  if (!/[%?#]/.test(src)) return src === '' ? [] : [src]
  const bare = src.replace(/[?#].*$/s, '')
  return [...new Set([src, percentDecoded(src), bare, percentDecoded(bare)])].filter((path) => path !== '')
}

function difference(asked: string, path: string): LocalPicture['writtenAs'] {
  if (asked === path) return null
  return composed(asked) === composed(path)
    ? { name: basename(path), by: 'composition' }
    : { name: relative(commonFolder(asked, path), path).split(sep).join('/'), by: 'case' }
}

function commonFolder(a: string, b: string): string {
  let folder = dirname(a)
  while (folder !== dirname(folder) && !b.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`))
    folder = dirname(folder)
  return folder
}

function composed(name: string): string {
  return name.normalize('NFC')
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function remembered<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
