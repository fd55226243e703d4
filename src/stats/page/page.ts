import { dateOf, type Today } from '../../schedule/calendar.ts'
import { escapeHtml } from '../../text/rich-text.ts'
import { type Bars, groupsOf } from '../card-figures.ts'
import { shareOf, shareOfOutcome, type TrueRetention } from '../retention.ts'
import type { Statistics } from '../statistics.ts'
import { barChart, calendarChart, fixed, percent, pointChart, type Series, shareChart, tableOf } from './chart.ts'
import { style } from './style.ts'

/** Retentions of which the page tells the cost, beside the present one. */
export const retentionsShown = [0.75, 0.8, 0.85, 0.9, 0.95]

/** Statistics as one HTML file that loads nothing and runs nothing. */
export function statisticsPage(stats: Statistics, deck: string, today: Today): string {
  const title = `${deck}: statistics`
  const charts = [
    retentionByMonth(stats),
    retentionByKind(stats),
    answersADay(stats, today),
    calendar(stats, today),
    due(stats),
    costOfRecall(stats),
    ...memory(stats),
    calibration(stats),
    hours(stats),
    cardCounts(stats),
    hardest(stats),
    leeches(stats),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="paperdeck">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>As of ${dateOf(today.day)}</p>
${tiles(stats)}
<div class="charts">
${charts.filter((chart) => chart !== '').join('\n')}
</div>
</main>
</body>
</html>
`
}

function tiles({ retention, reviews, forecast, retrievability, calendar: { streak, longest } }: Statistics): string {
  const dueToday = forecast.days.find(({ day }) => day === 0)?.cards ?? 0
  const all: [string, string][] = [
    [percent(shareOf(retention.month)), `remembered in the last 30 days; wanted ${percent(retention.desired)}`],
    [String(Math.round(retrievability.cards)), 'cards known at this moment'],
    [String(forecast.overdue + dueToday), `due today, ${forecast.overdue} of them overdue`],
    [String(reviews.total), `answers in ${Math.round(reviews.ms / 360_000) / 10} hours`],
    [String(streak), `days in a row; ${longest} at most`],
  ]
  return `<ul class="tiles">${all.map(([figure, says]) => `<li><strong>${figure}</strong><span>${escapeHtml(says)}</span></li>`).join('')}</ul>`
}

const monthsShown = 24

function retentionByMonth({ retention }: Statistics): string {
  const months = retention.months.slice(-monthsShown)
  if (months.length === 0) return ''
  return shareChart({
    id: 'retention',
    title: 'True retention by month',
    says: 'Answers that were passed, as Anki counts them; the broken line is what the schedule aims at.',
    labelled: 'month',
    labels: months.map(({ month }) => month),
    lines: [
      { name: 'all', colour: 1, shares: months.map(shareOf) },
      { name: 'young', colour: 2, shares: months.map(({ young }) => shareOfOutcome(young)) },
      { name: 'mature', colour: 3, shares: months.map(({ mature }) => shareOfOutcome(mature)) },
    ],
    wanted: retention.desired,
  })
}

function retentionByKind({ retention: { kinds, ...retention } }: Statistics): string {
  if (kinds.length === 0) return ''
  const spans: [string, TrueRetention][] = [
    ['today', retention.today],
    ['7 days', retention.week],
    ['30 days', retention.month],
    ['365 days', retention.year],
    ...kinds.map(({ card, ...own }): [string, TrueRetention] => [card, own]),
  ]
  const count = ({ young, mature }: TrueRetention) => young.passed + young.failed + mature.passed + mature.failed
  return listed('True retention by time and by kind of card', {
    head: ['answers', 'all', 'young', 'mature', 'number'],
    rows: spans.map(([name, own]) => [
      name,
      percent(shareOf(own)),
      percent(shareOfOutcome(own.young)),
      percent(shareOfOutcome(own.mature)),
      String(count(own)),
    ]),
  })
}

const daysShown = 60

function answersADay({ reviews }: Statistics, { day }: Today): string {
  const known = new Map(reviews.days.map((own) => [own.date, own]))
  const dates = Array.from({ length: daysShown }, (_, nth) => dateOf(day - daysShown + 1 + nth))
  const all = ['learning', 'relearning', 'young', 'mature', 'filtered'] as const
  const kinds = all.filter((kind) => kind !== 'filtered' || reviews.days.some(({ answers }) => answers[kind] > 0))
  const series = kinds.map(
    (name, nth): Series => ({
      name,
      colour: nth + 1,
      values: dates.map((date) => known.get(date)?.answers[name] ?? 0),
    }),
  )
  return barChart({
    id: 'answers',
    title: 'Answers a day',
    says: `The last ${daysShown} days, by what the card was.`,
    labelled: 'day',
    labels: dates,
    short: dates.map((date) => date.slice(5)),
    series,
  })
}

function calendar({ calendar: { days, studied } }: Statistics, { day }: Today): string {
  const dates = Array.from({ length: 366 }, (_, nth) => dateOf(day - 365 + nth))
  return calendarChart({
    id: 'calendar',
    title: 'Days of the last year',
    says: `Answers on each day; ${studied} days with answers in all.`,
    days: dates.map((date) => ({ date, value: days[date] ?? 0 })),
  })
}

function due({ forecast }: Statistics): string {
  const counts = new Map(forecast.days.map(({ day, cards }) => [day, cards]))
  const days = Array.from({ length: 30 }, (_, nth) => nth)
  return barChart({
    id: 'due',
    title: 'Due in the next 30 days',
    says: `Of the cards as they stand: ${forecast.overdue} overdue, ${forecast.in30} in 30 days, ${forecast.in365} in 365; about ${forecast.load} a day.`,
    labelled: 'days from today',
    labels: days.map(String),
    series: [{ name: 'cards', colour: 1, values: days.map((own) => counts.get(own) ?? 0) }],
  })
}

function costOfRecall({ forecast: { simulated } }: Statistics): string {
  const points = [...simulated].sort((a, b) => a.retention - b.retention)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  return pointChart({
    id: 'workload',
    title: 'What recall costs: the next year, simulated',
    says: 'Minutes a day by desired retention, with the new cards that the notes still have; the large dot is the present one.',
    x: {
      name: 'retention',
      from: first.retention,
      to: last.retention,
      parts: 4,
      text: (share) => `${Math.round(share * 100)}%`,
    },
    y: {
      name: 'minutes a day',
      from: 0,
      to: Math.max(1, Math.ceil(Math.max(...points.map(({ year }) => year.minutesADay)) / 4) * 4),
      parts: 4,
      text: fixed,
    },
    points: points.map(({ retention, isPresent, year }) => ({
      x: retention,
      y: year.minutesADay,
      isMarked: isPresent,
      note: `${Math.round(year.reviews)} reviews, ${Math.round(year.known)} cards known at the end`,
    })),
    line: 'through',
  })
}

function memory({ stability, difficulty, retrievability }: Statistics): string[] {
  const days = [0, 2, 4, 7, 14, 30, 60, 120, 240, 365, 730, Number.POSITIVE_INFINITY]
  const percents = Array.from({ length: 21 }, (_, nth) => nth * 5)
  const half = ({ median }: Bars, unit: string) =>
    median === null ? '' : ` Half of the cards lie above ${fixed(median)}${unit}.`
  return [
    histogram(
      'recall',
      'Recall at this moment',
      'Cards by the probability that they are remembered.',
      retrievability.bars,
      percents,
      '%',
    ),
    histogram(
      'stability',
      'Stability',
      `Cards by the days after which recall falls to 90%.${half(stability, ' days')}`,
      stability.bars,
      days,
      ' d',
    ),
    histogram(
      'difficulty',
      'Difficulty',
      `Cards by difficulty.${half(difficulty, '%')}`,
      difficulty.bars,
      percents,
      '%',
    ),
  ]
}

function histogram(
  id: string,
  title: string,
  says: string,
  bars: Bars['bars'],
  borders: readonly number[],
  unit: string,
): string {
  if (bars.length === 0) return ''
  const groups = groupsOf(bars, borders)
  return barChart({
    id,
    title,
    says,
    labelled: 'from',
    labels: groups.map(({ from }) => `${from}${unit}`),
    series: [{ name: 'cards', colour: 1, values: groups.map(({ cards }) => cards) }],
  })
}

function calibration({ calibration: { answers, logLoss, rmse, bins } }: Statistics): string {
  if (logLoss === null || rmse === null) return ''
  const share = { from: 0, to: 1, parts: 5, text: (value: number) => percent(value) }
  return pointChart({
    id: 'calibration',
    title: 'Calibration: predicted and seen recall',
    says: `On ${answers} answers: log loss ${logLoss.toFixed(4)}, RMSE in bins ${percent(rmse)}. On the broken line both would be equal.`,
    x: { ...share, name: 'predicted' },
    y: { ...share, name: 'seen' },
    points: bins.map(({ predicted, seen, answers: own }) => ({ x: predicted, y: seen, note: `${own} answers` })),
    line: 'diagonal',
  })
}

function hours({ reviews }: Statistics): string {
  const all = reviews.hours.year
  if (all.every(({ answers }) => answers === 0)) return ''
  return barChart({
    id: 'hours',
    title: 'Hours of the day',
    says: 'Answers of the last year by the hour at which they were given, by the clock as it stands today.',
    labelled: 'hour',
    labels: all.map(({ hour }) => `${hour}:00`),
    series: [
      { name: 'passed', colour: 1, values: all.map(({ passed }) => passed) },
      { name: 'failed', colour: 2, values: all.map(({ answers, passed }) => answers - passed) },
    ],
  })
}

function cardCounts({ cards }: Statistics): string {
  const counts = Object.entries(cards.counts)
  return barChart({
    id: 'cards',
    title: 'Cards',
    says: 'Where the cards stand; mature from an interval of 21 days on.',
    labelled: 'cards that are',
    labels: counts.map(([name]) => name),
    series: [{ name: 'cards', colour: 1, values: counts.map(([, count]) => count) }],
  })
}

function hardest({ cards }: Statistics): string {
  if (cards.hardest.length === 0) return ''
  return listed('Hardest papers', {
    head: ['paper', 'forgotten', 'difficulty'],
    rows: cards.hardest.map(({ title, lapses, difficulty }) => [title, String(lapses), difficulty.toFixed(1)]),
  })
}

function leeches({ cards }: Statistics): string {
  if (cards.leeches.length === 0) return ''
  return listed('Leeches: rewrite these', {
    head: ['card', 'forgotten', 'state'],
    rows: cards.leeches.map(({ title, card, lapses, suspended }) => [
      `${title} (${card})`,
      String(lapses),
      suspended ? 'suspended' : 'asked',
    ]),
  })
}

function listed(title: string, table: Parameters<typeof tableOf>[0]): string {
  return `<section class="chart"><h2>${escapeHtml(title)}</h2>${tableOf(table)}</section>`
}
