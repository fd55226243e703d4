import { readTemplates, type TemplateFiles } from '../read/templates.ts'
import { packageTemplates } from './package-root.ts'

const read = new Map<string, Promise<Readonly<TemplateFiles>>>()

/** The shipped templates, as `readTemplates` gives them. Read once: the program stays what it is while it runs. */
export function readPackageTemplates(kind = 'paper'): Promise<Readonly<TemplateFiles>> {
  const files = read.get(kind) ?? readTemplates(packageTemplates(kind))
  read.set(kind, files)
  return files
}
