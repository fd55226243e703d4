import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { percentDecoded } from './picture-source.ts'

/** A file that a source means, and what a person should know of how it was found. */
export interface LocalPicture {
  path: string
  bytes: Uint8Array
  /** Another name than the one written: in another case, or composed otherwise (NFC, NFD). Null where it is the same. */
  writtenAs: { name: string; by: 'case' | 'composition' } | null
  /** Other files that an embed could as well mean. */
  others: string[]
}

/** The refusal of a file that is there. */
export interface TooLarge {
  tooLarge: number
}

const skippedFolders = new Set(['node_modules', '.trash'])
const pictureName = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i

/** The files of one build, each folder listed once: a file found by its listing is found under its true name. */
export class PictureFolders {
  readonly #listings = new Map<string, Promise<Listing | null>>()
  readonly #vaults = new Map<string, Promise<Map<string, string[]>>>()
  readonly #maximalBytes: number

  constructor(maximalBytes: number) {
    this.#maximalBytes = maximalBytes
  }

  /** As written, percent-decoded, and without `?raw=true` or `#…`: the first that exists counts. */
  async find(folder: string, src: string): Promise<LocalPicture | TooLarge | null> {
    for (const candidate of candidatesOf(src)) {
      const asked = resolve(folder, candidate)
      const path = await this.#locate(asked)
      const picture = path === null ? null : await this.#read(path, [])
      if (path !== null && picture)
        return 'bytes' in picture ? { ...picture, writtenAs: difference(asked, path) } : picture
    }
    return null
  }

  /**
   * Obsidian's way: the path from the notes file or from the vault, else the only file of that name in the vault, else the one
   * that is least deep. The vault is the nearest folder above the notes with `.obsidian` in it, else the project's folder.
   */
  async findEmbed(folder: string, target: string, root: string): Promise<LocalPicture | TooLarge | null> {
    const vault = (await vaultAbove(folder)) ?? root
    const direct = (await this.find(folder, target)) ?? (await this.find(vault, target))
    if (direct) return direct
    const wanted = `/${folded(target.replace(/^\/+/, ''))}`
    const paths = (await this.#index(vault)).get(folded(basename(target))) ?? []
    const matching = paths.filter((path) => folded(`/${relative(vault, path).split(sep).join('/')}`).endsWith(wanted))
    const [first, ...others] = matching
    return first === undefined ? null : await this.#read(first, others)
  }

  async #read(path: string, others: string[]): Promise<LocalPicture | TooLarge | null> {
    // At once: turns in Node's pool of threads take ten times as long as to read a picture of the usual size.
    try {
      const found = statSync(path)
      if (!found.isFile()) return null
      if (found.size > this.#maximalBytes) return { tooLarge: found.size }
      return { path, bytes: readFileSync(path), writtenAs: null, others }
    } catch {
      return null
    }
  }

  /** The path as the disk has it; null where nothing like it is there. */
  async #locate(path: string): Promise<string | null> {
    const parent = dirname(path)
    if (parent === path) return path
    let folder = parent
    let listing = await this.#list(folder)
    if (!listing) {
      const real = await this.#locate(parent)
      if (real === null || real === parent) return (await stat(path).catch(() => null)) ? path : null
      folder = real
      listing = await this.#list(folder)
    }
    const name = basename(path)
    const match = listing?.exact.has(name)
      ? name
      : (listing?.composed.get(composed(name)) ?? listing?.folded.get(folded(name)))
    return match === undefined ? null : join(folder, match)
  }

  #list(folder: string): Promise<Listing | null> {
    return remembered(this.#listings, folder, () => listingOf(folder))
  }

  #index(vault: string): Promise<Map<string, string[]>> {
    return remembered(this.#vaults, vault, () => indexOf(vault))
  }
}

/** A source of a picture beside the notes, and what was found for it: its path, where that is known. */
export interface Sought {
  source: { kind: 'embed'; folder: string; target: string } | { kind: 'file'; folder: string; path: string }
  isThere: boolean
  path: string | null
}

/** Whether all of it is as it was found. Of what was there only names in folders are read. */
export async function isAsFound(sought: readonly Sought[], root: string): Promise<boolean> {
  const names = new Map<string, Set<string>>()
  for (const { path } of sought) {
    if (path === null) continue
    const border = path.lastIndexOf(sep)
    const folder = path.slice(0, border + 1)
    const own = names.get(folder) ?? new Set(namesIn(folder))
    names.set(folder, own)
    if (!own.has(path.slice(border + 1))) return false
  }
  const folders = new PictureFolders(0)
  for (const { source, isThere, path } of sought) {
    if (path !== null) continue
    const found =
      source.kind === 'embed'
        ? await folders.findEmbed(source.folder, source.target, root)
        : await folders.find(source.folder, source.path)
    if ((found !== null) !== isThere) return false
  }
  return true
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

interface Listing {
  exact: Set<string>
  composed: Map<string, string>
  folded: Map<string, string>
}

async function listingOf(folder: string): Promise<Listing | null> {
  const names = (await readdir(folder).catch(() => null))?.sort().reverse() // the first of equals is set last, and stays
  if (!names) return null
  return {
    exact: new Set(names),
    composed: new Map(names.map((name) => [composed(name), name])),
    folded: new Map(names.map((name) => [folded(name), name])),
  }
}

/** Every picture of a vault by its name, the least deep first. */
async function indexOf(vault: string): Promise<Map<string, string[]>> {
  const paths: string[] = []
  await walk(vault)
  const depth = (path: string) => path.split(sep).length
  paths.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
  const index = new Map<string, string[]>()
  for (const path of paths) {
    const name = folded(basename(path))
    index.set(name, [...(index.get(name) ?? []), path])
  }
  return index

  async function walk(folder: string): Promise<void> {
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (entry.name.startsWith('.') || skippedFolders.has(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await walk(path)
      else if (pictureName.test(entry.name)) paths.push(path)
    }
  }
}

async function vaultAbove(folder: string): Promise<string | null> {
  for (let above = folder; ; above = dirname(above)) {
    if ((await stat(join(above, '.obsidian')).catch(() => null))?.isDirectory()) return above
    if (dirname(above) === above) return null
  }
}

function candidatesOf(src: string): string[] {
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

function remembered<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}
