import { packageTemplates } from '../process/package-root.ts'
import { readTemplates, type TemplateFiles } from '../project/templates.ts'

const read = new Map<string, Promise<Readonly<TemplateFiles>>>()

/** The shipped templates, as `readTemplates` gives them. Read once: the program stays what it is while it runs. */
export function readPackageTemplates(kind = 'paper'): Promise<Readonly<TemplateFiles>> {
  const files = read.get(kind) ?? readTemplates(packageTemplates(kind))
  read.set(kind, files)
  return files
}
