import { besideGenanki, withGenanki } from '../beside-genanki.ts'
import type { Change } from '../generated-notes.ts'
import { measure } from '../measure.ts'
import type { Work } from '../work.ts'

const papers = 10_000

const whats: Record<Change, string> = {
  add: 'one row added',
  title: 'a title changed',
  year: 'a year changed',
  remove: 'one row removed',
  picture: 'a picture added',
}

/** What people do all day, beside the rewording of a row. */
export const changes: readonly Work[] = Object.entries(whats).map(([kind, words]) => ({
  name: `rebuild-${kind}`,
  lines: [
    {
      ...besideGenanki,
      what: `build 10,000 papers again, ${words}`,
      ours: 'rebuild',
      atMost: { ratio: 0.75 },
      aim: { ratio: 0.5 },
    },
  ],
  async prepare(site) {
    const project = await site.changed(papers, kind)
    let revision = 0
    const prepared = await withGenanki(project, {
      name: 'rebuild',
      run: async () => {
        await project.generated.change(kind as Change, ++revision)
        return measure(project.build())
      },
    })
    // The peer's notes stay as they were.
    return { ...prepared, verify: async () => {} }
  },
}))
