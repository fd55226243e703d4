import type { NotesArguments } from '../build/arguments.ts'
import { isStdin } from '../build/project.ts'
import { areLarge, capFor, largestHeap, runCapped } from '../process/capped.ts'
import { bytesOfNotes, linesOfNotes } from '../project/walk.ts'
import { tell } from './print/print.ts'

/** Where V8 runs out of memory it ends the process with a dump for its makers. */

/** @returns whether the command has been run: in a process of its own, as its notes are large */
export async function ranApart(argv: NotesArguments): Promise<boolean> {
  // Without notes those of the last time are meant, whose deck is kept.
  if (!argv.notes || isStdin(argv) || !areLarge(bytesOfNotes(argv.notes))) return false
  process.exitCode = await runRoomy(argv)
  return true
}

/** As `ranApart`, first in a heap that is just large enough: that halves the memory of a build. */
export async function builtApart(argv: NotesArguments): Promise<boolean> {
  const cap = isStdin(argv) ? null : capFor(bytesOfNotes(argv.notes), () => linesOfNotes(argv.notes))
  if (cap === null) return false
  process.exitCode = (await runCapped(cap)) ?? (await runRoomy(argv))
  return true
}

async function runRoomy({ notes }: NotesArguments): Promise<number> {
  const heap = largestHeap()
  const status = await runCapped(heap)
  if (status !== null) return status
  const size = `${linesOfNotes(notes)} lines, ${Math.ceil(bytesOfNotes(notes) / 1_000_000)} MB`
  const given = heap === null ? 'what NODE_OPTIONS gives was' : `${heap} MB were`
  tell(
    `paperdeck: out of memory: the notes are too large (${size}), and ${given} not enough; expected fewer notes at a time, or NODE_OPTIONS=--max-old-space-size=MB with more`,
  )
  return 2
}
