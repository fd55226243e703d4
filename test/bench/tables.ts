import type { Measured, Outcome } from './measure.ts'
import type { Machine, RunRecord, WorkRecord } from './run-record.ts'
import { type Spread, spreadOf } from './statistics.ts'
import type { Bounds, Line, Round } from './work.ts'

/** A line's figures over all rounds. */
export interface Result {
  line: Line
  rounds: number
  ours: Spread | null
  peer: Spread | null
  /** Ours to the peer's in the same round: of wall time, and of processor time. */
  ratio: Spread | null
  processorRatio: Spread | null
  /** Peaks in MB over all rounds. */
  memory: { ours: number | null; peer: number | null }
  /** Why there is no comparison. */
  failure: string | null
}

export function resultOf({ rounds, missing }: WorkRecord, line: Line): Result {
  const peer = line.peer ?? ''
  const [our, their] = [line.ours, peer].map((name) => measuredOf(rounds, name)) as [Measured[], Measured[]]
  const pairs = rounds.flatMap((round) => {
    const [one, other] = [measuredIn(round, line.ours), measuredIn(round, peer)]
    return one && other ? [[one, other] as const] : []
  })
  return {
    line,
    rounds: our.length,
    ours: spreadOf(our.map(({ seconds }) => seconds)),
    peer: spreadOf(their.map(({ seconds }) => seconds)),
    ratio: spreadOf(pairs.map(([one, other]) => one.seconds / other.seconds)),
    processorRatio: spreadOf(
      pairs.flatMap(([one, other]) => (one.processor && other.processor ? one.processor / other.processor : [])),
    ),
    memory: { ours: peakOf(our), peer: peakOf(their) },
    failure: failureOf(rounds, missing, line),
  }
}

function failureOf(rounds: readonly Round[], missing: WorkRecord['missing'], line: Line): string | null {
  for (const name of [line.ours, line.peer ?? '']) {
    const absent = missing[name]
    if (absent !== undefined) return `${name}: ${absent}`
    const failed = rounds.map((round) => round[name]).find((outcome) => outcome && 'failure' in outcome)
    if (failed && 'failure' in failed) return `${name}: ${failed.failure}`
  }
  return null
}

/** Bounds that the medians and the peak do not keep to, in words; empty where all is well or nothing is known. */
export function missed({ ours, ratio, memory }: Result, bounds: Bounds): string[] {
  const over = (value: number | null | undefined, bound: number | undefined) =>
    value != null && bound !== undefined && value > bound
  return [
    ...(over(ratio?.median, bounds.ratio) ? [`${bounds.ratio}x`] : []),
    ...(over(ours && ours.median * 1000, bounds.milliseconds) ? [`${bounds.milliseconds} ms`] : []),
    ...(over(memory.ours, bounds.megabytes) ? [`${bounds.megabytes} MB`] : []),
  ]
}

/** All that is known of the lines of one work. */
export function details(work: WorkRecord): string {
  const blocks = work.lines.map((line) => {
    const result = resultOf(work, line)
    const { ours, peer, memory, ratio, processorRatio, failure } = result
    return [
      `${work.name}: ${line.what.replaceAll('`', '')} (${rounds(result.rounds)}; ${line.measured})`,
      `  paperdeck ${spread(ours, seconds)}${megabytes(memory.ours)}`,
      ...(line.peer ? [`  ${line.peer} ${spread(peer, seconds)}${megabytes(memory.peer)}`] : []),
      ...(ratio ? [`  ratio ${spread(ratio, times)}`] : []),
      ...(processorRatio ? [`  ratio of processor time ${spread(processorRatio, times)}`] : []),
      ...(failure ? [`  ${failure}`] : []),
    ].join('\n')
  })
  return `${blocks.join('\n')}\n`
}

