import type { Progress } from '../../pictures/remote-picture.ts'

/** Where progress is written: stderr, of which only this much is needed. */
export interface ProgressOutput {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

const barWidth = 24
/** Work that is over sooner (ms) needs no bar. */
const patience = 1000
/** So long (ms) a bar stands before it is drawn anew. */
const pause = 100
const erased = '\r\x1b[2K'

/**
 * Shows how far work is that takes more than a second: on a terminal a bar that goes away at the end, elsewhere nothing.
 * @param what is being worked on, such as “Figures”
 */
export function showProgress(
  output: ProgressOutput,
  what: string,
  now: () => number = () => performance.now(),
): (progress: Progress) => void {
  if (!output.isTTY) return () => {}
  const start = now()
  let drawnAt: number | null = null
  return (progress) => {
    if (progress.done >= progress.total) {
      if (drawnAt !== null) output.write(erased)
      drawnAt = null
      return
    }
    const time = now()
    if (time - start < patience || (drawnAt !== null && time - drawnAt < pause)) return
    drawnAt = time
    output.write(erased + barOf(progress, what).slice(0, Math.max(1, (output.columns || 80) - 1)))
  }
}

function barOf({ done, failed, total }: Progress, what: string): string {
  const filled = Math.round((done / Math.max(1, total)) * barWidth)
  const count = `${done - failed} of ${total}${failed > 0 ? `, ${failed} not found` : ''}`
  return `${what} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${count}`
}
