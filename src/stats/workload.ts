import type { Today } from '../schedule/calendar.ts'
import { asStored } from '../schedule/memory.ts'
import type { Habits } from './answer-habits.ts'
import type { StandingCard } from './card-figures.ts'
import { type SimulatedCard, type SimulatedPeriod, type Simulation, simulate } from './simulator.ts'

/** The days to come at some desired retention, simulated. */
export interface Workload {
  retention: number
  /** It is the one that the schedule aims at now. */
  isPresent: boolean
  /** The next 30 and 365 days. */
  month: WorkloadPeriod
  year: WorkloadPeriod
}

export interface WorkloadPeriod extends Omit<SimulatedPeriod, 'days' | 'seconds'> {
  hours: number
  minutesADay: number
}

const ends = [30, 365]
/** The mean of so many is within one per cent or two. Of thousands of cards a single one is. */
const runsOfFew = 3
const manyCards = 2000

/** Where a simulation begins: with the cards as they stand today. */
export function simulationOf(
  cards: readonly StandingCard[],
  { day }: Today,
  limits: Simulation['limits'],
  settings: Simulation['settings'],
  habits: Habits,
): Simulation {
  const awake = cards.filter(({ state }) => !state.suspended)
  return {
    cards: awake.flatMap(({ state: { memory, last, due, lapses } }): SimulatedCard[] =>
      memory && last && due
        ? [
            {
              memory: asStored(memory),
              last: Math.min(0, last.day - day),
              due: 'day' in due ? due.day - day : 0,
              lapses,
            },
          ]
        : [],
    ),
    fresh: awake.filter(({ state }) => state.stage === 'new').length,
    ends,
    limits,
    settings,
    habits,
  }
}

export function workloadAt(retention: number, simulation: Simulation): Workload {
  const { settings, cards, fresh } = simulation
  const runs = cards.length + fresh < manyCards ? runsOfFew : 1
  const played = Array.from({ length: runs }, (_, seed) =>
    simulate({ ...simulation, settings: { ...settings, retention } }, seed),
  )
  const period = (nth: number): WorkloadPeriod => {
    const mean = (of: keyof SimulatedPeriod) => played.reduce((sum, run) => sum + (run[nth]?.[of] ?? 0), 0) / runs
    const hours = mean('seconds') / 3600
    return {
      reviews: mean('reviews'),
      fresh: mean('fresh'),
      known: mean('known'),
      hours,
      minutesADay: (hours * 60) / mean('days'),
    }
  }
  return { retention, isPresent: retention === settings.retention, month: period(0), year: period(1) }
}

const lowest = 70
const highest = 97

/** The highest retention, in whole per cent, at which the next year takes no more minutes a day; null where none does. */
export function retentionFor(minutes: number, simulation: Simulation): Workload | null {
  let best: Workload | null = null
  // More is remembered by reviewing more often: the time grows with it.
  for (let low = lowest, high = highest; low <= high; ) {
    const middle = Math.floor((low + high) / 2)
    const workload = workloadAt(middle / 100, simulation)
    if (workload.year.minutesADay <= minutes) {
      best = workload
      low = middle + 1
    } else high = middle - 1
  }
  return best
}
