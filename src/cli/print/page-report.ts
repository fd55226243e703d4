import { dirname, join } from 'node:path'
import type { WrittenPage } from '../../build/preview-page.ts'
import { count, formatBytes } from '../../build/report/in-words.ts'
import { shownPath } from '../../disk/shown-path.ts'

export function pageInWords(file: string, { cards, bytes, folder }: WrittenPage): string {
  const where = folder === null ? '' : `, pictures in ${shownPath(join(dirname(file), folder))}`
  return `${shownPath(file)}: ${count(cards, 'card')}, ${formatBytes(bytes)}${where}`
}
