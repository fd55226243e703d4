import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { constants, Script } from 'node:vm'
import { paperdeckBin, type Run } from '../cli/run-paperdeck.ts'
import { arm, disarm } from './faulty-disk.mjs'

const program = join(dirname(paperdeckBin), 'command-line.cjs')
/** Compiled once; what it runs is new each time. */
const script = new Script(readFileSync(program, 'latin1'), {
  filename: program,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})

function commandLine(): { run(words: readonly string[]): Promise<void> } {
  const module = { exports: {} as { run(words: readonly string[]): Promise<void> } }
  script.runInThisContext()(createRequire(program), module, pathToFileURL(program).href)
  return module.exports
}

/** A call on the disk that can fail; `kind` says how (faulty-disk.mjs). */
export interface Point {
  nth: number
  kind: string
  call: string
  path: string
  failed: boolean
}

export interface Fault {
  code: string
  nth: number
  /** All calls from that one on fail. */
  lasts?: true
  /** The folders whose calls are counted, where it is not the whole disk. */
  below?: string[]
}

/** By path: what a file holds. */
export type Contents = Record<string, string>

/** The status of a run that ends with an error that it does not expect. */
export const crashed = 99

const parts = ['work', 'tmp', 'cache', 'home']

/** Folders of its own for all that a run touches: notes, temporary files, caches and the user's state. */
export class Disk {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
    for (const part of parts) mkdirSync(join(folder, part), { recursive: true })
  }

  /** The folder of the notes. */
  get work(): string {
    return join(this.folder, 'work')
  }

  at(...names: string[]): string {
    return join(this.folder, ...names)
  }

  environment(epoch: number): Record<string, string> {
    const home = { XDG_CACHE_HOME: this.at('cache'), XDG_STATE_HOME: this.at('home'), HOME: this.at('home') }
    return { ...home, TMPDIR: this.at('tmp'), SOURCE_DATE_EPOCH: String(epoch) }
  }

  /** The program within this process: one of its own would take ten times as long. Its modules are new each time. */
  async run(
    args: readonly string[],
    epoch: number,
    fault: Fault | null = null,
  ): Promise<Run & { status: number; points: Point[] }> {
    const told = { stdout: '', stderr: '' }
    const undo = [
      replaced(process.stdout, 'write', hearing(told, 'stdout')),
      replaced(process.stderr, 'write', hearing(told, 'stderr')),
      replaced(process, 'exit', ((status = process.exitCode ?? 0) => {
        throw new Exit(Number(status))
      }) as never),
      // Of the process that this one stands for: nobody else has that number, so that it counts as dead afterwards.
      replaced(process, 'pid', deadProcess++),
      ...Object.entries(this.environment(epoch)).map(([name, value]) => replaced(process.env, name, value)),
    ]
    const before = process.cwd()
    process.chdir(this.work)
    process.exitCode = 0
    const calls = arm({ below: [this.folder], ...fault })
    let failure: unknown = null
    try {
      await commandLine().run(args)
    } catch (error) {
      failure = error
    }
    await pause(2)
    disarm()
    const status = failure === null ? Number(process.exitCode) : failure instanceof Exit ? failure.status : crashed
    if (failure !== null && !(failure instanceof Exit)) told.stderr += (failure as Error).stack ?? String(failure)
    process.exitCode = 0
    process.chdir(before)
    for (const each of undo.reverse()) each()
    const points = calls.map(([nth, kind, call, path, failed]) => ({ nth, kind, call, path, failed }))
    return { status, ...told, points }
  }

  /** What each file below the notes' folder holds: of logs and ledgers all of it. */
  contents(): Contents {
    const found: Contents = {}
    for (const entry of readdirSync(this.work, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
      const name = path.slice(this.work.length + 1).replaceAll('\\', '/')
      found[name] = name.endsWith('.jsonl') ? String(bytes) : `${bytes.length} ${hash}`
    }
    return found
  }

  /**
   * Tells states apart in which the next run could do something else: what stands in the notes' folder, and which files of which sizes
   * there are elsewhere. Caches hold times and the numbers of files, which are others each time.
   */
  state(): string {
    const elsewhere = ['tmp', 'cache', 'home'].flatMap((part) =>
      readdirSync(this.at(part), { recursive: true, withFileTypes: true }).map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return `${withoutProcess(path)} ${entry.isFile() ? statSync(path).size : '/'}`
      }),
    )
    const work = Object.entries(this.contents()).map(([path, held]) => `${withoutProcess(path)} ${held}`)
    const folders = readdirSync(this.work, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    const names = folders.map((entry) => join(entry.parentPath, entry.name))
    return createHash('sha256')
      .update([...work, ...names, ...elsewhere].sort().join('\0'))
      .digest('hex')
  }

  /** Keeps what is there, for `restore`. */
  save(): void {
    copy(this.folder, `${this.folder}.saved`)
  }

  restore(): void {
    copy(`${this.folder}.saved`, this.folder)
  }
}

/** Names of temporary files and folders begin with the number of their process and end in anything. */
function withoutProcess(path: string): string {
  return path.replace(/\.\d+-[\da-f]+\.tmp$/, '.tmp').replace(/paperdeck-\d+-\w{6}/, 'paperdeck-W')
}

/** With the times of files, which tell whether they have changed. */
function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
}

let deadProcess = 90_000_000

class Exit extends Error {
  readonly status: number

  constructor(status: number) {
    super(`exit ${status}`)
    this.status = status
  }
}

function hearing(told: { stdout: string; stderr: string }, name: 'stdout' | 'stderr') {
  return ((text: string, done?: () => void) => {
    told[name] += text
    done?.()
    return true
  }) as never
}

/** @returns undoes it */
function replaced<T extends object, K extends keyof T>(of: T, name: K, value: T[K]): () => void {
  const before = Object.getOwnPropertyDescriptor(of, name)
  if ((of as object) === process.env) of[name] = value
  else Object.defineProperty(of, name, { value, configurable: true, writable: true })
  return () => {
    delete of[name]
    if (before) Object.defineProperty(of, name, before)
  }
}
