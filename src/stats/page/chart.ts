import { escapeHtml } from '../../text/rich-text.ts'

/** Charts as SVG that stands by itself: named and described for who hears it, with a table of its numbers for who wants to read them. */
export interface Chart {
  /** A name for its parts, unique on the page. */
  id: string
  title: string
  /** What it shows, in a sentence. */
  says: string
}

export interface Series {
  name: string
  /** One of the colours of the style sheet, 1 to 5. */
  colour: number
  values: readonly number[]
}

const width = 640
const height = 200
const left = 44
const right = 8
const top = 12
const bottom = 22
const plot = { width: width - left - right, height: height - top - bottom }

interface BarChart extends Chart {
  /** Of the bars, and how the table calls them. */
  labels: readonly string[]
  /** Shorter, for below the bars. */
  short?: readonly string[]
  labelled: string
  /** Stacked in their order. */
  series: readonly Series[]
}

export function barChart({ labels, short = labels, labelled, series, ...chart }: BarChart): string {
  const sums = labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const axis = axisTo(Math.max(1, ...sums))
  const step = plot.width / Math.max(1, labels.length)
  const bars = labels.flatMap((label, index) => {
    let below = 0
    return series.map(({ name, colour, values }) => {
      const value = values[index] ?? 0
      if (value === 0) return ''
      const y = yOf(below + value, axis.end)
      const drawn = rect(left + index * step, y, Math.max(1, step - (step > 4 ? 1.5 : 0.5)), yOf(below, axis.end) - y)
      below += value
      return `<path class="c${colour}" d="${drawn}"><title>${escapeHtml(`${label}: ${fixed(value)} ${name}`)}</title></path>`
    })
  })
  const body = `${gridOf(axis)}${bars.join('')}${labelsOf(short, (index) => left + (index + 0.5) * step)}`
  const rows = labels.map((label, index) => [label, ...series.map(({ values }) => fixed(values[index] ?? 0))])
  const head = [labelled, ...series.map(({ name }) => name)]
  return figure(chart, body, series.length > 1 ? legendOf(series) : '', {
    head,
    rows: rows.filter((_, at) => sums[at] !== 0),
  })
}

interface LineChart extends Chart {
  labels: readonly string[]
  labelled: string
  /** Shares from 0 to 1; null: nothing to tell. */
  lines: readonly { name: string; colour: number; shares: readonly (number | null)[] }[]
  /** A share to be compared with. */
  wanted: number
}

export function shareChart({ labels, labelled, lines, wanted, ...chart }: LineChart): string {
  const all = [wanted, ...lines.flatMap(({ shares }) => shares.flatMap((share) => share ?? []))]
  const lowest = Math.max(0, Math.floor(Math.min(...all) * 10 - 0.5) / 10)
  const y = (share: number) => top + plot.height * (1 - (share - lowest) / (1 - lowest))
  const x = (index: number) => left + ((index + 0.5) * plot.width) / Math.max(1, labels.length)
  const grid = ticksOf({ from: lowest, to: 1, parts: 4 })
    .map((share) => gridLine(y(share), percent(share)))
    .join('')
  const drawn = lines.map(({ name, colour, shares }) => {
    const points = shares.flatMap((share, index) => (share === null ? [] : [{ share, index }]))
    const line = lineThrough(points.map(({ share, index }) => [x(index), y(share)]))
    const dots = points.map(
      ({ share, index }) =>
        `<circle class="c${colour}" cx="${fixed(x(index))}" cy="${fixed(y(share))}" r="3.5"><title>${escapeHtml(`${labels[index]}: ${percent(share)} ${name}`)}</title></circle>`,
    )
    return `<path class="l${colour}" d="${line}"/>${dots.join('')}`
  })
  const goal = `<path class="goal" d="M${left} ${fixed(y(wanted))}H${width - right}"><title>wanted: ${percent(wanted)}</title></path>`
  const rows = labels.map((label, index) => [label, ...lines.map(({ shares }) => percent(shares[index] ?? null))])
  return figure(chart, `${grid}${goal}${drawn.join('')}${labelsOf(labels, x)}`, legendOf(lines), {
    head: [labelled, ...lines.map(({ name }) => name)],
    rows,
  })
}

interface Axis {
  name: string
  from: number
  to: number
  /** So many distances between the lines. */
  parts: number
  text: (value: number) => string
}

interface PointChart extends Chart {
  x: Axis
  y: Axis
  points: readonly { x: number; y: number; isMarked?: boolean; note?: string }[]
  /** Whether the points lie on a line, or a line is where they should lie. */
  line: 'through' | 'diagonal'
}

export function pointChart({ x, y, points, line, ...chart }: PointChart): string {
  const atX = (value: number) => left + (plot.width * (value - x.from)) / (x.to - x.from)
  const atY = (value: number) => top + plot.height * (1 - (value - y.from) / (y.to - y.from))
  const grid = ticksOf(y).map((value) => gridLine(atY(value), y.text(value)))
  const below = ticksOf(x).map((value) => label(atX(value), height - 6, x.text(value)))
  const path =
    line === 'diagonal'
      ? `<path class="goal" d="${lineThrough([x.from, x.to].map((both) => [atX(both), atY(both)]))}"/>`
      : `<path class="l1" d="${lineThrough(points.map((one) => [atX(one.x), atY(one.y)]))}"/>`
  const dots = points.map(
    (one) =>
      `<circle class="${one.isMarked ? 'c2' : 'c1'}" cx="${fixed(atX(one.x))}" cy="${fixed(atY(one.y))}" r="${one.isMarked ? 6 : 4}"><title>${escapeHtml(`${x.name} ${x.text(one.x)}, ${y.name} ${y.text(one.y)}${one.note ? `, ${one.note}` : ''}`)}</title></circle>`,
  )
  const hasNotes = points.some(({ note }) => note !== undefined)
  return figure(chart, [...grid, ...below, path, ...dots].join(''), '', {
    head: [x.name, y.name, ...(hasNotes ? ['remark'] : [])],
    rows: points.map((one) => [x.text(one.x), y.text(one.y), ...(hasNotes ? [one.note ?? ''] : [])]),
  })
}

