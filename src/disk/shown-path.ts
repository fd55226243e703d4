import { isAbsolute, relative, sep } from 'node:path'

/** As a person would type it here, where that is shorter. */
export function shownPath(path: string): string {
  const short = relative('.', path)
  if (short === '') return '.'
  return short.startsWith(`..${sep}..`) || isAbsolute(short) ? path : short
}
