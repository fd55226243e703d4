import type { Work } from './work.ts'
import { build, rebuild, unchanged } from './works/build.ts'
import { buildLarge } from './works/build-large.ts'
import { buildSingle } from './works/build-single.ts'
import { buildThousand } from './works/build-thousand.ts'
import { changes } from './works/changes.ts'
import { fetchPictures } from './works/fetch.ts'
import { lookAgain } from './works/look-again.ts'
import { media } from './works/media.ts'
import { parse } from './works/parse.ts'
import { push } from './works/push.ts'
import { real } from './works/real-notes.ts'
import { reviewStart, session } from './works/review.ts'
import { firstQuestion } from './works/schedule.ts'
import { start } from './works/start.ts'
import { tricks } from './works/tricks.ts'
import { vault } from './works/vault.ts'
import { watching } from './works/watch.ts'

/** In the order of the table. */
export const works: readonly Work[] = [
  start,
  real,
  parse,
  build,
  rebuild,
  unchanged,
  ...changes,
  watching,
  lookAgain,
  firstQuestion,
  vault,
  buildThousand,
  buildSingle,
  media,
  fetchPictures,
  push,
  reviewStart,
  session,
  buildLarge,
  tricks,
]
