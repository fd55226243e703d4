import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noisePng } from '../pictures/generated-picture.ts'

/** Notes of real people, which are not ours to keep in the project: read where they lie beside it. */
const folder = fileURLToPath(new URL('../../../shared/notes/', import.meta.url))

/** All of them; empty where the folder is missing. */
export async function allRealNotes(): Promise<string[]> {
  if (!existsSync(folder)) {
    process.stderr.write('\n!! The real notes are not beside the project: the tests on them DO NOT RUN.\n\n')
    return []
  }
  return (await readdir(folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}${name}`)
}

/** The path of one of them, null where the folder is missing: then said, so that a skip is not taken for a pass. */
export function realNotes(name: string): string | null {
  const path = `${folder}${name}`
  if (existsSync(path)) return path
  process.stderr.write(`\n!! ${name} is not beside the project: the tests on real notes DO NOT RUN.\n\n`)
  return null
}

/** The notes as `notes.md`, and a folder that stands for the server of their pictures. */
export async function copyWithPictures(path: string, folder: string): Promise<void> {
  await copyFile(path, join(folder, 'notes.md'))
  for (const part of ['.paperdeck', 'mirror']) await mkdir(join(folder, part))
  const pictures = (await readFile(path, 'utf8')).matchAll(/(https:[^()]*\/)([\w.]+\.png)/g)
  let address = ''
  for (const [seed, [, from = '', name = '']] of [...pictures].entries()) {
    address = from
    await writeFile(join(folder, 'mirror', name), noisePng(seed))
  }
  await writeFile(
    join(folder, '.paperdeck', 'config.yaml'),
    `figures: {rewrite: [{from: "${address}", to: mirror/}]}\n`,
  )
}
