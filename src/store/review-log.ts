import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { stateFolder } from './project.ts'
import { makeStateFolder } from './state-folder.ts'

/** The logs of all devices as they are on the disk. */
export interface ReviewLogs {
  /** Paths as they are shown to a person. */
  files: { path: string; text: string }[]
  /** Files that a file sync has made aside; they are not read. */
  copies: string[]
}

/** @param state the folder `.paperdeck` */
export async function readReviewLogs(state: string): Promise<ReviewLogs> {
  const folder = join(state, 'reviews')
  const names = (await listFolder(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const logs: ReviewLogs = { files: [], copies: [] }
  for (const name of names) {
    const path = `${stateFolder}/reviews/${name}`
    // Devices are named without dots and spaces, file syncs name their conflict copies with them.
    if (/^[\p{L}\p{N}_-]+\.jsonl$/u.test(name))
      logs.files.push({ path, text: await readFile(join(folder, name), 'utf8') })
    else logs.copies.push(path)
  }
  return logs
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The end of this device's log. */
export interface LogWriter {
  /** Resolves when the lines are on the disk, all of them. */
  append(lines: string): Promise<void>
  close(): Promise<void>
}

/** Nothing is made on the disk before the first line. */
export function reviewLogWriter(state: string, device: string): LogWriter {
  const path = join(state, 'reviews', `${device}.jsonl`)
  let file: FileHandle | null = null
  return {
    async append(lines) {
      file ??= await openLog(state, path)
      // A session that was killed while it wrote has left half a line: what follows begins on a new one.
      const text = (await endsInside(file)) ? `\n${lines}` : lines
      // One write of all, at the end of the file whatever other sessions have added (O_APPEND).
      await file.appendFile(text)
      await file.sync()
    },
    async close() {
      await file?.close()
      file = null
    },
  }
}

async function openLog(state: string, path: string): Promise<FileHandle> {
  await makeStateFolder(state)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a+')
  await syncFolder(dirname(path))
  return file
}

/** A new file is only safe when its name in the folder is. Windows cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

async function endsInside(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}

/**
 * This machine's name in the log: the host's with four random characters, made at the first call. It lives outside the notes, so
 * that a synced folder does not make two machines write one file.
 */
export async function deviceName(folder = userStateFolder()): Promise<string> {
  const path = join(folder, 'device')
  await mkdir(folder, { recursive: true })
  const host = hostname()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 40)
  await writeNew(path, `${host || 'host'}-${randomBytes(2).toString('hex')}\n`)
  const name = (await readFile(path, 'utf8')).trim()
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw new Error(`${path} does not hold the name of a device`)
  return name
}

/** https://specifications.freedesktop.org/basedir-spec/latest/ and what stands for it elsewhere. */
function userStateFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env
  if (XDG_STATE_HOME) return join(XDG_STATE_HOME, 'paperdeck')
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'paperdeck')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'paperdeck')
  return join(homedir(), '.local', 'state', 'paperdeck')
}

/** Whole or not at all, and never over what is there. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
