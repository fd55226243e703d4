/** `npm run bench`: what paperdeck takes for its work, beside who else does it. docs/performance.md tells how to use it. */

import { rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { packageVersion } from '../../src/process/package-root.ts'
import { gate } from './gate.ts'
import { stopMeasuring } from './measure.ts'
import { page, tableIn, withTable } from './page-section.ts'
import { newestRun, pathOfRun, type RunRecord, thisMachine, type WorkRecord } from './run-record.ts'
import { Site } from './site.ts'
import { details, pageTable, terminalTable } from './tables.ts'
import { runRounds, type Work } from './work.ts'
import { works } from './works.ts'

const enoughRounds = 5

const { values, positionals } = readArguments()

if (values.list) process.stdout.write(`${works.map(({ name }) => name).join('\n')}\n`)
else if (values.page) await writePage()
else await bench()

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: String(enoughRounds) },
        save: { type: 'boolean' },
        'no-save': { type: 'boolean' },
        list: { type: 'boolean' },
        gate: { type: 'boolean' },
        page: { type: 'boolean' },
      },
    })
  } catch (error) {
    return fail((error as Error).message)
  }
}

async function bench(): Promise<void> {
  const chosen = choose(positionals)
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) fail(`--rounds ${values.rounds} is not a whole number from 1`)
  const run: RunRecord = {
    date: new Date().toISOString(),
    paperdeck: packageVersion(),
    machine: thisMachine(),
    works: [],
  }
  const site = await Site.open()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopMeasuring()
      rmSync(site.folder, { recursive: true, force: true, maxRetries: 20 })
      process.exit(1)
    })
  try {
    for (const work of chosen) {
      const record = await measureWork(work, site, rounds).catch((error: unknown) => notDone(work, error))
      run.works.push(record)
      process.stdout.write(details(record))
    }
  } finally {
    await site.close()
  }
  process.stdout.write(`\n${terminalTable(run)}`)
  if (values.gate) {
    await passGate(run)
    return
  }
  // A quick look, or one at a part, is not what the page shows.
  const isWhole = chosen.length === works.length && rounds >= enoughRounds && !process.exitCode
  if (values['no-save'] || !(values.save || isWhole)) return
  const path = pathOfRun(run)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(run, null, 1)}\n`)
  process.stdout.write(`kept in ${relative('.', path)}\n`)
  await writePage()
}

/** Fails where a work has lost more to the last run that was kept than chance takes. */
async function passGate(run: RunRecord): Promise<void> {
  const last = await newestRun()
  if (!last) fail('no run has been kept to compare with')
  const { losses, unknown } = gate(run, last)
  const lines = [...unknown.map((name) => `not in the last run: ${name}`), ...losses.map((loss) => `lost: ${loss}`)]
  process.stdout.write(`\n${[...lines, `${losses.length} lost since ${last.date.slice(0, 10)}`].join('\n')}\n`)
  if (losses.length > 0) process.exitCode = 1
}

async function measureWork(work: Work, site: Site, rounds: number): Promise<WorkRecord> {
  const { name, lines } = work
  const begun = performance.now()
  progress(`${name}: preparing`)
  const prepared = await work.prepare(site)
  const measured = await runRounds(prepared, work, rounds, (round, contender) =>
    progress(`${name}: round ${round}, ${contender}`),
  ).finally(() => prepared.end?.())
  progress(`${name}: done in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return { name, lines, missing: prepared.missing ?? {}, rounds: measured }
}

/** What went wrong in one work costs no other. */
function notDone({ name, lines }: Work, error: unknown): WorkRecord {
  process.stderr.write(`\n!! ${name}: ${error instanceof Error ? error.stack : error}\n\n`)
  process.exitCode = 1
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return { name, lines, missing: Object.fromEntries(lines.map(({ ours }) => [ours, reason])), rounds: [] }
}

/** By their names, or all. */
function choose(names: readonly string[]): Work[] {
  const unknown = names.find((name) => !works.some((work) => work.name === name))
  if (unknown !== undefined) fail(`there is no work “${unknown}”: ${works.map(({ name }) => name).join(', ')}`)
  return works.filter(({ name }) => names.length === 0 || names.includes(name))
}

async function writePage(): Promise<void> {
  const run = await newestRun()
  if (!run) fail('no run has been kept')
  const text = await readFile(page, 'utf8')
  const table = pageTable(run)
  if (tableIn(text) !== table) await writeFile(page, withTable(text, table))
  process.stdout.write(`${page} tells of ${run.date.slice(0, 10)}\n`)
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`)
}

function fail(message: string): never {
  process.stderr.write(`bench: ${message}\n`)
  process.exit(2)
}
