/** All, of which each of the others is taken away once, where it is there. */
export function without<Each>(
  all: readonly Each[],
  others: readonly Each[],
  keyOf: (each: Each) => string | number,
): Each[] {
  const counts = new Map<string | number, number>()
  for (const key of others.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  if (counts.size === 0) return [...all]
  return all.filter((each) => {
    const key = keyOf(each)
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    return count === 0
  })
}
