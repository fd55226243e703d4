import { generateNotes } from '../generated-notes.ts'
import { measure } from '../measure.ts'
import { isInstalled, program } from '../programs.ts'
import type { Work } from '../work.ts'

const rows = 10_000
const what = `parse ${rows.toLocaleString('en')} rows`

export const parse: Work = {
  name: 'parse',
  lines: [
    {
      what,
      ours: 'extract',
      peer: 'cmark-gfm',
      measured: 'ours: text to papers within a new process, by its own clock; cmark-gfm: whole process, file to HTML',
      atMost: { ratio: 4 },
      aim: { ratio: 2 },
    },
    {
      what,
      ours: 'extract',
      peer: 'markdown-it',
      measured: 'ours: text to papers; markdown-it: text to tokens; each within a new process, by its own clock',
    },
  ],
  async prepare(site) {
    const { file } = await generateNotes(await site.newFolder('parse'), rows, '{year: true}')
    const cmark = await isInstalled('cmark-gfm')
    return {
      contenders: [
        {
          name: 'extract',
          run: () => measure({ program: program('extract', file, String(rows)), hasOwnClock: true }),
        },
        { name: 'markdown-it', run: () => measure({ program: program('markdown-it', file), hasOwnClock: true }) },
        ...(cmark
          ? [
              {
                name: 'cmark-gfm',
                run: () =>
                  measure({ program: ['cmark-gfm', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', file] }),
              },
            ]
          : []),
      ],
      missing: cmark ? {} : { 'cmark-gfm': 'not installed (Debian: apt-get install cmark-gfm)' },
    }
  },
}
