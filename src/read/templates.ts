import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The files of one note type's folder, as they are: `type.json`, `style.css`, `zh/proposed/front.html`, … */
export type TemplateFiles = Record<string, string>

/** Reads a folder of templates; names are relative to it, with `/`. None where there is no such folder. */
export async function readTemplates(folder: string): Promise<TemplateFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
      throw error
    },
  )
  const files: TemplateFiles = {}
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() && !(entry.isSymbolicLink() && (await stat(path)).isFile())) continue
    const name = path.slice(folder.length).replace(/\\/g, '/').replace(/^\//, '')
    files[name] = (await readFile(path, 'utf8')).replace(/^\ufeff/, '').replace(/\r\n/g, '\n')
  }
  return files
}
