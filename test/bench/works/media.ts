import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noisePng } from '../../pictures/generated-picture.ts'
import { measure } from '../measure.ts'
import { mustHold } from '../package-contents.ts'
import { isInstalled, program } from '../programs.ts'
import type { Work } from '../work.ts'

const pictures = 2000
/** In pixels: 208 x 208 of noise are 130 KB. */
const width = 208

export const media: Work = {
  name: 'media',
  lines: [
    {
      what: '2,000 pictures of 130 KB into a package',
      ours: 'package',
      peer: 'zip -0 -r',
      measured: 'whole processes; ours is the writer of packages alone, with pictures and no notes',
      atMost: { ratio: 1.2 },
      aim: { ratio: 0.7 },
    },
  ],
  async prepare(site) {
    const folder = await site.newFolder('media')
    const figures = join(folder, 'figures')
    const [apkg, zip] = [join(folder, 'media.apkg'), join(folder, 'media.zip')]
    await mkdir(figures)
    for (let n = 0; n < pictures; n++) await writeFile(join(figures, `${n}.png`), noisePng(n, width, width))
    const hasZip = await isInstalled('zip')
    return {
      contenders: [
        {
          name: 'package',
          run: async () => {
            await rm(apkg, { force: true })
            return measure({ program: program('write-media', figures, apkg) })
          },
        },
        ...(hasZip
          ? [
              {
                name: 'zip -0 -r',
                run: async () => {
                  await rm(zip, { force: true })
                  return measure({ program: ['zip', '-q', '-0', '-r', zip, 'figures'], folder })
                },
              },
            ]
          : []),
      ],
      missing: hasZip ? {} : { 'zip -0 -r': 'zip is not installed' },
      verify: () => mustHold(apkg, { notes: 0, cards: 0, media: pictures }),
    }
  },
}
