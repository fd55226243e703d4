import { tell } from './print.ts'

/** The line with which every command ends that reads notes. */
export function reportLeftOut(leftOut: string): void {
  if (leftOut !== '') tell(`${leftOut}: paperdeck check --explain`)
}
