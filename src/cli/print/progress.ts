import type { Progress } from '../../pictures/remote-picture.ts'

/** Where progress is written: stderr, of which only this much is needed. */
export interface ProgressOutput {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

const barWidth = 24
/** Without a terminal, lines at the beginning, at the end, and after so many pictures. */
const picturesPerLine = 100

/** Shows how far the pictures are: on a terminal a bar that goes away at the end, else plain lines, for logs. */
export function showPictureProgress(output: ProgressOutput): (progress: Progress) => void {
  return output.isTTY ? (progress) => showBar(progress, output) : (progress) => showLine(progress, output)
}

function showBar(progress: Progress, output: ProgressOutput): void {
  const { done, total } = progress
  const filled = Math.round((done / Math.max(1, total)) * barWidth)
  const line = `Figures ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${countOf(progress)}`
  output.write(done < total ? `\r\x1b[2K${line.slice(0, Math.max(1, (output.columns ?? 80) - 1))}` : '\r\x1b[2K')
}

function showLine(progress: Progress, output: ProgressOutput): void {
  const { done, total } = progress
  if (done === 0) output.write(`Fetching ${total === 1 ? '1 figure' : `${total} figures`}\n`)
  else if (done === total) output.write(`Figures: ${countOf(progress)}\n`)
  else if (done % picturesPerLine === 0) output.write(`  ${countOf(progress)}\n`)
}

function countOf({ done, failed, total }: Progress): string {
  return `${done - failed} of ${total}${failed > 0 ? `, ${failed} not to be had` : ''}`
}
