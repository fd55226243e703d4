import { existsSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { noisePng } from '../../pictures/generated-picture.ts'
import { measure, mustRun } from '../measure.ts'
import { countsOf, mustHold } from '../package-contents.ts'
import { bareNode, exceptCode, projectIn } from '../project.ts'
import type { Prepared, Work } from '../work.ts'

/** Notes of a real person, which are not ours to keep in the project: read where they lie beside it. */
const realNotes = resolve('../shared/notes/00-论文阅读.md')

const pictureSize = 200

export const real: Work = {
  name: 'real-notes',
  repeat: 2,
  lines: [
    {
      what: 'build the notes of a person (57 papers, `--offline`), only pictures cached',
      ours: 'build',
      peer: 'node -e 0',
      measured: `whole processes; ledger, package and all other caches removed before each build, but for one: ${exceptCode}`,
      atMost: { ratio: 4 },
      aim: { ratio: 3 },
    },
  ],
  async prepare(site): Promise<Prepared> {
    const node = { name: 'node -e 0', run: () => measure(bareNode) }
    if (!existsSync(realNotes)) {
      process.stderr.write(`\n!! 00-论文阅读.md is not beside the project: it is not built.\n\n`)
      return { contenders: [node], missing: { build: '00-论文阅读.md is not beside the project' } }
    }
    const project = projectIn(await site.newFolder('real-notes'))
    const state = join(project.notes, '.paperdeck')
    const config = join(project.folder, 'config.yaml')
    await mkdir(project.notes)
    await cp(realNotes, join(project.notes, 'papers.md'))
    const pictures = await servePictures()
    await writeFile(config, `figures: {rewrite: [{from: "https://", to: "${pictures.address}"}]}\n`)
    const startAnew = async () => {
      const cache = join(project.folder, 'cache/paperdeck')
      const kept = join(project.folder, 'pictures')
      if (existsSync(join(cache, 'pictures'))) await cp(join(cache, 'pictures'), kept, { recursive: true })
      await project.reset()
      await mkdir(state)
      await cp(config, join(state, 'config.yaml'))
      if (existsSync(kept)) await cp(kept, join(cache, 'pictures'), { recursive: true })
      await rm(kept, { recursive: true, force: true })
    }
    await startAnew()
    await mustRun(project.build())
    await pictures.close()
    // A build without the network needs other code than one with it.
    await startAnew()
    await mustRun(project.build('--offline'))
    const counts = await countsOf(project.apkg)
    if (counts.media === 0) throw new Error('no picture came into the cache')
    return {
      verify: () => mustHold(project.apkg, counts),
      contenders: [
        {
          name: 'build',
          run: async () => {
            await startAnew()
            return measure(project.build('--offline'))
          },
        },
        node,
      ],
    }
  },
}

/** A picture at every address, in place of the servers that the notes point at. */
async function servePictures() {
  let served = 0
  const server = createServer((_, response) => response.end(noisePng(served++, pictureSize, pictureSize)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((done) => server.close(done)),
  }
}
