import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { titleOf } from './generated-notes.ts'

/** A folder with a note for each paper, as a vault has them: properties, the idea in a section, and remarks of some KB. */
export interface GeneratedVault {
  /** Writes one of the notes with another idea. */
  edit(nth: number, revision: number): Promise<void>
}

const remark =
  'The ablation in the appendix tells more than the main table: without the prior the curves cross at a fifth of the steps.'
const remarks = 28

export async function generateVault(folder: string, notes: number): Promise<GeneratedVault> {
  const edit = (nth: number, revision = 0) => writeFile(join(folder, `note-${nth}.md`), noteOf(nth, revision))
  await mkdir(folder, { recursive: true })
  for (let nth = 0; nth < notes; nth++) await edit(nth)
  return { edit }
}

function noteOf(nth: number, revision: number): string {
  const title = titleOf(nth)
  return [
    '---',
    `title: "${title}"`,
    `year: ${1990 + (nth % 35)}`,
    'tags: [paper]',
    '---',
    `# ${title}`,
    '',
    '## Main idea',
    '',
    `A side stream keeps what denoisers lose over ${nth + 1} clips, as revision ${revision} says.`,
    '',
    '## Notes',
    '',
    ...Array.from({ length: remarks }, (_, line) => `- *${line + 1}* ${remark} See \`run_${nth}_${line}.py\`.`),
    '',
  ].join('\n')
}
