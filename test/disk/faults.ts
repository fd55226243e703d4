import { readdirSync, utimesSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Run } from '../cli/run-paperdeck.ts'
import { type Contents, Disk, type Fault, type Point } from './disk.ts'
import { failures } from './faulty-disk.mjs'

/** The faults that are tried. A folder that cannot be looked into is one that cannot be listed. */
const tried: Readonly<Record<string, readonly string[]>> = { ...failures, look: ['EIO'] }
const readingKinds = ['look', 'list', 'open', 'read']

export interface Scenario {
  /** Makes what is there before. */
  prepare(disk: Disk): Promise<void>
  args: readonly string[]
  /** SOURCE_DATE_EPOCH of the run that meets the fault, so that every run of it is the same. */
  epoch: number
}

/** A run that meets no fault, from the same start as those that do. */
export interface Sound {
  scenario: Scenario
  disk: Disk
  before: Contents
  after: Contents
  points: Point[]
  run: Run
  /** What the next run has come to, by the state in which it began: most faults leave one that another has left. */
  next: Map<string, Healed>
}

interface Healed {
  run: Run
  contents: Contents
}

export async function sound(scenario: Scenario, folder: string): Promise<Sound> {
  const disk = new Disk(folder)
  await scenario.prepare(disk)
  disk.save()
  // A copy has other inodes: what was kept by those counts for none of the runs.
  disk.restore()
  const before = disk.contents()
  const { points, ...run } = await disk.run(scenario.args, scenario.epoch)
  return { scenario, disk, before, after: disk.contents(), points, run, next: new Map() }
}

/** Every call with every way in which it fails: for that one time, and from then on. */
export function faultsOf({ points }: Sound): Fault[] {
  return points.flatMap(({ nth, kind }) =>
    (tried[kind] ?? []).flatMap((code): Fault[] =>
      code === 'KILL'
        ? [{ code, nth }]
        : [
            { code, nth },
            { code, nth, lasts: true },
          ],
    ),
  )
}

/** @returns what a run with this fault, or the sound one after it, has done wrong */
export async function wrongWith(sound: Sound, fault: Fault): Promise<string[]> {
  const { scenario, disk, run: whole } = sound
  disk.restore()
  const { points, ...run } = await disk.run(scenario.args, scenario.epoch, fault)
  const failed = points.filter((point) => point.failed)
  const [hit] = failed
  const name = `${fault.code} ${fault.nth}${fault.lasts ? '+' : ''}`
  // What is done at once comes in another order at times.
  if (!hit) return []
  const place = cleaned(hit.path)
  const told = run.stderr.replaceAll(disk.folder, '')
  const meeting: Meeting = {
    code: fault.code,
    hit,
    told,
    isPartial: failed.some(
      ({ kind, path }) =>
        readingKinds.includes(kind) && (told.includes(basename(cleaned(path))) || path.endsWith('.png')),
    ),
    lasts: fault.lasts === true,
    middle: disk.contents(),
  }
  const wrong = fault.code === 'KILL' ? [] : wrongToldIn(sound, run, meeting)
  wrong.push(...wrongLeftIn(sound, meeting))
  wrong.push(...(await wrongNext(sound, meeting)))
  const where = place.replace(disk.folder, '').replace(/paperdeck-\d+-\w{6}/, 'paperdeck-W')
  return wrong.map((what) => `${name} ${hit.call} ${where}: ${what}`)

  function wrongToldIn(sound: Sound, run: Run, { told, code, isPartial, middle }: Meeting): string[] {
    const wrong: string[] = []
    if (/^\s+at |Unhandled|Uncaught/m.test(told)) wrong.push(`a stack: ${told}`)
    if (run.status !== whole.status)
      return failed.some(({ path }) => isNamed(told, cleaned(path), code))
        ? wrong
        : [...wrong, `status ${run.status} without path and reason: ${told}`]
    if (isPartial) return wrong
    if (run.stdout !== whole.stdout) wrong.push(`says ${run.stdout}`)
    for (const path of differing(middle, sound.after))
      if (isResult(path)) wrong.push(`ends well, but ${path} is not made`)
    return wrong
  }
}

/** What a fault has come to. */
interface Meeting {
  code: string
  hit: Point
  told: string
  /** Something could not be read, and it was said: the deck may lack it. Of a picture that it has had it keeps the name. */
  isPartial: boolean
  middle: Contents
  lasts: boolean
}

