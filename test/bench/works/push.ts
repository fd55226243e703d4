import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnkiCollection, startAnki } from '../../anki/anki.ts'
import { type ConnectServer, connectServer } from '../../anki/connect-server.ts'
import { ensureAnki } from '../../anki/python-environment.ts'
import { type Command, measure, mustRun, type Outcome } from '../measure.ts'
import { program } from '../programs.ts'
import { paperdeck } from '../project.ts'
import type { Contender, Line, Work } from '../work.ts'

const papers = 1000
const inAnki = 'push'
const whole = 'push, whole'
const bare = 'importPackage'
const bareWhole = 'importPackage, whole'

/** What Anki does for a push, in order: each ends before the action that begins the next. */
const parts = {
  'what is read before': '',
  'the backup': 'exportPackage',
  'the import': bare,
  'what is read back': 'createDeck',
}

const measuredInAnki =
  'the time that Anki takes to answer, without the pauses between its answers; beside it: the import of the package that `build` makes of the same notes'
const besideImport = { peer: bare, measured: measuredInAnki }

/** All notes of a deck changed, as after a change of wording: into the real Anki, asked as its add-on is asked. */
export const push: Work = {
  name: 'push',
  lines: [
    {
      ...besideImport,
      what: '`push` 1,000 changed papers, 4 cards and a picture each: what Anki does for it',
      ours: inAnki,
      atMost: { ratio: 2 },
      aim: { ratio: 1.3 },
    },
    ...Object.keys(parts).map((part): Line => ({ ...besideImport, what: `of that, ${part}`, ours: part })),
    {
      what: 'the same, all of it',
      ours: whole,
      peer: bareWhole,
      measured: 'whole processes; ours reads the notes and builds their package, too',
    },
  ],
  async prepare(site) {
    const python = await ensureAnki()
    if (python === null) {
      const missing = Object.fromEntries([inAnki, whole].map((name) => [name, 'Anki cannot be installed here']))
      return { contenders: [], missing }
    }
    const project = await site.changed(papers, 'push')
    const { notes, folder, environment, generated } = project
    const anki = await startAnki(python)
    const [ours, theirs] = [await anki.collection(), await anki.collection()]
    const servers = [await connectServer(ours), await connectServer(theirs)] as const
    const [server, bareServer] = servers
    await mkdir(join(notes, '.paperdeck'), { recursive: true })
    await writeFile(join(notes, '.paperdeck/config.yaml'), `anki: {address: "${server.address}"}\n`)
    const pushing: Command = { program: paperdeck('push', notes), folder, environment }
    const importing: Command = { program: program('import-package', bareServer.address, project.apkg) }
    for (const command of [pushing, project.build(), importing]) await mustRun(command)

    let revision = 0
    /** Both have the same notes in a round, whoever comes first. */
    const revised = async (round: number) => {
      if (round <= revision) return
      revision = round
      await generated.editAll(round)
    }
    return {
      contenders: [
        ...together([whole, inAnki, ...Object.keys(parts)], async (round) => {
          await revised(round)
          server.spent.length = 0
          const outcome = await measure(pushing)
          return { [whole]: outcome, [inAnki]: timeIn(server, outcome), ...partsOf(server, outcome) }
        }),
        ...together([bareWhole, bare], async (round) => {
          await revised(round)
          await mustRun(project.build())
          bareServer.spent.length = 0
          const outcome = await measure(importing)
          return { [bareWhole]: outcome, [bare]: timeIn(bareServer, outcome) }
        }),
      ],
      verify: () => mustHoldTheSame(ours, theirs, revision),
      async end() {
        for (const one of servers) await one.stop()
        await anki.stop()
      },
    }
  },
}

/** Several figures of one run, which the first of them that is asked for in a round makes. */
function together(names: readonly string[], run: (round: number) => Promise<Record<string, Outcome>>): Contender[] {
  let outcomes: Promise<Record<string, Outcome>> = Promise.resolve({})
  let asked = 0
  return names.map((name) => ({
    name,
    run: async () => {
      if (asked++ % names.length === 0) outcomes = run(Math.ceil(asked / names.length))
      return (await outcomes)[name] ?? { failure: 'not measured' }
    },
  }))
}

/** @param outcome of the process that has asked */
function timeIn({ spent }: Pick<ConnectServer, 'spent'>, outcome: Outcome): Outcome {
  if ('failure' in outcome) return outcome
  return { seconds: spent.reduce((sum, { seconds }) => sum + seconds, 0), processor: null, megabytes: null }
}

function partsOf({ spent }: ConnectServer, outcome: Outcome): Record<string, Outcome> {
  const starts = Object.values(parts).map((action) =>
    action === '' ? 0 : spent.findIndex((one) => one.action === action),
  )
  return Object.fromEntries(
    Object.keys(parts).map((part, nth) => [
      part,
      timeIn({ spent: spent.slice(starts[nth], starts[nth + 1]) }, outcome),
    ]),
  )
}

async function mustHoldTheSame(ours: AnkiCollection, theirs: AnkiCollection, revision: number): Promise<void> {
  const [one, other] = await Promise.all(
    [ours, theirs].map(async (collection) => {
      const notes = await collection.notes()
      return notes.map(({ guid, fields, tags }) => JSON.stringify([guid, fields, [...tags].sort()])).sort()
    }),
  )
  if (one?.length !== papers || one.some((note, nth) => note !== other?.[nth]))
    throw new Error('Anki holds other notes after the push than after the import')
  if (!one.every((note) => note.includes(`as revision ${revision} says`))) throw new Error('Anki holds old notes')
}
