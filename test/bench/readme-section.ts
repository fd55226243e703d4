const [begin, end] = ['<!-- benchmarks: made by npm run bench -->', '<!-- end of benchmarks -->']

/** What stands between the marks of the README. */
export function tableIn(readme: string): string {
  const [from, to] = placeOf(readme)
  return readme.slice(from, to).trim()
}

export function withTable(readme: string, table: string): string {
  const [from, to] = placeOf(readme)
  return `${readme.slice(0, from)}\n\n${table}\n\n${readme.slice(to)}`
}

function placeOf(readme: string): [number, number] {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the README lacks ${begin} … ${end}`)
  return [from + begin.length, to]
}
