import { resolve } from 'node:path'
import { ensurePython } from '../anki/python-environment.ts'
import { measure } from './measure.ts'
import { mustHoldTheSame } from './package-contents.ts'
import { exceptCode } from './project.ts'
import type { BuiltProject } from './site.ts'
import type { Contender, Line, Prepared } from './work.ts'

export const besideGenanki = {
  peer: 'genanki',
  measured: `whole processes; ${exceptCode}; genanki is given notes, tags and pictures as ready data, whose reading counts, and stores its database uncompressed`,
} satisfies Partial<Line>

/** A contender that builds the project, and genanki that makes as many notes, cards and media of ready data. */
export async function withGenanki(project: BuiltProject, contender: Contender): Promise<Prepared> {
  const python = await ensurePython(
    { name: 'genanki', requirementsFile: resolve('test/bench/peers/requirements.txt'), module: 'genanki' },
    (reason) => process.stderr.write(`\n!! Nothing is compared with genanki: ${reason}\n\n`),
  )
  if (!python) return { contenders: [contender], missing: { genanki: 'cannot be installed here' } }
  const output = resolve(project.folder, 'genanki.apkg')
  const program = [python, '-I', resolve('test/bench/peers/genanki_package.py'), project.readyData, output]
  return {
    contenders: [contender, { name: 'genanki', run: () => measure({ program }) }],
    verify: () => mustHoldTheSame(project.apkg, output),
  }
}
