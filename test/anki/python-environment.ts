import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const cacheFolder = path.join(import.meta.dirname, '../../node_modules/.cache/paperdeck')

/** A virtual environment that holds one package and what that needs. */
export interface Environment {
  /** The package; the environment is named after it and its version. */
  name: string
  requirementsFile: string
  /** What a Python of a ready environment can import. */
  module: string
}

const anki: Environment = {
  name: 'anki',
  requirementsFile: path.join(import.meta.dirname, '../../test/anki/requirements.txt'),
  module: 'anki.collection',
}

const oldestPython = { major: 3, minor: 10 }
const onPath = [['python3'], ['python'], ['py', '-3']]
// Where python3 is too old (macOS has 3.9), a newer one often stands beside it under its full name.
const byVersion = [14, 13, 12, 11, 10].map((minor) => [`python3.${minor}`])

const heartbeat = 2_000
// Long enough for a machine that slept or a disk that stalled between two heartbeats.
const abandonedAfter = 30_000
const pollEvery = 250

type Run = { ok: boolean; stdout: string; stderr: string }

/** Why there is no such Python here: nobody's bug, so not an exception that leaves this file. */
class Unavailable extends Error {}

/**
 * The path of a Python that can import the pinned anki, in a virtual environment made at the first call;
 * null where that is not available, after telling why.
 */
export function ensureAnki(onUnavailable?: (reason: string) => void): Promise<string | null> {
  return ensurePython(anki, onUnavailable)
}

/** As `ensureAnki`, for another package. */
export async function ensurePython(
  environment: Environment,
  onUnavailable: (reason: string) => void = () => {},
): Promise<string | null> {
  try {
    return await readyPython(environment)
  } catch (error) {
    if (!(error instanceof Unavailable) && !isSystemError(error)) throw error
    onUnavailable(error.message)
    return null
  }
}

async function readyPython({ name, requirementsFile, module }: Environment): Promise<string> {
  const requirements = await readFile(requirementsFile, 'utf8')
  const version = requirements.split(/\s+/).find((pin) => pin.startsWith(`${name}==`))
  if (version === undefined) throw new Error(`${requirementsFile} does not pin ${name}`)
  const folder = path.join(cacheFolder, version.replace('==', '-'))
  const marker = readyMarker(requirements)
  if (!(await isReady(folder, marker, module))) {
    await mkdir(cacheFolder, { recursive: true })
    await withLock(`${folder}.lock`, async () => {
      if (!(await isReady(folder, marker, module))) await build(folder, marker, requirementsFile, module)
    })
  }
  return pythonOf(folder)
}

// A checkout may be shared between systems, as with a container: an environment serves only the one that made it.
function readyMarker(requirements: string): string {
  return `${process.platform}-${process.arch}\n${requirements.replaceAll('\r\n', '\n')}`
}

async function isReady(folder: string, marker: string, module: string): Promise<boolean> {
  const found = await readFile(markerFile(folder), 'utf8').catch(() => null)
  return found === marker && (await run([pythonOf(folder)], ['-I', '-c', `import ${module}`])).ok
}

async function build(folder: string, marker: string, requirementsFile: string, module: string): Promise<void> {
  const python = await findPython()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  await mustRun(python, ['-m', 'venv', folder])
  const install = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-input',
    '-r',
    requirementsFile,
  ]
  await mustRun([pythonOf(folder)], install)
  await mustRun([pythonOf(folder)], ['-I', '-c', `import ${module}`])
  await writeFile(markerFile(folder), marker)
}

// Last to be written: an environment without it is half made.
function markerFile(folder: string): string {
  return path.join(folder, 'ready')
}

function pythonOf(folder: string): string {
  return process.platform === 'win32' ? path.join(folder, 'Scripts', 'python.exe') : path.join(folder, 'bin', 'python')
}

async function findPython(): Promise<string[]> {
  const tooOld: string[] = []
  for (const candidate of [...onPath, ...byVersion]) {
    const version = await pythonVersion(candidate)
    if (version === null) continue
    if (isNewEnough(version)) return candidate
    tooOld.push(`${candidate.join(' ')} is ${version}`)
  }
  const wanted = `Python ${oldestPython.major}.${oldestPython.minor} or newer`
  throw new Unavailable(`no ${wanted} on PATH${tooOld.length > 0 ? ` (${tooOld.join(', ')})` : ''}`)
}

async function pythonVersion(python: string[]): Promise<string | null> {
  const { ok, stdout } = await run(python, ['-c', 'import platform; print(platform.python_version())'])
  return ok ? stdout.trim() : null
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestPython.major || (major === oldestPython.major && minor >= oldestPython.minor)
}

async function mustRun(program: string[], args: string[]): Promise<void> {
  const { ok, stdout, stderr } = await run(program, args)
  if (!ok) throw new Unavailable(`${[...program, ...args].join(' ')} failed:\n${(stderr || stdout).trim()}`)
}

function run([program = '', ...first]: string[], args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(program, [...first, ...args], { windowsHide: true }, (error, stdout, stderr) => {
      resolve({ ok: error === null, stdout, stderr: stderr || (error?.message ?? '') })
    })
  })
}

/** One process at a time. A lock is a folder, which only one can make; its time of modification tells that its owner lives. */
async function withLock(lock: string, action: () => Promise<void>): Promise<void> {
  while (!(await take(lock))) {
    await removeAbandoned(lock)
    await sleep(pollEvery)
  }
  const beat = setInterval(() => void touch(lock), heartbeat)
  try {
    await action()
  } finally {
    clearInterval(beat)
    await rm(lock, { recursive: true, force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

// Windows says EPERM of a folder that is just being removed.
function isTaken(error: unknown): boolean {
  if (!isSystemError(error)) return false
  return error.code === 'EEXIST' || (process.platform === 'win32' && error.code === 'EPERM')
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

async function touch(lock: string): Promise<void> {
  const now = new Date()
  await utimes(lock, now, now).catch(() => {})
}

/** Removes the lock of a process that was killed: under a lock of its own, lest two remove it and one of them a new one. */
async function removeAbandoned(lock: string): Promise<void> {
  if (!(await isAbandoned(lock))) return
  const removal = `${lock}.removal`
  if (!(await take(removal))) return
  try {
    if (await isAbandoned(lock)) await rmdir(lock)
  } finally {
    await rmdir(removal)
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  const modified = await stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
  return modified !== null && Date.now() - modified > abandonedAfter
}
