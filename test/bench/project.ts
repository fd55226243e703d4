import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Command, measure } from './measure.ts'
import type { Contender } from './work.ts'

/** The program as it is published: `npm run bench` builds it first. */
export function paperdeck(...args: string[]): string[] {
  return [process.execPath, resolve('dist/main.js'), ...args]
}

export const bareNode: Command = { program: [process.execPath, '-e', '0'] }

/** Notes in a folder of their own, and beside them what a user of nothing but these notes would have: cache, state, package. */
export interface Project {
  folder: string
  notes: string
  apkg: string
  environment: Record<string, string>
  build(...options: string[]): Command
  /** As before the first build, but for compiled code: that is of the program, and of no notes. */
  reset(): Promise<void>
}

export function projectIn(folder: string, notes = join(folder, 'notes')): Project {
  const [cache, state, apkg] = ['cache', 'state', 'papers.apkg'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const environment = { XDG_CACHE_HOME: cache, XDG_STATE_HOME: state, SOURCE_DATE_EPOCH: '' }
  return {
    folder,
    notes,
    apkg,
    environment,
    build: (...options) => ({ program: paperdeck('build', notes, '-o', apkg, ...options), folder, environment }),
    reset: async () => {
      const caches = (await readdir(join(cache, 'paperdeck')).catch(() => [])).filter((name) => name !== 'code')
      const cached = caches.map((name) => join(cache, 'paperdeck', name))
      for (const made of [...cached, state, apkg, join(notes, '.paperdeck')])
        await rm(made, { recursive: true, force: true })
    },
  }
}

/** What `reset` leaves, for who reads of a build with nothing cached. */
export const exceptCode = 'the code of the program itself, compiled, is cached by earlier runs'

/** @param limit in seconds */
export function firstBuild(name: string, project: Project, limit?: number): Contender {
  return {
    name,
    run: async () => {
      await project.reset()
      return measure({ ...project.build(), ...(limit !== undefined && { limit }) })
    },
  }
}