function wrongLeftIn({ disk, before, after }: Sound, { code, hit, isPartial, middle, lasts }: Meeting): string[] {
  const wrong: string[] = []
  const deck = deckIn(after)
  // What cannot be removed either is removed by a later run.
  const canRemove =
    code !== 'KILL' && hit.kind !== 'remove' && !(lasts && !['ENOSPC', 'EFBIG', 'EMFILE', 'EXDEV'].includes(code))
  if (!isPartial) {
    for (const path of differing(middle, after))
      if (path in middle && middle[path] !== before[path] && !isTemporary(path) && !isWholeLog(path, middle))
        wrong.push(`${path} is half made`)
    if (deck && middle[deck] !== before[deck] && middle[ledger] !== after[ledger])
      wrong.push('a deck without its ledger')
  }
  for (const path of Object.keys(middle).filter((path) => path.endsWith('/lock'))) {
    if (canRemove) wrong.push(`${path} is left`)
    // Of one that was cut short some seconds would have to pass.
    utimesSync(join(disk.work, path), 1, 1)
  }
  if (canRemove)
    for (const name of readdirSync(disk.at('tmp')))
      wrong.push(`${name.replace(/\d.*/, '')}… is left in the temporary folder`)
  return wrong
}

async function wrongNext(sound: Sound, { isPartial, middle }: Meeting): Promise<string[]> {
  const { after, run: whole } = sound
  const { run: next, contents: healed } = await healedBy(sound)
  const wrong: string[] = []
  if (next.status !== whole.status) wrong.push(`and the next run: status ${next.status} ${next.stderr}`)
  const left = Object.keys(healed).filter((path) => !(path in after))
  if (left.length > 0) wrong.push(`and the next run leaves ${left.join(', ')}`)
  if (isPartial) return sameGuids(healed, after) ? wrong : [...wrong, 'and the next run gives other guids']
  for (const path of differing(healed, after)) if (path in after) wrong.push(`and the next run makes another ${path}`)
  const deck = deckIn(after)
  const [tells, expected] = [changesIn(next.stdout), changesIn(whole.stdout)]
  if (deck && middle[deck] !== after[deck] && tells !== expected)
    wrong.push(`and the next run tells “${tells}”, not “${expected}”`)
  return wrong
}

async function healedBy({ scenario, disk, next }: Sound): Promise<Healed> {
  const state = disk.state()
  const known = next.get(state)
  if (known) return known
  const run = await disk.run(scenario.args, scenario.epoch)
  const healed = { run, contents: disk.contents() }
  next.set(state, healed)
  return healed
}

const ledger = '.paperdeck/ledger.jsonl'

function deckIn(contents: Contents): string | undefined {
  return Object.keys(contents).find((path) => /\.(?:apkg|html)$/.test(path))
}

/** The file that a temporary one is to become. */
function cleaned(path: string): string {
  return join(dirname(path), basename(path).replace(/\.\d+-(?:[\da-f]+|probe)\.tmp$/, ''))
}

/** The file itself, or the folder that has to hold it. */
function isNamed(told: string, path: string, code: string): boolean {
  // What stays held looks like a lock of another process.
  if (code === 'EBUSY' && /if it is not, delete .*lock/.test(told)) return true
  const names = [basename(path), `${basename(dirname(path))}:`, 'paperdeck: .:']
  return names.some((name) => told.includes(name)) && (told.includes(`(${code})`) || /you may not read/.test(told))
}

function differing(one: Contents, other: Contents): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path])
}

function isResult(path: string): boolean {
  return /ledger\.jsonl$|\.apkg$|\.html$|reviews\//.test(path)
}

/** Ledgers are united in several steps. */
function isWholeLog(path: string, contents: Contents): boolean {
  const rows = path.endsWith('.jsonl') ? (contents[path] ?? '').split('\n') : []
  return rows.length > 1 && rows.pop() === '' && rows.every((row) => row.startsWith('{') && row.endsWith('}'))
}

function isTemporary(path: string): boolean {
  return path.endsWith('.tmp') || path.endsWith('/lock')
}

function sameGuids(one: Contents, other: Contents): boolean {
  const [a, b] = [one, other].map((contents) =>
    [...(contents[ledger] ?? '').matchAll(/"guid":"(\w+)","id":\d+,"title":"([^"]*)"/g)]
      .map(([, guid, title]) => `${guid} ${title}`)
      .sort()
      .join(),
  )
  return a === b
}

/** The line that predicts what an import will do. */
function changesIn(stdout: string): string {
  return stdout.split('\n').find((line) => /^ {2}\d/.test(line)) ?? ''
}
