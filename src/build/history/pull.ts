import type { AnkiCard, AnkiHistory, AnkiPreset } from '../../anki/history.ts'
import { cardsToDate, type KnownCard, type PulledReviews, pulledReviews, type SeenMarks } from '../../anki/reviews.ts'
import { keepAnkiPreset } from '../../project/anki-preset.ts'
import { withLock } from '../../project/lock.ts'
import { deviceName, reviewLogWriter } from '../../project/review-log.ts'
import { makeStateFolder } from '../../project/state-folder.ts'
import { contextOf } from '../../schedule/context.ts'
import { formatLines, type LogLine } from '../../schedule/log-line.ts'
import { type FoldedLog, loadFoldedLog } from '../../schedule/review-log.ts'
import type { AnkiSide } from './side.ts'

/** What a pull has found, and written unless it was a trial. */
export interface PullReport extends PulledReviews {
  cards: number
  /** The preset by which most of our cards are scheduled; null: there is none to be seen. */
  preset: AnkiPreset | null
  /** Named, where it is not what the last pull found. */
  isPresetNew: boolean
}

/** Takes over what Anki has and the logs of the project lack. */
export async function pullHistory(
  side: AnkiSide,
  history: AnkiHistory,
  cards: readonly KnownCard[],
  now: number,
  { seen = null, isTrial = false, more = async () => [], date = async () => {} }: PullOptions = {},
): Promise<PullReport> {
  const { study, settings } = side
  const { project } = study
  if (!project) throw new Error('a pull needs a project')
  const { today } = contextOf({ settings }, now)
  const find = async (log: FoldedLog): Promise<PulledReviews> => {
    const pulled = pulledReviews(cards, history, { schedule: log.schedule, today, zone: settings.zone, seen })
    return { ...pulled, lines: [...pulled.lines, ...(await more(log))].sort((a, b) => a.id - b.id) }
  }
  const load = () => loadFoldedLog(study.logs, settings, now, study.aliases)
  const preset = mainPreset(history, cards)
  const log = await load()
  await date(cardsToDate(cards, log.schedule))
  let found = await find(log)
  let isPresetNew = false
  if (!isTrial && (found.lines.length > 0 || preset)) {
    // A review is worth nothing if its paper is not recognised later.
    if (found.lines.length > 0) await study.remember(now)
    await makeStateFolder(project.state)
    await withLock(project.state, async () => {
      // Another pull may have come first.
      found = await find(await load())
      if (found.lines.length > 0) await append(project.state, found.lines)
      if (preset) isPresetNew = await keepAnkiPreset(project.state, preset)
    })
    await (await load()).keep()
  }
  return { ...found, cards: cards.length, preset, isPresetNew }
}

interface PullOptions {
  seen?: SeenMarks | null
  /** Nothing is written. */
  isTrial?: boolean
  /** Further lines that follow from the log. */
  more?: (log: FoldedLog) => Promise<readonly LogLine[]>
  /** Finds out when cards were changed, where that has not been read. */
  date?: (cards: readonly AnkiCard[]) => Promise<void>
}

/** How the names of logs begin that hold what has been pulled. */
export const ankiDevices = 'anki-'

/** Anki is one more device, of this machine. */
export async function ankiDevice(): Promise<string> {
  return `${ankiDevices}${await deviceName()}`
}

async function append(state: string, lines: readonly LogLine[]): Promise<void> {
  const writer = reviewLogWriter(state, await ankiDevice())
  await writer.append(formatLines(lines))
  await writer.close()
}

function mainPreset({ presets }: AnkiHistory, cards: readonly KnownCard[]): AnkiPreset | null {
  const counts = new Map<number, number>()
  for (const { anki } of cards) if (anki.deck > 0) counts.set(anki.deck, (counts.get(anki.deck) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return (most && presets.get(most[0])) ?? null
}

/** What came of it, in words. */
export function pullInWords(
  { lines, undoneHere, cards, preset, isPresetNew }: PullReport,
  from: string,
  isTrial = false,
): string[] {
  const count = (test: (line: LogLine) => boolean) => lines.filter(test).length
  const event = (...names: string[]) => count((line) => 'event' in line && names.includes(line.event))
  const answers = lines.filter((line) => 'rating' in line)
  const of = new Set(answers.map(({ guid, card }) => `${guid}\n${card}`)).size
  const parts: [number, string, string][] = [
    [answers.length, `answer of ${of} card${of === 1 ? '' : 's'}`, `answers of ${of} card${of === 1 ? '' : 's'}`],
    [event('forget'), 'card forgotten', 'cards forgotten'],
    [event('due'), 'due date set', 'due dates set'],
    [event('suspend'), 'card suspended', 'cards suspended'],
    [event('unsuspend'), 'card woken', 'cards woken'],
    [event('mark', 'unmark'), 'mark changed', 'marks changed'],
    [count((line) => 'undo' in line), 'answer taken back in Anki', 'answers taken back in Anki'],
  ]
  const told = parts.flatMap(([amount, one, many]) => (amount > 0 ? [`${amount} ${amount === 1 ? one : many}`] : []))
  if (cards === 0) return [`None of the cards in ${from} belong to these notes`]
  return [
    told.length > 0
      ? `${isTrial ? 'Would be pulled' : 'Pulled'} from ${from}: ${told.join(', ')}`
      : `Nothing new in ${from}`,
    ...(undoneHere > 0
      ? [
          `${undoneHere} answer${undoneHere === 1 ? '' : 's'} that you took back here stay${undoneHere === 1 ? 's' : ''} in Anki's log; here ${undoneHere === 1 ? 'it counts' : 'they count'} no more`,
        ]
      : []),
    ...(preset && isPresetNew
      ? [
          `Anki's preset “${preset.name}”: retention ${preset.retention}, ${preset.weights.length > 0 ? 'weights of its own' : 'default weights'} (used where the config says review: {weights: from-anki})`,
        ]
      : []),
  ]
}

export function pullAsJson({ lines, undoneHere, cards, preset }: PullReport): unknown {
  const events = (name: string) => lines.filter((line) => 'event' in line && line.event === name).length
  return {
    cards,
    answers: lines.filter((line) => 'rating' in line).length,
    forgotten: events('forget'),
    moved: events('due'),
    suspended: events('suspend'),
    woken: events('unsuspend'),
    marked: events('mark'),
    unmarked: events('unmark'),
    takenBack: lines.filter((line) => 'undo' in line).length,
    undoneHere,
    preset,
  }
}
