import { findProject, type Project } from '../project/project.ts'
import { stdinMark } from './arguments.ts'

interface Named {
  notes: string[]
  state?: string | undefined
}

/** The project of the notes; null where they come from stdin and no state folder was named: then nothing is kept. */
export async function projectOf(options: Named): Promise<Project | null> {
  if (!isStdin(options)) return findProject(options.notes, options.state)
  return options.state === undefined ? null : findProject(['.'], options.state)
}

export function isStdin({ notes }: Named): boolean {
  return notes.includes(stdinMark)
}
