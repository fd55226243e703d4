import { copyFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { allNotes, type Deck } from '../cards/deck.ts'
import { describeError } from '../disk/disk-error.ts'
import { assertWritable, replaceFile } from '../disk/replace-file.ts'
import { shownPath } from '../disk/shown-path.ts'
import type { Media } from '../pictures/media.ts'
import { type Preview, previewOf } from '../preview/preview.ts'
import { maximalEmbedded, readPageFiles, writePreview } from '../preview/preview-file.ts'
import type { Problem } from '../problems/problem.ts'
import { packagePage } from '../process/package-root.ts'
import { editorOfWindows } from '../review/terminal/editor.ts'
import type { Composition } from './compose.ts'
import { UsageError } from './usage.ts'

/** A page holds about 1 KB for each card: a browser opens 100 MB in half a minute, if at all. */
export const maximalCards = 100_000

/** @throws UsageError where no browser would open a page of all cards */
export function assertShowable(deck: Deck): void {
  const cards = allNotes(deck).reduce((sum, note) => sum + note.cards.length, 0)
  if (cards <= maximalCards) return
  const [found, most] = [cards, maximalCards].map((number) => number.toLocaleString('en'))
  throw new UsageError(
    `A page of ${found} cards is more than a browser opens (${most}): name some of the notes instead of all`,
  )
}

export interface WrittenPage {
  bytes: number
  cards: number
  pictures: number
  /** Where its pictures are, if they are too many to be in the page. */
  folder: string | null
}

/** Writes the page of all cards. @param editor that opens the places of the notes */
export async function writePreviewOf(
  file: string,
  { deck, identification, pictures }: Pick<Composition, 'deck' | 'identification' | 'pictures'>,
  problems: readonly Problem[],
  editor: Preview['editor'] = null,
): Promise<WrittenPage> {
  assertShowable(deck)
  const made = previewOf(deck, problems, identification.identified)
  const media = [...made.pictures].flatMap((name) => pictures.media.get(name) ?? [])
  const folder = bytesOf(media) > maximalEmbedded ? `${basename(file).replace(/\.html?$/i, '')}-media` : null
  await assertWritable(file).catch((error: Error) => {
    throw new UsageError(`${shownPath(file)} cannot be written: ${describeError(error, null)}`)
  })
  // Before the page that shows them.
  if (folder !== null) await copyMedia(media, join(dirname(file), folder))
  const page = await readPageFiles(packagePage())
  const bytes = await replaceFile(file, (temporary) =>
    writePreview(temporary, { ...made.preview, editor }, media, folder, page),
  )
  return { bytes, cards: made.preview.cards.length, pictures: media.length, folder }
}

/** Links to places of the notes, where the user's editor opens them. @param root of the notes */
export function editorLinks(root: string | undefined, environment: NodeJS.ProcessEnv): Preview['editor'] {
  const scheme = editorOfWindows(environment)?.scheme
  return scheme && root !== undefined ? { scheme, root: `${slashed(root)}/` } : null
}

/** `C:\notes` is `/C:/notes` in an address. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?!\/)/, '/')
}

function bytesOf(media: readonly Media[]): number {
  return media.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** A picture's name tells its content, so what is there already need not be copied again. */
async function copyMedia(media: readonly Media[], folder: string): Promise<void> {
  for (const { name, path, bytes } of media) {
    const target = join(folder, name)
    if ((await stat(target).catch(() => null))?.size === bytes) continue
    await replaceFile(target, (temporary) => copyFile(path, temporary))
  }
}