/** Days as squares, a column a week, the last day at the lower right. */
export function calendarChart({
  days,
  ...chart
}: Chart & { days: readonly { date: string; value: number }[] }): string {
  const most = Math.max(1, ...days.map(({ value }) => value))
  const first = days[0] ? new Date(days[0].date).getUTCDay() : 0
  const weeks = Math.ceil((days.length + first) / 7)
  const side = Math.min(15, (width - weekdays) / Math.max(1, weeks))
  const squares = days.map(({ date, value }, index) => {
    const place = index + first
    const x = weekdays + Math.floor(place / 7) * side
    const y = 20 + (place % 7) * side
    const level = value === 0 ? 0 : Math.ceil((value / most) * 4)
    const month = date.endsWith('-01') ? label(x + side, 14, monthName(date)) : ''
    return `${month}<path class="day d${level}" d="${rect(x, y, side - 1.5, side - 1.5)}"><title>${date}: ${value}</title></path>`
  })
  const names = ['Mon', 'Wed', 'Fri'].map((name, nth) => label(17, 20 + (nth * 2 + 1) * side + side * 0.8, name))
  const tall = Math.ceil(22 + 7 * side)
  const rows = days.filter(({ value }) => value > 0).map(({ date, value }) => [date, String(value)])
  return figure(chart, `${names.join('')}${squares.join('')}`, '', { head: ['day', 'answers'], rows }, tall)
}

const weekdays = 38

function monthName(date: string): string {
  return new Date(date).toLocaleDateString('en', { month: 'short', timeZone: 'UTC' })
}

interface Table {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

function figure({ id, title, says }: Chart, body: string, legend: string, table: Table, tall = height): string {
  return `<section class="chart"><h2 id="${id}">${escapeHtml(title)}</h2><p>${escapeHtml(says)}</p>${legend}
<svg viewBox="0 0 ${width} ${tall}" role="img" aria-labelledby="${id} ${id}-says"><desc id="${id}-says">${escapeHtml(says)}</desc>${body}</svg>
<details><summary>Numbers<span class="hidden">: ${escapeHtml(title)}</span></summary>${tableOf(table)}</details></section>`
}

export function tableOf({ head, rows }: Table): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, nth) => (nth === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`))
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</tbody></table>`
}

function legendOf(series: readonly { name: string; colour: number }[]): string {
  const items = series.map(({ name, colour }) => `<li><span class="key k${colour}"></span>${escapeHtml(name)}</li>`)
  return `<ul class="legend">${items.join('')}</ul>`
}

function ticksOf({ from, to, parts }: Pick<Axis, 'from' | 'to' | 'parts'>): number[] {
  return Array.from({ length: parts + 1 }, (_, nth) => from + ((to - from) * nth) / parts)
}

function lineThrough(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], nth) => `${nth === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join('')
}

/** The end of an axis that begins at 0, and the distance of its lines: 1, 2 or 5 times a power of ten. */
function axisTo(most: number): { end: number; step: number } {
  const raw = most / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, power * ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10))
  return { end: Math.ceil(most / step) * step, step }
}

function gridOf({ end, step }: { end: number; step: number }): string {
  const values = Array.from({ length: Math.round(end / step) + 1 }, (_, nth) => nth * step)
  return values.map((value) => gridLine(yOf(value, end), String(value))).join('')
}

function gridLine(y: number, text: string): string {
  return `<path class="grid" d="M${left} ${fixed(y)}H${width - right}"/><text class="value" x="${left - 6}" y="${fixed(y + 4)}">${text}</text>`
}

const labelsAtMost = 7

/** Some of the labels, evenly, so that they do not touch. */
function labelsOf(labels: readonly string[], xOf: (index: number) => number): string {
  const step = Math.max(1, Math.ceil(labels.length / labelsAtMost))
  const shown = labels.flatMap((text, index) =>
    index % step === 0 ? [label(xOf(index), height - 6, text, index / step)] : [],
  )
  return shown.join('')
}

/** At the edge the middle of a text would push it out. Every second one goes where there is no room (`odd`). */
function label(x: number, y: number, text: string, nth = 0): string {
  const anchor = x > width - 40 ? 'end' : 'middle'
  return `<text class="${nth % 2 === 0 ? 'even' : 'odd'}" text-anchor="${anchor}" x="${fixed(Math.min(x, width - 2))}" y="${fixed(y)}">${escapeHtml(text)}</text>`
}

function yOf(value: number, end: number): number {
  return top + plot.height * (1 - value / end)
}

function rect(x: number, y: number, wide: number, tall: number): string {
  return `M${fixed(x)} ${fixed(y)}h${fixed(wide)}v${fixed(tall)}h${fixed(-wide)}z`
}

/** With one decimal at the most. */
export function fixed(value: number): string {
  return String(Number(value.toFixed(1)))
}

export function percent(share: number | null): string {
  return share === null ? '-' : `${Number((share * 100).toFixed(1))}%`
}
