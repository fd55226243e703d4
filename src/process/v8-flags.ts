import { setFlagsFromString } from 'node:v8'

interface Flags {
  /** Whether this V8 is known to have them: an unknown one it complains of. */
  areKnown: boolean
  usual: readonly string[]
  set: readonly string[]
}

const [major = 0] = process.versions.v8.split('.').map(Number)

/**
 * V8 compiles a pattern to bytecode when it is first used, and to machine code when it is used again. One that tells the letters of
 * all scripts takes it half a millisecond each time: with machine code from the first, a build of 60 papers needs 6 % less time.
 * Seen with Node 20, 22 and 24.
 *
 * A pattern keeps the number with which it was made, so that the flag may change while there are some. That is not so with
 * `--no-regexp-tier-up`: where it is taken back, V8 looks for the bytecode of patterns that have none, and the process is gone.
 */
const patternsOnce: Flags = {
  areKnown: major >= 11 && major <= 13,
  usual: ['--regexp-tier-up-ticks=1'],
  set: ['--regexp-tier-up-ticks=0'],
}

/**
 * Where much is made and thrown away, V8 gives what is new ever more room, up to 100 MB, and lets the rest grow to several times of
 * what is in use before it looks for what can go. A session makes half a megabyte with each answer, of which little stays: in the room
 * that there is at its start, and with a fifth more than what is in use, 2,000 answers take 117 MB with Node 20 and 133 with 24,
 * instead of 122 to 172 and 268. The time of an answer is the same.
 */
const littleRoom: Flags = {
  areKnown: major >= 11 && major <= 13,
  usual: ['--semi-space-growth-factor=2', '--heap-growing-percent=0'],
  set: ['--semi-space-growth-factor=1', '--heap-growing-percent=20'],
}

/** For who stays for hours. */
export function keepLittleRoom(): void {
  setAll(littleRoom, littleRoom.set)
}

export function compilePatternsOnce(): void {
  setAll(patternsOnce, patternsOnce.set)
}

/**
 * While other flags are set, V8 takes no code that was compiled before, and that of Node's own modules is: to be called before more
 * of them are loaded, and before code is kept.
 */
export function compileAsUsual(): void {
  for (const flags of [patternsOnce, littleRoom]) setAll(flags, flags.usual)
}

function setAll({ areKnown }: Flags, flags: readonly string[]): void {
  if (areKnown) for (const flag of flags) setFlagsFromString(flag)
}
