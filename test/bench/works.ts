import type { Work } from './work.ts'
import { build, rebuild, unchanged } from './works/build.ts'
import { buildLarge } from './works/build-large.ts'
import { buildSingle } from './works/build-single.ts'
import { buildThousand } from './works/build-thousand.ts'
import { fetchPictures } from './works/fetch.ts'
import { media } from './works/media.ts'
import { parse } from './works/parse.ts'
import { real } from './works/real-notes.ts'
import { answer, reviewStart } from './works/review.ts'
import { start } from './works/start.ts'

/** In the order of the table. */
export const works: readonly Work[] = [
  start,
  real,
  parse,
  build,
  rebuild,
  unchanged,
  buildThousand,
  buildSingle,
  media,
  fetchPictures,
  reviewStart,
  answer,
  buildLarge,
]
