import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Media } from '../pictures/media.ts'
import { type PageFiles, type PicturePlaces, type Preview, pageOf, pictureElement } from './preview.ts'

/** Beyond so many bytes of pictures a browser is slow to open one file. */
export const maximalEmbedded = 20_000_000

/** Reads what the build made of templates/preview/. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const [html, css, faceCss, script] = await Promise.all(
    ['page.html', 'page.css', 'face.css', 'page.js'].map((name) => readFile(join(folder, name), 'utf8')),
  )
  return { html: html ?? '', css: css ?? '', faceCss: faceCss ?? '', script: script ?? '' }
}

/**
 * Writes the page.
 * @param media the pictures that the cards show
 * @param folder name of the folder beside the page that has the pictures; null: they go into the page, each once
 * @returns the size of the page in bytes
 * @throws NodeJS.ErrnoException when the file cannot be written
 */
export async function writePreview(
  path: string,
  preview: Preview,
  media: readonly Media[],
  folder: string | null,
  files: PageFiles,
): Promise<number> {
  const places: PicturePlaces = Object.fromEntries(
    media.map(({ name }, index) => [
      name,
      folder === null ? `#${pictureId(index)}` : `${encodeURIComponent(folder)}/${encodeURIComponent(name)}`,
    ]),
  )
  const [before, after] = pageOf(preview, places, files)
  async function* parts() {
    yield before
    if (folder === null)
      for (const [index, { name, path }] of media.entries())
        yield pictureElement(pictureId(index), name, await readFile(path))
    yield after
  }
  await writeFile(path, parts())
  return (await stat(path)).size
}

function pictureId(index: number): string {
  return `picture-${index}`
}
