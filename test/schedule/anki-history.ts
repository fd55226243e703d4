import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import type { ScheduleSettings } from '../../src/schedule/intervals.ts'
import type { Answer } from '../../src/schedule/log-line.ts'
import type { Anki, AnkiCollection, MemoryState, NextStates } from '../anki/anki.ts'
import { writeLegacyPackage } from '../anki/legacy-package.ts'
import type { History } from './histories.ts'

export interface AnkiVerdict {
  guid: string
  memory: MemoryState
  next: NextStates
}

type Preset = Pick<ScheduleSettings, 'learningSteps' | 'relearningSteps' | 'retention'>

/** What Anki makes of histories: a collection with their answers in its revlog, and each card's row as an answer leaves it. */
export async function askAnki(
  anki: Anki,
  histories: readonly History[],
  preset: Preset,
  name: string,
): Promise<AnkiVerdict[]> {
  const file = join(anki.folder, name, 'collection.anki2')
  let collection = await anki.collection(file)
  await prepare(collection, preset)
  await collection.import(
    await historyPackage(
      anki,
      histories.map(({ guid }) => guid),
      name,
    ),
  )
  const cids = new Map((await collection.cardRows()).map(({ guid, cid }) => [guid, cid]))
  const cidOf = (guid: string) => cids.get(guid) ?? 0

  await collection.remove()
  inDatabase(file, (db) => {
    const insert = db.prepare('insert into revlog values (?, ?, -1, ?, ?, 0, 500, ?, ?)')
    // Anki has one answer a millisecond in a collection, and these may meet.
    const used = new Set<number>()
    for (const { guid, answers } of histories)
      for (const { id, rating, ivl, ms, state } of answers) {
        if (used.has(id)) throw new Error('two answers have one id')
        used.add(id)
        insert.run(id, cidOf(guid), rating, ivl, ms, { new: 0, learning: 0, review: 1, relearning: 2 }[state])
      }
  })
  const withAnswers = await copyOf(file, `${name}-answers`)
  collection = await anki.collection(withAnswers)
  const memories: MemoryState[] = []
  for (const { guid } of histories) memories.push(await collection.memoryState(guid, 0))

  await collection.remove()
  inDatabase(withAnswers, (db) => {
    histories.forEach((history, index) => {
      writeRow(db, cidOf(history.guid), history, memories[index], preset)
    })
  })
  collection = await anki.collection(await copyOf(withAnswers, `${name}-rows`))
  const verdicts: AnkiVerdict[] = []
  for (const [index, { guid }] of histories.entries()) {
    const memory = memories[index]
    if (memory) verdicts.push({ guid, memory, next: await collection.nextStates(guid, 0) })
  }
  await collection.remove()
  return verdicts
}

/** A package with one new card for each guid. */
export async function historyPackage(anki: Anki, guids: readonly string[], name: string): Promise<string> {
  const apkg = join(anki.folder, `${name}.apkg`)
  await writeLegacyPackage(apkg, {
    deck: 'Histories',
    notetype: {
      id: 1_700_000_000_007,
      name: 'History',
      mod: 1_700_000_000,
      fields: ['Front'],
      templates: [{ name: 'Card 1', front: '{{Front}}', back: '{{Front}}' }],
    },
    notes: guids.map((guid, index) => ({
      id: 1_700_000_100_000 + index,
      guid,
      mod: 1_700_000_000,
      fields: [guid],
      cards: [{ ord: 0, due: index + 1 }],
    })),
  })
  return apkg
}

export async function prepare(collection: AnkiCollection, preset: Preset): Promise<void> {
  await collection.setConfig('fsrs', true)
  await collection.setConfig('loadBalancerEnabled', false)
  await collection.changePreset({
    desiredRetention: preset.retention,
    new: { delays: preset.learningSteps.map((seconds) => seconds / 60) },
    lapse: { delays: preset.relearningSteps.map((seconds) => seconds / 60) },
  })
}

/** libsql keeps its lock on a file for a while after `close`; Anki gets a file of its own. */
export async function copyOf(file: string, name: string): Promise<string> {
  const copy = join(dirname(dirname(file)), name, 'collection.anki2')
  await mkdir(dirname(copy), { recursive: true })
  await copyFile(file, copy)
  return copy
}

export function inDatabase(file: string, use: (db: Database.Database) => void): void {
  const db = new Database(file)
  try {
    db.exec('pragma journal_mode = delete; begin')
    use(db)
    db.exec('commit')
  } finally {
    db.close()
  }
}

/** The card's row as Anki itself would have it after the last answer: memory with 4 and 3 decimals. */
function writeRow(
  db: Database.Database,
  cid: number,
  { answers, standing }: History,
  memory: MemoryState | undefined,
  preset: Preset,
): void {
  const last = answers.at(-1) as Answer
  const data = JSON.stringify({
    pos: 1,
    s: Number(memory?.stability?.toFixed(4)),
    d: Number(memory?.difficulty?.toFixed(3)),
    dr: preset.retention,
    decay: 0.154,
    lrt: Math.floor(last.id / 1000),
  })
  const type = { new: 0, learning: 1, review: 2, relearning: 3 }[standing.stage]
  const steps = standing.stage === 'relearning' ? preset.relearningSteps : preset.learningSteps
  const left = standing.stage === 'review' ? 0 : Math.max(0, steps.length - standing.step)
  const queue = standing.stage === 'review' ? 2 : last.ivl < 0 ? 1 : 3
  const due = queue === 1 ? Math.floor(last.id / 1000) - last.ivl : 0
  db.prepare('update cards set type = ?, queue = ?, due = ?, ivl = ?, reps = ?, left = ?, data = ? where id = ?').run(
    type,
    queue,
    due,
    standing.days,
    answers.length,
    left,
    data,
    cid,
  )
}
