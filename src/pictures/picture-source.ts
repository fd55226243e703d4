import { createHash } from 'node:crypto'
import { dirname, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `figures.rewrite`: addresses that begin with `from` are looked for at `to`, another address or a folder. */
export interface Rewrite {
  from: string
  to: string
}

/** Where a picture's source, as written in the notes, leads. */
export type PictureSource =
  | { kind: 'data'; uri: string }
  /** Obsidian's `![[figure.png]]`: a name that is looked for in the whole vault. */
  | { kind: 'embed'; folder: string; target: string }
  | { kind: 'file'; folder: string; path: string }
  /** `url` is the address in the notes, by which the picture is known; `from` the one that is asked. */
  | { kind: 'web'; url: string; from: string }

/**
 * One name for one picture in all builds and on all machines. Relative sources mean a file beside the notes file, so the same
 * source in two folders may be two pictures.
 */
export function pictureKey(file: string, src: string): string {
  if (isRemote(src)) return src
  if (/^data:/i.test(src)) return `data:${createHash('sha256').update(src).digest('hex').slice(0, 24)}`
  return `${foldersOf(file).folder}\n${src}`
}

/** As `resolve` does, which takes its time for the most usual paths as well: names below the folder. */
export function resolved(folder: string, path: string): string {
  return sep === '/' && folder !== '/' && namesBelow.test(path) ? `${folder}/${path}` : resolve(folder, path)
}

const namesBelow = /^(?:[^./][^/]*\/)*[^./][^/]*$/

export function isRemote(src: string): boolean {
  return /^(?:https?:)?\/\//i.test(src)
}

/** Of thousands of pictures in a row the notes are the same file. */
let last = { root: '', file: '', folder: '.', full: resolve('') }

function foldersOf(file: string, root = last.root): { folder: string; full: string } {
  if (file !== last.file || root !== last.root) {
    const folder = dirname(file)
    last = { root, file, folder, full: resolve(root, folder) }
  }
  return last
}

/**
 * @param file the notes file, relative to `root`
 * @param root folder of the project; a rewritten path is relative to it
 */
export function pictureSource(src: string, file: string, root: string, rewrites: readonly Rewrite[]): PictureSource {
  if (/^data:/i.test(src)) return { kind: 'data', uri: src }
  const folder = foldersOf(file, root).full
  const target = /^!\[\[(.+)\]\]$/s.exec(src)?.[1]
  if (target !== undefined) return { kind: 'embed', folder, target }
  if (!isRemote(src)) return { kind: 'file', folder, path: pathOf(src) }
  const url = src.startsWith('//') ? `https:${src}` : src
  const rule = longest(rewrites.filter(({ from }) => url.startsWith(from) || src.startsWith(from)))
  if (!rule) return { kind: 'web', url, from: url }
  const rest = (url.startsWith(rule.from) ? url : src).slice(rule.from.length)
  // Who maps `…/main/` to `../pics` means the folder, not names that begin with "pics".
  const to = rule.from.endsWith('/') && !/[/\\]$/.test(rule.to) ? `${rule.to}/` : rule.to
  if (isRemote(to)) return { kind: 'web', url, from: `${to.startsWith('//') ? 'https:' : ''}${to}${rest}` }
  const path = pathOf(to)
  return /[/\\]$/.test(path)
    ? { kind: 'file', folder: resolve(root, path), path: rest }
    : { kind: 'file', folder: root, path: `${path}${rest}` }
}

/** Of this computer: where rules lead to. */
export function rewriteFolders(rewrites: readonly Rewrite[], root: string): string[] {
  return rewrites
    .filter(({ to }) => !isRemote(to))
    .map(({ from, to }) => resolve(root, from.endsWith('/') || /[/\\]$/.test(to) ? pathOf(to) : dirname(pathOf(to))))
}

function longest(rewrites: readonly Rewrite[]): Rewrite | undefined {
  return [...rewrites].sort((a, b) => b.from.length - a.from.length)[0]
}

function pathOf(src: string): string {
  if (!/^file:/i.test(src)) return src
  try {
    return fileURLToPath(src)
  } catch {
    return src.replace(/^file:\/*/i, '/')
  }
}
