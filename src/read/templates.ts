import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files of one note type's folder, as they are: `type.json`, `style.css`, `zh/proposed/front.html`, … */
export type TemplateFiles = Record<string, string>

/**
 * Reads a folder of templates; names are relative to it, with `/`. None where there is no such folder.
 * At once: turns in Node's pool of threads take longer than to read so many small files.
 */
export async function readTemplates(folder: string): Promise<TemplateFiles> {
  const files: TemplateFiles = {}
  for (const entry of entriesIn(folder)) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() && !(entry.isSymbolicLink() && statSync(path).isFile())) continue
    const name = path.slice(folder.length).replace(/\\/g, '/').replace(/^\//, '')
    files[name] = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n/g, '\n')
  }
  return files
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
