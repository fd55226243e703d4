import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Terminal } from '../../review/terminal/terminal.ts'
import { type Command, measure, mustRun, type Outcome } from '../measure.ts'
import { program } from '../programs.ts'
import { bareNode, type Project, paperdeck } from '../project.ts'
import type { Site } from '../site.ts'
import type { Work } from '../work.ts'

const papers = 2500
const deck = '10,000 cards, 100,000 reviews'
/** A cache may look at the times of its files. */
const copying = { recursive: true, preserveTimestamps: true }
const noFold = 'review without the fold’s cache'

export const reviewStart: Work = {
  name: 'review-start',
  lines: [
    {
      what: `\`review\` to the first question: ${deck}, caches warm`,
      ours: 'review',
      peer: 'node -e 0',
      measured: 'both started in a terminal; ours: until the question is on its screen; node: until its end',
      atMost: { ratio: 3 },
    },
    {
      what: 'the same, without the cache of folded reviews',
      ours: noFold,
      peer: 'node -e 0',
      measured: 'as above; of the caches only `schedules/` is missing',
      atMost: { ratio: 6 },
    },
  ],
  async prepare(site) {
    const project = await reviewed(site)
    const cache = join(project.folder, 'cache')
    const afterReview = join(project.folder, 'cache-after-review')
    const restore = async () => {
      await rm(cache, { recursive: true, force: true })
      await cp(afterReview, cache, copying)
    }
    // The first makes the deck; the second finds it good, and says so for the third.
    for (let start = 0; start < 2; start++) await untilFirstQuestion(project)
    await mkdir(cache, { recursive: true })
    await cp(cache, afterReview, copying)
    return {
      contenders: [
        {
          name: 'review',
          run: async () => {
            await restore()
            return untilFirstQuestion(project)
          },
        },
        {
          name: noFold,
          run: async () => {
            await restore()
            await rm(join(cache, 'paperdeck', 'schedules'), { recursive: true })
            return untilFirstQuestion(project)
          },
        },
        { name: 'node -e 0', run: () => untilEnd(bareNode) },
      ],
    }
  },
}

export const session: Work = {
  name: 'session',
  lines: [
    {
      what: `\`review\`: an answer to the next question, and the memory of the session: ${deck}`,
      ours: 'session',
      measured:
        '95th percentile of 2,000 answers with figures in half blocks, each safe on the disk and the next screen drawn; memory of the process at its most, from notes that nothing is kept of',
      atMost: { milliseconds: 16, megabytes: 150 },
    },
  ],
  // Each round lasts for a minute or so.
  budget: 120,
  async prepare(site) {
    const project = await reviewed(site)
    const run = async () => {
      await rm(join(project.folder, 'cache'), { recursive: true, force: true })
      return measure({ program: program('session', project.notes), hasOwnClock: true, ...project })
    }
    return { contenders: [{ name: 'session', run }] }
  },
}

/** Notes with a year of reviews, ten of each card. */
async function reviewed(site: Site): Promise<Project> {
  const project = await site.built(papers)
  await mustRun({ program: program('write-reviews', project.notes) })
  return project
}

/** The terminal itself waits no longer than half a minute. */
async function untilFirstQuestion({ notes, environment, folder }: Project): Promise<Outcome> {
  const terminal = terminalOf({ program: paperdeck('review', notes), environment, folder })
  try {
    // The list of decks asks for nothing but a key.
    await terminal.shows('Enter begin')
    terminal.press('\r')
    await terminal.shows('Space show the answer')
  } catch {
    terminal.hangUp()
    return { failure: `no question within ${((performance.now() - terminal.startedAt) / 1000).toFixed(0)} s` }
  }
  // The screen is looked at every few milliseconds; the question came with the last that was heard.
  const seconds = (terminal.heardAt - terminal.startedAt) / 1000
  terminal.press('q')
  await terminal.end()
  return { seconds, processor: null, megabytes: null }
}

/** Started as the other is: to part from a process of this size takes a while. */
async function untilEnd(command: Command): Promise<Outcome> {
  const terminal = terminalOf(command)
  const { exitCode } = await terminal.end()
  const seconds = (performance.now() - terminal.startedAt) / 1000
  return exitCode === 0 ? { seconds, processor: null, megabytes: null } : { failure: `ended with ${exitCode}` }
}

function terminalOf({ program, environment, folder }: Command): Terminal {
  const [node = '', ...args] = program
  return new Terminal(node, args, {
    columns: 80,
    rows: 24,
    ...(folder !== undefined && { cwd: folder }),
    environment: { ...process.env, ...environment },
  })
}
