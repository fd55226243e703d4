import stringWidth from 'text-width'
import { type Bars, groupsOf } from '../../stats/card-figures.ts'
import { shareOf, shareOfOutcome, type TrueRetention } from '../../stats/retention.ts'
import type { Statistics } from '../../stats/statistics.ts'
import type { Workload, WorkloadPeriod } from '../../stats/workload.ts'

const width = 80
const labelWidth = 12
const barWidth = 40

/** Statistics as lines of at most 80 columns: numbers, and short bars beside them. */
export function statsText(stats: Statistics): string[] {
  const { total, ms, today } = stats.reviews
  const { streak, longest, studied } = stats.calendar
  if (total === 0)
    return [
      ...cardLines(stats),
      ...workloadLines(stats.forecast.simulated),
      '',
      'No answers yet: paperdeck review NOTES asks the cards.',
    ]
  return [
    `${count(total, 'answer')} in ${duration(ms)} on ${count(studied, 'day')}; ${count(streak, 'day')} in a row now, ${longest} at most`,
    `Today ${count(today.answers, 'answer')}, ${today.passed} passed, ${duration(today.ms)}`,
    ...retentionLines(stats),
    ...dayLines(stats),
    ...forecastLines(stats),
    ...cardLines(stats),
    ...memoryLines(stats),
    ...calibrationLines(stats),
    ...hardLines(stats),
  ]
}

function retentionLines({ retention }: Statistics): string[] {
  const { desired, week, month, year, all, months, kinds } = retention
  const line = (label: string, own: TrueRetention) => {
    const { young, mature } = own
    const of = (outcome: TrueRetention['young']) =>
      `${percent(shareOfOutcome(outcome)).padStart(6)} of ${outcome.passed + outcome.failed}`
    return `${fitted(label)} ${percent(shareOf(own)).padStart(6)}   young ${of(young).padEnd(16)} mature ${of(mature)}`
  }
  return [
    ...heading(`True retention (as Anki counts it; wanted ${percent(desired)})`),
    line('7 days', week),
    line('30 days', month),
    line('365 days', year),
    line('all', all),
    ...months.slice(-6).map((own) => line(own.month, own)),
    ...kinds.map((own) => line(own.card, own)),
  ]
}

const daysShown = 14

function dayLines({ reviews }: Statistics): string[] {
  const days = reviews.days.slice(-daysShown).map(({ date, answers, ms, cards }) => {
    const sum = total(answers)
    const spent = total(ms)
    return { label: date, value: sum, note: `${count(cards, 'card')}, ${duration(spent)}` }
  })
  return [...heading('Answers a day'), ...bars(days)]
}

function total(counts: Statistics['reviews']['days'][number]['answers']): number {
  return Object.values(counts).reduce((sum, own) => sum + own, 0)
}

function forecastLines({ forecast }: Statistics): string[] {
  const { overdue, days, in30, in365, load } = forecast
  const next = days.filter(({ day }) => day >= 0 && day < daysShown)
  return [
    ...heading(`Due: ${overdue} overdue, ${in30} in 30 days, ${in365} in 365 days; about ${load} a day`),
    ...bars(next.map(({ date, cards }) => ({ label: date, value: cards, note: '' }))),
    ...workloadLines(forecast.simulated),
  ]
}

/** At other desired retentions: cost against recall. */
export function workloadLines(workloads: readonly Workload[]): string[] {
  if (workloads.length === 0) return []
  const period = ({ reviews, minutesADay, known }: WorkloadPeriod) =>
    `${minutesADay.toFixed(1).padStart(6)} min a day ${String(Math.round(reviews)).padStart(7)} reviews ${String(Math.round(known)).padStart(6)} known`
  return [
    ...heading('Simulated'),
    ...workloads.flatMap(({ retention, isPresent, month, year }) => [
      `${fitted(`at ${Math.round(retention * 100)}%${isPresent ? ', now' : ''}`)} 30 days:  ${period(month)}`,
      `${fitted('')} 365 days: ${period(year)}`,
    ]),
  ]
}

function cardLines({ cards }: Statistics): string[] {
  return [
    ...heading('Cards'),
    ...bars(Object.entries(cards.counts).map(([label, value]) => ({ label, value, note: '' }))),
  ]
}

function memoryLines({ difficulty, stability, retrievability }: Statistics): string[] {
  const days = stability.median === null ? '' : `, half of the cards above ${Number(stability.median.toFixed(1))} days`
  return [
    ...heading(
      `Recall now: ${percent(retrievability.mean)} on the average, ${Math.round(retrievability.cards)} cards known`,
    ),
    ...bars(grouped(retrievability.bars, [0, 50, 70, 80, 85, 90, 95, 100], '%')),
    ...heading(`Stability${days}`),
    ...bars(grouped(stability.bars, [0, 2, 7, 21, 60, 180, 365, Number.POSITIVE_INFINITY], ' d')),
    ...heading('Difficulty'),
    ...bars(grouped(difficulty.bars, [0, 20, 40, 60, 80, 100], '%')),
  ]
}

function calibrationLines({ calibration }: Statistics): string[] {
  const { answers, logLoss, rmse, bins } = calibration
  if (logLoss === null || rmse === null) return []
  return [
    ...heading(`Calibration on ${count(answers, 'answer')}: log loss ${logLoss.toFixed(4)}, RMSE ${percent(rmse)}`),
    ...bins.map(({ from, predicted, seen, answers: own }) => {
      const label = `${Math.round(from * 100)}-${Math.round(from * 100) + 5}%`
      return `${fitted(label)} predicted ${percent(predicted).padStart(6)}   seen ${percent(seen).padStart(6)}   of ${own}`
    }),
  ]
}

function hardLines({ cards }: Statistics): string[] {
  const paper = ({ title, lapses }: { title: string; lapses: number }) =>
    cut(`${String(lapses).padStart(4)} forgotten   ${title}`)
  return [
    ...(cards.hardest.length === 0 ? [] : [...heading('Hardest papers'), ...cards.hardest.map(paper)]),
    ...(cards.leeches.length === 0
      ? []
      : [
          ...heading('Leeches: rewrite these'),
          ...cards.leeches.map((own) => paper({ ...own, title: `${own.title} (${own.card})` })),
        ]),
  ]
}

interface Bar {
  label: string
  value: number
  note: string
}

function bars(all: readonly Bar[]): string[] {
  const most = Math.max(1, ...all.map(({ value }) => value))
  return all.map(({ label, value, note }) => {
    const length = value === 0 ? 0 : Math.max(1, Math.round((value / most) * barWidth))
    return `${fitted(label)} ${String(value).padStart(6)} ${'#'.repeat(length)}${note && `  ${note}`}`.trimEnd()
  })
}

function grouped(all: Bars['bars'], borders: readonly number[], unit: string): Bar[] {
  return groupsOf(all, borders).map(({ from, to, cards }) => {
    const label = Number.isFinite(to) ? `${from}-${to}${unit}` : `${from}${unit} +`
    return { label, value: cards, note: '' }
  })
}

function heading(text: string): string[] {
  return ['', cut(text)]
}

function fitted(label: string): string {
  const short = cut(label, labelWidth)
  return short + ' '.repeat(Math.max(0, labelWidth - stringWidth(short)))
}

function cut(text: string, most = width): string {
  if (stringWidth(text) <= most) return text
  let short = ''
  let taken = 0
  for (const character of text) {
    taken += stringWidth(character)
    if (taken > most - 1) break
    short += character
  }
  return `${short}…`
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)}%`
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1) return `${Math.round(ms / 1000)} s`
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
