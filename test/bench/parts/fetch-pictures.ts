/** Pictures from a server into the cache: node fetch-pictures.js ADDRESS COUNT CACHE. */

import { openPictureCache } from '../../../src/pictures/picture-cache.ts'
import { readPictures } from '../../../src/pictures/pictures.ts'

const [address = '', count = '', cache = ''] = process.argv.slice(2)
const wanted = Array.from({ length: Number(count) }, (_, n) => ({
  src: `${address}${n}`,
  place: { file: 'notes.md', line: n + 1, column: 1 },
}))
const { media, problems } = await readPictures(wanted, cache, { cache: openPictureCache(cache) })
if (problems.length > 0) throw new Error(String(problems[0]))
if (media.size !== wanted.length) throw new Error(`${media.size} pictures instead of ${wanted.length}`)
