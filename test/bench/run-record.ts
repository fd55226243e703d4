import { readdir, readFile } from 'node:fs/promises'
import { cpus, release, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import type { Line, Round } from './work.ts'

/** A run of the benchmarks as it is kept: with its lines, so that it can be read when the works have changed. */
export interface RunRecord {
  /** ISO 8601. */
  date: string
  paperdeck: string
  machine: Machine
  works: WorkRecord[]
}

export interface WorkRecord {
  name: string
  lines: readonly Line[]
  missing: Readonly<Record<string, string>>
  rounds: Round[]
}

/** What the times depend on, and nothing by which the machine could be found. */
export interface Machine {
  processor: string
  cores: number
  memoryGB: number
  system: string
  node: string
}

export const runsFolder = resolve('test/bench/runs')

export function thisMachine(): Machine {
  const [first] = cpus()
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${release().split('-')[0]} ${process.arch}`,
    node: process.version,
  }
}

/** Where the run of a day is kept. */
export function pathOfRun({ date }: Pick<RunRecord, 'date'>): string {
  return join(runsFolder, date.slice(0, 10), 'run.json')
}

/** Null where none has been kept. */
export async function newestRun(): Promise<RunRecord | null> {
  const days = (await readdir(runsFolder).catch(() => [])).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).sort()
  const day = days.at(-1)
  return day === undefined ? null : (JSON.parse(await readFile(pathOfRun({ date: day }), 'utf8')) as RunRecord)
}
