import { describeError } from '../../disk/disk-error.ts'
import { takeShortfalls } from '../../disk/shortfalls.ts'
import { shownPath } from '../../disk/shown-path.ts'
import { tell } from './print.ts'

/** What the disk has refused without ending the run: each once. */
export function tellShortfalls(): void {
  for (const [what, error] of takeShortfalls()) tell(`paperdeck: ${what}: ${describeError(error, shownPath)}`)
}
