import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'vitest'
import { type Circumstances, emptyFolder, type Run, runPaperdeck, startPaperdeck } from './run-paperdeck.ts'

/** A fresh folder of notes, and the real program in it. */
export interface Place {
  folder: string
  /** Writes files by their path below the folder. */
  write(files: Record<string, string | Uint8Array>): Promise<void>
  read(path: string): Promise<string>
  /** Removes a file or folder. */
  remove(path: string): Promise<void>
  /** Every file below the folder, with `/`, in order. */
  files(): Promise<string[]>
  run(args: readonly string[], options?: Partial<Circumstances>): Promise<Run>
  /** As `run`, always in a process of its own. */
  start(args: readonly string[], options?: Partial<Circumstances>): Promise<Run>
}

export const cliTest = test.extend('place', async ({ task: _ }, { onCleanup }): Promise<Place> => {
  const { folder, remove } = await emptyFolder()
  onCleanup(remove)
  return placeIn(folder)
})

export function placeIn(folder: string): Place {
  return {
    folder,
    async write(files) {
      for (const [path, contents] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), contents)
      }
    },
    read: (path) => readFile(join(folder, path), 'utf8'),
    remove: (path) => rm(join(folder, path), { recursive: true }),
    async files() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort()
    },
    run: (args, { cwd = '.', ...options } = {}) => runPaperdeck(args, { cwd: join(folder, cwd), ...options }),
    start: (args, { cwd = '.', ...options } = {}) => startPaperdeck(args, { cwd: join(folder, cwd), ...options }),
  }
}

/** Notes on so many papers, each with a title and a contribution of its own. */
export function notesOn(papers: readonly string[], { heading = 'Reading' } = {}): string {
  const rows = papers.map((title, index) => `| ${title} | ${2000 + index} | It settles question ${title} at last |`)
  return [`# ${heading}`, '', '| Title | Year | Contribution |', '|---|---|---|', ...rows, ''].join('\n')
}
