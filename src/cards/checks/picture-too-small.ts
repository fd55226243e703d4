import type { PictureSize } from '../../pictures/picture-size.ts'
import { type Pictures, pictureKey } from '../../pictures/pictures.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import type { Note } from '../note.ts'

/** Of the longer side, in pixels. A figure of less is an icon or a thumbnail; nobody reads its labels. */
const legible = 200

/** @param sizes by the names of the media */
export function pictureTooSmall(
  notes: readonly Note[],
  { bySource }: Pictures,
  sizes: ReadonlyMap<string, PictureSize>,
): Problem[] {
  return notes.flatMap(({ paper }) =>
    paper.pictures.flatMap(({ src, place }) => {
      const picture = bySource.get(pictureKey(place.file, src))
      const size = picture?.state === 'media' ? sizes.get(picture.name) : undefined
      if (!size || Math.max(size.width, size.height) >= legible) return []
      const name = src.length > 200 ? `${src.slice(0, 60)}…` : src
      const found = `The figure “${name}” has ${size.width} × ${size.height} pixels`
      return [problem('warning', 'picture-too-small', place, found, `at least ${legible} on its longer side`)]
    }),
  )
}
