import { join } from 'node:path'
import { besideGenanki, withGenanki } from '../beside-genanki.ts'
import { measure } from '../measure.ts'
import { mustHoldTheSame } from '../package-contents.ts'
import { program } from '../programs.ts'
import { exceptCode, firstBuild } from '../project.ts'
import type { Work } from '../work.ts'

const what = 'build 300 papers, one card and a picture each, nothing cached'

export const buildSingle: Work = {
  name: 'build-single',
  lines: [
    {
      what,
      ours: 'build',
      peer: 'anki-apkg-export',
      measured: `whole processes; ${exceptCode}; anki-apkg-export has ready data; it makes one card a note, and aborts at about 500 of these`,
    },
    { ...besideGenanki, what, ours: 'build' },
  ],
  async prepare(site) {
    const project = await site.builtSingle(300)
    const output = join(project.folder, 'anki-apkg-export.apkg')
    const peer = program('anki-apkg-export', project.readyData, output)
    const { contenders, missing, verify } = await withGenanki(project, firstBuild('build', project))
    return {
      contenders: [...contenders, { name: 'anki-apkg-export', run: () => measure({ program: peer }) }],
      ...(missing && { missing }),
      verify: async () => {
        await verify?.()
        await mustHoldTheSame(project.apkg, output)
      },
    }
  },
}
