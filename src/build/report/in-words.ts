const shownAtMost = 10

/** `  new: A title`, a line each, and how many more there are. */
export function list(what: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, shownAtMost).map((line) => `  ${what}: ${line}`)
  return lines.length > shownAtMost ? [...shown, `  … and ${lines.length - shownAtMost} more ${what}`] : shown
}

export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1000
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1000).toFixed(1)} MB`
}
