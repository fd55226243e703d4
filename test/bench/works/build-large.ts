import { mustHold } from '../package-contents.ts'
import { exceptCode, firstBuild } from '../project.ts'
import type { Work } from '../work.ts'

/** Seconds for one process, and for all rounds together. */
const limit = 240

export const buildLarge: Work = {
  name: 'build-large',
  budget: limit,
  lines: [
    {
      what: 'build 100,000 papers, nothing cached',
      ours: '100,000',
      peer: '10,000 papers',
      measured: `whole processes; ${exceptCode}; one that takes longer than ${limit} s is ended`,
      atMost: { megabytes: 1000 },
      aim: { ratio: 12 },
    },
  ],
  async prepare(site) {
    const [few, many] = [await site.built(10_000), await site.unbuilt(100_000)]
    return {
      contenders: [firstBuild('10,000 papers', few), firstBuild('100,000', many, limit)],
      verify: () => mustHold(many.apkg, { notes: 100_000, cards: 400_000, media: 100_000 }),
    }
  },
}
