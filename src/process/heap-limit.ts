import { totalmem } from 'node:os'

/**
 * V8 lets a heap grow to twice of what is in use, and more, before it looks for what can go. A process whose heap is capped builds
 * large notes in half the memory and about the same time (100,000 rows: 0.7 GB instead of 1.5).
 */
const largeNotes = 8_000_000
/** A heap of so many bytes has been enough for each line and byte of notes; where it is not, the build is made without a cap. */
const heapPerLine = 3000
const heapPerByte = 14

/** A library holds little that makes cards, so smaller ones are many papers already, and each byte of them needs less. */
const largeLibrary = 2_000_000
const heapPerRecord = 4300
const heapPerByteOfLibrary = 0.9

/** How much there is to read, in bytes and in what costs memory: lines of notes, records of libraries. Counted where it is asked for. */
export interface SizeOfNotes {
  bytes: number
  lines: () => number
  libraryBytes: number
  records: () => number
}

/** Said to the process with a heap of its own, so that it does not start another. */
const mark = 'PAPERDECK_CAPPED'

/** In the environment of such a process: what it writes to stderr reaches a terminal of so many columns. */
const widthMark = 'PAPERDECK_TERMINAL_COLUMNS'

/** The columns of the terminal behind stderr; null: there is none. */
export function columnsOfStderr(): number | null {
  const { isTTY, columns } = process.stderr
  if (isTTY) return columns
  return process.env[mark] && process.env[widthMark] ? Number(process.env[widthMark]) : null
}

/** Whether notes are read in a process of their own, whose end for want of memory can be told in a line. */
export function areLarge({ bytes, libraryBytes }: SizeOfNotes): boolean {
  return !process.env[mark] && (bytes >= largeNotes || libraryBytes >= largeLibrary)
}

/** The cap in MB for reading and building notes; null where they need none. */
export function capFor(size: SizeOfNotes): number | null {
  if (!areLarge(size)) return null
  const own = size.lines() * heapPerLine + size.bytes * heapPerByte
  const ofLibraries = size.records() * heapPerRecord + size.libraryBytes * heapPerByteOfLibrary
  return Math.ceil((own + ofLibraries) / 1_000_000)
}

/** In MB: V8 takes half of the memory and no more than 4 GB; what `NODE_OPTIONS` says counts (null). */
export function largestHeap(): number | null {
  return process.env.NODE_OPTIONS?.includes('max-old-space-size') ? null : Math.floor((totalmem() * 0.75) / 1_000_000)
}

/**
 * Runs this very command line again in a process with a capped heap.
 * @param cap in MB; null: as the environment says
 * @param isTight time matters less than memory
 * @returns its exit status; null where the heap was too small: it has then ended in the middle
 */
export async function runCapped(
  cap: number | null,
  words = process.argv.slice(1),
  isTight = false,
): Promise<number | null> {
  const { spawn } = await import('node:child_process')
  const flags = cap === null ? [] : [`--max-old-space-size=${cap}`]
  // What is new has a heap beside, of three times this.
  if (isTight) flags.push('--max-semi-space-size=4')
  const child = spawn(process.execPath, [...flags, ...words], {
    env: { ...process.env, [mark]: '1', ...(process.stderr.isTTY && { [widthMark]: String(process.stderr.columns) }) },
    stdio: ['inherit', 'inherit', 'pipe'],
  })
  let hasRunOut = false
  child.stderr.on('data', (part: Buffer) => {
    // What V8 says when it runs out is for its makers.
    hasRunOut ||= part.includes('<--- Last few GCs --->')
    if (!hasRunOut) process.stderr.write(part)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(hasRunOut ? null : (code ?? 1)))
  })
}
