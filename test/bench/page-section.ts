const [begin, end] = ['<!-- benchmarks: made by npm run bench -->', '<!-- end of benchmarks -->']

/** The page that shows the results. */
export const page = 'docs/performance.md'

/** What stands between the marks of the page. */
export function tableIn(text: string): string {
  const [from, to] = placeOf(text)
  return text.slice(from, to).trim()
}

export function withTable(text: string, table: string): string {
  const [from, to] = placeOf(text)
  return `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`
}

function placeOf(text: string): [number, number] {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the page lacks ${begin} … ${end}`)
  return [from + begin.length, to]
}
