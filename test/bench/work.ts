import type { Outcome } from './measure.ts'
import type { Site } from './site.ts'

/** Something that paperdeck does, and who else does it. */
export interface Work {
  /** By which it is chosen on the command line. */
  name: string
  lines: readonly Line[]
  /** Runs in place of each round: for what is over in no time. */
  repeat?: number
  /** Seconds after which no further round is begun. */
  budget?: number
  prepare(site: Site): Promise<Prepared>
}

/** A comparison that the work's rounds make, as the tables show it. */
export interface Line {
  what: string
  ours: string
  /** Missing where a time or memory stands for itself. */
  peer?: string
  /** In words: what the two do, and what of it is timed. */
  measured: string
  atMost?: Bounds
  aim?: Bounds
}

export interface Bounds {
  /** Of our time to the peer's, in the same round. */
  ratio?: number
  milliseconds?: number
  megabytes?: number
}

export interface Prepared {
  /** Run in turn, in each round. */
  contenders: readonly Contender[]
  /** Contenders that are not available here, and why. */
  missing?: Readonly<Record<string, string>>
  /** After each round, untimed. @throws Error when the contenders have not done the same */
  verify?(): Promise<void>
  /** Ends what was started for it. */
  end?(): Promise<void>
}

export interface Contender {
  name: string
  run(): Promise<Outcome>
}

/** What a round gave, by the name of the contender. */
export type Round = Record<string, Outcome>

const defaultBudget = 180

/**
 * Each contender in turn, round for round: what else the machine does meanwhile falls on all alike. Every other round goes
 * backwards. Who has failed is not asked again.
 */
export async function runRounds(
  { contenders, verify }: Prepared,
  work: Pick<Work, 'repeat' | 'budget'>,
  wanted: number,
  onRun: (round: number, contender: string) => void = () => {},
): Promise<Round[]> {
  const rounds: Round[] = []
  const failed = new Map<string, Outcome>()
  const deadline = performance.now() + (work.budget ?? defaultBudget) * 1000
  while (rounds.length < wanted * (work.repeat ?? 1) && (rounds.length === 0 || performance.now() < deadline)) {
    const round: Round = {}
    for (const { name, run } of rounds.length % 2 === 0 ? contenders : [...contenders].reverse()) {
      onRun(rounds.length + 1, name)
      const outcome = failed.get(name) ?? (await run())
      if ('failure' in outcome) failed.set(name, outcome)
      round[name] = outcome
    }
    if (failed.size === 0) await verify?.()
    rounds.push(round)
    if (failed.size === contenders.length) break
  }
  return rounds
}
