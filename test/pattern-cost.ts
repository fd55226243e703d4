/**
 * How long a pattern takes at most, measured on what is worst for patterns: one or two signs that it knows, thousands of times, with
 * something before and behind that it does not. What recheck cannot decide, such as what looks behind, is held to this.
 */
export function slowest(literal: string, length: number): { milliseconds: number; pump: string } {
  const end = literal.lastIndexOf('/')
  const source = literal.slice(1, end)
  const pattern = new RegExp(source, literal.slice(end + 1))
  let worst = { milliseconds: 0, pump: '' }
  for (const pump of pumpsOf(source))
    for (const [head, tail] of surroundings) {
      const text = head + pump.repeat(Math.ceil(length / pump.length)) + tail
      const milliseconds = costOf(pattern, text)
      if (milliseconds > worst.milliseconds) worst = { milliseconds, pump: JSON.stringify(head + pump) }
    }
  return worst
}

const surroundings = [
  ['', ''],
  ['', '\u0001a'],
  ['a ', '\u0001'],
]

/** A busy machine is slow once, not each time. */
function costOf(pattern: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let nth = 0; nth < 3 && least > 20; nth++) {
    const before = process.cpuUsage()
    text.replace(pattern, '')
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** Its own signs and words, a member of each of its classes, and pairs of them. */
function pumpsOf(source: string): string[] {
  const bare = source.replace(/\(\?<?[:=!]|\\[pP]\{[^}]*\}|\\[a-zA-Z]|\{\d+(?:,\d*)?\}|[\^$*+?|]/g, ' ')
  const words = bare.match(/[a-z]{2,}|[^\sa-z\\()[\]]/gi) ?? []
  const escaped = [...source.matchAll(/\\([^\w\s])/g)].map(([, sign]) => sign ?? '')
  const signs = [' ', 'a', '1', ...new Set([...words, ...escaped, 'A', '\n', '图'])].slice(0, 16)
  const pairs = signs.flatMap((one) => signs.map((other) => one + other))
  return [...signs, ...pairs]
}
