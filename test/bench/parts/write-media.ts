/** A package with no notes and all pictures of a folder: node write-media.js FOLDER OUTPUT. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeApkg } from '../../../src/anki/apkg.ts'

const [folder = '', output = ''] = process.argv.slice(2)
const names = await readdir(folder)
const media = await Promise.all(
  names.map(async (name) => ({ name, path: join(folder, name), bytes: (await stat(join(folder, name))).size })),
)
const collection = { crt: 0, mod: 0, conf: {}, models: {}, decks: {}, dconf: {} }
await writeApkg(output, { col: collection, notes: [], cards: [] }, media)
