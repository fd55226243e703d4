import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describeUnread, readRegular, UnreadableError } from '../disk/regular-file.ts'

/** The files of one note type's folder, as they are: `type.json`, `style.css`, `zh/proposed/front.html`, … */
export type TemplateFiles = Record<string, string>

/** In bytes, of one file. */
const maximalTemplate = 1_000_000

/**
 * Reads a folder of templates; names are relative to it, with `/`. None where there is no such folder.
 * At once: turns in Node's pool of threads take longer than to read so many small files.
 */
export async function readTemplates(folder: string): Promise<TemplateFiles> {
  const files: TemplateFiles = {}
  for (const entry of entriesIn(folder)) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    const file = readRegular(path, maximalTemplate)
    if (!('bytes' in file)) {
      if (entry.name.startsWith('.') || (entry.isSymbolicLink() && isFolder(path))) continue
      throw new UnreadableError(`${path} cannot be read: ${describeUnread(file)}`, path)
    }
    const name = path.slice(folder.length).replace(/\\/g, '/').replace(/^\//, '')
    files[name] = file.bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n/g, '\n')
  }
  return files
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
