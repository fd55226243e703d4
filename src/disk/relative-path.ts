import { relative, sep } from 'node:path'

/** A path as it is shown and recorded: relative to the root, with `/`, composed (NFC) so that one file has one name. */
export function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join('/').normalize('NFC')
}
