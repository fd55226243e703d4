import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BuildArguments } from '../../src/build/arguments.ts'
import { buildOnce } from '../../src/build/build-once.ts'
import { type Composition, compose } from '../../src/build/compose.ts'
import { type NotesOptions, read } from '../../src/build/read.ts'
import type { BuildReport } from '../../src/build/report/build-report.ts'
import { formatProblem } from '../../src/problems/problem-text.ts'

/** A folder with notes and a cache of its own; gone after the test. */
export class NotesFolder {
  readonly path: string

  private constructor(path: string) {
    this.path = path
    this.useCache('cache')
  }

  static async make(): Promise<NotesFolder> {
    const folder = new NotesFolder(await mkdtemp(join(tmpdir(), 'paperdeck-test-')))
    await mkdir(join(folder.path, '.paperdeck'))
    return folder
  }

  get cache(): string {
    return process.env.XDG_CACHE_HOME ?? ''
  }

  /** Another one is another machine. */
  useCache(name: string): void {
    process.env.XDG_CACHE_HOME = join(this.path, '.paperdeck', name)
  }

  async write(file: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.path, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    return path
  }

  /** Notes in which each paper has one figure. */
  async writeNotes(figures: readonly string[], file = 'notes.md'): Promise<void> {
    const rows = figures.map((figure, index) => `| Paper number ${index + 1} | It does ${index + 1} | ${figure} |`)
    await this.write(file, ['| Title | Contribution | Figure |', '|---|---|---|', ...rows, ''].join('\n'))
  }

  config(yaml: string): Promise<string> {
    return this.write('.paperdeck/config.yaml', yaml)
  }

  async compose(options: Partial<NotesOptions> = {}): Promise<Composition> {
    const all = { notes: [this.path], deck: 'Test', ...options }
    return compose(await read(all), all)
  }

  /** As `compose`, and what was made is written: the ledger, and `deck.apkg`. */
  async build(options: Partial<NotesOptions> = {}): Promise<BuildReport> {
    const argv = {
      notes: [this.path],
      deck: 'Test',
      output: join(this.path, 'deck.apkg'),
      lang: undefined,
      state: undefined,
    }
    const flags = { json: true, offline: false, 'dry-run': false, watch: false, strict: false, 'allow-removed': false }
    return buildOnce({ ...argv, ...flags, ...options } as BuildArguments, Date.now())
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What a person reads of the problems with pictures. */
export function told({ pictures }: Composition): string[] {
  return pictures.problems.map(formatProblem)
}

/** The figure field of each note, in order. */
export function figures({ deck }: Composition): string[] {
  return deck.notes.map((note) => note.fields.Figure ?? '')
}

/** What has become of each picture, by its source as written. */
export function names({ pictures }: Composition): (string | null)[] {
  return [...pictures.bySource.values()].map((found) => (found.state === 'media' ? found.name : null))
}
