import { totalmem } from 'node:os'

/**
 * V8 lets a heap grow to twice of what is in use, and more, before it looks for what can go. A process whose heap is capped builds
 * large notes in half the memory and about the same time (100,000 rows: 0.7 GB instead of 1.5).
 */
const largeNotes = 8_000_000
/** A heap of so many bytes has been enough for each line and byte of notes; where it is not, the build is made without a cap. */
const heapPerLine = 3000
const heapPerByte = 14

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

/** Whether notes of so many bytes are read in a process of their own, whose end for want of memory can be told in a line. */
export function areLarge(bytes: number): boolean {
  return !process.env[mark] && bytes >= largeNotes
}

/**
 * The cap in MB for a build of notes; null where they need none.
 * @param bytes of the notes
 * @param lines counts those of the notes, which takes longer
 */
export function capFor(bytes: number, lines: () => number): number | null {
  if (!areLarge(bytes)) return null
  return Math.ceil((lines() * heapPerLine + bytes * heapPerByte) / 1_000_000)
}

/** In MB: V8 takes half of the memory and no more than 4 GB; what `NODE_OPTIONS` says counts (null). */
export function largestHeap(): number | null {
  return process.env.NODE_OPTIONS?.includes('max-old-space-size') ? null : Math.floor((totalmem() * 0.75) / 1_000_000)
}

/**
 * Runs this very command line again in a process with a capped heap.
 * @param cap in MB; null: as the environment says
 * @returns its exit status; null where the heap was too small: it has then ended in the middle
 */
export async function runCapped(cap: number | null, words = process.argv.slice(1)): Promise<number | null> {
  const { spawn } = await import('node:child_process')
  const child = spawn(process.execPath, [...(cap === null ? [] : [`--max-old-space-size=${cap}`]), ...words], {
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