/** The table for a terminal: a row for each line. */
export function terminalTable(run: RunRecord): string {
  const rows = run.works.flatMap((work) =>
    work.lines.map((line) => {
      const result = resultOf(work, line)
      return [
        work.name,
        result.ours ? `${seconds(result.ours.median)}${megabytes(result.memory.ours)}` : '—',
        `${line.peer ?? ''}${result.peer ? ` ${seconds(result.peer.median)}${megabytes(result.memory.peer)}` : ''}`,
        result.failure ?? spread(result.ratio, times),
        [judged('at most', result, line.atMost), judged('aim', result, line.aim)].filter(Boolean).join('; '),
      ]
    }),
  )
  const head = ['work', 'paperdeck', 'beside', 'ratio (spread)', '']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)))
  const lines = [head, ...rows].map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n${machineText(run.machine)}\n`
}

function judged(name: string, result: Result, bounds: Bounds | undefined): string {
  if (!bounds) return ''
  const verdict = !isKnown(result, bounds) ? 'not known' : missed(result, bounds).length > 0 ? 'MISSED' : 'kept'
  return `${name} ${boundsText(bounds)}: ${verdict}`
}

function isKnown({ ours, ratio, memory }: Result, bounds: Bounds): boolean {
  return (
    (bounds.ratio === undefined || ratio !== null) &&
    (bounds.milliseconds === undefined || ours !== null) &&
    (bounds.megabytes === undefined || memory.ours !== null)
  )
}

/** The table of the page, in Markdown, with what was measured in notes below it. */
export function pageTable(run: RunRecord): string {
  const notes: string[] = []
  const rows = run.works.flatMap((work) =>
    work.lines.map((line) => {
      const result = resultOf(work, line)
      if (!notes.includes(line.measured)) notes.push(line.measured)
      const note = `<sup>${notes.indexOf(line.measured) + 1}</sup>`
      return [
        `${line.what}${note}`,
        result.ours ? `${seconds(result.ours.median)}${megabytes(result.memory.ours)}` : '—',
        line.peer
          ? `${line.peer}${result.peer ? ` ${seconds(result.peer.median)}${megabytes(result.memory.peer)}` : ''}`
          : '—',
        result.failure ?? spread(result.ratio, times),
        goalText(line),
      ]
    }),
  )
  const head = ['work', 'paperdeck', 'beside', 'ratio (spread)', 'at most']
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const day = run.date.slice(0, 10)
  const most = Math.max(...run.works.map(({ rounds: all }) => all.length))
  return [
    `paperdeck ${run.paperdeck} on ${day}, ${machineText(run.machine)}: medians of up to ${rounds(most)}, peak memory.`,
    '',
    ...table,
    '',
    ...notes.map((note, index) => `${index + 1}. ${note[0]?.toUpperCase()}${note.slice(1)}.`),
  ].join('\n')
}

function machineText({ processor, cores, memoryGB, system, node }: Machine): string {
  return `${processor}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}`
}

function goalText({ atMost, aim }: Line): string {
  return [atMost && boundsText(atMost), aim && `aim ${boundsText(aim)}`].filter(Boolean).join('; ') || '—'
}

function boundsText({ ratio, milliseconds, megabytes: peak }: Bounds): string {
  return [
    ...(ratio === undefined ? [] : [`${ratio}x`]),
    ...(milliseconds === undefined ? [] : [`${milliseconds} ms`]),
    ...(peak === undefined ? [] : [`${peak} MB`]),
  ].join(', ')
}

function spread(value: Spread | null, format: (value: number) => string): string {
  if (!value) return '—'
  return `${format(value.median)} (${format(value.least)}–${format(value.most)})`
}

function seconds(value: number): string {
  if (value < 0.1) return `${(value * 1000).toFixed(1)} ms`
  return value < 1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(value < 10 ? 2 : 1)} s`
}

function times(value: number): string {
  return `${value.toFixed(2)}x`
}

function megabytes(value: number | null): string {
  return value === null ? '' : `, ${value.toFixed(0)} MB`
}

function rounds(count: number): string {
  return `${count} ${count === 1 ? 'round' : 'rounds'}`
}

function measuredOf(all: readonly Round[], name: string): Measured[] {
  return all.flatMap((round) => measuredIn(round, name) ?? [])
}

function measuredIn(round: Round, name: string): Measured | null {
  const outcome: Outcome | undefined = round[name]
  return outcome && !('failure' in outcome) ? outcome : null
}

function peakOf(all: readonly Measured[]): number | null {
  const known = all.flatMap(({ megabytes: peak }) => peak ?? [])
  return known.length > 0 ? Math.max(...known) : null
}
