import type { NotesArguments } from '../build/arguments.ts'
import { isStdin } from '../build/project.ts'
import { areLarge, capFor, largestHeap, runCapped, type SizeOfNotes } from '../process/heap-limit.ts'
import { sizeOfNotes } from '../project/walk.ts'
import { tell } from './print/print.ts'

/** Where V8 runs out of memory it ends the process with a dump for its makers. */

/** @returns whether the command has been run: in a process of its own, as its notes are large */
export async function ranApart(argv: NotesArguments): Promise<boolean> {
  // Without notes those of the last time are meant, whose deck is kept.
  const size = !argv.notes || isStdin(argv) ? null : sizeOfNotes(argv.notes)
  if (size === null || !areLarge(size)) return false
  // Of a library little is kept, so what it needs is known well enough.
  process.exitCode = isLibraryAlone(size) ? await runTwice(size, capFor(size)) : await runRoomy(size)
  return true
}

/** As `ranApart`, first in a heap that is just large enough: that halves the memory of a build. */
export async function builtApart(argv: NotesArguments): Promise<boolean> {
  const size = isStdin(argv) ? null : sizeOfNotes(argv.notes)
  const cap = size && capFor(size)
  if (!size || cap === null) return false
  process.exitCode = await runTwice(size, cap)
  return true
}

async function runTwice(size: SizeOfNotes, cap: number | null): Promise<number> {
  return (await runCapped(cap, undefined, isLibraryAlone(size))) ?? (await runRoomy(size))
}

function isLibraryAlone({ bytes }: SizeOfNotes): boolean {
  return bytes === 0
}

async function runRoomy({ bytes, libraryBytes, lines }: SizeOfNotes): Promise<number> {
  const heap = largestHeap()
  const status = await runCapped(heap)
  if (status !== null) return status
  const size = `${lines()} lines, ${Math.ceil((bytes + libraryBytes) / 1_000_000)} MB`
  const given = heap === null ? 'what NODE_OPTIONS gives was' : `${heap} MB were`
  tell(
    `paperdeck: out of memory: the notes are too large (${size}), and ${given} not enough; expected fewer notes at a time, or NODE_OPTIONS=--max-old-space-size=MB with more`,
  )
  return 2
}
