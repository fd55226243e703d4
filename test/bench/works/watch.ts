import { withGenanki } from '../beside-genanki.ts'
import { measure } from '../measure.ts'
import { program } from '../programs.ts'
import type { Work } from '../work.ts'

const papers = 10_000

/** What `build --watch` takes from a save to the package. */
export const watching: Work = {
  name: 'watch',
  lines: [
    {
      what: 'build 10,000 papers again in a running `--watch`, a row reworded or added',
      ours: 'watch',
      peer: 'genanki',
      measured:
        '95th percentile of 20 saves, each from the save to the package on the disk, 120 ms of waiting for a quiet file with it; genanki: a whole process, which is given notes, tags and pictures as ready data',
      atMost: { ratio: 0.3 },
      aim: { ratio: 0.15 },
    },
  ],
  async prepare(site) {
    const project = await site.changed(papers, 'watch')
    const { folder, environment, generated } = project
    const build = project.build('--watch').program
    const prepared = await withGenanki(project, {
      name: 'watch',
      run: () =>
        measure({ program: program('watch-edits', generated.file, ...build), hasOwnClock: true, folder, environment }),
    })
    // The peer's notes stay as they were.
    return { ...prepared, verify: async () => {} }
  },
}
